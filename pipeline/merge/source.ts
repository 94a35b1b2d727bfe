/** A manuscript as its bytes stand, and edits of its characters that leave every other byte alone. */
import type { Point } from '../model/document.ts';
import { decode } from '../read/source/decode.ts';
import { encoded } from './encode.ts';
import { noteLabelAt } from './note-labels.ts';
import type { Revision } from './returned.ts';

/** The characters `from`..`to` (UTF-16 units) of a source become `put`. */
export interface SourceEdit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** One that says by whom, which a Word file keeps. */
export interface AuthoredEdit extends SourceEdit {
  readonly by: Revision;
}

export interface ManuscriptSource {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** How its lines end, and what stands between two paragraphs. */
  readonly lineEnd: string;
  readonly between: string;
  /** The offset of a place. */
  offsetOf(point: Point): number;
  /** What stands before a place on its line, where that is nothing but space. */
  indentAt(point: Point): string;
  /** How it writes notes; `calls`: an edit can take out a call, and reaches nothing else of them. */
  readonly notes: 'plain' | 'markdown' | 'calls';
  /** The offset behind what stands at one: a character, or the label of a note. */
  offsetBehind(offset: number, isNote: boolean): number;
  /** Whether an edit can be made there. */
  takes(edit: SourceEdit): boolean;
  /** The bytes with edits; null where the encoding has no bytes for a character. */
  edited(edits: readonly AuthoredEdit[]): Uint8Array | null;
}

/** A manuscript of plain characters, which do not say who wrote them. */
export interface PlainSource extends ManuscriptSource {
  edited(edits: readonly SourceEdit[]): Uint8Array | null;
}

/** Opens a manuscript of plain characters; null where its bytes do not come back from its characters. */
export function openSource(bytes: Uint8Array, notes: 'plain' | 'markdown' = 'plain'): PlainSource | null {
  const { text, encoding, byteOrderMark, doubt, restored } = decode(bytes);
  if (doubt || restored === true) return null;
  const same = encoded(text, encoding, byteOrderMark);
  if (same === null || !Buffer.from(same).equals(bytes)) return null;
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const isSpaced = (text.match(/(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)/g)?.length ?? 0) * 3 >= starts.length - 1;
  const lineAt = (line: number) => text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length);
  return {
    text,
    bytes,
    notes,
    lineEnd,
    between: isSpaced || starts.length < 4 ? lineEnd + lineEnd : lineEnd,
    offsetOf: ({ line, column }) =>
      (starts[line - 1] ?? text.length) +
      Array.from(lineAt(line))
        .slice(0, column - 1)
        .join('').length,
    indentAt: ({ line, column }) => {
      const before = Array.from(lineAt(line))
        .slice(0, column - 1)
        .join('');
      return /^[ \t\u3000]*$/.test(before) ? before : '';
    },
    offsetBehind: (offset, isNote) =>
      (isNote ? noteLabelAt(text, offset)?.to : undefined) ??
      offset + String.fromCodePoint(text.codePointAt(offset) ?? 0x20).length,
    takes: () => true,
    edited: (edits) => {
      // Of edits at one place the first stands first.
      const ordered = [...edits.entries()]
        .sort(([i, a], [j, b]) => b.from - a.from || b.to - a.to || j - i)
        .map(([, edit]) => edit);
      const whole = ordered.reduce((out, { from, to, put }) => out.slice(0, from) + put + out.slice(to), text);
      return encoded(whole, encoding, byteOrderMark);
    },
  };
}

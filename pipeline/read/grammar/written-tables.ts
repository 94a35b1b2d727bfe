/** Tables that plain text writes out in signs: in HTML, or drawn in lines of boxes. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Point, Text } from '../../model/document.ts';
import { concat, slice, textAt } from '../../model/runs.ts';
import { htmlTable } from '../source/html-table.ts';
import { lineOf, objectLine } from '../source/lines.ts';
import { type LinkOf, linksOf } from '../source/links.ts';
import type { SourceLine } from '../source/source.ts';
import type { DraftTable } from '../source/table-draft.ts';
import { draftedTable } from './draft.ts';
import { drawnTable, isDrawn, isRuled } from './drawn-table.ts';
import { spanOf, startOf } from './line.ts';

const OPENING = /^<table(?=[\s>])/i;
const TAG = /<(\/?)table(?=[\s>])[^<>]{0,2000}>/gi;

/** The lines of a table, and what stands behind it: its pictures, and the rest of its last line. */
interface Written {
  readonly end: number;
  readonly draft: DraftTable;
  readonly rest: readonly SourceLine[];
}

/** The lines with each such table as one line. */
export function withWrittenTables(file: string, lines: readonly SourceLine[], diagnostics: Diagnostic[]): SourceLine[] {
  const linkTo = linksOf(file, diagnostics);
  const all: SourceLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const found = OPENING.test(line.chars) ? inHtml(lines, at, linkTo) : isRuled(line.chars) ? drawn(lines, at) : null;
    if (found === null) {
      all.push(line);
      at++;
      continue;
    }
    const told = draftedTable(found.draft, spanOf(file, line, lines[found.end - 1]!));
    all.push({ ...objectLine(told), blanksBefore: line.blanksBefore });
    all.push(...found.rest);
    at = found.end;
  }
  return all;
}

function drawn(lines: readonly SourceLine[], at: number): Written | null {
  let end = at + 1;
  while (end < lines.length && lines[end]!.blanksBefore === 0 && isDrawn(lines[end]!.chars)) end++;
  const draft = end - at < 2 ? null : drawnTable(lines.slice(at, end));
  return draft === null ? null : { end, draft, rest: [] };
}

function inHtml(lines: readonly SourceLine[], at: number, linkTo: LinkOf): Written | null {
  let depth = 0;
  for (let end = at; end < lines.length; end++) {
    for (const match of lines[end]!.chars.matchAll(TAG)) {
      depth += match[1] === '/' ? -1 : 1;
      if (depth > 0) continue;
      const to = match.index + match[0].length;
      const last = lines[end]!;
      const rest: SourceLine[] = [];
      const draft = htmlTable(together([...lines.slice(at, end), { ...last, text: slice(last.text, 0, to) }]), {
        linkTo,
        picture: (tag, point) => rest.push(...pictureLine(tag, point)),
      });
      const behind = lineOf(slice(last.text, to, last.chars.length), { kind: 'paragraph' }, 0);
      if (draft === null || draft.rows.length === 0) return null;
      return { end: end + 1, draft, rest: behind === null ? rest : [...rest, { ...behind, told: null }] };
    }
  }
  return null;
}

/** The path of a picture on a line of its own, as in any text. */
function pictureLine(tag: string, point: Point): SourceLine[] {
  const path = /\ssrc\s*=\s*["']?([^"'<>\s]+)/i.exec(tag)?.[1];
  const line = path === undefined ? null : lineOf(textAt(path, point), { kind: 'paragraph' }, 1);
  return line === null ? [] : [{ ...line, told: null }];
}

function together(lines: readonly SourceLine[]): Text {
  const parts = lines.flatMap((line) => [textAt('\n', startOf(line)), line.text]);
  return concat([textAt('', startOf(lines[0]!)), ...parts]);
}

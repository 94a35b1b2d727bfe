/** A line of the manuscript and the questions every part of the reader asks about how it starts and ends. */
import type { Point, Span } from '../../model/document.ts';
import { joined, pointAt, slice } from '../../model/runs.ts';
import type { SourceLine } from '../source.ts';

export type Line = SourceLine;

/** So many blank lines before a line part one article from the next. */
export const DIVIDED = 3;

const HAN_OR_MARK = /[\p{Script=Han}，。、；：？！“”‘’（）《》,]/gu;
/** How the call of a note ends: 。① or 。[1] */
const CALLED = /[①-⑳㉑-㉟㊱-㊿\]]/;
const NEAR = 30;
const FAR = 400;
/** A sentence's last mark, what closes after it, and its calls. */
const END = 24;

/** The part of a line between two offsets, trimmed; null if nothing is left. */
export function cut(line: Line, from: number, to: number): Line | null {
  const part = line.chars.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = start + part.trim().length;
  if (end <= start) return null;
  if (start === 0 && end === line.chars.length) return line;
  const chars = line.chars.slice(start, end);
  const first = start === 0;
  return {
    text: slice(line.text, start, end),
    chars,
    indent: first ? line.indent : 0,
    blanksBefore: first ? line.blanksBefore : 0,
    told: first || line.told === null ? line.told : { kind: 'paragraph' },
  };
}

/** Whether the format leaves it to the text rules what a line is. */
export function isOpen({ told }: Line): boolean {
  return told === null || told.kind === 'paragraph' || told.kind === 'wrapped';
}

/** Whether a table or picture stands in the place of the line. */
export function isObject({ told }: Line): boolean {
  return told?.kind === 'table' || told?.kind === 'figure';
}

/** Where a line begins. */
export function startOf(line: Line): Point {
  return pointAt(line.text, 0);
}

/** The span of the lines from `first` to `last`. */
export function spanOf(file: string, first: Line, last: Line): Span {
  const end = Math.max(0, joined(last.text).length - 1);
  return { file, from: pointAt(first.text, 0), to: pointAt(last.text, end) };
}

/** Whether a sentence ends here: 。！？… or a colon or semicolon, also before closing marks (GB/T 15834 4.1–4.6) and the call of a note. */
export function endsSentence(chars: string): boolean {
  const end = chars.slice(-END);
  const bare = CALLED.test(end.slice(-1)) ? end.replace(/(?:[①-⑳㉑-㉟㊱-㊿]|\[\d{1,3}\])+$/, '') : end;
  // A line of nothing but closing marks closes the sentence above it.
  if (/(?:[。！？!?…；;：:]|^(?=[”’」』]))[”’"'＂」』）)】\]》〉]*$/.test(bare) || /[.．]$/.test(bare)) return true;
  // 他说:"好."   (略.)
  return /[\p{Script=Han}…][.．][”’"'＂」』）)】\]》〉]+$/u.test(bare);
}

/** Whether the text cannot end here: a comma, a pause mark, an opening mark. */
export function endsOpen(chars: string): boolean {
  return /[，,、（(《〈“‘「『【［[]$/.test(chars);
}

/** Whether the line starts with a mark that may not start one (clreq 3.1.3), so that it continues the line before. */
export function startsClosed(chars: string): boolean {
  return /^[①-⑳]?[，。、；：？！）》〉」』】〕”’％,;:?!)\]%]/.test(chars) && !/^[:;][-)]/.test(chars);
}

/** The share of Chinese characters and marks at the start (or end) of a line or in the whole, whichever is larger, 0 to 1. */
export function hanShare(chars: string, end: 'start' | 'end' = 'start'): number {
  const near = end === 'start' ? chars.slice(0, NEAR) : chars.slice(-NEAR);
  return Math.max(shareOf(near), shareOf(chars.slice(0, FAR)));
}

function shareOf(sample: string): number {
  return (sample.match(HAN_OR_MARK)?.length ?? 0) / Math.max(1, sample.length);
}

/** Whether every quote, bracket and book-title mark that opens in the text also closes. */
export function isBalanced(chars: string): boolean {
  const count = (marks: RegExp) => chars.match(marks)?.length ?? 0;
  return (
    count(/[（(]/g) <= count(/[）)]/g) &&
    count(/“/g) <= count(/”/g) &&
    count(/《/g) <= count(/》/g) &&
    count(/[【]/g) <= count(/[】]/g)
  );
}

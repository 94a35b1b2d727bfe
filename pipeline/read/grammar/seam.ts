/** The seam of two lines: what is asked when a line may go on with the paragraph above it, and the questions the table asks. */
import { isPoint } from './across.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';

/** A paragraph so far and the line after it. */
export interface Seam {
  readonly first: Line;
  readonly last: Line;
  /** The characters of the paragraph so far. */
  readonly length: number;
  readonly next: Line;
  readonly layout: Layout;
  /** The last line is as long as the width. */
  readonly full: boolean;
  /** A sentence ends with the last line. */
  readonly ended: boolean;
  /** What tells first where paragraphs start: the manuscript's format, the next line's indent, or the lines alone. */
  readonly by: 'format' | 'indent' | 'line';
}

/** Han, so that a line has prose enough to go on. */
export const PROSE_LENGTH = 20;
/** A line that is prose whatever its end. */
export const LONG = 40;
const MOSTLY_HAN = 0.5;

/** The seam between a paragraph so far (its first and last line, `length` characters) and the line after it. */
export function seamOf(first: Line, last: Line, length: number, next: Line, layout: Layout): Seam {
  const ended = last.shows.endsSentence && !isPoint(last.chars, next.chars);
  const indented = layout.indentTells && next.indent >= layout.indent;
  const by = next.told !== null && !layout.wrapped ? 'format' : indented ? 'indent' : 'line';
  return { first, last, length, next, layout, full: layout.isFull(last), ended, by };
}

/** Whether the paragraph so far is one line. */
export function isOneLine({ first, last }: Seam): boolean {
  return first === last;
}

/** Paragraphs are whole lines with an indent, and this one has one. */
export function isAmongIndented({ by, layout, first }: Seam): boolean {
  return by === 'line' && layout.indentTells && !layout.wrapped && first.indent >= layout.indent;
}

/** Wrapped text whose paragraphs have an indent: the next line has none and stands right below a nearly full one. */
export function isAmongWrapped({ by, layout, last, next }: Seam): boolean {
  return by === 'line' && layout.indentTells && next.blanksBefore === 0 && layout.isNearlyFull(last);
}

/** A full line, where neither format nor indent tells. */
export function isAfterFull({ by, full }: Seam): boolean {
  return by === 'line' && full;
}

/** The first character of the next line had room on the last one. */
export function hadRoom({ layout, last, next }: Seam): boolean {
  return layout.hasRoom(last, next);
}

/** Too short to be the start of a broken sentence. Lines set by a program end a little early to keep marks from a line's start (clreq 3.1.3). */
export function isTooShort({ by, length, layout, last }: Seam): boolean {
  return length < PROSE_LENGTH && !(by === 'line' && layout.isNearlyFull(last));
}

// 均值以及率（%）表|示，采用χ²检验
const CHINESE_BEFORE = /[\p{Script=Han}，、；。（）]{2}[\p{Script=Han}，、]$/u;
const CHINESE_AFTER = /^\p{Script=Han}{1,}[\p{Script=Han}，。、；（]/u;

/** Chinese on both sides of the break and marks behind it, whatever Latin is farther off. */
export function isChineseAtBreak({ last, next }: Seam): boolean {
  return CHINESE_BEFORE.test(last.chars) && CHINESE_AFTER.test(next.chars) && /[。，；]/.test(next.chars);
}

/** BP 130/80 mmHg|(1 mmHg=0.133 kPa)。双下肢…: a bracket that explains the end of a broken sentence. */
export function explainsInBrackets({ last, next }: Seam): boolean {
  return /。/.test(last.chars) && /^[（(][^（()）]{2,40}[）)]\S*[。，；]/.test(next.chars);
}

/** How many of the two lines are mostly Chinese. */
export function chineseLines({ last, next }: Seam): number {
  return [last.shows.hanAtEnd, next.shows.hanAtStart].filter((share) => share >= MOSTLY_HAN).length;
}

/** Whether a broken sentence goes on here, to judge by the characters alone. */
export function readsOn(seam: Seam): boolean {
  return isChineseAtBreak(seam) || explainsInBrackets(seam) || chineseLines(seam) === 2;
}

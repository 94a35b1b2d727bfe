/** Notes that a page had at its foot, found among the lines of the body. */
import { breaksSentence } from './broken.ts';
import { isBalanced } from './ends.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import { NOTE_LABEL } from './notes.ts';

const CITATION = /[《》]|第\s*\d[\d\s,，、\-–—]*页|参见|转引|出版社|https?:|\d{4}\s*年版|^.{1,3}\s*[参详]?见/;
// 桥。①   “桥”①   桥①。, but not 应选①。
const CALLS =
  /(?<=[。！？”》）])[①-⑳]|(?<=\p{Script=Han})(?<![选是为有在和与及于第如见由按即加图项])[①-⑳](?=[。，；])/gu;
const MOST_NOTE_LINES = 8;

/** The calls of notes that the text so far has: signs that stand anywhere, and those that stand where only a call does. */
interface CallsSoFar {
  readonly referred: Set<string>;
  readonly called: Set<string>;
}

/**
 * Lines with a label that the text before refers to, and that cite, break into a sentence, or count on from such a note; and, after a blank
 * line, a row of them whose calls stand in the text beyond doubt.
 */
export function footNotes(lines: readonly Line[], layout: Layout): Set<Line> {
  const found = new Set<Line>();
  const calls: CallsSoFar = { referred: new Set(), called: new Set() };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    // Under 注释 the list is read as one, its wrapped lines with it.
    if (/注/.test(line.chars.slice(0, 6)) && line.shows.label?.kind === 'notes') break;
    const label = labelOf(line);
    if (label !== null && calls.referred.has(label)) {
      const ends = isNote(lines, at, label, calls, found)
        ? [noteEnd(lines, at, layout)]
        : rowEnds(lines, at, layout, calls);
      const end = ends.at(-1) ?? at;
      for (const part of lines.slice(at, end)) found.add(part);
      if (end > at) {
        at = end - 1;
        continue;
      }
    }
    noteCalls(line, label, calls);
  }
  return found;
}

function labelOf({ chars }: Line): string | null {
  return /^[①-⑳]/.exec(chars)?.[0] ?? null;
}

// [1] …
const BRACKETED = /^[[［〔](\d{1,2})[\]］〕]\s*\S/;
// [M]   [J/OL]: an entry of a list of references.
const TYPE = /[[［][A-Z]{1,2}(?:\/[A-Z]{2})?[\]］]/;

/** Rows of [1], [2] after a blank line that begin with [1] more than once: each page numbered its notes anew. A list of references does not. */
export function bracketedFootNotes(lines: readonly Line[], layout: Layout): Set<Line> {
  const found = new Set<Line>();
  const starts = [...lines.keys()].filter((at) => numberOf(lines[at]!) === 1 && lines[at]!.blanksBefore > 0);
  const rows = starts.map((from) => lines.slice(from, bracketedEnd(lines, from, layout)));
  const isCalled = starts.every((from, row) =>
    lines.slice(row === 0 ? 0 : starts[row - 1]!, from).some(({ chars }) => /.[[［〔]1[\]］〕]/.test(chars)),
  );
  if (rows.length < 2 || !isCalled || rows.flat().some(({ chars }) => TYPE.test(chars))) return found;
  for (const line of rows.flat()) found.add(line);
  return found;
}

function numberOf({ chars }: Line): number | null {
  const number = BRACKETED.exec(chars)?.[1];
  return number === undefined ? null : Number(number);
}

function bracketedEnd(lines: readonly Line[], from: number, layout: Layout): number {
  let at = from;
  for (let number = 1; at < lines.length && numberOf(lines[at]!) === number; number++) {
    if (at > from && lines[at]!.blanksBefore > 0) break;
    at = noteEnd(lines, at, layout);
  }
  return at;
}

function noteCalls(line: Line, label: string | null, { referred, called }: CallsSoFar): void {
  if (label !== null && line.shows.startsClosed) referred.add(label);
  if (!/[①-⑳]/.test(line.chars)) return;
  for (const [sign] of line.chars.slice(1).matchAll(/[①-⑳]/g)) referred.add(sign);
  for (const [sign] of line.chars.matchAll(CALLS)) called.add(sign);
}

function isNote(
  lines: readonly Line[],
  at: number,
  label: string,
  { called }: CallsSoFar,
  found: ReadonlySet<Line>,
): boolean {
  if (CITATION.test(lines[at]!.chars.slice(0, 300))) return true;
  const above = lines[at - 1];
  // ① 《某书》，第3页。 ② 同上。
  if (above !== undefined && found.has(above) && lines[at]!.blanksBefore === 0 && countsOn(lines, at, label))
    return true;
  return called.has(label) && breaksSentence(lines, at);
}

/** Whether the last label above is the one before this. */
function countsOn(lines: readonly Line[], at: number, label: string): boolean {
  const above = lines
    .slice(Math.max(0, at - MOST_NOTE_LINES), at)
    .flatMap((line) => labelOf(line) ?? [])
    .at(-1);
  return above !== undefined && above.charCodeAt(0) + 1 === label.charCodeAt(0);
}

/** Where each note of a row ends that stands alone after a blank line, its numbers counting on and all called; none where it is no such row. */
function rowEnds(lines: readonly Line[], from: number, layout: Layout, { called }: CallsSoFar): number[] {
  if (lines[from]!.blanksBefore === 0) return [];
  const ends: number[] = [];
  let at = from;
  let code = lines[from]!.chars.charCodeAt(0);
  while (
    at < lines.length &&
    lines[at]!.chars.charCodeAt(0) === code &&
    (at === from || lines[at]!.blanksBefore === 0)
  ) {
    if (!called.has(String.fromCharCode(code))) return [];
    at = noteEnd(lines, at, layout);
    ends.push(at);
    code++;
  }
  return ends;
}

// 年，第161页。   报》1995年第4期，第345—369页。
const PAGES_END = /^.{0,40}(?:\d\s*页|\d{4}\s*年版?|出版社|第\s*\d+\s*[期卷辑])[）)]?[。.]?$/;
const LONG = 15;

/** The end of a note whose lines are wrapped: with a stop, or with the line that is not full, if nothing stays open there. */
function noteEnd(lines: readonly Line[], at: number, layout: Layout): number {
  let end = at + 1;
  let chars = lines[at]!.chars;
  const goesOn = (last: Line, next: Line) => {
    if (/[。.]$/.test(last.chars)) return false;
    if (layout.isNearlyFull(last) || !isBalanced(chars) || last.shows.endsOpen || next.shows.startsClosed) return true;
    return last.chars.length >= LONG && PAGES_END.test(next.chars);
  };
  while (end < lines.length && end < at + MOST_NOTE_LINES && goesOn(lines[end - 1]!, lines[end]!)) {
    const next = lines[end]!;
    if (NOTE_LABEL.test(next.chars) || next.shows.label !== null) break;
    chars += next.chars;
    end++;
  }
  return end;
}

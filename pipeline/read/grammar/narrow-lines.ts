/** Paragraphs out of a column so narrow that their lines look like verse: each as one line again. */
import { columnsOf } from './fullness.ts';
import { joinedLine } from './joined-line.ts';
import { extentOf, type Line } from './line.ts';
import type { Say } from './say.ts';

/** Columns; wider text shows its width by itself. */
const WIDEST = 14.5;
const NARROWEST = 8;
/** Lines of one width differ by so much, for the marks that may not start a line (clreq 3.1.3). */
const SLACK = 1.5;
const FEWEST = 3;
const BROKEN = 0.6;

/** The lines with such paragraphs joined. */
export function withoutNarrowLines(lines: readonly Line[], say: Say): Line[] {
  const result: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = runEnd(lines, at);
    const run = lines.slice(at, end);
    if (isNarrow(run)) {
      say('info', 'paragraph-joined', extentOf(run[0]!, run.at(-1)), `窄栏里断成 ${run.length} 行的一段，已接合`);
      result.push(joinedLine(run));
    } else result.push(...run);
    at = end;
  }
  return result;
}

/** The end of the lines that stand right under one another, none with an indent of its own. */
function runEnd(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && lines[end]!.blanksBefore === 0 && lines[end]!.indent === 0) end++;
  return end;
}

/** Lines of one width, most of them broken inside a sentence that has its marks inside them, and the last ends it. */
function isNarrow(run: readonly Line[]): boolean {
  const last = run.at(-1)!;
  if (run.length < FEWEST || !last.shows.endsSentence || !run.every(isPlain)) return false;
  const full = run.slice(0, -1).map(({ chars, indent }) => indent / 2 + columnsOf(chars.slice(0, 2 * WIDEST)));
  const width = Math.max(...full);
  if (width > WIDEST || width < NARROWEST) return false;
  const isEven = full.every((columns) => columns >= width - SLACK) && columnsOf(last.chars) <= width;
  const broken = run.slice(0, -1).filter(({ chars }) => /[\p{Script=Han}\d]$/u.test(chars)).length;
  const hasMarks = run.some(({ chars }) => /[，。；：、].*[\p{Script=Han}\d]$/u.test(chars));
  return isEven && hasMarks && broken >= (run.length - 1) * BROKEN;
}

function isPlain({ told, shows }: Line): boolean {
  return told === null && shows.label === null && shows.cells === null && shows.headingMarker === null;
}

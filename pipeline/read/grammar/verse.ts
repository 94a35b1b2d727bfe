/** 诗词: runs of short lines that are lines because the poet broke them. */
import { stanzasAmongProse, stanzasIn } from './free-verse.ts';
import type { Layout } from './layout.ts';
import { isOpen, type Line } from './line.ts';

const LONGEST = 22;
const SHORT = 16;
const FEWEST = 4;
const LONGEST_CLAUSE = 7;
const LONGEST_TITLE = 10;
/** Columns: four characters. */
const DEEP = 8;

/** Where verse begins among the lines, and how many lines it has. */
export function versesIn(lines: readonly Line[], layout: Layout): ReadonlyMap<number, number> {
  const stanzas = stanzasIn(lines, layout);
  if (stanzas !== null) return stanzas;
  const verses = new Map<number, number>(stanzasAmongProse(lines, layout));
  let at = 0;
  while (at < lines.length) {
    const end = runEnd(lines, at, layout);
    const start = verseStart(lines, at, end, isPoem(lines, at, end), layout);
    if (start < end && !touches(verses, start, end)) verses.set(start, end - start);
    at = Math.max(at + 1, end);
  }
  return verses;
}

/** Whether one of the verses found stands in a run. */
function touches(verses: ReadonlyMap<number, number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (verses.has(at)) return true;
  return false;
}

/** An article of nothing but very short lines without a blank line between them. */
function isPoem(lines: readonly Line[], at: number, end: number): boolean {
  if (at > 0 || end < lines.length || (lines.length < FEWEST && !lines.every(isSung))) return false;
  return lines.every((line, index) => line.chars.length <= SHORT && (index === 0 || line.blanksBefore === 0));
}

/** 波渺渺，柳依依。: two or three lines are a poem where no clause is longer than a line of regular verse. */
function isSung({ chars }: Line): boolean {
  return chars.split(/[，、。；！？]/).every((clause) => clause.length <= LONGEST_CLAUSE);
}

/** The end of the run of short lines that begins at `at`; wider space than between its first two lines ends it, or a step inwards. */
function runEnd(lines: readonly Line[], at: number, layout: Layout): number {
  const spaced = lines[at + 1]?.blanksBefore ?? 0;
  if (isTitleAlone(lines, at)) return at + 1;
  const goesOn = (line: Line, before: Line, place: number) => {
    if (isTitleAlone(lines, place)) return false;
    return line.blanksBefore <= spaced && (line.blanksBefore === 0 || line.indent < DEEP || before.indent >= DEEP);
  };
  let end = at;
  while (
    end < lines.length &&
    isVerseLine(lines[end]!, layout) &&
    (end === at || goesOn(lines[end]!, lines[end - 1]!, end))
  )
    end++;
  return end;
}

/** 登北山: the title of a poem, alone between blank lines above a line with a mark at its end. */
function isTitleAlone(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  if (next === undefined || next.blanksBefore === 0 || (at > 0 && line.blanksBefore === 0)) return false;
  return line.chars.length <= LONGEST_TITLE && !/[，。；！？…]$/.test(line.chars) && /[，。；！？]$/.test(next.chars);
}

/** Where the verse of a run begins: a heading or two may stand before it; an article that is nothing else is a poem. */
function verseStart(lines: readonly Line[], at: number, end: number, poem: boolean, layout: Layout): number {
  if (isProse(lines.slice(at, end)) || isSignedAndDated(lines.slice(at, end))) return end;
  for (let start = at; start < Math.min(end, at + 3); start++) {
    const run = lines.slice(start, end);
    if (start > 0 && goesOn(lines[start - 1]!, layout) && !isSetIn(run)) continue;
    const introduced = poem || /[：:]$/.test(lines[start - 1]?.chars ?? '') || isSetIn(run);
    if (run.length >= (introduced ? 2 : FEWEST) && isRhythmic(run) && (poem || !isAnswer(run))) return start;
  }
  return end;
}

/** 老同学 / 腊月二十三: who wrote a letter, and when. */
function isSignedAndDated(run: readonly Line[]): boolean {
  return run.length === 2 && (run[1]!.shows.dateline || run[1]!.shows.day) && !/[，。；！？]$/.test(run[0]!.chars);
}

/** Lines all set in as deep as no paragraph begins, one right under the other. */
function isSetIn(run: readonly Line[]): boolean {
  return run.every(({ indent, blanksBefore }, at) => indent >= DEEP && (at === 0 || blanksBefore === 0));
}

// 白饭………………二分: the price of a thing.
const LEADERS = /…{3}[^…]/;
// • and its like stand before the items of a list.
const BULLET = /^[●■◆□○◇·•▪*※-]/;

/** The last line of a wrapped paragraph is short too. */
function goesOn(before: Line, layout: Layout): boolean {
  const long = before.chars.length >= SHORT && /\p{Script=Han}$/u.test(before.chars) && before.shows.marker === null;
  return (layout.isNearlyFull(before) && !before.shows.endsSentence) || (long && /[。，]/.test(before.chars));
}

function isVerseLine(line: Line, layout: Layout): boolean {
  const { chars, shows } = line;
  if (!isOpen(line)) return false;
  if (chars.length > LONGEST || chars.length < 2 || layout.isFull(line) || /[A-Za-z0-9\d|\t：:]/.test(chars))
    return false;
  return (
    !BULLET.test(chars) &&
    !LEADERS.test(chars) &&
    shows.marker === null &&
    shows.label === null &&
    shows.caption === null &&
    shows.cells === null &&
    !shows.headingWord &&
    shows.headingMarker === null
  );
}

/** Every line ends in a mark, or all have the same length. */
function isRhythmic(run: readonly Line[]): boolean {
  const ended = run.filter((line) => /[，。；！？、,;!?…—”]$/.test(line.chars)).length;
  const same = run.every((line) => line.chars.length === run[0]!.chars.length) && run[0]!.chars.length >= 4;
  return ended >= run.length * 0.8 || same;
}

/** Lines that each end a sentence, in clauses of any length: short paragraphs, not a song's even ones. */
function isProse(run: readonly Line[]): boolean {
  const stopped = run.filter(({ chars }) => /[。！？!?]$/.test(chars)).length;
  if (stopped < run.length * 0.8) return false;
  const clauses = run.flatMap(({ chars }) => chars.split(/[\s，、。；！？,;!?]/).filter((clause) => clause !== ''));
  return clauses.filter((clause) => clause.length <= LONGEST_CLAUSE).length < clauses.length * 0.7;
}

/** 三句话：饭要吃饱。地要种好。 Lines that are a sentence each, without a pause inside, are prose, and so is dialogue. */
function isAnswer(run: readonly Line[]): boolean {
  if (run.every(({ chars }) => /^[^，、；,]*[。！？!?]$/.test(chars))) return true;
  return run.filter(({ chars }) => /^[“「].*[。！？!?…][”」]$/.test(chars)).length >= run.length / 2;
}

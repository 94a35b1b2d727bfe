/** How the lines of an article were broken: at a fixed width, with indents or blank lines between paragraphs, or not at all. */
import { headingMarker } from './heading.ts';
import { labelOf } from './label.ts';
import type { Line } from './line.ts';
import { endsSentence, isObject } from './line.ts';

export interface Layout {
  /** Whether a line is as long as the width the text was wrapped at. */
  readonly isFull: (line: Line) => boolean;
  /** Whether a line is nearly as long as that width. */
  readonly isNearlyFull: (line: Line) => boolean;
  readonly wrapped: boolean;
  /** Lines were cut at an exact number of characters, so that a full line that ends no sentence always goes on. */
  readonly exact: boolean;
  /** Indents tell where paragraphs start: some prose lines have one and some have none. */
  readonly indentTells: boolean;
  /** The usual indent of a paragraph's first line, in columns. */
  readonly indent: number;
  /** Paragraphs begin at the margin, and the few lines set in by `indent` are set off. */
  readonly flush: boolean;
  /** Blank lines tell paragraphs apart: some lines have one before them and some have none. */
  readonly blankTells: boolean;
}

const WIDEST = 66;
const NARROWEST = 15;
const NEARLY = 0.85;
const MOST_LONGER = 0.12;

/** Measures the layout of the lines of one article. */
export function layoutOf(all: readonly Line[]): Layout {
  const lines = all.some(isObject) ? all.filter((line) => !isObject(line)) : all;
  const full = fullness(lines);
  const indents = indentation(lines, full !== null);
  const blanks = lines.slice(1).filter((line) => line.blanksBefore > 0).length;
  const blankTells = blanks > 0 && lines.length - 1 - blanks > lines.length * 0.2;
  return {
    isFull: full?.test ?? (() => false),
    isNearlyFull: full?.nearly ?? (() => false),
    wrapped: full !== null,
    exact: full?.exact ?? false,
    ...indents,
    blankTells,
  };
}

type Measure = (line: Line) => number;

const inCharacters: Measure = (line) => line.chars.length + line.indent / 2;

const inColumns: Measure = (line) => {
  let columns = line.indent;
  for (const character of line.chars.slice(0, WIDEST * 2 + 2)) columns += character > '\u2000' ? 2 : 1;
  return columns / 2;
};

interface Fullness {
  readonly test: (line: Line) => boolean;
  readonly nearly: (line: Line) => boolean;
  readonly exact: boolean;
}

function fullnessAt(measure: Measure, width: number, slack: number, exact: boolean): Fullness {
  const longer = (least: number) => (line: Line) => measure(line) >= least;
  return { test: longer(width - slack), nearly: longer(width * NEARLY), exact };
}

/** A test for full lines; null where lines were not wrapped at one width. */
function fullness(lines: readonly Line[]): Fullness | null {
  const byCharacters = wrapAt(lines, inCharacters, 1);
  if (byCharacters?.exact) return fullnessAt(inCharacters, byCharacters.width, 0, true);
  const byColumns = wrapAt(lines, inColumns, 2);
  if (byColumns !== null && byColumns.share >= (byCharacters?.share ?? 0)) {
    return fullnessAt(inColumns, byColumns.width, 2, false);
  }
  return byCharacters === null ? null : fullnessAt(inCharacters, byCharacters.width, 1, false);
}

/** A width at which lines were wrapped; `exact` where they were cut at that number of characters, come what may. */
interface Wrap {
  readonly width: number;
  readonly share: number;
  readonly exact: boolean;
}

function wrapAt(lines: readonly Line[], measure: Measure, slack: number): Wrap | null {
  if (lines.length < 6) return null;
  const width = commonWidth(lines.map(measure), slack);
  if (width > WIDEST || width < NARROWEST) return null;
  const fullLines = lines.filter((line) => measure(line) >= width - slack);
  const broken = fullLines.filter((line) => !endsSentence(line.chars)).length;
  const share = fullLines.length / lines.length;
  const exact = fullLines.filter((line) => measure(line) === width).length >= fullLines.length * 0.85;
  return share >= 0.4 && broken >= fullLines.length * 0.6 ? { width, share, exact } : null;
}

/** The width that most lines have or nearly have; a few may be longer: an abstract, a table, a line of Latin. */
function commonWidth(lengths: readonly number[], slack: number): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const near = (width: number) => {
    let sum = 0;
    for (let at = width; at >= width - slack; at -= 0.5) sum += counts.get(at) ?? 0;
    return sum;
  };
  const widths = [...counts.keys()].sort((a, b) => b - a);
  let longer = 0;
  let best = 0;
  let most = 0;
  for (const width of widths) {
    if (longer > lengths.length * MOST_LONGER) break;
    const found = near(width);
    if (found > most) [best, most] = [width, found];
    longer += counts.get(width)!;
  }
  return best;
}

/** Headings and labels follow rules of their own; they say nothing about the indent of paragraphs. */
function isProse({ chars }: Line): boolean {
  return (chars.length >= 14 || endsSentence(chars)) && headingMarker(chars) === null && labelOf(chars) === null;
}

/** Columns of three characters: one more than a paragraph's own indent. */
const DEEP = 6;

function indentation(lines: readonly Line[], wrapped: boolean): Pick<Layout, 'indentTells' | 'indent' | 'flush'> {
  const prose = lines.filter(isProse);
  const indented = prose.filter((line) => line.indent >= 2);
  const indents = indented.map((line) => line.indent).sort((a, b) => a - b);
  const indent = indents[Math.floor(indents.length / 4)] ?? 0;
  const bothKinds = indented.length >= 2 && prose.length > indented.length;
  // Where most prose lines are indented, one without is a continuation; in wrapped text it is the other way round.
  const shareIndented = indented.length / Math.max(1, prose.length);
  const regular = wrapped ? shareIndented <= 0.7 : shareIndented >= 0.6;
  const flush = !wrapped && shareIndented <= 0.35 && (indents[0] ?? 0) >= DEEP;
  return { indentTells: bothKinds && regular, indent, flush };
}

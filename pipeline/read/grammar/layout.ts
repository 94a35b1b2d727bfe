/** How the lines of an article were broken: at a fixed width, with indents or blank lines between paragraphs, or not at all. */

import type { SourceLine } from '../source/source.ts';
import { fullness, isGreedy, mayEndFull } from './fullness.ts';
import type { Line } from './line.ts';
import { isObject, startOf } from './line.ts';
import { speakersOf } from './speakers.ts';

export interface Layout {
  /** Whether a line is as long as the width the text was wrapped at. */
  readonly isFull: (line: SourceLine) => boolean;
  /** Whether a line is nearly as long as that width. */
  readonly isNearlyFull: (line: SourceLine) => boolean;
  /** Whether the first character of the next line had room on this one, so that something else than the width ended it. */
  readonly hasRoom: (line: SourceLine, next: SourceLine) => boolean;
  /** As many full lines end paragraphs as end sentences by chance, or nearly: a full line with a stop tells nothing. */
  readonly fullMayEnd: boolean;
  /** The labels with which the speakers of an interview begin: 记者, 问. */
  readonly speakers: ReadonlySet<string>;
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

/** Measures the layout of the lines of one article. */
export function layoutOf(all: readonly Line[]): Layout {
  const lines = withIdentifiersWhole(all.some(isObject) ? all.filter((line) => !isObject(line)) : all);
  const full = fullness(lines);
  const indents = indentation(lines, full !== null);
  const blanks = lines.slice(1).filter((line) => line.blanksBefore > 0).length;
  const blankTells = blanks > 0 && lines.length - 1 - blanks > lines.length * 0.2;
  return {
    isFull: full?.test ?? (() => false),
    isNearlyFull: full?.nearly ?? (() => false),
    hasRoom: full !== null && isGreedy(lines, full) ? full.room : () => false,
    fullMayEnd: full !== null && mayEndFull(lines, full),
    speakers: speakersOf(lines),
    wrapped: full !== null,
    exact: full?.exact ?? false,
    ...indents,
    blankTells,
  };
}

/** 中图分类号：…　文献标识码：…　文章编号：… were one line of the manuscript, as long as all of them. */
function withIdentifiersWhole(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ shows }) => shows.label?.kind === 'identifier')) return lines;
  const whole: Line[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const isCut =
      before !== undefined && line.shows.label?.kind === 'identifier' && startOf(before).line === startOf(line).line;
    if (isCut)
      whole[whole.length - 1] = {
        ...before,
        chars: before.chars.padEnd(startOf(line).column - startOf(before).column) + line.chars,
      };
    else whole.push(line);
  }
  return whole;
}

/** Headings and labels follow rules of their own; they say nothing about the indent of paragraphs. */
function isProse({ chars, shows }: Line): boolean {
  return (chars.length >= 14 || shows.endsSentence) && shows.headingMarker === null && shows.label === null;
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

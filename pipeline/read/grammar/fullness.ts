/** The width at which lines were wrapped, and which of them are full. */

import type { SourceLine } from '../source/source.ts';
import { type Line, startOf } from './line.ts';

const WIDEST = 66;
const NARROWEST = 15;
const NEARLY = 0.85;
const MOST_LONGER = 0.12;
const GREEDY = 0.9;
const LEAST_BY_CHANCE = 0.5;

type LineMeasure = (line: SourceLine) => number;

/** Every character counts for one, also those of the indent, which stand before the line's first column. */
const inCharacters: LineMeasure = (line) => line.chars.length + (line.indent === 0 ? 0 : startOf(line).column - 1);

const inColumns: LineMeasure = (line) => line.indent / 2 + columnsOf(line.chars.slice(0, WIDEST * 2 + 2));

/** How wide characters are, in Chinese ones. */
export function columnsOf(chars: string): number {
  let columns = 0;
  for (const character of chars) columns += character > '\u2000' ? 2 : 1;
  return columns / 2;
}

/** The width lines were wrapped at, and what of them is full; `room` asks whether the next line's start had room. */
export interface Fullness {
  readonly width: number;
  readonly room: (line: SourceLine, next: SourceLine) => boolean;
  readonly test: (line: SourceLine) => boolean;
  readonly nearly: (line: SourceLine) => boolean;
  readonly exact: boolean;
}

function fullnessAt(measure: LineMeasure, width: number, slack: number, exact: boolean): Fullness {
  const longer = (least: number) => (line: SourceLine) => measure(line) >= least;
  const size = measure === inColumns ? columnsOf : (chars: string) => chars.length;
  const room = (line: SourceLine, next: SourceLine) =>
    measure(line) + size(exact ? next.chars[0]! : headOf(next.chars)) <= width;
  return { width, room, test: longer(width - slack), nearly: longer(width * NEARLY), exact };
}

// What no program parts: a Latin word or number, opening marks with what they open, and the marks that may not start a line.
const HEAD = /^[“‘（(《〈「『【〔[]*(?:[A-Za-z0-9.,:%+\-−–/@_]+|.)[，。、；：？！）》〉」』】〕”’％,;:?!)\]%…—·]*/u;

/** The characters at the start of a line that stand on one line whatever its width (clreq 3.1.3). */
function headOf(chars: string): string {
  return HEAD.exec(chars.slice(0, 60))?.[0] ?? '';
}

/** Whether lines were filled as far as they go, so that room at the end of one means something; squeezed type is not. */
export function isGreedy(lines: readonly Line[], { test, room }: Fullness): boolean {
  let broken = 0;
  let filled = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || !test(line) || line.shows.endsSentence) continue;
    broken++;
    if (!room(line, next)) filled++;
  }
  return filled >= broken * GREEDY;
}

/** Whether as many full lines end paragraphs by chance as end sentences inside them, judged by those found and by how many to expect. */
export function mayEndFull(lines: readonly Line[], { width, test, room }: Fullness): boolean {
  let [short, full, stopped, stops, length] = [0, 0, 0, 0, 0];
  for (const [at, line] of lines.entries()) {
    const ended = line.shows.endsSentence;
    if (!test(line)) short += ended ? 1 : 0;
    else {
      full++;
      if (ended && at + 1 < lines.length && !room(line, lines[at + 1]!)) stopped++;
    }
    length += line.chars.length;
    stops += line.chars.slice(0, -1).match(/[。！？]/g)?.length ?? 0;
  }
  const paragraphs = short / width;
  const sentences = (full * stops) / length;
  return paragraphs > Math.max(sentences, stopped * LEAST_BY_CHANCE);
}

/** A test for full lines; null where lines were not wrapped at one width. */
export function fullness(lines: readonly Line[]): Fullness | null {
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

function wrapAt(lines: readonly Line[], measure: LineMeasure, slack: number): Wrap | null {
  if (lines.length < 6) return null;
  const width = commonWidth(lines.map(measure), slack);
  if (width > WIDEST || width < NARROWEST) return null;
  const fullLines = lines.filter((line) => measure(line) >= width - slack);
  // A clause may end with its line wherever the text was wrapped.
  const broken = fullLines.filter((line) => !line.shows.endsSentence || /[；;]$/.test(line.chars)).length;
  const share = fullLines.length / lines.length;
  const exact = fullLines.filter((line) => measure(line) === width).length >= fullLines.length * 0.85;
  // Lists, signs and verse have few marks inside their lines.
  const prose = fullLines.filter(({ chars }) => /[，。；：、？！,.;:?!]/.test(chars.slice(0, -1))).length;
  return share >= 0.4 && prose >= fullLines.length * 0.4 && broken >= fullLines.length * 0.6
    ? { width, share, exact }
    : null;
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

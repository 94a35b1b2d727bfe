/**
 * Total-fit line breaking over boxes, glue and penalties (Knuth and Plass, "Breaking Paragraphs into Lines", 1981): of all
 * ways to break a paragraph, the one whose lines together depart least from their natural widths.
 */
import { CLASS } from './classes.ts';
import { BREAK, type PreparedText } from './prepared.ts';

/** A paragraph's measure in points; `indent` is the first line's. */
export interface LineShape {
  readonly width: number;
  readonly indent: number;
  readonly justified: boolean;
  /** Whether the last line counts like the others: a centred title looks best in lines of like length. */
  readonly even: boolean;
}

/** Where the lines end (exclusive), and whether a break had to be forced where none is allowed. */
export interface Breaks {
  readonly ends: readonly number[];
  readonly forced: boolean;
}

/** Stretch of an ordinary gap, in em, that counts as much as 1. */
const LOOSE = 0.05;
/** Beyond so much stretch, in em, lines are taken only where a paragraph cannot be set otherwise. */
const TOO_LOOSE = [0.115, 0.3, Number.POSITIVE_INFINITY];
/** Counts as stretch, in em, where a line has no gap that may be stretched. */
const UNSTRETCHABLE = 4;
/** Price of a last line of one character (孤字; clreq "Orphans and Widows"). */
const LONE_CHARACTER = 400;
/** Price of a last line that hardly reaches beyond the next paragraph's indent. */
const SHORT_LAST = 1;

/** Price of a break by its BREAK: after a slash of an address, elsewhere in it, in an English and in a Chinese word, in a formula. */
const PRICES = [0, 0, 1, 8, 3, 6, 2, 4, 12];
/** Price of ending an unjustified line elsewhere than at a space, where the text has spaces to end at. */
const NOT_AT_SPACE = 6;

/** The best places to end the lines of a paragraph. */
export function findBreaks(characters: PreparedText, shape: LineShape): Breaks {
  if (characters.count === 0) return { ends: [], forced: false };
  const task: Task = { characters, sums: sumUp(characters), points: breakPoints(characters), shape };
  for (const loosest of TOO_LOOSE) {
    const fit = totalFit(task, loosest);
    if (fit !== null) return { ends: fit, forced: false };
  }
  return { ends: greedy(task), forced: true };
}

/** A paragraph to be broken; `points` are the indexes of characters that may begin a line, and the paragraph's end. */
interface Task {
  readonly characters: PreparedText;
  readonly sums: Sums;
  readonly points: Int32Array;
  readonly shape: LineShape;
}

/** A line on trial: its characters `start`..`end` (exclusive), what the measure leaves over, and what its gaps can give. */
interface Trial {
  readonly start: number;
  readonly end: number;
  readonly slack: number;
  readonly shrink: number;
  readonly isLast: boolean;
}

/** Sums over the characters before an index, and what a line ending at an index holds after its edge is trimmed. */
interface Sums {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly shrink: Float64Array;
  readonly shrinkEnd: Float64Array;
  readonly weight: Float64Array;
  readonly weightEnd: Float64Array;
}

function sumUp(characters: PreparedText): Sums {
  const { count, body, gap, shrink, weight, kinds, tail } = characters;
  const make = () => new Float64Array(count + 1);
  const sums = { start: make(), end: make(), shrink: make(), shrinkEnd: make(), weight: make(), weightEnd: make() };
  let last = 0;
  for (let i = 0; i < count; i++) {
    sums.start[i + 1] = sums.start[i]! + body[i]! + gap[i]!;
    sums.shrink[i + 1] = sums.shrink[i]! + shrink[i]!;
    sums.weight[i + 1] = sums.weight[i]! + weight[i]!;
    if (kinds[i] !== CLASS.space) last = i;
    sums.end[i + 1] = sums.start[last]! + body[last]! + tail[i]!;
    sums.shrinkEnd[i + 1] = sums.shrink[last]!;
    sums.weightEnd[i + 1] = sums.weight[last]!;
  }
  return sums;
}

/** Index of the character after each place where a line may end; the paragraph's end is the last. */
function breakPoints(characters: PreparedText): Int32Array {
  const points = new Int32Array(characters.count + 1);
  let count = 1;
  for (let i = 1; i < characters.count; i++) if (characters.breaks[i - 1] !== BREAK.never) points[count++] = i;
  points[count++] = characters.count;
  return points.subarray(0, count);
}

/**
 * Shortest way through the break points. Only starts that can be reached and ends that fit are tried, so that cost grows in step with
 * length; null where some line can neither be filled nor squeezed into the measure.
 */
function totalFit(task: Task, loosest: number): number[] | null {
  const { sums, points, shape } = task;
  const last = points.length - 1;
  const best = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(points.length);
  best[0] = 0;
  for (let a = 0; a < last; a++) {
    if (best[a] === Number.POSITIVE_INFINITY) continue;
    const start = points[a]!;
    const width = shape.width - (a === 0 ? shape.indent : 0);
    for (let b = a + 1; b <= last; b++) {
      const end = points[b]!;
      const slack = hung(task.characters, end, width - (sums.end[end]! - sums.start[start]!));
      const shrink = sums.shrinkEnd[end]! - sums.shrink[start]!;
      if (slack < -shrink - 1e-6) break;
      const cost = best[a]! + costOfLine(task, { start, end, slack, shrink, isLast: b === last }, loosest);
      if (cost < best[b]!) {
        best[b] = cost;
        from[b] = a;
      }
    }
  }
  return best[last] === Number.POSITIVE_INFINITY ? null : wayBack(points, from);
}

/** What the measure leaves over where a mark that does not fit at the line's end may hang outside it. */
export function hung({ hang }: PreparedText, end: number, slack: number): number {
  return slack < -1e-6 ? slack + hang[end - 1]! : slack;
}

function wayBack(points: Int32Array, from: Int32Array): number[] {
  const ends: number[] = [];
  for (let b = points.length - 1; b > 0; b = from[b]!) ends.push(points[b]!);
  return ends.reverse();
}

function costOfLine(task: Task, trial: Trial, loosest: number): number {
  const { characters, sums, shape } = task;
  const { start, end, slack, shrink, isLast } = trial;
  const price = isLast ? 0 : PRICES[characters.breaks[end - 1]!]!;
  if (!shape.justified) return price + costOfRaggedLine(task, trial, loosest);
  if (slack < -1e-6) return price + costOfSqueezing(-slack / shrink);
  if (isLast) return costOfLastLine(characters, start, end, loosest);
  const em = characters.looks[start]!.size;
  const weight = sums.weightEnd[end]! - sums.weight[start]!;
  const stretch = weight > 0 ? slack / weight / em : slack > 1e-6 ? UNSTRETCHABLE + slack / em : 0;
  return stretch > loosest ? Number.POSITIVE_INFINITY : price + (stretch / LOOSE) ** 2;
}

/** Up to half of what the marks can give hardly shows; beyond it they begin to touch. */
function costOfSqueezing(share: number): number {
  return share ** 2 * 0.8 + Math.max(0, share - 0.5) ** 2 * 8;
}

function costOfRaggedLine({ characters, shape }: Task, trial: Trial, loosest: number): number {
  const { start, end, slack, isLast } = trial;
  const em = characters.looks[start]!.size;
  const ragged = (slack / em / 4) ** 2;
  if (isLast) return costOfLastLine(characters, start, end, loosest) + (shape.even && start > 0 ? ragged : 0);
  return ragged + (characters.kinds[end - 1] === CLASS.space ? 0 : NOT_AT_SPACE);
}

/** A lone character is refused as long as loose lines are. */
function costOfLastLine(characters: PreparedText, start: number, end: number, loosest: number): number {
  let written = 0;
  for (let i = end - 1; i >= start && written < 3; i--) {
    const kind = characters.kinds[i]!;
    if (characters.looks[i]!.rise > 0) continue;
    if (kind === CLASS.han || kind === CLASS.letter || kind === CLASS.digit) written++;
  }
  if (written < 2 && start > 0) return loosest < Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : LONE_CHARACTER;
  if (written < 2) return 0;
  return written < 3 ? SHORT_LAST : 0;
}

/** Fills each line as far as it goes, breaking anywhere where nothing allowed fits: the reported way out. */
function greedy({ characters, sums, shape }: Task): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < characters.count) {
    const width = shape.width - (start === 0 ? shape.indent : 0);
    let allowed = 0;
    let anywhere = start + 1;
    for (let end = start + 1; end <= characters.count; end++) {
      const slack = hung(characters, end, width - (sums.end[end]! - sums.start[start]!));
      if (slack < -(sums.shrinkEnd[end]! - sums.shrink[start]!) - 1e-6) break;
      anywhere = end;
      if (end === characters.count || characters.breaks[end - 1] !== BREAK.never) allowed = end;
    }
    start = allowed > 0 ? allowed : anywhere;
    ends.push(start);
  }
  return ends;
}

/** Shortest paths over the words of a text: the least cost at which every offset is reached, and by which word. */
import type { ReadWord } from './edges.ts';

/** The least cost at which every offset is reached, and by which word. */
export interface Reached {
  readonly least: Float64Array;
  readonly starts: Int32Array;
  readonly phrases: Uint8Array;
}

/** Before anything is reached in a text of a length in UTF-16 units. */
export function reachedNowhere(length: number): Reached {
  const least = new Float64Array(length + 1).fill(Infinity);
  return { least, starts: new Int32Array(length + 1), phrases: new Uint8Array(length + 1) };
}

/** Of two ways to a place at the same cost, the one by a word of OpenCC's. */
export function offer(
  { least, starts, phrases }: Reached,
  to: number,
  from: number,
  cost: number,
  isPhrase: boolean,
): void {
  const all = least[from]! + cost;
  if (all > least[to]! || (all === least[to] && !isPhrase)) return;
  least[to] = all;
  starts[to] = from;
  phrases[to] = isPhrase ? 1 : 0;
}

/** The words from the start of a text to an offset. */
export function wordsTo({ starts, phrases }: Reached, end: number): ReadWord[] {
  const path: ReadWord[] = [];
  for (let to = end; to > 0; to = starts[to]!) path.push({ from: starts[to]!, to, isPhrase: phrases[to] === 1 });
  return path.reverse();
}

/** The words from an offset on, where the costs were counted from the end. */
export function wordsFrom({ starts, phrases }: Reached, from: number, end: number): ReadWord[] {
  const path: ReadWord[] = [];
  for (let at = from; at < end; at = starts[at]!) path.push({ from: at, to: starts[at]!, isPhrase: phrases[at] === 1 });
  return path;
}

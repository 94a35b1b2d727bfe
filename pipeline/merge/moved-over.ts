/** Paragraphs that went from one article into another: only the editor can say that this was meant. */

import type { Pending } from './pending.ts';
import type { Printed } from './printed-text.ts';
import { BLOCK } from './signs.ts';
import type { Tie } from './ties.ts';

/** The ties, without those of blocks that stand among the blocks of another article: there they are new, and where they were they are gone. */
export function tiesAtHome(ties: readonly Tie[]): Tie[] {
  const tied = ties.flatMap(({ begins }, index) =>
    begins.length === 0 ? [] : [{ index, article: begins[0]!.article }],
  );
  const home = new Set(neverFalling(tied.map(({ article }) => article)).map((at) => tied[at]!.index));
  return ties.map((tie, index) => (tie.begins.length === 0 || home.has(index) ? tie : { begins: [], until: index }));
}

/** The indices of a longest row among the numbers that never falls (patience sorting). */
function neverFalling(numbers: readonly number[]): number[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[tops[middle]!]! <= number) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : tops[low - 1]!);
    tops[low] = index;
  }
  const row: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) row.unshift(at);
  return row;
}

/** Fewer characters than these stand in two articles by chance. */
const FEWEST = 6;

/** The edits that take out of one article what others put into another, and those others. */
export function movedOver(pending: readonly Pending[], printed: readonly Printed[]): ReadonlySet<Pending> {
  const blocksIn = (text: string) => text.split(BLOCK).filter((block) => block.length >= FEWEST);
  const taken = new Map<string, Pending>();
  for (const one of pending) {
    const { from, to } = one.hunk;
    for (const block of blocksIn(printed[one.article]!.text.slice(from, to))) taken.set(block, one);
  }
  const moved = new Set<Pending>();
  for (const one of pending) {
    for (const block of blocksIn(one.hunk.put)) {
      const other = taken.get(block);
      if (other === undefined || other.article === one.article) continue;
      moved.add(other);
      moved.add(one);
    }
  }
  return moved;
}

/** What was moved within an article: what is taken out in one place and put in, the same, in another, each with its other half. */
export function movedWithin(pending: readonly Pending[], printed: readonly Printed[]): ReadonlyMap<Pending, Pending> {
  const halves = new Map<Pending, Pending>();
  const words = (text: string) => text.replaceAll(BLOCK, '');
  const taken = pending.map(({ article, hunk }) => words(printed[article]!.text.slice(hunk.from, hunk.to)));
  for (const one of pending) {
    const put = words(one.hunk.put);
    if (put.length < FEWEST || halves.has(one)) continue;
    const at = taken.findIndex((text, index) => {
      const other = pending[index]!;
      return text === put && other !== one && other.article === one.article && !halves.has(other);
    });
    if (at < 0) continue;
    halves.set(one, pending[at]!);
    halves.set(pending[at]!, one);
  }
  return halves;
}

/** Blocks without bookmarks whose words changed: tied where they stand between the same neighbours, as many on both sides, each much like its partner. */
import type { Base } from './base-text.ts';
import { isAlike } from './hunks.ts';
import type { BasePlace, Tie } from './ties.ts';

/** The ties with those of the gaps; `texts` are those of the returned blocks. */
export function withGapTies(ties: readonly Tie[], texts: readonly string[], base: Base): Tie[] {
  const tied = ties.flatMap(({ begins, until }, index) => (begins.length === 0 ? [] : [{ index, begins, until }]));
  const more = new Map<number, BasePlace>();
  for (const [at, { begins, until }] of tied.entries()) {
    const next = tied[at + 1];
    if (next === undefined) continue;
    const [low, high] = [begins.at(-1)!, next.begins[0]!];
    if (low.article !== high.article) continue;
    const own = range(until + 1, next.index).filter((index) => texts[index]!.trim() !== '');
    const free = range(low.block + 1, high.block);
    const blocks = base.articles[low.article]!.blocks;
    const isPaired =
      own.length === free.length && own.every((index, step) => isAlike(texts[index]!, blocks[free[step]!]!.text));
    const isPlain = new Set(own.map((index) => texts[index])).size === own.length;
    if (isPaired && isPlain)
      for (const [step, index] of own.entries()) more.set(index, { article: low.article, block: free[step]! });
  }
  return ties.map((tie, index) => (more.has(index) ? { begins: [more.get(index)!], until: index } : tie));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

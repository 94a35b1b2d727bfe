/** What became of the blocks of an article: each tied to what it was, in order. */
import type { BaseArticle } from './base-text.ts';
import { NOBODY, type Op, opsOf } from './ops.ts';
import type { ReturnedBlock } from './returned.ts';
import { BLOCK } from './signs.ts';
import { bodyOf, type Tie } from './ties.ts';

/** The returned blocks of a file with their ties and their items. */
export interface TiedBlocks {
  readonly blocks: readonly ReturnedBlock[];
  readonly ties: readonly Tie[];
  readonly items: readonly (readonly Op[])[];
}

/** The ops of the blocks of an article that stand at `places`; one that is tied out of order was moved, and is taken out and put in. */
export function bodyOps(
  { blocks }: BaseArticle,
  article: number,
  places: readonly number[],
  { blocks: returned, ties, items }: TiedBlocks,
): Op[] {
  const body = bodyOf(blocks);
  const numbers = new Map(body.map((block, at) => [blocks.indexOf(block), at]));
  const tied = places.map((at) =>
    ties[at]!.begins.flatMap((place) => (place.article === article ? (numbers.get(place.block) ?? []) : [])),
  );
  const own = { blocks: places.map((at) => returned[at]!), items: places.map((at) => items[at]!) };
  const inOrder = risingFrom(tied);
  const ops: Op[] = [];
  let next = 0;
  /** Whether something of the base, and something that stands, has come before: then an end parts what follows. */
  let [isBegun, isStanding] = [false, false];
  /** Blocks that are there no more. */
  const lose = (until: number) => {
    for (; next < until; next++) {
      if (isBegun) ops.push({ text: BLOCK, state: 'taken', by: NOBODY });
      for (const text of body[next]!.text) ops.push({ text, state: 'taken', by: NOBODY });
      isBegun = true;
    }
  };
  for (let index = 0; index < places.length; index++) {
    const begins = tied[index]!.filter((at) => inOrder.has(at) && at >= next);
    const first = begins[0];
    const reach = first === undefined ? index : reachOf(places, ties, index, own);
    const read = own.items.slice(index, reach + 1).flat();
    const inside = withoutEnd(read);
    if (first === undefined) {
      const standing = inside.filter(({ state }) => state !== 'taken');
      const put = standing.map((item): Op => ({ ...item, state: 'put', by: item.state === 'put' ? item.by : NOBODY }));
      if (put.length > 0 || !isStanding) {
        if (isStanding) ops.push({ text: BLOCK, state: 'put', by: byOf(inside, read.at(-1)!) });
        ops.push(...put);
        isStanding ||= put.length > 0;
      }
    } else {
      lose(first);
      const last = begins.at(-1)!;
      const words = body.slice(first, last + 1).map((block) => block.text);
      const read = opsOf(words.join(BLOCK), inside);
      const gone = goneBy(read, own.blocks[index]!);
      if (isBegun && (gone !== null || !isStanding)) ops.push({ text: BLOCK, state: 'taken', by: gone ?? NOBODY });
      else if (isBegun) ops.push(endBefore(own, index));
      else if (isStanding) ops.push({ text: BLOCK, state: 'put', by: NOBODY });
      for (const op of read) ops.push(op);
      next = last + 1;
      isBegun = true;
      isStanding ||= gone === null;
    }
    index = reach;
  }
  lose(body.length);
  return ops;
}

/** What stands before the end of a block. */
export function withoutEnd(items: readonly Op[]): readonly Op[] {
  return items.slice(0, -1);
}

/** By whom a block was taken out whole: a paragraph whose words were all taken out is none any more, though its end still stands in the file. */
function goneBy(ops: readonly Op[], { kind, ending }: ReturnedBlock): Op['by'] | null {
  if (ops.length === 0 || (kind === 'row' && ending.state !== 'taken')) return null;
  return ops.every(({ state }) => state === 'taken') ? ops[0]!.by : null;
}

type OwnBlocks = Pick<TiedBlocks, 'blocks' | 'items'>;

/**
 * The end before a block: taken out where, with revisions on, it was joined to one of which words still stand; paragraphs that were
 * taken out whole, ends and all, join nothing.
 */
function endBefore({ blocks, items }: OwnBlocks, index: number): Op {
  const kept: Op = { text: BLOCK, state: 'kept', by: NOBODY };
  for (let at = index - 1; at >= 0 && blocks[at]!.kind === 'paragraph'; at--) {
    const end = items[at]!.at(-1)!;
    if (end.state !== 'taken') return kept;
    if (withoutEnd(items[at]!).some(({ state }) => state !== 'taken'))
      return { text: BLOCK, state: 'taken', by: end.by };
  }
  return kept;
}

function byOf(inside: readonly Op[], end: Op): Op['by'] {
  return inside.find(({ state }) => state === 'put')?.by ?? (end.state === 'put' ? end.by : NOBODY);
}

/** The last of the article's returned blocks that what begins here reaches: by its bookmark, or by ends put in with revisions on. */
function reachOf(places: readonly number[], ties: readonly Tie[], index: number, { blocks, items }: OwnBlocks): number {
  let reach = index;
  while (reach + 1 < places.length && ties[places[reach + 1]!]!.begins.length === 0) {
    const isWithin = ties[places[index]!]!.until >= places[reach + 1]!;
    const isParted = blocks[reach]!.kind === 'paragraph' && items[reach]!.at(-1)!.state === 'put';
    if (!isWithin && (!isParted || blocks[reach + 1]!.kind === 'row')) break;
    reach++;
  }
  return reach;
}

/** The longest rising row of the first tied blocks (patience sorting). */
function risingFrom(tied: readonly (readonly number[])[]): ReadonlySet<number> {
  const heads = tied.flatMap((begins) => (begins.length === 0 ? [] : [begins]));
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, begins] of heads.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (heads[tops[middle]!]![0]! < begins[0]!) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : tops[low - 1]!);
    tops[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) for (const at of heads[index]!) kept.add(at);
  return kept;
}

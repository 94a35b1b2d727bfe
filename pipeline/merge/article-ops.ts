/** The characters of each article of the base and what became of them in a returned file. */
import type { Base, BaseArticle, BaseBlock } from './base-text.ts';
import { withGapTies } from './gap-ties.ts';
import { tiesAtHome } from './moved-over.ts';
import { blockItems, NOBODY, type Op, opsOf } from './ops.ts';
import { plainText, type ReturnedBlock, type ReturnedFile, type Revision } from './returned.ts';
import { BLOCK, NEW_NOTE, noteSign } from './signs.ts';
import { blockTies, bodyOf, type Tie } from './ties.ts';

/** The ops of an article: those kept and taken out make up its text, the blocks with BLOCK between them. */
export interface ArticleOps {
  readonly article: BaseArticle;
  readonly text: string;
  readonly ops: readonly Op[];
  readonly standing: readonly StandingBlock[];
}

/** A paragraph as it stands in the returned file, all revisions accepted. */
export interface StandingBlock {
  readonly text: string;
  readonly style: string;
  readonly by: Revision;
  /** What it was in the base; null of one put in, and of the second half of one that was parted. */
  readonly was: BaseBlock | null;
}

/** What became of every article; blocks of contents and 版权页 are not among them. */
export function articleOps(base: Base, file: ReturnedFile): ArticleOps[] {
  const notes = notesByNumber(base, file);
  const sign = (number: string) => notes.signs.get(number) ?? NEW_NOTE;
  const textOf = (block: ReturnedBlock) => plainText(block);
  const all = file.blocks;
  const ties = tiesAtHome(withGapTies(blockTies(all, base, textOf), all.map(textOf), base));
  const items = blockItems(all, sign);
  const owners = ownersOf(ties, all.map(isGenerated));
  return base.articles.map((article, index) => {
    const own = all.flatMap((_, at) => (owners[at] === index ? [at] : []));
    const body = bodyOps(article, index, own, ties, items);
    const feet = article.blocks.flatMap((block) => {
      if (block.note === null) return [];
      const found = notes.blocks.get(`${index} ${block.note}`);
      const read = found === undefined ? [] : withoutEnd(blockItems(found, sign).flat());
      return [endOp(), ...opsOf(block.text, withoutLead(read))];
    });
    const ordered = [...bodyOf(article.blocks), ...article.blocks.filter(({ note }) => note !== null)];
    return {
      article: { ...article, blocks: ordered },
      text: ordered.map((one) => one.text).join(BLOCK),
      ops: [...body, ...feet],
      standing: own.flatMap((at) => standingBlock(all[at]!, items[at]!, ties[at]!, article)),
    };
  });
}

/** A paragraph of words; one whose end was taken out goes on in the next, whose style that has. */
function standingBlock(
  { kind, ending, style, restyled }: ReturnedBlock,
  items: readonly Op[],
  { begins }: Tie,
  { blocks }: BaseArticle,
): StandingBlock[] {
  if (kind === 'row' || ending.state === 'taken' || begins.length > 1) return [];
  const stands = withoutEnd(items).filter(({ state }) => state !== 'taken');
  const text = stands.map((op) => op.text).join('');
  const was = begins.length === 0 ? null : blocks[begins[0]!.block]!;
  if (text.trim() === '') return [];
  return [{ text, style, by: restyled ?? stands.find(({ state }) => state === 'put')?.by ?? NOBODY, was }];
}

function endOp(): Op {
  return { text: BLOCK, state: 'kept', by: NOBODY };
}

/** Between a note's mark and its text Word has a space of its own. */
function withoutLead(items: readonly Op[]): readonly Op[] {
  const first = items.findIndex(({ text, state }) => text !== ' ' || state !== 'kept');
  return first < 0 ? [] : items.slice(first);
}

function withoutEnd(items: readonly Op[]): readonly Op[] {
  return items.slice(0, -1);
}

/** What stands in bookmarks of the issue itself. */
function isGenerated({ begun, style }: ReturnedBlock): boolean {
  return begun.some((name) => name.startsWith('_i_')) || /^toc|^imprint/.test(style);
}

/** The article each returned block belongs to: that of the tied block before it, or of the first one. */
function ownersOf(ties: readonly Tie[], isOthers: readonly boolean[]): (number | null)[] {
  let current: number | null = null;
  const first = ties.find(({ begins }) => begins.length > 0)?.begins[0]?.article ?? null;
  return ties.map(({ begins }, index) => {
    if (begins.length > 0) current = begins[0]!.article;
    else if (isOthers[index]) return null;
    return current ?? first;
  });
}

interface FileNotes {
  readonly signs: ReadonlyMap<string, string>;
  /** By the article's and the note's numbers. */
  readonly blocks: ReadonlyMap<string, readonly ReturnedBlock[]>;
}

/** The notes of the base by the numbers that the file has for them: by their bookmarks, else in the order of the calls. */
function notesByNumber(base: Base, file: ReturnedFile): FileNotes {
  const known = new Map<string, string>();
  for (const [article, { blocks }] of base.articles.entries()) {
    for (const { bookmark, note } of blocks) if (note !== null) known.set(bookmark, `${article} ${note}`);
  }
  const found = new Map<string, string>();
  for (const [number, blocks] of file.notes) {
    for (const name of blocks.flatMap(({ begun }) => begun)) {
      if (known.has(name)) found.set(number, known.get(name)!);
    }
  }
  const called = file.blocks.flatMap(({ stretches }) => stretches.flatMap(({ note }) => note ?? []));
  const free = [...known.values()].filter((one) => ![...found.values()].includes(one));
  const lost = [...new Set(called)].filter((number) => !found.has(number));
  if (lost.length === free.length) for (const [index, number] of lost.entries()) found.set(number, free[index]!);
  const signs = new Map([...found].map(([number, key]) => [number, noteSign(Number(key.split(' ')[1]))]));
  return { signs, blocks: new Map([...found].map(([number, key]) => [key, file.notes.get(number) ?? []])) };
}

/** The blocks of an article tied in order; one that is tied out of order was moved, and is taken out and put in. */
function bodyOps(
  { blocks }: BaseArticle,
  article: number,
  places: readonly number[],
  ties: readonly Tie[],
  items: readonly (readonly Op[])[],
): Op[] {
  const body = bodyOf(blocks);
  const numbers = new Map(body.map((block, at) => [blocks.indexOf(block), at]));
  const tied = places.map((at) =>
    ties[at]!.begins.flatMap((place) => (place.article === article ? (numbers.get(place.block) ?? []) : [])),
  );
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
    const reach = first === undefined ? index : reachOf(places, ties, index, items);
    const read = places.slice(index, reach + 1).flatMap((at) => items[at]!);
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
      const own = opsOf(words.join(BLOCK), inside);
      // A paragraph whose words were all taken out is none any more, though its end still stands in the file.
      const gone = own.length > 0 && own.every(({ state }) => state === 'taken') ? own[0]!.by : null;
      if (isBegun && (gone !== null || !isStanding)) ops.push({ text: BLOCK, state: 'taken', by: gone ?? NOBODY });
      else if (isBegun) ops.push(endBefore(items, places, index));
      else if (isStanding) ops.push({ text: BLOCK, state: 'put', by: NOBODY });
      for (const op of own) ops.push(op);
      next = last + 1;
      isBegun = true;
      isStanding ||= gone === null;
    }
    index = reach;
  }
  lose(body.length);
  return ops;
}

/** The end of the block before: taken out where the two were joined with revisions on. */
function endBefore(items: readonly (readonly Op[])[], own: readonly number[], index: number): Op {
  const end = index === 0 ? undefined : items[own[index - 1]!]!.at(-1);
  return end?.state === 'taken' ? { text: BLOCK, state: 'taken', by: end.by } : endOp();
}

function byOf(inside: readonly Op[], end: Op): Op['by'] {
  return inside.find(({ state }) => state === 'put')?.by ?? (end.state === 'put' ? end.by : NOBODY);
}

/** The last of the article's returned blocks that what begins here reaches: by its bookmark, or by ends put in with revisions on. */
function reachOf(
  own: readonly number[],
  ties: readonly Tie[],
  index: number,
  items: readonly (readonly Op[])[],
): number {
  let reach = index;
  while (reach + 1 < own.length && ties[own[reach + 1]!]!.begins.length === 0) {
    const isWithin = ties[own[index]!]!.until >= own[reach + 1]!;
    const isParted = items[own[reach]!]!.at(-1)!.state === 'put';
    if (!isWithin && !isParted) break;
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

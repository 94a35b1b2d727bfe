/** Edits of a text: what stands in the place of which characters, by whom. */
import { diffArrays } from 'diff';
import { NOBODY, type Op } from './ops.ts';
import type { Revision } from './returned.ts';
import { BLOCK, CELL } from './signs.ts';

/** The characters `from`..`to` (UTF-16 units of the text before) become `put`. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly by: Revision;
}

/** The edits of an article: neighbouring ops of one author are one; what is taken out and put in again where it stood is none. */
export function hunksOf(ops: readonly Op[]): Hunk[] {
  const hunks: { from: number; to: number; put: string; taken: string; by: Revision }[] = [];
  let at = 0;
  let isOpen = false;
  for (const { text, state, by } of ops) {
    if (state === 'kept') {
      at += text.length;
      isOpen = false;
      continue;
    }
    const last = hunks.at(-1);
    if (!isOpen || last === undefined || last.by.author !== by.author)
      hunks.push({ from: at, to: at, put: '', taken: '', by });
    const open = hunks.at(-1)!;
    isOpen = true;
    if (state === 'put') open.put += text;
    else {
      at += text.length;
      open.to = at;
      open.taken += text;
    }
  }
  return hunks.filter(({ put, taken }) => put !== taken);
}

/**
 * The same edits, a block put in or taken out always with the end before it: 「甲⏎」 behind an end and 「⏎甲」 before it make the same text,
 * and two comparisons may find either.
 */
export function endsFirst(hunks: readonly Hunk[], text: string): Hunk[] {
  return hunks.map((hunk, index) => {
    const { from, to, put } = hunk;
    const isFree = (hunks[index - 1]?.to ?? -1) < from && text[from - 1] === BLOCK;
    if (!isFree) return hunk;
    if (from === to && put.endsWith(BLOCK))
      return { ...hunk, from: from - 1, to: to - 1, put: BLOCK + put.slice(0, -1) };
    if (put === '' && text[to - 1] === BLOCK) return { ...hunk, from: from - 1, to: to - 1 };
    return hunk;
  });
}

/** The same edits; blocks that were taken out one after another are edits of their own where rows of tables are among them, which are written in another way. */
export function withRowsApart(hunks: readonly Hunk[], text: string): Hunk[] {
  return hunks.flatMap((hunk) => {
    const taken = text.slice(hunk.from, hunk.to);
    const isWhole = taken[0] === BLOCK && (hunk.to === text.length || text[hunk.to] === BLOCK);
    if (!isWhole || hunk.put !== '' || !taken.includes(CELL)) return [hunk];
    let from = hunk.from;
    const parts: { from: number; to: number; isRow: boolean }[] = [];
    for (const block of taken.slice(1).split(BLOCK)) {
      const to = from + 1 + block.length;
      const isRow = block.includes(CELL);
      const last = parts.at(-1);
      if (last?.isRow === isRow) last.to = to;
      else parts.push({ from, to, isRow });
      from = to;
    }
    return parts.map((part) => ({ ...hunk, from: part.from, to: part.to }));
  });
}

const MOST_EDITS = 8_000;
/** Of the characters of the shorter of two blocks, how many they share where one became the other. */
const ALIKE = 0.5;

/** The edits between two texts, block by block and within blocks that became others; null where one is not the other's revision. */
export function hunksBetween(before: string, after: string): Hunk[] | null {
  const changes = diffArrays(withEnds(before), withEnds(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return null;
  const ops: Op[] = [];
  for (let index = 0; index < changes.length; index++) {
    const { added, removed, value } = changes[index]!;
    const next = changes[index + 1];
    if (removed && next?.added === true) {
      const within = exchanged(value, next.value);
      if (within === null) return null;
      for (const op of within) ops.push(op);
      index++;
    } else for (const block of value) ops.push(...each(block, added ? 'put' : removed ? 'taken' : 'kept'));
  }
  return hunksOf(ops);
}

/** Blocks, each with the end before it but for the first. */
function withEnds(text: string): string[] {
  return text.split(BLOCK).map((block, index) => (index === 0 ? block : BLOCK + block));
}

function each(text: string, state: Op['state']): Op[] {
  return Array.from(text, (one) => ({ text: one, state, by: NOBODY }));
}

/** Blocks in the place of others: each next to the first after it that it became; the rest went or came. */
function exchanged(before: readonly string[], after: readonly string[]): Op[] | null {
  const ops: Op[] = [];
  let at = 0;
  for (const block of before) {
    const same = after.findIndex((other, index) => index >= at && isAlike(block, other));
    if (same < 0) {
      ops.push(...each(block, 'taken'));
      continue;
    }
    for (; at < same; at++) ops.push(...each(after[at]!, 'put'));
    at++;
    const changes = diffArrays(Array.from(block), Array.from(after[same]!), { maxEditLength: MOST_EDITS });
    if (changes === undefined) return null;
    for (const { added, removed, value } of changes) {
      for (const text of value) ops.push({ text, state: added ? 'put' : removed ? 'taken' : 'kept', by: NOBODY });
    }
  }
  for (; at < after.length; at++) ops.push(...each(after[at]!, 'put'));
  return ops;
}

/** Whether two blocks share most pairs of neighbouring characters, or one is the beginning or the end of the other. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [one.replace(BLOCK, ''), other.replace(BLOCK, '')];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return short === long || (short !== '' && long.includes(short));
  const pairs = new Set(Array.from({ length: long.length - 1 }, (_, at) => long.slice(at, at + 2)));
  let shared = 0;
  for (let at = 0; at + 1 < short.length; at++) if (pairs.has(short.slice(at, at + 2))) shared++;
  return shared / (short.length - 1) >= ALIKE;
}

/** The text with its edits, which do not overlap and are in order. */
export function applied(text: string, hunks: readonly Pick<Hunk, 'from' | 'to' | 'put'>[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, put } of hunks) {
    out += text.slice(at, from) + put;
    at = to;
  }
  return out + text.slice(at);
}

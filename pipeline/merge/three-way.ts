/** Three-way merge of an article by clauses: base, returned file, manuscript of today. */
import type { Hunk } from './hunks.ts';
import { applied } from './hunks.ts';
import { BLOCK, CELL, IN_CELL } from './signs.ts';

/** Edits that touch the same clauses; `edits` are those of the returned file. */
export interface Meeting {
  /** `same`: the manuscript already says it. `free`: only the returned file edited here. `conflict`: both did, otherwise. */
  readonly kind: 'same' | 'free' | 'conflict';
  readonly edits: readonly Hunk[];
  /** The clauses in the base, and what became of them on both sides. */
  readonly from: number;
  readonly to: number;
  readonly base: string;
  readonly returned: string;
  readonly manuscript: string;
}

const ENDS = new Set([...'，。；：！？,;!?…\n', BLOCK, CELL, IN_CELL]);
/** Behind the mark that ends a clause there may stand what closes it. */
const CLOSES = new Set([...'”’」』）)】》〉…—']);

/** The edits of a returned file against those of the manuscript since; both in the order of the base. */
export function meetings(base: string, returned: readonly Hunk[], today: readonly Hunk[]): Meeting[] {
  const clauses = clauseEnds(base);
  const extent = (hunk: Hunk) => extentOf(hunk, base, clauses);
  const groups: { from: number; to: number; reach: number; ours: Hunk[]; theirs: Hunk[] }[] = [];
  const all = [
    ...today.map((hunk) => ({ hunk, side: 'ours' as const, ...extent(hunk) })),
    ...returned.map((hunk) => ({ hunk, side: 'theirs' as const, ...extent(hunk) })),
  ].sort((a, b) => a.from - b.from || a.hunk.from - b.hunk.from || a.to - b.to);
  for (const { hunk, side, from, to } of all) {
    const last = groups.at(-1);
    // Edits that touch are one matter, though they stand in two clauses.
    if (last === undefined || (from >= last.to && hunk.from > last.reach)) {
      groups.push({ from, to, reach: hunk.to, ours: [], theirs: [] });
    }
    const open = groups.at(-1)!;
    open.to = Math.max(open.to, to);
    open.reach = Math.max(open.reach, hunk.to);
    open[side].push(hunk);
  }
  return groups.flatMap(({ from, to, ours, theirs }): Meeting[] => {
    if (theirs.length === 0) return [];
    const sides = {
      base: base.slice(from, to),
      returned: within(theirs, base, from, to),
      manuscript: within(ours, base, from, to),
    };
    if (sides.returned === sides.manuscript || isSameBlock(base, returned, today, from, to))
      return [{ kind: 'same', edits: theirs, from, to, ...sides }];
    // What both sides did alike is done.
    const [left, since] = [withoutSame(theirs, ours), withoutSame(ours, theirs)];
    if (left.length === 0) return [{ kind: 'same', edits: theirs, from, to, ...sides }];
    return [{ kind: since.length === 0 ? 'free' : 'conflict', edits: left, from, to, ...sides }];
  });
}

function within(hunks: readonly Hunk[], base: string, from: number, to: number): string {
  return applied(
    base.slice(from, to),
    hunks.map((hunk) => ({ ...hunk, from: hunk.from - from, to: hunk.to - from })),
  );
}

function withoutSame(hunks: readonly Hunk[], others: readonly Hunk[]): Hunk[] {
  const key = ({ from, to, put }: Hunk) => `${from} ${to} ${put}`;
  const known = new Set(others.map(key));
  return hunks.filter((hunk) => !known.has(key(hunk)));
}

/** Whether both sides made the same of the whole block: two comparisons may find the same edit in other places. */
function isSameBlock(
  base: string,
  returned: readonly Hunk[],
  today: readonly Hunk[],
  from: number,
  to: number,
): boolean {
  const start = base.lastIndexOf(BLOCK, from - 1) + 1;
  const next = base.indexOf(BLOCK, Math.max(from, to - 1));
  const end = next < 0 ? base.length : next;
  const inside = (hunks: readonly Hunk[]) => hunks.filter((hunk) => hunk.from <= end && hunk.to >= start);
  const [theirs, ours] = [inside(returned), inside(today)];
  const isWithin = [...theirs, ...ours].every((hunk) => hunk.from >= start && hunk.to <= end);
  return isWithin && within(theirs, base, start, end) === within(ours, base, start, end);
}

/** Offsets behind the ends of clauses, the last of them the text's length. */
function clauseEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!ENDS.has(text[at]!)) continue;
    let end = at + 1;
    while (
      text[at] !== BLOCK &&
      end < text.length &&
      (CLOSES.has(text[end]!) || (ENDS.has(text[end]!) && text[end] !== BLOCK))
    )
      end++;
    ends.push(end);
    at = end - 1;
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** The clauses that an edit touches; what is put in at the end of a clause belongs to it, unless a block begins there. */
function extentOf({ from, to }: Hunk, text: string, ends: readonly number[]): { from: number; to: number } {
  const first = from < to || from === 0 || text[from - 1] === BLOCK ? from : from - 1;
  const last = Math.max(first, to - 1);
  const low = lowerBound(ends, first);
  const start = low === 0 ? 0 : ends[low - 1]!;
  return { from: start, to: Math.max(ends[lowerBound(ends, last)] ?? text.length, start) };
}

/** The index of the first clause that ends behind an offset. */
function lowerBound(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where an offset of the base stands in the text that edits have made of it; `isEnd`: of the end of a stretch. */
export function offsetSince(offset: number, hunks: readonly Hunk[], isEnd: boolean): number {
  let shift = 0;
  for (const { from, to, put } of hunks) {
    if (to > offset || (to === offset && from === offset && !isEnd)) break;
    shift += put.length - (to - from);
  }
  return offset + shift;
}

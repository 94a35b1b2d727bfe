/** Lines of a page: items that stand on one baseline, a superscript and a subscript among them. */
import type { ManuscriptPage, PdfItem } from './open.ts';

/** A stretch of a line without a wide gap, or a whole line of a column. */
export interface PdfLine {
  readonly page: number;
  readonly items: readonly PdfItem[];
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** The size most of its characters have. */
  readonly size: number;
  /** Letters and digits in it. */
  readonly letters: number;
}

/** How far baselines of one line differ, by its size. */
const SAME_LINE = 0.25;
/** A raised or lowered item is so much smaller than its line, and so far away from its baseline at most. */
export const RAISED_SIZE = 0.82;
const RAISED_BY = 0.75;
/** A gap so wide may part columns and cells, in sizes. */
const WIDE = 0.8;

/** The stretches of a page in reading order of their baselines; what is turned is none. */
export function stretchesOf(page: ManuscriptPage): PdfLine[] {
  const items = page.items.filter(({ isTurned, isVertical, text }) => !isTurned && !isVertical && text.trim() !== '');
  return withRaised(rowsOf(items).flatMap((row) => cutAtGaps(row, page.number))).sort(
    (a, b) => a.baseline - b.baseline || a.x - b.x,
  );
}

function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: PdfItem[][] = [];
  for (const item of [...items].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const last = rows.at(-1);
    const head = last?.[0];
    const isSame =
      head !== undefined && Math.abs(head.baseline - item.baseline) <= SAME_LINE * Math.min(head.size, item.size);
    if (isSame) last!.push(item);
    else rows.push([item]);
  }
  return rows;
}

function cutAtGaps(row: readonly PdfItem[], page: number): PdfLine[] {
  const parts: PdfItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of [...row].sort((a, b) => a.x - b.x)) {
    if (parts.length === 0 || item.x - right > WIDE * item.size) parts.push([]);
    parts.at(-1)!.push(item);
    right = Math.max(right, item.x + item.width);
  }
  return parts.map((items) => lineOfItems(items, page));
}

/** The stretches with those that only raise or lower characters of another taken up in it. */
function withRaised(stretches: readonly PdfLine[]): PdfLine[] {
  const homes = new Map<PdfLine, PdfItem[]>();
  const small = new Set<PdfLine>();
  // Those near in the order of baselines are all that can be one line.
  const sorted = [...stretches].sort((a, b) => a.baseline - b.baseline);
  for (const [at, one] of sorted.entries()) {
    const near = sorted.slice(Math.max(0, at - NEAR), at + NEAR);
    const home = near.find((other) => other !== one && isRaisedIn(one, other));
    if (home === undefined) continue;
    small.add(one);
    homes.set(home, [...(homes.get(home) ?? home.items), ...one.items]);
  }
  return sorted
    .filter((one) => !small.has(one))
    .map((one) => {
      const items = homes.get(one);
      return items === undefined ? one : lineOfItems(items, one.page);
    });
}

const NEAR = 40;

/** Whether a stretch only raises or lowers characters of another that it stands in or beside. */
function isRaisedIn(one: PdfLine, other: PdfLine): boolean {
  const isSmall =
    one.size < other.size * RAISED_SIZE && Math.abs(one.baseline - other.baseline) < other.size * RAISED_BY;
  const reach = other.size * 0.6;
  return isSmall && one.x < other.right + reach && one.right > other.x - reach;
}

/** A line of some items. */
export function lineOfItems(items: readonly PdfItem[], page: number): PdfLine {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const sizes = new Map<number, number>();
  for (const { size, text } of sorted) sizes.set(size, (sizes.get(size) ?? 0) + text.trim().length);
  const [size] = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1]);
  const main = sorted.find((item) => item.size === size) ?? sorted[0]!;
  return {
    page,
    items: sorted,
    x: sorted[0]!.x,
    right: sorted.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    baseline: main.baseline,
    size,
    letters: sorted.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0),
  };
}

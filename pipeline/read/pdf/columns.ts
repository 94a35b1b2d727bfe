/** Columns of pages: where the gutter is, and the lines of each page in reading order. */
import { lineOfItems, type PdfLine } from './line.ts';

/** Where a line stands: in the column of a page that has one, in one of two, or over both. */
export type PdfSide = 'whole' | 'left' | 'right' | 'over';

/** A line in its column; `left` and `end` are the edges of the column. */
export interface ColumnLine extends PdfLine {
  readonly side: PdfSide;
  readonly left: number;
  readonly end: number;
}

type PlacedLine = PdfLine & { readonly side: PdfSide };

/** The space between two columns: its middle, and how wide it is at least. */
interface Gutter {
  readonly x: number;
  readonly gap: number;
}

/** The stretches of one page. */
interface PageStretches {
  readonly width: number;
  readonly stretches: readonly PdfLine[];
}

const STEP = 2;
/** Of the letters of a page in columns so many stand over both at most, and so many in each at least. */
const MOST_OVER = 0.4;
const FEWEST_BESIDE = 0.12;
/** A name that stands in the middle is no part of a column. */
const NEARLY = 0.03;
const FEWEST_LINES = 4;
/** Of the lines of a column so many reach its edge, which cells of tables do not. */
const FULL = 0.4;

/** The lines of all pages in reading order. */
export function columnLines(pages: readonly PageStretches[]): ColumnLine[] {
  const gutters = pages.map(gutterOf);
  const found = gutters.filter((gutter) => gutter !== null);
  const usual = [...found].sort((a, b) => a.x - b.x)[Math.floor(found.length / 2)] ?? null;
  const isUsual = found.length * 2 >= pages.length - 1;
  return withEdges(
    pages.map((page, at) => {
      const gutter = gutters[at] ?? (usual !== null && isUsual && mayHave(page, usual.x) ? usual : null);
      return placedLines(page.stretches, gutter);
    }),
  );
}

function mayHave({ stretches }: PageStretches, gutter: number): boolean {
  const { over, left, right } = lettersRound(stretches, gutter);
  return over <= (over + left + right) * MOST_OVER;
}

function lettersRound(stretches: readonly PdfLine[], x: number) {
  const sum = (holds: (one: PdfLine) => boolean) =>
    stretches.reduce((letters, one) => letters + (holds(one) ? one.letters : 0), 0);
  return {
    left: sum((one) => one.right <= x),
    right: sum((one) => one.x >= x),
    over: sum((one) => one.x < x && one.right > x),
  };
}

/** The gutter of a page in two columns, or null. */
function gutterOf({ width, stretches }: PageStretches): Gutter | null {
  const total = stretches.reduce((sum, { letters }) => sum + letters, 0);
  const places: { readonly x: number; readonly over: number }[] = [];
  for (let x = width * 0.3; x <= width * 0.7; x += STEP) {
    const { left, right, over } = lettersRound(stretches, x);
    if (over <= total * MOST_OVER && Math.min(left, right) >= total * FEWEST_BESIDE) places.push({ x, over });
  }
  const least = places.reduce((most, { over }) => Math.min(most, over), Number.POSITIVE_INFINITY);
  const run = longestRun(places.filter(({ over }) => over <= least + total * NEARLY).map((one) => one.x));
  if (run.length === 0) return null;
  const x = (run[0]! + run.at(-1)!) / 2;
  const sides = [stretches.filter((one) => one.right <= x), stretches.filter((one) => one.x >= x)];
  if (!sides.every(isColumn)) return null;
  const [from, to] = [Math.max(...sides[0]!.map(({ right }) => right)), Math.min(...sides[1]!.map((one) => one.x))];
  return { x, gap: Math.max(1, to - from) };
}

/** The longest of the runs of places beside each other. */
function longestRun(places: readonly number[]): readonly number[] {
  const runs: number[][] = [];
  for (const x of places) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && x - last <= STEP * 1.5) runs.at(-1)!.push(x);
    else runs.push([x]);
  }
  return runs.reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
}

function isColumn(lines: readonly PdfLine[]): boolean {
  const right = lines.reduce((most, one) => Math.max(most, one.right), 0);
  const full = lines.filter((one) => right - one.right < one.size * 2).length;
  return lines.length >= FEWEST_LINES && full >= lines.length * FULL;
}

/** The lines of a page: what stands over both columns parts it from top to bottom. */
function placedLines(stretches: readonly PdfLine[], found: Gutter | null): PlacedLine[] {
  if (found === null) return wholeLines(stretches, 'whole');
  const gutter = found.x;
  const lines: PlacedLine[] = [];
  let open: Record<'over' | 'left' | 'right', PdfLine[]> = { over: [], left: [], right: [] };
  const end = () => {
    for (const side of ['over', 'left', 'right'] as const) lines.push(...wholeLines(open[side], side));
    open = { over: [], left: [], right: [] };
  };
  for (const one of acrossGaps(stretches, found)) {
    const isOver = one.x < gutter && one.right > gutter;
    if (isOver && open.left.length + open.right.length > 0) end();
    open[isOver ? 'over' : one.right <= gutter ? 'left' : 'right'].push(one);
  }
  end();
  return lines;
}

/** Stretches of one baseline with a gap between them that is not the gutter are one. */
function acrossGaps(stretches: readonly PdfLine[], { x, gap }: Gutter): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const one of stretches) {
    const last = lines.at(-1);
    const isSame = last !== undefined && Math.abs(last.baseline - one.baseline) <= Math.min(last.size, one.size) * 0.25;
    const isGutter = isSame && last.right <= x + 1 && one.x >= x - 1 && one.x - last.right > gap * 0.7;
    if (isSame && !isGutter && one.x > last.x)
      lines[lines.length - 1] = lineOfItems([...last.items, ...one.items], one.page);
    else lines.push(one);
  }
  return lines;
}

/** Stretches of one baseline are one line. */
function wholeLines(stretches: readonly PdfLine[], side: PdfSide): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const one of stretches) {
    const last = lines.at(-1);
    const isSame = last !== undefined && Math.abs(last.baseline - one.baseline) <= Math.min(last.size, one.size) * 0.25;
    const line = isSame ? lineOfItems([...last.items, ...one.items], one.page) : one;
    lines[isSame ? lines.length - 1 : lines.length] = { ...line, side };
  }
  return lines;
}

/** Columns are as wide as the widest of their kind; one that has only short lines begins where most begin. */
function withEdges(pages: readonly (readonly PlacedLine[])[]): ColumnLine[] {
  const own = pages.map((lines) => {
    const edges = new Map<PdfSide, readonly [number, number]>();
    for (const { x, right, side } of lines) {
      const group = side === 'over' ? 'whole' : side;
      for (const one of side === 'over' || side === 'whole' ? [group] : [side, 'whole' as const]) {
        const [left, end] = edges.get(one) ?? [x, right];
        edges.set(one, [Math.min(left, x), Math.max(end, right)]);
      }
    }
    return edges;
  });
  const widest = (side: PdfSide) => own.reduce((most, edges) => Math.max(most, widthOf(edges.get(side))), 0);
  const widths = new Map((['whole', 'left', 'right'] as const).map((side) => [side, widest(side)]));
  const lefts = new Map(
    (['whole', 'left', 'right'] as const).map((side) => [
      side,
      median(own.flatMap((edges) => edges.get(side)?.[0] ?? [])),
    ]),
  );
  return pages.flatMap((lines, at) =>
    lines.map((line) => {
      const side = line.side === 'over' ? 'whole' : line.side;
      const [left, end] = own[at]!.get(side)!;
      const width = widths.get(side)!;
      const isNarrow = end - left < width * NARROW;
      const from = isNarrow ? Math.min(left, lefts.get(side) ?? left) : left;
      return { ...line, left: from, end: Math.max(end, isNarrow ? from + width : end) };
    }),
  );
}

const NARROW = 0.8;

function widthOf(edges: readonly [number, number] | undefined): number {
  return edges === undefined ? 0 : edges[1] - edges[0];
}

function median(numbers: readonly number[]): number | null {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}

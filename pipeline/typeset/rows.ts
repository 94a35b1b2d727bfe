/** Rows: what a column is stacked from, and where it may end between them (clreq "Widows and Orphans"). Lengths in points. */
import type { GlyphRun, Reach, TypesetLine } from './compose.ts';
import type { PlacedImage, RuledBox } from './pages.ts';

/** A line of text inside a row; `baseline` counts from the row's top, the runs' `x` from the column's left edge. */
export interface RowLine {
  readonly baseline: number;
  readonly runs: readonly GlyphRun[];
}

/** A bookmark a row carries. */
export interface RowMark {
  readonly title: string;
  readonly level: number;
}

/** Where a row's first character stands in a manuscript; typesetting only passes it on. */
export interface RowPlace {
  readonly file: string;
  readonly point: { readonly line: number; readonly column: number };
}

/** A strip of a column that is never cut. */
export interface Row {
  readonly height: number;
  /** Space above it, dropped at a column's head. */
  readonly above: number;
  /** Space below it, dropped at a column's foot. */
  readonly below: number;
  /** Whether its top moves down to the next line of the baseline grid. */
  readonly onGrid: boolean;
  /** Whether a column may end after it. */
  readonly mayEnd: boolean;
  readonly lines: readonly RowLine[];
  readonly rules: readonly RuledBox[];
  readonly images: readonly PlacedImage[];
  readonly mark: RowMark | null;
  /** Null for words that no manuscript has. */
  readonly place: RowPlace | null;
  /** The page (index from 0) that the whole row leads to. */
  readonly leadsTo: number | null;
  /** The name by which links lead to it; null for most. */
  readonly target: string | null;
  /**
   * Whether it stands a quarter turn to the left: its lines go up the page from the row's foot, the first at its left edge; `x` of
   * what is in it counts upwards, `y` and `baseline` from the left.
   */
  readonly turned: boolean;
  /** What is set once more where a column begins with this row of a table: its head. */
  readonly continues: readonly Row[] | null;
  /** What stands at the foot of the column this row stands in. */
  readonly notes: readonly Row[];
}

/** How the lines of a block are stacked. */
export interface RowShape {
  /** Distance of baselines. */
  readonly leading: number;
  /** From a row's top to its baseline. */
  readonly baseline: number;
  /** The size of its type. */
  readonly size: number;
  readonly above: number;
  readonly below: number;
  readonly onGrid: boolean;
  readonly keep: Keep;
}

/** `split`: by widow and orphan rules; `whole`: not cut inside; `next`: not cut inside nor after. */
export type Keep = 'split' | 'whole' | 'next';

/** Stacks lines; a paragraph leaves at least two lines in either column, so that one of two or three lines is not cut. */
export function stackedRows(
  lines: readonly TypesetLine[],
  shape: RowShape,
  placeOf: (line: TypesetLine) => RowPlace | null = () => null,
): Row[] {
  const count = lines.length;
  const rooms = lines.map((line) => roomFor(line, shape));
  return lines.map((line, i) => ({
    height: shape.leading + rooms[i]!.above + rooms[i]!.below,
    above: i === 0 ? shape.above : 0,
    below: i === count - 1 ? shape.below : 0,
    onGrid: shape.onGrid,
    mayEnd: mayEndAfter(i, count, shape.keep),
    lines: [{ baseline: shape.baseline + rooms[i]!.above, runs: line.runs }],
    rules: [],
    images: [],
    mark: null,
    place: placeOf(line),
    leadsTo: null,
    target: null,
    turned: false,
    continues: null,
    notes: [],
  }));
}

/** Between what stands in neighbouring lines, in parts of the leading. */
const CLEARANCE = 0.06;

/** What a line with a formula in it needs over and under itself: whole lines, so that those after it are on the grid again. */
export function roomFor(
  { reach }: Pick<TypesetLine, 'reach'>,
  { leading, baseline, size }: Pick<RowShape, 'leading' | 'baseline' | 'size'>,
): Reach {
  if (reach.above === 0 && reach.below === 0) return reach;
  // Up to the characters of the line above, and down to those of the line below.
  const white = Math.max(0, (leading - size) / 2 - CLEARANCE * leading);
  const lines = (missing: number) => Math.ceil(Math.max(0, missing) / leading - 0.02) * leading;
  return { above: lines(reach.above - baseline - white), below: lines(reach.below - (leading - baseline) - white) };
}

function mayEndAfter(i: number, count: number, keep: Keep): boolean {
  if (i === count - 1) return keep !== 'next';
  return keep === 'split' && i >= 1 && count - 1 - i >= 2;
}

/** Keeps headings, by the index of their last rows, with the two rows after each. */
export function keepAfterHeadings(rows: readonly Row[], headings: readonly number[]): Row[] {
  const kept = [...rows];
  for (const heading of headings) {
    for (let i = heading; i < Math.min(heading + 2, rows.length - 1); i++) kept[i] = { ...kept[i]!, mayEnd: false };
  }
  return kept;
}

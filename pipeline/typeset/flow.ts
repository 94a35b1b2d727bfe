/** What is laid on pages, and what comes of it. Lengths in points. */
import type { Float } from './columns.ts';
import type { RuledBox } from './pages.ts';
import type { Row } from './rows.ts';

/** The type area (版心): `grid` is the distance of baselines. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly grid: number;
}

/** Rows that run through columns: `opening` spans them all at the head, `rows` follow in the columns. */
export interface Flow {
  readonly columns: number;
  readonly gutter: number;
  /** On a new page, on a new right-hand one, below what is before, or in the next free column, its opening in `rows`. */
  readonly start: 'page' | 'right-page' | 'run-on' | 'column';
  readonly opening: readonly Row[];
  readonly rows: readonly Row[];
  /** As wide as a column. */
  readonly floats: readonly Float[];
  /** As wide as the type area: they stand across the columns, at a page's foot or the head of the next. */
  readonly spans: readonly Float[];
  /** White above the notes at a column's foot, and the rule in it, from the first note's top. */
  readonly footnotes: { readonly above: number; readonly rule: RuledBox };
}

/** A row with the top left corner of its column's strip, from the type area's. */
export interface PlacedRow {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

/** A page: its rows in reading order and the flows (by index) that begin on it or run through it. */
export interface LaidPage {
  readonly rows: readonly PlacedRow[];
  readonly begins: readonly number[];
  readonly flows: readonly number[];
}

/** Width of one of a flow's columns. */
export function columnWidth(geometry: Geometry, flow: Pick<Flow, 'columns' | 'gutter'>): number {
  return (geometry.width - flow.gutter * (flow.columns - 1)) / flow.columns;
}

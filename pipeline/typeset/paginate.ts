/** Rows into columns into pages on one baseline grid (clreq "Type Area"). Lengths in points. */
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
  readonly start: 'page' | 'run-on';
  readonly opening: readonly Row[];
  readonly rows: readonly Row[];
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

interface OpenPage {
  readonly rows: PlacedRow[];
  readonly begins: number[];
  readonly flows: number[];
  /** What is taken from the head of the type area. */
  used: number;
}

/** At least so many grid lines must remain below a running-on article's opening. */
const LINES_BELOW_OPENING = 4;

/** Width of one of a flow's columns. */
export function columnWidth(geometry: Geometry, flow: Pick<Flow, 'columns' | 'gutter'>): number {
  return (geometry.width - flow.gutter * (flow.columns - 1)) / flow.columns;
}

/** Lays flows on pages; an article's last page is balanced over its columns. */
export function paginate(flows: readonly Flow[], geometry: Geometry): LaidPage[] {
  const pages: OpenPage[] = [];
  flows.forEach((flow, index) => {
    const opening = stack(flow.opening, 0, flow.opening.length, geometry.grid);
    const height = gridUp(opening.height, geometry.grid);
    let page = pages.at(-1);
    const needed = height + LINES_BELOW_OPENING * geometry.grid;
    if (page === undefined || flow.start === 'page' || page.used + geometry.grid + needed > geometry.height) {
      page = openPage(pages);
    } else page.used += geometry.grid;
    page.begins.push(index);
    page.flows.push(index);
    place(page, flow.opening, opening.tops, 0, page.used);
    page.used += height;
    layRows(pages, flow, index, geometry);
  });
  return pages;
}

function openPage(pages: OpenPage[]): OpenPage {
  const page: OpenPage = { rows: [], begins: [], flows: [], used: 0 };
  pages.push(page);
  return page;
}

function layRows(pages: OpenPage[], flow: Flow, index: number, geometry: Geometry): void {
  let next = 0;
  while (next < flow.rows.length) {
    let page = pages.at(-1)!;
    if (geometry.height - page.used < geometry.grid) page = openPage(pages);
    if (!page.flows.includes(index)) page.flows.push(index);
    const room = geometry.height - page.used;
    const fresh = page.used === 0;
    const full = fill(flow, next, room, geometry.grid, fresh);
    if (full.next === next) {
      openPage(pages);
      continue;
    }
    const filling = full.next === flow.rows.length ? balance(flow, next, room, geometry.grid) : full;
    const width = columnWidth(geometry, flow);
    filling.columns.forEach((column, c) => {
      place(page, flow.rows.slice(column.from, column.to), column.tops, c * (width + flow.gutter), page.used);
    });
    page.used += filling.next === flow.rows.length ? gridUp(filling.height, geometry.grid) : room;
    next = filling.next;
  }
}

interface Column {
  readonly from: number;
  readonly to: number;
  readonly tops: readonly number[];
}

interface Filling {
  readonly columns: readonly Column[];
  readonly next: number;
  readonly height: number;
}

/** Fills a page's columns one after another to at most `room`; on a fresh page something is always taken. */
function fill(flow: Flow, from: number, room: number, grid: number, fresh: boolean): Filling {
  const columns: Column[] = [];
  let next = from;
  let height = 0;
  for (let c = 0; c < flow.columns && next < flow.rows.length; c++) {
    const column = fillColumn(flow.rows, next, room, grid, fresh);
    columns.push({ from: next, to: column.to, tops: column.tops });
    height = Math.max(height, column.height);
    next = column.to;
  }
  return { columns, next, height };
}

/** As many rows as fit and may end a column. */
function fillColumn(
  rows: readonly Row[],
  from: number,
  room: number,
  grid: number,
  force: boolean,
): { to: number; tops: number[]; height: number } {
  const tops: number[] = [];
  let y = 0;
  let to = from;
  let height = 0;
  for (let i = from; i < rows.length; i++) {
    const row = rows[i]!;
    const top = topOf(row, y, i === from, grid);
    if (top + row.height > room + 0.01) break;
    tops.push(top);
    y = top + row.height + row.below;
    if (row.mayEnd || i === rows.length - 1) {
      to = i + 1;
      height = top + row.height;
    }
  }
  if (to > from || !force) return { to, tops: tops.slice(0, to - from), height };
  return forced(rows, from, tops);
}

/** Where nothing may end the column, as many rows as fit stand in it all the same, and one at least. */
function forced(rows: readonly Row[], from: number, tops: number[]): { to: number; tops: number[]; height: number } {
  const taken = tops.length === 0 ? [0] : tops;
  const to = from + taken.length;
  return { to, tops: taken, height: taken.at(-1)! + rows[to - 1]!.height };
}

/** The lowest height at which what is left fits the columns. */
function balance(flow: Flow, from: number, room: number, grid: number): Filling {
  const whole = stack(flow.rows, from, flow.rows.length, grid).height;
  for (let height = gridUp(whole / flow.columns, grid); height < room; height += grid) {
    const filling = fill(flow, from, height, grid, false);
    if (filling.next === flow.rows.length) return filling;
  }
  return fill(flow, from, room, grid, true);
}

function stack(rows: readonly Row[], from: number, to: number, grid: number): { tops: number[]; height: number } {
  const tops: number[] = [];
  let y = 0;
  for (let i = from; i < to; i++) {
    const top = topOf(rows[i]!, y, i === from, grid);
    tops.push(top);
    y = top + rows[i]!.height + rows[i]!.below;
  }
  return { tops, height: y };
}

function topOf(row: Row, y: number, first: boolean, grid: number): number {
  if (first) return 0;
  const top = y + row.above;
  return row.onGrid ? gridUp(top, grid) : top;
}

/** The next line of the grid at or below `y`. */
export function gridUp(y: number, grid: number): number {
  return Math.ceil(y / grid - 0.001) * grid;
}

function place(page: OpenPage, rows: readonly Row[], tops: readonly number[], x: number, y: number): void {
  rows.forEach((row, i) => {
    page.rows.push({ row, x, y: y + tops[i]! });
  });
}

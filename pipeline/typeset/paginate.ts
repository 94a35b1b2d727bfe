/** Rows into columns into pages on one baseline grid (clreq "Type Area"). Lengths in points. */
import type { Rule } from './pages.ts';
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
  /** White above the notes at a column's foot, and the rule in it, from the first note's top. */
  readonly footnotes: { readonly above: number; readonly rule: Rule };
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
      const x = c * (width + flow.gutter);
      place(page, flow.rows.slice(column.from, column.to), column.tops, x, page.used);
      placeNotes(page, column.notes, flow, x, geometry.height);
    });
    const isFull = filling.next < flow.rows.length || filling.columns.some(({ notes }) => notes.length > 0);
    page.used += isFull ? room : gridUp(filling.height, geometry.grid);
    next = filling.next;
  }
}

interface Column {
  readonly from: number;
  readonly to: number;
  readonly tops: readonly number[];
  readonly notes: readonly Row[];
  readonly height: number;
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
    const column = fillColumn(flow, next, room, grid, fresh);
    columns.push(column);
    height = Math.max(height, column.height);
    next = column.to;
  }
  return { columns, next, height };
}

/** As many rows as fit, with their notes below, and may end a column. */
function fillColumn(flow: Flow, from: number, room: number, grid: number, force: boolean): Column {
  const { rows, footnotes } = flow;
  const tops: number[] = [];
  let y = 0;
  let foot = 0;
  let to = from;
  for (let i = from; i < rows.length; i++) {
    const row = rows[i]!;
    const top = topOf(row, y, i === from, grid);
    const below = heightOf(row.notes);
    if (below > 0) foot += below + (foot === 0 ? footnotes.above : 0);
    if (top + row.height + foot > room + 0.01) break;
    tops.push(top);
    y = top + row.height + row.below;
    if (row.mayEnd || i === rows.length - 1) to = i + 1;
  }
  if (to === from && force) to = from + Math.max(1, tops.length);
  return column(rows, from, to, to > from ? [0, ...tops.slice(1, to - from)] : []);
}

function column(rows: readonly Row[], from: number, to: number, tops: readonly number[]): Column {
  const notes = rows.slice(from, to).flatMap((row) => row.notes);
  return { from, to, tops, notes, height: to > from ? tops.at(-1)! + rows[to - 1]!.height : 0 };
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
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

/** Notes end at the foot of the type area, the first under a short rule. */
function placeNotes(page: OpenPage, notes: readonly Row[], flow: Flow, x: number, foot: number): void {
  let y = foot - heightOf(notes);
  notes.forEach((row, i) => {
    page.rows.push({ row: i === 0 ? { ...row, rules: [flow.footnotes.rule] } : row, x, y });
    y += row.height;
  });
}

function place(page: OpenPage, rows: readonly Row[], tops: readonly number[], x: number, y: number): void {
  rows.forEach((row, i) => {
    page.rows.push({ row, x, y: y + tops[i]! });
  });
}

/** Rows into columns into pages on one baseline grid (clreq "Type Area"). Lengths in points. */
import { balance, type Column, type Filling, fill, gridUp, heightOf, type Stock, stack } from './columns.ts';
import type { Rule } from './pages.ts';
import type { Row } from './rows.ts';

/** The type area (版心): `grid` is the distance of baselines. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly grid: number;
}

/** Rows as wide as the type area that belong before the row `at`: a table or a picture too wide for a column. */
export interface Span {
  readonly at: number;
  readonly rows: readonly Row[];
}

/** Rows that run through columns: `opening` spans them all at the head, `rows` follow in the columns. */
export interface Flow {
  readonly columns: number;
  readonly gutter: number;
  /** On a new page, on a new right-hand one, below what is before, or in the next free column, its opening in `rows`. */
  readonly start: 'page' | 'right-page' | 'run-on' | 'column';
  readonly opening: readonly Row[];
  readonly rows: readonly Row[];
  readonly spans: readonly Span[];
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
  /** Columns taken by flows that start in columns. */
  taken: number;
}

/** At least so many grid lines must remain below a running-on article's opening. */
const LINES_BELOW_OPENING = 4;

/** Width of one of a flow's columns. */
export function columnWidth(geometry: Geometry, flow: Pick<Flow, 'columns' | 'gutter'>): number {
  return (geometry.width - flow.gutter * (flow.columns - 1)) / flow.columns;
}

/** Lays flows on pages, the first of which has the number `folio`; an article's last page is balanced over its columns. */
export function paginate(flows: readonly Flow[], geometry: Geometry, folio = 1): LaidPage[] {
  const pages: OpenPage[] = [];
  flows.forEach((flow, index) => {
    if (flow.start === 'right-page' && (folio + pages.length) % 2 === 0) openPage(pages);
    const page = beginFlow(pages, flow, index, geometry);
    const opening = stack(flow.opening, 0, flow.opening.length, geometry.grid);
    place(page, flow.opening, opening.tops, 0, page.used);
    page.used += gridUp(opening.height, geometry.grid);
    new Flowing(pages, flow, index, geometry).run();
  });
  return pages;
}

function openPage(pages: OpenPage[]): OpenPage {
  const page: OpenPage = { rows: [], begins: [], flows: [], used: 0, taken: 0 };
  pages.push(page);
  return page;
}

/** The page a flow begins on: a new one, or that of the flow before where a column, or opening and some lines, still fit. */
function beginFlow(pages: OpenPage[], flow: Flow, index: number, { grid, height }: Geometry): OpenPage {
  const opening = gridUp(stack(flow.opening, 0, flow.opening.length, grid).height, grid);
  const needed = opening + (LINES_BELOW_OPENING + 1) * grid;
  const last = pages.at(-1);
  const hasRoom = last !== undefined && flow.start === 'run-on' && last.used + needed <= height;
  const hasColumn = last !== undefined && flow.start === 'column' && last.taken < flow.columns;
  const page = hasRoom || hasColumn ? last : openPage(pages);
  if (hasRoom) page.used += grid;
  page.begins.push(index);
  page.flows.push(index);
  return page;
}

/** One flow on its way through the pages: its next row, and the spans that are due or wait for a page's head. */
class Flowing {
  private next = 0;
  private readonly due: Span[];
  private readonly late: Span[] = [];
  private readonly pages: OpenPage[];
  private readonly flow: Flow;
  private readonly index: number;
  private readonly geometry: Geometry;

  constructor(pages: OpenPage[], flow: Flow, index: number, geometry: Geometry) {
    this.pages = pages;
    this.flow = flow;
    this.index = index;
    this.geometry = geometry;
    this.due = [...flow.spans];
  }

  run(): void {
    while (this.next < this.flow.rows.length || this.due.length + this.late.length > 0) {
      const page = this.page();
      const isHead = page.used === 0;
      const ended = this.next === this.flow.rows.length;
      if (this.late.length > 0 && (isHead || ended)) this.placeSpan(page, this.late);
      else if (this.due[0]?.at === this.next) this.placeDue(page);
      else this.placeColumns(page);
    }
  }

  /** The last page, or a new one where not a line is left on it. */
  private page(): OpenPage {
    let page = this.pages.at(-1)!;
    if (this.room(page) < this.geometry.grid || page.taken === this.flow.columns) page = openPage(this.pages);
    if (!page.flows.includes(this.index)) page.flows.push(this.index);
    return page;
  }

  private room(page: OpenPage): number {
    return this.geometry.height - page.used;
  }

  /** A span does not overtake another that waits. */
  private placeDue(page: OpenPage): void {
    if (this.late.length > 0) this.late.push(this.due.shift()!);
    else this.placeSpan(page, this.due);
  }

  /** Sets a span here if it fits; else it waits for the head of the next page, where what fits of it is set. */
  private placeSpan(page: OpenPage, queue: Span[]): void {
    const { grid } = this.geometry;
    const span = queue.shift()!;
    const stock: Stock = { rows: span.rows, stop: span.rows.length, count: 1, aboveNotes: 0, grid };
    const white = page.used === 0 ? 0 : grid / 2;
    const { columns, next, height } = fill(stock, 0, this.room(page) - white, page.used === 0);
    if (next < span.rows.length && page.used > 0) {
      this.late.unshift(span);
      if (this.next === this.flow.rows.length) openPage(this.pages);
      return;
    }
    place(page, span.rows.slice(0, next), columns[0]?.tops ?? [], 0, page.used + white);
    page.used += Math.min(gridUp(white + height + grid / 2, grid), this.room(page));
    if (next < span.rows.length) this.late.unshift({ at: span.at, rows: span.rows.slice(next) });
  }

  /** Fills the page's columns; what ends above a span or with the article is balanced. */
  private placeColumns(page: OpenPage): void {
    const { flow, geometry } = this;
    const stop = this.due[0]?.at ?? flow.rows.length;
    const { rows } = flow;
    const count = flow.columns - page.taken;
    const stock: Stock = { rows, stop, count, aboveNotes: flow.footnotes.above, grid: geometry.grid };
    const room = this.room(page);
    const full = fill(stock, this.next, room, page.used === 0);
    if (full.next === this.next) {
      openPage(this.pages);
      return;
    }
    const filling = full.next === stop && flow.start !== 'column' ? balance(stock, this.next, room) : full;
    if (this.due.length > 0 && full.next === stop && !this.spanFits(this.due[0]!, filling, room)) {
      this.late.push(this.due.shift()!);
      return;
    }
    this.place(page, filling, full.next < stop);
  }

  private spanFits(span: Span, above: Filling, room: number): boolean {
    const { grid } = this.geometry;
    const height = stack(span.rows, 0, span.rows.length, grid).height;
    return gridUp(above.height, grid) + grid / 2 + height <= room + 0.01;
  }

  private place(page: OpenPage, filling: Filling, isFull: boolean): void {
    const { flow, geometry } = this;
    const width = columnWidth(geometry, flow);
    filling.columns.forEach((column: Column, c) => {
      const x = (page.taken + c) * (width + flow.gutter);
      place(page, flow.rows.slice(column.from, column.to), column.tops, x, page.used);
      placeNotes(page, column.notes, flow, x, geometry.height);
    });
    this.next = filling.next;
    if (flow.start === 'column') {
      page.taken += filling.columns.length;
      return;
    }
    const hasNotes = filling.columns.some(({ notes }) => notes.length > 0);
    page.used += isFull || hasNotes ? this.room(page) : gridUp(filling.height, geometry.grid);
  }
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

/** One flow on its way through the pages: its rows and floats in columns, its spans at the foot and the head of pages. */
import {
  balance,
  type Cursor,
  type Filling,
  type Float,
  fillColumns,
  gridUp,
  isSpent,
  rowsHeight,
  type Stock,
  stack,
} from './columns.ts';
import { columnWidth, type Flow, type Geometry, type PlacedRow } from './flow.ts';
import type { Row } from './rows.ts';

/** A page while it is filled. */
export interface OpenPage {
  readonly rows: PlacedRow[];
  readonly begins: number[];
  readonly flows: number[];
  /** What is taken from the head of the type area. */
  used: number;
  /** Columns taken by flows that start in columns. */
  taken: number;
}

/** So many lines of text at least stand over a span at the foot of a page. */
const LINES_ABOVE_SPAN = 3;

/** Adds an empty page. */
export function openPage(pages: OpenPage[]): OpenPage {
  const page: OpenPage = { rows: [], begins: [], flows: [], used: 0, taken: 0 };
  pages.push(page);
  return page;
}

/** Puts rows on a page. */
export function placeFlow(page: OpenPage, rows: readonly Row[], tops: readonly number[], x: number, y: number): void {
  rows.forEach((row, i) => {
    page.rows.push({ row, x, y: y + tops[i]! });
  });
}

/** What spans the columns at the foot of a page, and the filling above it. */
interface Footed {
  readonly filling: Filling;
  /** What it was filled from: without the floats that have to wait for the span. */
  readonly stock: Stock;
  readonly spans: number;
  readonly height: number;
}

/** Lays the rows of the flow `index` on the last page and on new ones. */
export class Flowing {
  private next: Cursor = { row: 0, float: 0 };
  private readonly due: Float[];
  /** Spans that wait for the head of the next page. */
  private readonly late: Float[] = [];
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
    while (!isSpent(this.flow, this.next) || this.due.length + this.late.length > 0) {
      const page = this.page();
      const isHead = page.used === 0;
      const ended = isSpent(this.flow, this.next);
      if (this.late.length > 0 && waitsBefore(this.flow, this.next, this.late[0]!)) {
        this.due.unshift(...this.late.splice(0));
        this.placeColumns(page);
      } else if (this.late.length > 0 && (isHead || ended)) this.placeSpan(page, this.late);
      else if (this.late.length === 0 && (ended || this.isSpansTurn())) this.placeSpan(page, this.due);
      else this.placeColumns(page);
    }
  }

  /** Whether the text has come to a span, with no float before it left to be set. */
  private isSpansTurn(): boolean {
    const [span] = this.due;
    return span?.at === this.next.row && !waitsBefore(this.flow, this.next, span);
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

  /** Sets a span here if it fits; else it waits for the head of the next page, where what fits of it is set. */
  private placeSpan(page: OpenPage, queue: Float[]): void {
    const { grid } = this.geometry;
    const span = queue.shift()!;
    const stock: Stock = { rows: span.rows, floats: [], count: 1, aboveNotes: 0, grid };
    const white = page.used === 0 ? 0 : grid / 2;
    const { columns, next, height } = fillColumns(
      stock,
      { row: 0, float: 0 },
      this.room(page) - white,
      page.used === 0,
    );
    if (next.row < span.rows.length && page.used > 0) {
      this.late.unshift(span);
      if (isSpent(this.flow, this.next)) openPage(this.pages);
      return;
    }
    for (const { row, top } of columns[0]?.rows ?? []) page.rows.push({ row, x: 0, y: page.used + white + top });
    page.used += Math.min(gridUp(white + height + grid / 2, grid), this.room(page));
    if (next.row < span.rows.length) this.late.unshift({ at: span.at, rows: span.rows.slice(next.row) });
  }

  /** Fills the page's columns over the spans that are due on it; what ends the article is balanced. */
  private placeColumns(page: OpenPage): void {
    const { flow, geometry } = this;
    const count = flow.columns - page.taken;
    const stock: Stock = { ...flow, count, aboveNotes: flow.footnotes.above, grid: geometry.grid };
    const isHead = page.used === 0;
    const { filling: full, stock: filled, spans, height } = this.overSpans(stock, this.room(page), isHead);
    if (full.columns.every(({ rows }) => rows.length === 0)) {
      openPage(this.pages);
      return;
    }
    const room = this.room(page) - height;
    const ends = isSpent(flow, full.next);
    const filling = ends && flow.start !== 'column' ? balance(filled, this.next, room, isHead) : full;
    this.place(page, filling, spans === 0 ? geometry.height : page.used + room, !ends);
    this.placeAtFoot(page, this.due.splice(0, spans));
    while (this.due.length > 0 && this.due[0]!.at < this.next.row) this.late.push(this.due.shift()!);
  }

  /** Takes as many of the spans due on this page as fit at its foot without pushing off the text they belong to. */
  private overSpans(stock: Stock, room: number, force: boolean): Footed {
    const { grid } = this.geometry;
    let footed: Footed = { filling: fillColumns(stock, this.next, room, force), stock, spans: 0, height: 0 };
    while (this.late.length === 0 && footed.spans < this.due.length) {
      const span = this.due[footed.spans]!;
      if (span.at > footed.filling.next.row) break;
      const height = footed.height + grid / 2 + gridUp(stack(span.rows, grid).height, grid);
      if (room - height < LINES_ABOVE_SPAN * grid) break;
      if (waitsBefore(stock, footed.filling.next, span)) break;
      // What comes after the span in the text does not stand above it.
      const floats = stock.floats.filter(({ at }, f) => f < this.next.float || at < span.at);
      const filling = fillColumns({ ...stock, floats }, this.next, room - height, false);
      if (span.at > filling.next.row || filling.next.row === this.next.row) break;
      if (waitsBefore({ floats }, filling.next, span)) break;
      footed = { filling, stock: { ...stock, floats }, spans: footed.spans + 1, height };
    }
    return this.withoutLater(footed, room, force);
  }

  /** Where a span has to wait for the next page, what comes after it in the text waits too. */
  private withoutLater(footed: Footed, room: number, force: boolean): Footed {
    const waiting = this.late[0] ?? this.due[footed.spans];
    if (waiting === undefined || waiting.at >= footed.filling.next.row) return footed;
    const floats = footed.stock.floats.filter(({ at }, f) => f < this.next.float || at < waiting.at);
    if (floats.length === footed.stock.floats.length) return footed;
    const stock = { ...footed.stock, floats };
    return {
      ...footed,
      stock,
      filling: fillColumns(stock, this.next, room - footed.height, force && footed.spans === 0),
    };
  }

  private placeAtFoot(page: OpenPage, spans: readonly Float[]): void {
    const { grid } = this.geometry;
    for (const { rows } of spans) {
      const { tops, height } = stack(rows, grid);
      placeFlow(page, rows, tops, 0, page.used + grid / 2);
      page.used += grid / 2 + gridUp(height, grid);
    }
  }

  /** Sets columns whose notes end at `foot`. */
  private place(page: OpenPage, filling: Filling, foot: number, isFull: boolean): void {
    const { flow, geometry } = this;
    const width = columnWidth(geometry, flow);
    filling.columns.forEach((column, c) => {
      const x = (page.taken + c) * (width + flow.gutter);
      for (const { row, top } of column.rows) page.rows.push({ row, x, y: page.used + top });
      placeNotes(page, column.notes, flow, x, foot);
    });
    this.next = filling.next;
    if (flow.start === 'column') {
      page.taken += filling.columns.length;
      return;
    }
    const hasNotes = filling.columns.some(({ notes }) => notes.length > 0);
    page.used = isFull || hasNotes ? foot : page.used + gridUp(filling.height, geometry.grid);
  }
}

/** Whether a float that stands before a span in the text is still to be set. */
function waitsBefore({ floats }: Pick<Stock, 'floats'>, next: Cursor, span: Float): boolean {
  return (floats[next.float]?.at ?? Number.POSITIVE_INFINITY) < span.at;
}

/** Notes end at the foot of the type area, the first under a short rule. */
function placeNotes(page: OpenPage, notes: readonly Row[], flow: Flow, x: number, foot: number): void {
  let y = foot - rowsHeight(notes);
  notes.forEach((row, i) => {
    page.rows.push({ row: i === 0 ? { ...row, rules: [flow.footnotes.rule] } : row, x, y });
    y += row.height;
  });
}

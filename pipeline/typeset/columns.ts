/** Columns of one page filled with rows: how many fit, and at which height they end together. Lengths in points. */
import type { Row } from './rows.ts';

/** Rows `from`..`to` (exclusive) with their tops, and the notes that stand at the column's foot. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly tops: readonly number[];
  readonly notes: readonly Row[];
  readonly height: number;
}

/** The columns of a page and the first row that is left over. */
export interface Filling {
  readonly columns: readonly Column[];
  readonly next: number;
  readonly height: number;
}

/** What is to be filled: rows up to `stop` (exclusive) into `count` columns; `aboveNotes` is the white over a column's notes. */
export interface Stock {
  readonly rows: readonly Row[];
  readonly stop: number;
  readonly count: number;
  readonly aboveNotes: number;
  readonly grid: number;
}

/** Fills columns one after another to at most `room`; with `force` something is always taken, keeps or not. */
export function fill(stock: Stock, from: number, room: number, force: boolean): Filling {
  const columns: Column[] = [];
  let next = from;
  let height = 0;
  for (let c = 0; c < stock.count && next < stock.stop; c++) {
    const column = fillColumn(stock, next, room, force);
    columns.push(column);
    height = Math.max(height, column.height);
    next = column.to;
  }
  return { columns, next, height };
}

/** The lowest height at which all that is left fits the columns. */
export function balance(stock: Stock, from: number, room: number): Filling {
  const whole = stack(stock.rows, from, stock.stop, stock.grid).height;
  for (let height = gridUp(whole / stock.count, stock.grid); height < room; height += stock.grid) {
    const filling = fill(stock, from, height, false);
    if (filling.next === stock.stop) return filling;
  }
  return fill(stock, from, room, true);
}

/** As many rows as fit, with their notes below, and may end a column. */
function fillColumn(stock: Stock, from: number, room: number, force: boolean): Column {
  const { rows, stop, grid } = stock;
  const tops: number[] = [];
  let y = 0;
  let foot = 0;
  let to = from;
  for (let i = from; i < stop; i++) {
    const row = rows[i]!;
    const top = topOf(row, y, i === from, grid);
    const notes = heightOf(row.notes);
    if (notes > 0) foot += notes + (foot === 0 ? stock.aboveNotes : 0);
    if (top + row.height + foot > room + 0.01) break;
    tops.push(top);
    y = top + row.height + row.below;
    if (row.mayEnd || i === stop - 1) to = i + 1;
  }
  if (to === from && force) to = from + Math.max(1, tops.length);
  return columnOf(rows, from, to, to > from ? [0, ...tops.slice(1, to - from)] : []);
}

function columnOf(rows: readonly Row[], from: number, to: number, tops: readonly number[]): Column {
  const notes = rows.slice(from, to).flatMap((row) => row.notes);
  return { from, to, tops, notes, height: to > from ? tops.at(-1)! + rows[to - 1]!.height : 0 };
}

/** Tops of rows stacked without end, and the height with the white below the last. */
export function stack(
  rows: readonly Row[],
  from: number,
  to: number,
  grid: number,
): { tops: number[]; height: number } {
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

/** Height of rows set solid. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** The next line of the grid at or below `y`. */
export function gridUp(y: number, grid: number): number {
  return Math.ceil(y / grid - 0.001) * grid;
}

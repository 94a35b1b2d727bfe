/** Columns of one page filled with rows and floats: how many fit, and at which height they end together. Lengths in points. */
import type { Row } from './rows.ts';

/** Rows that are set as one and may move from their place before the row `at`: a figure or a table with its caption. */
export interface Float {
  readonly at: number;
  readonly rows: readonly Row[];
}

/** How far a flow has come: its next row and its next float. */
export interface Cursor {
  readonly row: number;
  readonly float: number;
}

/** A row and its top, from the column's head. */
export interface Stacked {
  readonly row: Row;
  readonly top: number;
}

/** One column in reading order, the notes that stand at its foot, and where the next one goes on. */
export interface Column {
  readonly rows: readonly Stacked[];
  readonly notes: readonly Row[];
  readonly height: number;
  readonly next: Cursor;
}

/** The columns of a page and what is left over. */
export interface Filling {
  readonly columns: readonly Column[];
  readonly next: Cursor;
  readonly height: number;
}

/** What is to be filled into `count` columns; `aboveNotes` is the white over a column's notes. */
export interface Stock {
  readonly rows: readonly Row[];
  readonly floats: readonly Float[];
  readonly count: number;
  readonly aboveNotes: number;
  readonly grid: number;
}

/** A float stands in its place only where so many lines of text can follow it in the column; else at the column's foot. */
const LINES_BELOW_FLOAT = 3;

/** Whether nothing is left. */
export function isSpent({ rows, floats }: Pick<Stock, 'rows' | 'floats'>, { row, float }: Cursor): boolean {
  return row === rows.length && float === floats.length;
}

/** Fills columns one after another to at most `room`; with `force` something is always taken, keeps or not. */
export function fillColumns(stock: Stock, from: Cursor, room: number, force: boolean): Filling {
  const columns: Column[] = [];
  let next = from;
  let height = 0;
  for (let c = 0; c < stock.count && !isSpent(stock, next); c++) {
    const column = fillColumn(stock, next, room, force);
    columns.push(column);
    height = Math.max(height, column.height);
    next = column.next;
  }
  return { columns, next, height };
}

/** The lowest height at which all that is left fits the columns. */
export function balance(stock: Stock, from: Cursor, room: number, force: boolean): Filling {
  const { rows, floats, grid, count } = stock;
  const insets = floats.slice(from.float).reduce((sum, float) => sum + stack(float.rows, grid).height, 0);
  const whole = stack(rows.slice(from.row), grid).height + insets;
  for (let height = gridUp(whole / count, grid); height < room; height += grid) {
    const filling = fillColumns(stock, from, height, false);
    if (isSpent(stock, filling.next)) return filling;
  }
  return fillColumns(stock, from, room, force);
}

/** A column on its way down: what stands in it so far. */
interface FillingColumn {
  readonly rows: Stacked[];
  /** Floats at the foot, and the height they take. */
  readonly foot: (readonly Row[])[];
  footHeight: number;
  readonly notes: Row[];
  notesHeight: number;
  /** Below the last row and the white after it. */
  y: number;
  row: number;
  float: number;
}

/** As many rows as fit, with their notes below and the floats that are due, and may end a column. */
function fillColumn(stock: Stock, from: Cursor, room: number, force: boolean): Column {
  const { rows, floats } = stock;
  const filled: FillingColumn = { rows: [], foot: [], footHeight: 0, notes: [], notesHeight: 0, y: 0, ...from };
  const continued = rows[from.row]?.continues ?? null;
  if (continued === null) setHeadFloats(filled, stock, room, force);
  else stackOn(filled, continued, stock.grid, room);
  let ended = endOf(filled);
  let waits = isDue(floats[filled.float], from.row);
  for (let goesOn = true; goesOn; goesOn = filled.row < rows.length && setRow(filled, stock, room)) {
    const before = filled.float;
    const mayEnd = filled.row === from.row || filled.row === rows.length || rows[filled.row - 1]!.mayEnd;
    if (mayEnd && filled.row > from.row) ended = endOf(filled);
    while (!waits && isDue(floats[filled.float], filled.row)) waits = !setFloat(filled, stock, room);
    if (mayEnd && filled.float > before) ended = endOf(filled);
  }
  if (force && ended.row === from.row && ended.float === from.float) ended = forcedEnd(filled, stock, from);
  return columnOf(filled, ended, stock, room);
}

function isDue(float: Float | undefined, row: number): boolean {
  return float !== undefined && float.at <= row;
}

/** A place at which a column may end, by what it holds up to there. */
interface End extends Cursor {
  readonly rows: number;
  readonly foot: number;
  readonly notes: number;
}

function endOf({ rows, foot, notes, row, float }: FillingColumn): End {
  return { row, float, rows: rows.length, foot: foot.length, notes: notes.length };
}

/** All that fits, or else the next row. */
function forcedEnd(filled: FillingColumn, stock: Stock, from: Cursor): End {
  if (filled.row === from.row && filled.row < stock.rows.length) {
    const row = stock.rows[filled.row]!;
    filled.rows.push({ row, top: filled.y });
    filled.notes.push(...row.notes);
    filled.row++;
  }
  return endOf(filled);
}

/** Floats that wait since an earlier column stand at this one's head. */
function setHeadFloats(filled: FillingColumn, { floats, grid }: Stock, room: number, force: boolean): void {
  while (isDue(floats[filled.float], filled.row)) {
    const { rows } = floats[filled.float]!;
    const isForced = force && filled.rows.length === 0;
    if (bottomOf(filled, rows, grid) > room + 0.01 && !isForced) return;
    stackOn(filled, rows, grid, room);
    filled.float++;
  }
}

/** Sets a float here or at the column's foot; false where it has to wait for the next column. */
function setFloat(filled: FillingColumn, stock: Stock, room: number): boolean {
  const { rows } = stock.floats[filled.float]!;
  const { grid } = stock;
  const left = room - filled.footHeight - filled.notesHeight;
  const bottom = bottomOf(filled, rows, grid);
  if (bottom > left + 0.01) return false;
  const isLast = filled.row === stock.rows.length;
  if (filled.foot.length === 0 && (isLast || left - gridUp(bottom, grid) >= LINES_BELOW_FLOAT * grid)) {
    stackOn(filled, rows, grid, left);
  } else {
    filled.foot.push(rows);
    filled.footHeight += footHeight(rows, grid);
  }
  filled.float++;
  return true;
}

/** Sets the next row; false where there is no room for it and its notes. */
function setRow(filled: FillingColumn, stock: Stock, room: number): boolean {
  const row = stock.rows[filled.row]!;
  const top = topOf(row, filled.y, filled.rows.length === 0, stock.grid);
  const notes = rowsHeight(row.notes) + (row.notes.length > 0 && filled.notes.length === 0 ? stock.aboveNotes : 0);
  if (top + row.height + filled.footHeight + filled.notesHeight + notes > room + 0.01) return false;
  filled.rows.push({ row, top });
  filled.notes.push(...row.notes);
  filled.notesHeight += notes;
  filled.y = top + row.height + row.below;
  filled.row++;
  return true;
}

/** Where rows set next would end. */
function bottomOf(filled: FillingColumn, rows: readonly Row[], grid: number): number {
  return stackedBelow(filled, rows, grid).at(-1)!.bottom;
}

function stackOn(filled: FillingColumn, rows: readonly Row[], grid: number, room: number): void {
  const stacked = stackedBelow(filled, rows, grid);
  const end = stacked.at(-1)!.bottom + rows.at(-1)!.below;
  // The white that the grid adds goes above and below.
  const even = filled.rows.length === 0 ? 0 : (gridUp(end, grid) - end) / 2;
  const lower = Math.max(0, Math.min(even, room - stacked.at(-1)!.bottom));
  filled.rows.push(...stacked.map(({ row, top }) => ({ row, top: top + lower })));
  filled.y = end + lower;
}

function stackedBelow(filled: FillingColumn, rows: readonly Row[], grid: number): (Stacked & { bottom: number })[] {
  let y = filled.y;
  return rows.map((row, i) => {
    const top = topOf(row, y, filled.rows.length === 0 && i === 0, grid);
    y = top + row.height + row.below;
    return { row, top, bottom: top + row.height };
  });
}

/** Height of a float at a column's foot with the white above it. */
function footHeight(rows: readonly Row[], grid: number): number {
  return rows[0]!.above + stack(rows, grid).height - rows.at(-1)!.below;
}

function columnOf(filled: FillingColumn, end: End, stock: Stock, room: number): Column {
  const rows = filled.rows.slice(0, end.rows);
  const notes = filled.notes.slice(0, end.notes);
  const foot = filled.foot.slice(0, end.foot);
  const cut = stock.rows[end.row]?.continues ?? null;
  if (cut !== null && rows.length > 0) rows.push(ruledOff(rows.pop()!, cut));
  const last = rows.at(-1);
  const text = last === undefined ? 0 : last.top + last.row.height;
  const next = { row: end.row, float: end.float };
  if (foot.length === 0) return { rows, notes, height: text, next };
  const floor = room - (notes.length === 0 ? 0 : rowsHeight(notes) + stock.aboveNotes);
  return { rows: [...rows, ...stackedUp(foot, floor, stock.grid)], notes, height: room, next };
}

/** The last row of a table's part, with the rule that its head has at its foot. */
function ruledOff({ row, top }: Stacked, head: readonly Row[]): Stacked {
  const rules = head.at(-1)!.rules.slice(-1);
  return {
    row: { ...row, rules: [...row.rules, ...rules.map((rule) => ({ ...rule, y: row.height - rule.height / 2 }))] },
    top,
  };
}

/** Floats whose last ends at `floor`. */
function stackedUp(foot: readonly (readonly Row[])[], floor: number, grid: number): Stacked[] {
  const stacked: Stacked[] = [];
  let bottom = floor;
  for (const rows of [...foot].reverse()) {
    const { tops, height } = stack(rows, grid);
    const start = bottom - (height - rows.at(-1)!.below);
    stacked.unshift(...rows.map((row, i) => ({ row, top: start + tops[i]! })));
    bottom = start - rows[0]!.above;
  }
  return stacked;
}

/** Tops of rows stacked without end, and the height with the white below the last. */
export function stack(rows: readonly Row[], grid: number): { tops: number[]; height: number } {
  let y = 0;
  const tops = rows.map((row, i) => {
    const top = topOf(row, y, i === 0, grid);
    y = top + row.height + row.below;
    return top;
  });
  return { tops, height: y };
}

function topOf(row: Row, y: number, first: boolean, grid: number): number {
  if (first) return 0;
  const top = y + row.above;
  return row.onGrid ? gridUp(top, grid) : top;
}

/** Height of rows set solid. */
export function rowsHeight(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** The next line of the grid at or below `y`. */
export function gridUp(y: number, grid: number): number {
  return Math.ceil(y / grid - 0.001) * grid;
}

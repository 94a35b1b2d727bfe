/** Where a table fits, and in what size: in a column, across the columns, turned on a page of its own, or in parts. Lengths in points. */
import type { PrintedTable } from '../../../galley/printed.ts';
import { type CellClaim, columnWidths } from '../../../typeset/column-widths.ts';
import type { Stick } from '../stick.ts';
import { type MeasuredCell, measuredRows } from './measured.ts';
import { BESIDE } from './setting.ts';

/** A table's cells, the widths of its columns, and the stick with the type its cells are set in. */
export interface TableFit {
  readonly measured: readonly (readonly MeasuredCell[])[];
  readonly widths: readonly number[];
  readonly stick: Stick;
  /** Lines of all its rows, one after the other. */
  readonly lines: number;
}

/** Smaller type is not read. */
const SMALLEST = 7;
const STEP = 0.5;
/** What may be taken off the usual size before a table had rather stand across the columns. */
const SLIGHT = 0.5;
/** Lines that a row may have on the average in a narrow column before the table had rather stand across. */
const CROWDED = 1.7;

/** The table in a column, or null where it had rather stand across the columns. */
export function fitInColumn(table: PrintedTable, stick: Stick): TableFit | null {
  const { size } = stick.sheet.style.text.tableCell;
  const fit = fitted(table, stick, size - SLIGHT);
  return fit === null || fit.lines > table.rows.length * CROWDED + 2 ? null : fit;
}

/** The table in the largest type in which its cells fit a width; null where they fit in none. */
export function fitInWidth(table: PrintedTable, stick: Stick): TableFit | null {
  return fitted(table, stick, SMALLEST);
}

/** The table in a width and in type of a size, or smaller if need be; null where its cells do not fit. */
export function fitInSize(table: PrintedTable, stick: Stick, size: number): TableFit | null {
  return fitted(table, inSize(stick, size), SMALLEST);
}

/** The table in a width come what may: cells are broken where they should not be. */
export function forcedFit(table: PrintedTable, stick: Stick): TableFit {
  const measured = measuredRows(table, stick);
  const small = inSize(stick, Math.min(SMALLEST, stick.sheet.style.text.tableCell.size));
  const claims = claimsOf(measured, small).map((claim) => ({ ...claim, least: 2 * BESIDE + 1 }));
  const shared = columnWidths(table.columns, claims, small.width) ?? {
    widths: new Array<number>(table.columns).fill(small.width / table.columns),
    lines: table.rows.length,
  };
  return { measured, stick: small, ...shared };
}

/** The sizes in which cells may be set, the usual one first. */
export function sizesOf({ sheet }: Stick): number[] {
  const { size } = sheet.style.text.tableCell;
  const steps = Math.max(0, Math.floor((size - SMALLEST) / STEP + 0.01));
  return Array.from({ length: steps + 1 }, (_, step) => size - step * STEP);
}

/** What each column needs at least in type of a size. */
export function leastWidths(table: PrintedTable, stick: Stick, size: number): number[] {
  const claims = claimsOf(measuredRows(table, stick), inSize(stick, size)).filter(({ columns }) => columns === 1);
  const widths = new Array<number>(table.columns).fill(2 * BESIDE);
  for (const { column, least } of claims) widths[column] = Math.max(widths[column]!, least);
  return widths;
}

function fitted(table: PrintedTable, stick: Stick, smallest: number): TableFit | null {
  const measured = measuredRows(table, stick);
  const { size } = stick.sheet.style.text.tableCell;
  for (const tried of sizesOf(stick)) {
    if (tried < Math.min(size, smallest) - 0.01) break;
    const smaller = inSize(stick, tried);
    const shared = columnWidths(table.columns, claimsOf(measured, smaller), stick.width);
    if (shared !== null) return { measured, stick: smaller, ...shared };
  }
  return null;
}

function claimsOf(measured: readonly (readonly MeasuredCell[])[], { sheet }: Stick): CellClaim[] {
  const { size } = sheet.style.text.tableCell;
  const beside = 2 * BESIDE;
  return measured.flatMap((cells, row) =>
    cells.map(({ cell, texts, natural, least }): CellClaim => {
      return {
        row,
        column: cell.column,
        columns: cell.columns,
        least: least * size + beside,
        wish: natural * size + beside,
        texts: texts.map((text) => text.natural * size),
        beside,
      };
    }),
  );
}

/** The stick with cells in another size; the lines keep their proportion. */
function inSize(stick: Stick, size: number): Stick {
  const { sheet } = stick;
  const cell = sheet.style.text.tableCell;
  if (size === cell.size) return stick;
  const tableCell = { ...cell, size, leading: (cell.leading * size) / cell.size };
  return { ...stick, sheet: { ...sheet, style: { ...sheet.style, text: { ...sheet.style.text, tableCell } } } };
}

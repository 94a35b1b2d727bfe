/** A table too wide for any page in parts beside each other's columns: each has the first column again, and the heads over its own. */
import type { PrintedCell, PrintedTable } from '../../../galley/printed.ts';

/**
 * The parts of a table whose columns want such widths, each at most `total` wide, as few as possible and of like width; one part where
 * nothing can be parted.
 */
export function splitTable(table: PrintedTable, widths: readonly number[], total: number): PrintedTable[] {
  const stub = stubOf(table);
  const fixed = sum(widths.slice(0, stub));
  const fewest = filled(table, widths, stub, total - fixed);
  if (fewest.length < 2) return [table];
  // Filled to a common width instead of to the brim.
  const rest = widths.slice(stub);
  let even = sum(rest) / fewest.length;
  while (filled(table, widths, stub, even).length > fewest.length && even < total - fixed)
    even += Math.max(...rest) / 4;
  return filled(table, widths, stub, Math.min(even, total - fixed)).map((columns, index, all) =>
    partOf(table, stub, columns, index === all.length - 1),
  );
}

/** Columns behind the stub in parts of at most `room`; a column wider than that is a part. */
function filled({ columns }: PrintedTable, widths: readonly number[], stub: number, room: number): number[][] {
  const parts: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let column = stub; column < columns; column++) {
    if (used + widths[column]! > room + 0.01) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(column);
    used += widths[column]!;
  }
  return parts;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** The columns that name the rows: the first, or the first two where cells of the first group them. */
function stubOf({ rows, headRows, columns }: PrintedTable): number {
  const isGrouping = rows
    .slice(headRows)
    .some((cells) => cells.some(({ column, rows: down }) => column === 0 && down > 1));
  return columns > 3 && isGrouping ? 2 : 1;
}

function partOf(table: PrintedTable, stub: number, columns: readonly number[], isLast: boolean): PrintedTable {
  const kept = [...Array.from({ length: stub }, (_, column) => column), ...columns];
  const rows = table.rows.map((cells) => cells.flatMap((cell) => cutCell(cell, kept)));
  return { ...table, columns: kept.length, rows, notes: isLast ? table.notes : [] };
}

/** A cell where some of its columns are kept. */
function cutCell(cell: PrintedCell, kept: readonly number[]): PrintedCell[] {
  const own = kept.flatMap((column, at) => (column >= cell.column && column < cell.column + cell.columns ? [at] : []));
  const [first] = own;
  return first === undefined ? [] : [{ ...cell, column: first, columns: own.length }];
}

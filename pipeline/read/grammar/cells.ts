/** The cells of tables as manuscripts have them, made even. */
import { placeCells, simpleCell } from '../../model/cells.ts';
import type { Cell, Point } from '../../model/document.ts';
import { textAt } from '../../model/runs.ts';

/** Rows of one width: short ones end with empty cells, which stand at `point`. */
export function filledUp(rows: readonly (readonly Cell[])[], point: Point): Cell[][] {
  const { columns, rows: placed } = placeCells(rows);
  const covered = rows.map(() => 0);
  for (const [row, cells] of placed.entries())
    for (const cell of cells) for (let r = row; r < row + cell.rows; r++) covered[r]! += cell.columns;
  return rows.map((cells, row) => [
    ...cells,
    ...Array.from({ length: columns - covered[row]! }, () => simpleCell(textAt('', point))),
  ]);
}

/** The rows without those in which no cell begins; cells that cover them take a row less. */
export function withoutEmptyRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  if (rows.every((cells) => cells.length > 0)) return rows.map((cells) => [...cells]);
  let kept = 0;
  const before = rows.map((cells) => (cells.length > 0 ? kept++ : kept));
  const end = (row: number) => before[row] ?? kept;
  return rows.flatMap((cells, row) =>
    cells.length === 0 ? [] : [cells.map((cell) => ({ ...cell, rows: Math.max(1, end(row + cell.rows) - end(row)) }))],
  );
}

/** A table as it is printed: every place of its grid has a cell. */
import { type PlacedCell, placeCells } from '../model/cells.ts';
import type { Cell, Table } from '../model/document.ts';
import { optionalParagraph, singleParagraph } from './parts.ts';
import type { PrintedCell, PrintedTable } from './printed.ts';
import type { Take } from './take.ts';

/** The table with its cells in their places; where the manuscript has none, the cell is empty. */
export function printedTable(table: Table, take: Take): PrintedTable {
  const grid = placeCells(table.rows);
  const caption = optionalParagraph('tableCaption', table.caption, take);
  const unit = optionalParagraph('tableUnit', table.unit, take);
  const rows = grid.rows.map((cells, row) => {
    const isHead = row < table.headRows;
    return cells.map((placed) => simpleCell(placed, isHead, table, take));
  });
  return {
    kind: 'table',
    caption,
    unit,
    headRows: table.headRows,
    columns: grid.columns,
    rows: filledUp(rows, grid.columns, table),
    notes: table.notes.map(() => singleParagraph('tableNote', take('tableNote'))),
  };
}

function simpleCell({ cell, ...place }: PlacedCell<Cell>, isHead: boolean, { aligns }: Table, take: Take): PrintedCell {
  const align = aligns[place.column] ?? null;
  return { ...place, isHead, align, paragraphs: cell.paragraphs.map(() => take('cell')) };
}

/** The rows with an empty cell in every place that no cell covers. */
function filledUp(rows: readonly PrintedCell[][], columns: number, { headRows, aligns }: Table): PrintedCell[][] {
  const until = new Array<number>(columns).fill(0);
  return rows.map((cells, row) => {
    for (const { column, columns: width, rows: height } of cells)
      for (let c = column; c < column + width; c++) until[c] = row + height;
    const holes = until.flatMap((end, column) => {
      if (end > row) return [];
      const align = aligns[column] ?? null;
      return [{ column, columns: 1, rows: 1, isHead: row < headRows, align, paragraphs: [] }];
    });
    return holes.length === 0 ? cells : [...cells, ...holes].sort((a, b) => a.column - b.column);
  });
}

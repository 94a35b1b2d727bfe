/** Cells of a table: made, changed, and placed in its grid. */
import type { Cell, Table, Text } from './document.ts';

/** A cell of one column and one row. */
export function simpleCell(...paragraphs: readonly [Text, ...Text[]]): Cell {
  return { paragraphs, columns: 1, rows: 1 };
}

/** The cell with its paragraphs changed. */
export function mapCell(cell: Cell, map: (text: Text) => Text): Cell {
  const [first, ...others] = cell.paragraphs;
  return { ...cell, paragraphs: [map(first), ...others.map(map)] };
}

/** A cell and where it stands: its first column, and the columns and rows of the grid that it covers. */
export interface PlacedCell<Kind> {
  readonly cell: Kind;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** Cells in their places, row by row, and the number of columns. */
export interface Grid<Kind> {
  readonly columns: number;
  readonly rows: readonly (readonly PlacedCell<Kind>[])[];
}

/**
 * Places cells as HTML does: each in the first columns of its row that no cell from above covers. What reaches below the last row or
 * over a cell from above is cut off. Time is linear in what the cells cover.
 */
export function placeCells<Kind extends Pick<Cell, 'columns' | 'rows'>>(
  rows: readonly (readonly Kind[])[],
): Grid<Kind> {
  /** By column, the first row that nothing from above covers. */
  const free: number[] = [];
  let columns = 0;
  const placed = rows.map((cells, row) => {
    let column = 0;
    const inRow = cells.map((cell): PlacedCell<Kind> => {
      while ((free[column] ?? 0) > row) column++;
      let width = 1;
      while (width < cell.columns && (free[column + width] ?? 0) <= row) width++;
      const height = Math.min(Math.max(1, cell.rows), rows.length - row);
      for (let c = column; c < column + width; c++) free[c] = row + height;
      const one = { cell, column, columns: width, rows: height };
      column += width;
      return one;
    });
    columns = Math.max(columns, column);
    return inRow;
  });
  return { columns: Math.max(columns, free.length), rows: placed };
}

/** The texts of all cells, row by row. */
export function cellTexts({ rows }: Pick<Table, 'rows'>): Text[] {
  return rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
}

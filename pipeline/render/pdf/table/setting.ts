/** The cells of a table set into lines in their columns, and the heights of its rows. Lengths in points. */
import type { PrintedTable } from '../../../galley/printed.ts';
import { type Align, compose, type TypesetLine } from '../../../typeset/compose.ts';
import type { RowLine } from '../../../typeset/rows.ts';
import { rowShape } from '../sheet.ts';
import type { Stick } from '../stick.ts';
import type { MeasuredCell, MeasuredText } from './measured.ts';
import { type ColumnStanding, standings } from './standing.ts';

/** White on either side of a cell's text. */
export const BESIDE = 3;
/** White over and under a cell's lines; more where rows of several lines must be told apart. */
const OVER = { even: 1, broken: 2.5 };

/** White over a group of rows that one cell stands beside, and over what follows it. */
export const GROUP = 3;

/** A cell: its lines, the first at the top, and their height without the white over and under them. */
export interface SetCell {
  readonly measured: MeasuredCell;
  readonly lines: readonly RowLine[];
  readonly height: number;
}

/** A table in type. */
export interface SetTable {
  readonly rows: readonly (readonly SetCell[])[];
  readonly heights: readonly number[];
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  /** White over and under the lines of a row. */
  readonly over: number;
  /** Rows with more white over them, since they begin a group of rows or follow one. */
  readonly groups: ReadonlySet<number>;
}

/** Sets a table in columns of given widths. */
export function setTable(
  table: PrintedTable,
  measured: readonly (readonly MeasuredCell[])[],
  widths: readonly number[],
  stick: Stick,
): SetTable {
  const { size, align } = stick.sheet.style.text.tableCell;
  const edges = [0, ...widths.map((_, c) => widths.slice(0, c + 1).reduce((sum, width) => sum + width, 0))];
  const rooms = widths.map((width) => (width - 2 * BESIDE) / size);
  const columns = standings(table, measured, rooms, align);
  const rows = measured.map((cells) => cells.map((cell) => setCell(cell, edges, columns, stick)));
  const { leading } = rowShape(stick.sheet, 'tableCell', 'whole');
  const isBroken = rows.slice(table.headRows).some((cells) => cells.some(({ height }) => height > leading * 1.5));
  const over = isBroken ? OVER.broken : OVER.even;
  const heights = heightsOf(rows, leading, 2 * over);
  const groups = groupStarts(table, rows);
  return { rows, heights: heights.map((height, row) => height + (groups.has(row) ? GROUP : 0)), edges, over, groups };
}

function setCell(
  measured: MeasuredCell,
  edges: readonly number[],
  columns: readonly ColumnStanding[],
  stick: Stick,
): SetCell {
  const { cell, texts } = measured;
  const left = edges[cell.column]! + BESIDE;
  const width = edges[cell.column + cell.columns]! - BESIDE - left;
  const shape = rowShape(stick.sheet, 'tableCell', 'whole');
  const lines: RowLine[] = [];
  let top = 0;
  for (const text of texts) {
    const { align, shift } = placeOf(text, measured, columns[cell.column]!, width, stick);
    for (const line of linesOf(text, width, align, stick)) {
      const above = Math.max(0, line.reach.above - shape.baseline);
      const below = Math.max(0, line.reach.below - (shape.leading - shape.baseline));
      const runs = line.runs.map((run) => ({ ...run, x: run.x + left + shift }));
      lines.push({ baseline: top + above + shape.baseline, runs });
      top += above + shape.leading + below;
    }
  }
  return { measured, lines, height: Math.max(top, shape.leading) };
}

function linesOf({ text }: MeasuredText, width: number, align: Align, stick: Stick): readonly TypesetLine[] {
  const pieces = stick.type.pieces(text, stick.sheet.style.text.tableCell);
  const set = compose(pieces, stick.type.measure, { width, indent: 0, firstLine: 0, align }, stick.sheet.rules);
  if (set.forced) stick.forced(text);
  return set.lines;
}

/** How a paragraph of a cell is set, and how far to the right of the cell's edge. */
function placeOf(
  text: MeasuredText,
  { cell, natural }: MeasuredCell,
  standing: ColumnStanding,
  width: number,
  stick: Stick,
): { readonly align: Align; readonly shift: number } {
  const { size, align: usual } = stick.sheet.style.text.tableCell;
  const isBroken = natural * size > width + 0.01;
  if (cell.isHead || cell.columns > 1) {
    const told = cell.columns === 1 ? cell.align : null;
    if (!cell.isHead && (isBroken || cell.paragraphs.length > 1)) return { align: 'left', shift: 0 };
    return { align: told ?? usual, shift: 0 };
  }
  const { align, block, figures } = standing;
  if (figures !== null && text.figure?.kind === figures.kind)
    return { align: 'left', shift: blockLeft(block, width, size) + (figures.point - text.figure.before) * size };
  if (figures !== null && block !== null && block.at !== 'center') {
    // — stands over the middle of the figures.
    const middle = blockLeft(block, width, size) + ((block.width - text.natural) / 2) * size;
    return { align: 'left', shift: Math.max(0, Math.min(width - text.natural * size, middle)) };
  }
  if (figures !== null || block === null) return { align: isBroken && align === 'center' ? 'left' : align, shift: 0 };
  return { align, shift: blockLeft(block, width, size) };
}

function blockLeft(block: ColumnStanding['block'], width: number, size: number): number {
  if (block === null || block.at === 'left') return 0;
  const left = width - block.width * size;
  return Math.max(0, block.at === 'right' ? left : left / 2);
}

function groupStarts({ headRows }: PrintedTable, rows: readonly (readonly SetCell[])[]): Set<number> {
  const starts = new Set<number>();
  for (const [row, cells] of rows.entries()) {
    if (row < headRows) continue;
    const far = cells.reduce((most, { measured }) => Math.max(most, measured.cell.rows), 1);
    if (far === 1) continue;
    starts.add(row).add(row + far);
  }
  starts.delete(headRows);
  return starts;
}

/** The height of each row; what a cell of several rows needs besides is shared out among them. */
function heightsOf(rows: readonly (readonly SetCell[])[], leading: number, white: number): number[] {
  const heights = rows.map((cells) => {
    const single = cells.filter(({ measured }) => measured.cell.rows === 1);
    return single.reduce((most, { height }) => Math.max(most, height), leading) + white;
  });
  for (const [row, cells] of rows.entries()) {
    for (const { measured, height } of cells) {
      const { rows: count } = measured.cell;
      const has = heights.slice(row, row + count).reduce((sum, one) => sum + one, 0);
      const missing = height + white - has;
      for (let r = row; missing > 0 && r < row + count; r++) heights[r]! += missing / count;
    }
  }
  return heights;
}

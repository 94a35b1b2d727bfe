/** The rows of a table out of lines of cells parted by tabs or bars, one row a line or, unfolded, all rows in one. */
import type { Text } from '../../model/document.ts';
import { slice, textAt } from '../../model/runs.ts';
import type { ToldTable } from '../source/told.ts';
import { leadingTabs } from './around-tables.ts';
import { filledUp } from './cells.ts';
import { type Line, spanOf, startOf } from './line.ts';
import { withPastedHeads } from './pasted-heads.ts';
import type { Unit } from './unit.ts';

const WIDEST = 12;
/** |---|---|, +-----+-----+, ====: a line that only rules. */
const RULE = /^(?=.*(?:--|==))[|+\s:=-]+$/;

/** The table of a unit of rows; the first row is the head, short rows are filled up. */
export function rowsTable(file: string, { lines }: Unit): ToldTable {
  const filled = lines.filter((line) => !RULE.test(line.chars));
  const rows = (filled.length > 0 ? filled : lines).flatMap(rowsOf);
  const { rows: cells, headRows } = withPastedHeads(rows);
  const last = lines.at(-1)!;
  return {
    kind: 'table',
    at: spanOf(file, lines[0]!, last),
    caption: [],
    headRows,
    aligns: [],
    rows: filledUp(cells, startOf(last)),
  };
}

function rowsOf(line: Line): Text[][] {
  const cells = line.shows.cells ?? [[0, line.chars.length]];
  const isEmpty = ([from, to]: readonly [number, number]) => line.chars.slice(from, to).trim() === '';
  const text = ([from, to]: readonly [number, number]) => trimmed(line, from, to);
  if (cells.length <= WIDEST || cells.filter(isEmpty).length < cells.length / 3)
    return [[...emptyCells(line), ...cells.map(text)]];
  return unfolded(cells, isEmpty).map((row) => row.map(text));
}

/** The cells that tabs before the first one part. */
function emptyCells(line: Line): Text[] {
  return Array.from({ length: leadingTabs(line) }, () => textAt('', startOf(line)));
}

/** A table that extraction wrote on one line: three empty cells or more part its rows, single ones its cells. */
function unfolded<Cell>(cells: readonly Cell[], isEmpty: (cell: Cell) => boolean): Cell[][] {
  const rows: Cell[][] = [[]];
  let empty = 0;
  for (const cell of cells) {
    empty = isEmpty(cell) ? empty + 1 : 0;
    if (empty === 3 && rows.at(-1)!.length > 0) rows.push([]);
    if (empty === 0) rows.at(-1)!.push(cell);
  }
  return rows.filter((row) => row.length > 0);
}

function trimmed(line: Line, from: number, to: number): Text {
  const cell = line.chars.slice(from, to);
  const start = from + cell.length - cell.trimStart().length;
  return slice(line.text, Math.min(start, to), Math.max(start, from + cell.trimEnd().length));
}

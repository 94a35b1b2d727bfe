/** A table of an article's body: where it stands, and its rows. */
import type { PrintedTable } from '../../../galley/printed.ts';
import type { Row } from '../../../typeset/rows.ts';
import type { Stick } from '../stick.ts';
import { captionedRows } from './captioned.ts';
import { fitInColumn, fitInSize, fitInWidth, forcedFit, leastWidths, sizesOf, type TableFit } from './fit.ts';
import { splitTable } from './split.ts';
import { turnedRows, turnedStick } from './turned.ts';

/** The rows of a table in a column or across all of them; of a turned one each row is a page. */
export interface PlacedTable {
  readonly place: 'column' | 'across';
  readonly rows: readonly Row[];
}

/** A table that is in more parts than this is turned, and its parts with it. */
const MOST_UPRIGHT_PARTS = 3;
const MOST_PARTS = 200;

/** Sets a table where it fits best: in a column, across the columns, on turned pages, in parts. */
export function placedTable(table: PrintedTable, column: Stick, wide: Stick): PlacedTable {
  if (table.columns === 0) return { place: 'column', rows: captionedRows(table, noFit(column), column) };
  const isSingle = wide.width <= column.width + 0.01;
  const inColumn = isSingle ? fitInWidth(table, column) : fitInColumn(table, column);
  if (inColumn !== null) return { place: 'column', rows: captionedRows(table, inColumn, column) };
  const across = isSingle ? null : fitInWidth(table, wide);
  if (across !== null) return { place: 'across', rows: captionedRows(table, across, wide) };
  const turned = turnedStick(wide);
  const whole = fitInWidth(table, turned);
  if (whole !== null) return { place: 'across', rows: turnedRows(captionedRows(table, whole, turned), wide) };
  const upright = partsOf(table, wide, MOST_UPRIGHT_PARTS);
  if (upright !== null) return { place: isSingle ? 'column' : 'across', rows: rowsOfParts(upright, wide) };
  const parts = partsOf(table, turned, MOST_PARTS) ?? [table];
  return { place: 'across', rows: turnedRows(rowsOfParts(parts, turned), wide) };
}

function noFit(stick: Stick): TableFit {
  return { measured: [], widths: [], stick, lines: 0 };
}

/** The parts of a table, at most so many, in the largest type in which they fit a width; null where there are more in any type. */
function partsOf(table: PrintedTable, stick: Stick, most: number): PrintedTable[] | null {
  for (const size of sizesOf(stick)) {
    const parts = splitTable(table, leastWidths(table, stick, size), stick.width);
    if (parts.length > 1 && parts.length <= most) return parts;
  }
  return null;
}

/** Parts in the type of the one that needs the smallest. */
function rowsOfParts(parts: readonly PrintedTable[], stick: Stick): Row[] {
  const fits = parts.map((part) => fitInWidth(part, stick) ?? forcedFit(part, stick));
  const size = Math.min(...fits.map((fit) => fit.stick.sheet.style.text.tableCell.size));
  return parts.flatMap((part, index) =>
    captionedRows(part, fitInSize(part, stick, size) ?? fits[index]!, stick, index === 0),
  );
}

/** A table as rows: columns shared out by their contents, three rules (三线表), a cell's lines stacked inside its row. */
import type { Table, Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { compose, type Line } from '../../typeset/compose.ts';
import type { Rule } from '../../typeset/pages.ts';
import type { Row, RowLine } from '../../typeset/rows.ts';
import type { Desk } from './desk.ts';
import { rowShape } from './sheet.ts';

const THICK = 0.75;
const THIN = 0.4;
/** White on either side of a cell's text, in points. */
const PADDING = 4;
/** Narrowest column, in em of the cell's text. */
const NARROWEST = 2;
/** A longer cell may as well be set in several lines, in em. */
const WIDEST = 16;
/** Smallest cell text in points. */
const SMALLEST = 6.5;

/** Whether a table's cells do not stand side by side on one line in a column. */
export function isTooWide(table: Table, desk: Desk): boolean {
  return sum(wantedWidths(table, desk)) > desk.width;
}

/** Rows of a table; head rows stay with the first row below them. A table too wide is set smaller, down to a readable size. */
export function tableRows(table: Table, given: Desk): Row[] {
  const desk = withSmallerCells(given, given.width / sum(wantedWidths(table, given)));
  const widths = columnWidths(table, desk);
  const last = table.rows.length - 1;
  return table.rows.map((cells, i) => {
    const rules: Place[] = [];
    if (i === 0) rules.push({ at: 'top', height: THICK });
    if (i === table.headRows - 1 && i < last) rules.push({ at: 'bottom', height: THIN });
    if (i === last) rules.push({ at: 'bottom', height: THICK });
    return {
      ...cellRow(cells, widths, rules, desk),
      mayEnd: i >= table.headRows && (i > table.headRows || i === last),
    };
  });
}

interface Place {
  readonly at: 'top' | 'bottom';
  readonly height: number;
}

function cellRow(cells: readonly Text[], widths: readonly number[], places: readonly Place[], desk: Desk): Row {
  const shape = rowShape(desk.sheet, 'tableCell', 'whole');
  const set: RowLine[] = [];
  let tallest = 1;
  let x = 0;
  cells.forEach((cell, c) => {
    const lines = cellLines(cell, widths[c]! - 2 * PADDING, desk);
    tallest = Math.max(tallest, lines.length);
    lines.forEach((line, l) => {
      const runs = line.runs.map((run) => ({ ...run, x: run.x + x + PADDING }));
      set.push({ baseline: shape.baseline + l * shape.leading + PADDING / 2, runs });
    });
    x += widths[c]!;
  });
  const height = tallest * shape.leading + PADDING;
  const rules: Rule[] = places.map(({ at, height: thickness }) => ({
    x: 0,
    y: at === 'top' ? 0 : height - thickness / 2,
    width: desk.width,
    height: thickness,
  }));
  return {
    height,
    above: 0,
    below: 0,
    onGrid: false,
    mayEnd: true,
    lines: set,
    rules,
    images: [],
    mark: null,
    leadsTo: null,
    notes: [],
  };
}

function cellLines(cell: Text, width: number, desk: Desk): readonly Line[] {
  const style = desk.sheet.style.text.tableCell;
  const pieces = desk.type.pieces(cell, style, desk.file);
  const shape = { width, indent: 0, firstLine: 0, align: style.align };
  return compose(pieces, desk.type.measure, shape, desk.sheet.rules).lines;
}

function withSmallerCells(desk: Desk, scale: number): Desk {
  if (scale >= 1) return desk;
  const { sheet } = desk;
  const cell = sheet.style.text.tableCell;
  const size = Math.max(SMALLEST, cell.size * scale);
  const tableCell = { ...cell, size, leading: (cell.leading * size) / cell.size };
  return { ...desk, sheet: { ...sheet, style: { ...sheet.style, text: { ...sheet.style.text, tableCell } } } };
}

/** Shares the width out by each column's longest cell, none narrower than a readable minimum. */
function columnWidths(table: Table, desk: Desk): number[] {
  const wanted = wantedWidths(table, desk);
  const total = sum(wanted);
  return wanted.map((width) => (width / total) * desk.width);
}

function wantedWidths(table: Table, desk: Desk): number[] {
  const count = Math.max(1, ...table.rows.map((row) => row.length));
  const em = desk.sheet.style.text.tableCell.size;
  const longest = (c: number) => Math.max(NARROWEST, ...table.rows.map((row) => extent(row[c])));
  return Array.from({ length: count }, (_, c) => Math.min(WIDEST, longest(c)) * em + 2 * PADDING);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** A rough width in em: a Western letter counts half. */
function extent(cell: Text | undefined): number {
  if (cell === undefined) return 0;
  let ems = 0;
  for (const character of joined(cell)) ems += character.charCodeAt(0) < 0x2000 ? 0.55 : 1;
  return ems;
}

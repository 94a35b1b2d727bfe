/** A table as rows: columns shared out by their contents, three rules (三线表), a cell's lines stacked inside its row. */
import type { Table, Text } from '../../model/document.ts';
import { joined, pointAt } from '../../model/runs.ts';
import { type Align, compose, type Line } from '../../typeset/compose.ts';
import type { Rule } from '../../typeset/pages.ts';
import type { Row, RowLine } from '../../typeset/rows.ts';
import type { Desk } from './desk.ts';
import { rowShape } from './sheet.ts';

const THICK = 0.75;
const THIN = 0.4;
/** White on either side of a cell's text, in points. */
const PADDING = 2.5;
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
  const aligns = widths.map((width, c) => alignOf(table, c, width - 2 * PADDING, desk));
  const last = table.rows.length - 1;
  return table.rows.map((cells, i) => {
    const rules: Place[] = [];
    if (i === 0) rules.push({ at: 'top', height: THICK });
    if (i === table.headRows - 1 && i < last) rules.push({ at: 'bottom', height: THIN });
    if (i === last) rules.push({ at: 'bottom', height: THICK });
    return {
      ...cellRow(cells, widths, i < table.headRows ? [] : aligns, rules, desk),
      mayEnd: i >= table.headRows && (i > table.headRows || i === last),
    };
  });
}

interface Place {
  readonly at: 'top' | 'bottom';
  readonly height: number;
}

function cellRow(
  cells: readonly Text[],
  widths: readonly number[],
  aligns: readonly Align[],
  places: readonly Place[],
  desk: Desk,
): Row {
  const shape = rowShape(desk.sheet, 'tableCell', 'whole');
  const set: RowLine[] = [];
  let tallest = 1;
  let x = 0;
  cells.forEach((cell, c) => {
    const lines = cellLines(cell, widths[c]! - 2 * PADDING, aligns[c] ?? desk.sheet.style.text.tableCell.align, desk);
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
    place: cells[0] === undefined ? null : { file: desk.file, point: pointAt(cells[0], 0) },
    leadsTo: null,
    continues: null,
    notes: [],
  };
}

function cellLines(cell: Text, width: number, align: Align, desk: Desk): readonly Line[] {
  const pieces = desk.type.pieces(cell, desk.sheet.style.text.tableCell);
  return compose(pieces, desk.type.measure, { width, indent: 0, firstLine: 0, align }, desk.sheet.rules).lines;
}

/** Where the style centres cells, those of a column with a cell of several lines begin at the left. */
function alignOf(table: Table, c: number, width: number, desk: Desk): Align {
  const { align, size } = desk.sheet.style.text.tableCell;
  if (align !== 'center') return align;
  const wraps = (cell: Text | undefined) => cell !== undefined && extent(joined(cell), desk) * size > width + size / 2;
  return table.rows.slice(table.headRows).some((row) => wraps(row[c])) ? 'left' : 'center';
}

function withSmallerCells(desk: Desk, scale: number): Desk {
  if (scale >= 1) return desk;
  const { sheet } = desk;
  const cell = sheet.style.text.tableCell;
  const size = Math.max(SMALLEST, cell.size * scale);
  const tableCell = { ...cell, size, leading: (cell.leading * size) / cell.size };
  return { ...desk, sheet: { ...sheet, style: { ...sheet.style, text: { ...sheet.style.text, tableCell } } } };
}

/** Every column gets what its longest word needs, then what its longest cell would like, then as much as the others. */
function columnWidths(table: Table, desk: Desk): number[] {
  const wanted = wantedWidths(table, desk);
  const least = widthsBy(table, desk, (cell) => longestWord(cell, desk));
  const spare = desk.width - sum(least);
  const wish = sum(wanted) - sum(least);
  if (spare <= 0) return least.map((width) => (width / sum(least)) * desk.width);
  const granted = wish > 0 ? Math.min(1, spare / wish) : 0;
  const left = Math.max(0, spare - wish) / least.length;
  return least.map((width, c) => width + granted * (wanted[c]! - width) + left);
}

function wantedWidths(table: Table, desk: Desk): number[] {
  return widthsBy(table, desk, (cell) => Math.min(WIDEST, extent(cell, desk)));
}

function widthsBy(table: Table, desk: Desk, measure: (cell: string) => number): number[] {
  const count = Math.max(1, ...table.rows.map((row) => row.length));
  const em = desk.sheet.style.text.tableCell.size;
  const widest = (c: number) =>
    Math.max(0, ...table.rows.map((row) => measure(row[c] === undefined ? '' : joined(row[c]))));
  return Array.from({ length: count }, (_, c) => widest(c) * em + 2 * PADDING);
}

/** The longest part of a cell that stays whole, in em; two characters at least of Chinese. */
function longestWord(cell: string, desk: Desk): number {
  const words = cell.match(/[^\s\p{Script=Han}]+/gu) ?? [];
  return Math.min(WIDEST, Math.max(Math.min(2, extent(cell, desk)), ...words.map((word) => extent(word, desk))));
}

/** Width in em of a text set on one line, with a little for the gaps between Han and Western. */
function extent(text: string, desk: Desk): number {
  let ems = /[A-Za-z0-9]/.test(text) ? 0.5 : 0.01;
  for (const { text: written, look } of desk.type.words(text, desk.sheet.style.text.tableCell)) {
    for (const character of written) ems += desk.type.measure.width(character.codePointAt(0)!, look);
  }
  return text === '' ? 0 : ems;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** A table as rows: columns shared out by their contents, three rules (三线表), a cell's lines stacked inside its row. */
import type { PrintedTable } from '../../galley/printed.ts';
import { joined, pointAt } from '../../model/runs.ts';
import type { Slot } from '../../model/slots.ts';
import { type Align, compose, type TypesetLine } from '../../typeset/compose.ts';
import type { RuledBox } from '../../typeset/pages.ts';
import type { Row, RowLine } from '../../typeset/rows.ts';
import { rowShape } from './sheet.ts';
import type { Stick } from './stick.ts';

const THICK = 0.75;
const THIN = 0.4;
/** White on either side of a cell's text, in points. */
const PADDING = 2.5;
/** A longer cell may as well be set in several lines, in em. */
const WIDEST = 16;
/** Smallest cell text in points. */
const SMALLEST = 6.5;

/** Whether a table's cells do not stand side by side on one line in a column. */
export function isTooWide(table: PrintedTable, stick: Stick): boolean {
  return sum(wantedWidths(table, stick)) > stick.width;
}

/** Rows of a table; head rows stay with the first row below them. A table too wide is set smaller, down to a readable size. */
export function tableRows(table: PrintedTable, given: Stick): Row[] {
  const stick = withSmallerCells(given, given.width / sum(wantedWidths(table, given)));
  const widths = columnWidths(table, stick);
  const aligns = widths.map((width, c) => alignOf(table, c, width - 2 * PADDING, stick));
  const last = table.rows.length - 1;
  return table.rows.map((cells, i) => {
    const rules: RowRule[] = [];
    if (i === 0) rules.push({ at: 'top', height: THICK });
    if (i === table.headRows - 1 && i < last) rules.push({ at: 'bottom', height: THIN });
    if (i === last) rules.push({ at: 'bottom', height: THICK });
    return {
      ...cellRow(cells, widths, i < table.headRows ? [] : aligns, rules, stick),
      mayEnd: i >= table.headRows && (i > table.headRows || i === last),
    };
  });
}

interface RowRule {
  readonly at: 'top' | 'bottom';
  readonly height: number;
}

function cellRow(
  cells: readonly Slot[],
  widths: readonly number[],
  aligns: readonly Align[],
  ruled: readonly RowRule[],
  stick: Stick,
): Row {
  const shape = rowShape(stick.sheet, 'tableCell', 'whole');
  const set: RowLine[] = [];
  let tallest = 1;
  let x = 0;
  cells.forEach((cell, c) => {
    const lines = cellLines(cell, widths[c]! - 2 * PADDING, aligns[c] ?? stick.sheet.style.text.tableCell.align, stick);
    tallest = Math.max(tallest, lines.length);
    lines.forEach((line, l) => {
      const runs = line.runs.map((run) => ({ ...run, x: run.x + x + PADDING }));
      set.push({ baseline: shape.baseline + l * shape.leading + PADDING / 2, runs });
    });
    x += widths[c]!;
  });
  const height = tallest * shape.leading + PADDING;
  const rules: RuledBox[] = ruled.map(({ at, height: thickness }) => ({
    x: 0,
    y: at === 'top' ? 0 : height - thickness / 2,
    width: stick.width,
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
    place: cells[0] === undefined ? null : { file: stick.file, point: pointAt(cells[0].text, 0) },
    leadsTo: null,
    continues: null,
    notes: [],
  };
}

function cellLines({ text }: Slot, width: number, align: Align, stick: Stick): readonly TypesetLine[] {
  const pieces = stick.type.pieces(text, stick.sheet.style.text.tableCell);
  return compose(pieces, stick.type.measure, { width, indent: 0, firstLine: 0, align }, stick.sheet.rules).lines;
}

/** Where the style centres cells, those of a column with a cell of several lines begin at the left. */
function alignOf(table: PrintedTable, c: number, width: number, stick: Stick): Align {
  const { align, size } = stick.sheet.style.text.tableCell;
  if (align !== 'center') return align;
  const wraps = (cell: Slot | undefined) =>
    cell !== undefined && extent(joined(cell.text), stick) * size > width + size / 2;
  return table.rows.slice(table.headRows).some((row) => wraps(row[c])) ? 'left' : 'center';
}

function withSmallerCells(stick: Stick, scale: number): Stick {
  if (scale >= 1) return stick;
  const { sheet } = stick;
  const cell = sheet.style.text.tableCell;
  const size = Math.max(SMALLEST, cell.size * scale);
  const tableCell = { ...cell, size, leading: (cell.leading * size) / cell.size };
  return { ...stick, sheet: { ...sheet, style: { ...sheet.style, text: { ...sheet.style.text, tableCell } } } };
}

/** Every column gets what its longest word needs, then what its longest cell would like, then as much as the others. */
function columnWidths(table: PrintedTable, stick: Stick): number[] {
  const wanted = wantedWidths(table, stick);
  const least = widthsBy(table, stick, (cell) => longestWord(cell, stick));
  const spare = stick.width - sum(least);
  const wish = sum(wanted) - sum(least);
  if (spare <= 0) return least.map((width) => (width / sum(least)) * stick.width);
  const granted = wish > 0 ? Math.min(1, spare / wish) : 0;
  const left = Math.max(0, spare - wish) / least.length;
  return least.map((width, c) => width + granted * (wanted[c]! - width) + left);
}

function wantedWidths(table: PrintedTable, stick: Stick): number[] {
  return widthsBy(table, stick, (cell) => Math.min(WIDEST, extent(cell, stick)));
}

function widthsBy(table: PrintedTable, stick: Stick, measure: (cell: string) => number): number[] {
  const count = Math.max(1, ...table.rows.map((row) => row.length));
  const em = stick.sheet.style.text.tableCell.size;
  const widest = (c: number) =>
    Math.max(0, ...table.rows.map((row) => measure(row[c] === undefined ? '' : joined(row[c].text))));
  return Array.from({ length: count }, (_, c) => widest(c) * em + 2 * PADDING);
}

/** The longest part of a cell that stays whole, in em; two characters at least of Chinese. */
function longestWord(cell: string, stick: Stick): number {
  const words = cell.match(/[^\s\p{Script=Han}]+/gu) ?? [];
  return Math.min(WIDEST, Math.max(Math.min(2, extent(cell, stick)), ...words.map((word) => extent(word, stick))));
}

/** Width in em of a text set on one line, with a little for the gaps between Han and Western. */
function extent(text: string, stick: Stick): number {
  let ems = /[A-Za-z0-9]/.test(text) ? 0.5 : 0.01;
  for (const { text: written, look } of stick.type.words(text, stick.sheet.style.text.tableCell)) {
    for (const character of written) ems += stick.type.measure.width(character.codePointAt(0)!, look);
  }
  return text === '' ? 0 : ems;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

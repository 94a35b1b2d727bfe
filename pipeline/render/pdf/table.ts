/** A table as rows: columns shared out by their contents, three rules (三线表), a cell's lines stacked inside its row. */
import type { PrintedCell, PrintedTable } from '../../galley/printed.ts';
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
  const set = table.rows.map((cells) => cells.map((cell) => setCell(cell, widths, aligns, stick)));
  const heights = rowHeights(set, stick);
  const joins = joinedRows(table);
  return table.rows.map((_, i) => {
    const rules: RowRule[] = [];
    if (i === 0) rules.push({ at: 'top', height: THICK });
    if (i === table.headRows - 1 && i < last) rules.push({ at: 'bottom', height: THIN });
    if (i === last) rules.push({ at: 'bottom', height: THICK });
    return {
      ...cellRow(set[i]!, heights[i]!, rules, stick),
      mayEnd: i >= table.headRows && (i > table.headRows || i === last) && !joins.has(i),
    };
  });
}

/** The rows that a cell of several rows joins to the next. */
function joinedRows(table: PrintedTable): Set<number> {
  const joins = new Set<number>();
  let until = 0;
  for (const [i, cells] of table.rows.entries()) {
    until = cells.reduce((far, { rows }) => Math.max(far, i + rows), until);
    if (until > i + 1) joins.add(i);
  }
  return joins;
}

/** A cell's lines, and the place of its left edge. */
interface SetCell {
  readonly cell: PrintedCell;
  readonly x: number;
  readonly lines: readonly TypesetLine[];
}

function setCell(cell: PrintedCell, widths: readonly number[], aligns: readonly Align[], stick: Stick): SetCell {
  const x = sum(widths.slice(0, cell.column));
  const width = sum(widths.slice(cell.column, cell.column + cell.columns)) - 2 * PADDING;
  const usual = stick.sheet.style.text.tableCell.align;
  const align = cell.isHead || cell.columns > 1 ? usual : aligns[cell.column]!;
  return { cell, x, lines: cell.paragraphs.flatMap((slot) => cellLines(slot, width, align, stick)) };
}

/** The height of each row; what a cell of several rows needs besides goes to its last. */
function rowHeights(rows: readonly (readonly SetCell[])[], stick: Stick): number[] {
  const { leading } = rowShape(stick.sheet, 'tableCell', 'whole');
  const heightOf = (lines: number) => Math.max(1, lines) * leading + PADDING;
  const heights = rows.map((cells) =>
    cells.reduce(
      (most, { cell, lines }) => (cell.rows > 1 ? most : Math.max(most, heightOf(lines.length))),
      heightOf(1),
    ),
  );
  for (const [i, cells] of rows.entries()) {
    for (const { cell, lines } of cells) {
      const last = i + cell.rows - 1;
      if (cell.rows > 1) heights[last]! += Math.max(0, heightOf(lines.length) - sum(heights.slice(i, last + 1)));
    }
  }
  return heights;
}

interface RowRule {
  readonly at: 'top' | 'bottom';
  readonly height: number;
}

function cellRow(cells: readonly SetCell[], height: number, ruled: readonly RowRule[], stick: Stick): Row {
  const shape = rowShape(stick.sheet, 'tableCell', 'whole');
  const set = cells.flatMap(({ x, lines }): RowLine[] =>
    lines.map((line, l) => ({
      baseline: shape.baseline + l * shape.leading + PADDING / 2,
      runs: line.runs.map((run) => ({ ...run, x: run.x + x + PADDING })),
    })),
  );
  const first = cells.find(({ cell }) => cell.paragraphs.length > 0)?.cell.paragraphs[0];
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
    place: first === undefined ? null : { file: stick.file, point: pointAt(first.text, 0) },
    leadsTo: null,
    target: null,
    continues: null,
    notes: [],
  };
}

function cellLines({ text }: Slot, width: number, align: Align, stick: Stick): readonly TypesetLine[] {
  const pieces = stick.type.pieces(text, stick.sheet.style.text.tableCell);
  return compose(pieces, stick.type.measure, { width, indent: 0, firstLine: 0, align }, stick.sheet.rules).lines;
}

/** As the manuscript says, or as the style; where that centres cells, those of a column with a cell of several lines begin at the left. */
function alignOf(table: PrintedTable, c: number, width: number, stick: Stick): Align {
  const { align, size } = stick.sheet.style.text.tableCell;
  const cells = table.rows.slice(table.headRows).flatMap((row) => row.filter((cell) => cell.column === c));
  const told = cells.find((cell) => cell.align !== null)?.align;
  if (told !== undefined && told !== null) return told;
  if (align !== 'center') return align;
  const wraps = (words: string) => extent(words, stick) * size > width + size / 2;
  return cells.some((cell) => cell.columns === 1 && wordsOf(cell).some(wraps)) ? 'left' : 'center';
}

/** The words of each paragraph. */
function wordsOf({ paragraphs }: PrintedCell): string[] {
  return paragraphs.map(({ text }) => joined(text));
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

/** The width of each column by its cells of one column; what wider cells need besides is shared out among theirs. */
function widthsBy(table: PrintedTable, stick: Stick, measure: (cell: string) => number): number[] {
  const em = stick.sheet.style.text.tableCell.size;
  const widths = new Array<number>(table.columns).fill(2 * PADDING);
  const need = (cell: PrintedCell) =>
    wordsOf(cell).reduce((most, words) => Math.max(most, measure(words) * em), 0) + 2 * PADDING;
  const cells = table.rows.flat();
  for (const cell of cells) if (cell.columns === 1) widths[cell.column] = Math.max(widths[cell.column]!, need(cell));
  for (const cell of cells) {
    const covered = widths.slice(cell.column, cell.column + cell.columns);
    const more = (need(cell) - sum(covered)) / cell.columns;
    if (cell.columns > 1 && more > 0)
      covered.forEach((width, c) => {
        widths[cell.column + c] = width + more;
      });
  }
  return widths;
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

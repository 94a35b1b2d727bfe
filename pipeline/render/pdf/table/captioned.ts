/** A table with what stands round it: caption and unit over it, notes under it, 续表 over what goes on. */
import { type PrintedTable, printedWords } from '../../../galley/printed.ts';
import type { Row } from '../../../typeset/rows.ts';
import { paragraphRows, pieceRows, type Stick } from '../stick.ts';
import type { TableFit } from './fit.ts';
import { fittedRows } from './rows.ts';

/** White between a caption and its table, over notes, and under a unit: in parts of a line of the grid. */
const UNDER_CAPTION = 0.5;
const OVER_NOTES = 0.25;
const UNDER_UNIT = 0.15;

/** Rows of a table as it fits `stick`; `isFirst` is false for what follows of a table that stands in parts. */
export function captionedRows(table: PrintedTable, fit: TableFit, stick: Stick, isFirst = true): Row[] {
  const label = labelRows(table, stick);
  const above = isFirst ? headingRows(table, stick) : label;
  const rows = fittedRows(table, fit, label);
  const notes = table.notes.flatMap((note) => paragraphRows(note, stick));
  const held =
    notes.length === 0 ? rows : rows.map((row, i) => (i === rows.length - 1 ? { ...row, mayEnd: false } : row));
  return [...above, ...held, ...withWhite(notes, stick.sheet.area.grid * OVER_NOTES, 0)];
}

function headingRows({ caption, unit }: PrintedTable, stick: Stick): Row[] {
  const { grid } = stick.sheet.area;
  const captionRows = caption === null ? [] : paragraphRows(caption, stick);
  const unitRows = unit === null ? [] : paragraphRows(unit, stick);
  if (unitRows.length === 0) return withWhite(captionRows, 0, grid * UNDER_CAPTION);
  return [...captionRows, ...withWhite(unitRows, 0, grid * UNDER_UNIT)];
}

/** 续表 with the table's number, and its unit, at the right over what goes on in another column (CY/T 170—2019). */
function labelRows({ caption, unit }: PrintedTable, stick: Stick): Row[] {
  const { caption: usual } = stick.sheet.style.text;
  const style = { ...usual, align: 'right' } as const;
  const text = { ...stick.sheet.style.text, caption: style };
  const own = { ...stick, sheet: { ...stick.sheet, style: { ...stick.sheet.style, text } } };
  const words = continuedWords(caption === null ? '' : printedWords(caption), stick.sheet.style.words.continued);
  const counted = unit === null ? '' : `\u3000\u3000${printedWords(unit)}`;
  const rows = pieceRows(stick.type.words(words + counted, style), 'caption', 'next', own, null);
  return withWhite(rows, stick.sheet.area.grid * UNDER_CAPTION, stick.sheet.area.grid * UNDER_UNIT);
}

const NUMBERED = /^(附?)(表|Table)\s*((?:[A-Z][-.]?)?\d+(?:[-－–—.．]\d+)*|[一二三四五六七八九十]{1,3})/;

/** 续表3, 续附表A1, Table 2 (continued). */
export function continuedWords(caption: string, continued: string): string {
  const [, annexed, word, number] = NUMBERED.exec(caption) ?? [];
  if (number === undefined) return continued;
  if (word === 'Table') return `Table ${number} (continued)`;
  return `${annexed === '' ? continued : continued.replace('表', '附表')}${number}`;
}

function withWhite(rows: readonly Row[], above: number, below: number): Row[] {
  return rows.map((row, i) => ({
    ...row,
    above: i === 0 ? row.above + above : row.above,
    below: i === rows.length - 1 ? row.below + below : row.below,
  }));
}

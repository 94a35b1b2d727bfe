/** The blocks of an article's body as rows of a column. */
import { type Block, type Figure, type Heading, type Table, type Text, unreachable } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { TextRole } from '../../style.ts';
import type { Piece } from '../../typeset/characters.ts';
import { compose } from '../../typeset/compose.ts';
import { type Keep, type Row, rowsOf } from '../../typeset/rows.ts';
import { paragraphShape, rowShape, type Sheet } from './sheet.ts';
import { tableRows } from './table.ts';
import type { Type } from './type.ts';

/** What setting needs at hand: the page, the type, the width to set to, and the manuscript the text came from. */
export interface Desk {
  readonly sheet: Sheet;
  readonly type: Type;
  readonly width: number;
  readonly file: string;
  /** Told of every paragraph that could only be broken by force. */
  readonly forced: (text: Text) => void;
}

/** Rows of a block. */
export function blockRows(block: Block, desk: Desk): Row[] {
  switch (block.kind) {
    case 'heading':
      return headingRows(block, desk);
    case 'paragraph':
      return textRows(block.text, 'body', 'split', desk);
    case 'list':
      return block.items.flatMap((item) => textRows(item, 'list', 'split', desk));
    case 'quotation':
      return block.paragraphs.flatMap((paragraph) => textRows(paragraph, 'quotation', 'split', desk));
    case 'verse':
      return together(block.lines.flatMap((line) => textRows(line, 'verse', 'whole', desk)));
    case 'table':
      return captionedTable(block, desk);
    case 'figure':
      return captionRows(block, desk);
    default:
      return unreachable(block);
  }
}

/** Rows of a text in one of the style's roles. */
export function textRows(text: Text, role: TextRole, keep: Keep, desk: Desk): Row[] {
  return pieceRows(desk.type.pieces(text, desk.sheet.style.text[role], desk.file), role, keep, desk, text);
}

/** Rows of pieces already in their looks. */
export function pieceRows(pieces: readonly Piece[], role: TextRole, keep: Keep, desk: Desk, text: Text | null): Row[] {
  const shape = paragraphShape(desk.sheet.style.text[role], desk.width);
  const { lines, forced } = compose(pieces, desk.type.measure, shape, desk.sheet.rules);
  if (forced && text !== null) desk.forced(text);
  return rowsOf(lines, rowShape(desk.sheet, role, keep));
}

/** A heading is never cut and never ends a column; its first row carries the bookmark. */
function headingRows(heading: Heading, desk: Desk): Row[] {
  const rows = textRows(heading.text, `heading${heading.level}`, 'next', desk);
  return rows.map((row, i) =>
    i === 0 ? { ...row, mark: { title: joined(heading.text), level: heading.level } } : row,
  );
}

function captionedTable(table: Table, desk: Desk): Row[] {
  const caption = table.caption === null ? [] : textRows(table.caption, 'caption', 'next', desk);
  return setOff([...caption, ...tableRows(table, desk)], desk);
}

function captionRows(figure: Figure, desk: Desk): Row[] {
  return figure.caption === null ? [] : setOff(textRows(figure.caption, 'caption', 'whole', desk), desk);
}

/** Half a grid line of white above and below; the text after it goes on upon the grid. */
function setOff(rows: readonly Row[], desk: Desk): Row[] {
  const white = desk.sheet.area.grid / 2;
  return rows.map((row, i) => ({
    ...row,
    above: i === 0 ? white : row.above,
    below: i === rows.length - 1 ? white : row.below,
  }));
}

/** Rows that stay in one column where they fit: only the last may end it. */
export function together(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => (i < rows.length - 1 ? { ...row, mayEnd: false } : row));
}

/** What setting needs at hand, and text set into rows with it. */
import type { Figure, Text } from '../../model/document.ts';
import { pointAt } from '../../model/runs.ts';
import type { TextRole } from '../../style.ts';
import type { Piece } from '../../typeset/characters.ts';
import { compose, type Line } from '../../typeset/compose.ts';
import type { Flow } from '../../typeset/flow.ts';
import { type Keep, type Row, type RowPlace, rowsOf } from '../../typeset/rows.ts';
import type { Picture } from './picture.ts';
import { paragraphShape, rowShape, type Sheet } from './sheet.ts';
import type { Type } from './type.ts';

/** The page, the type, the width to set to, and the manuscript the text came from. */
export interface Desk {
  readonly sheet: Sheet;
  readonly type: Type;
  readonly width: number;
  readonly file: string;
  /** The picture of a figure; null, and reported, where it cannot be printed. */
  readonly picture: (figure: Figure) => Picture | null;
  /** Told of every paragraph that could only be broken by force. */
  readonly forced: (text: Text) => void;
}

/** Rows of a text in one of the style's roles. */
export function textRows(text: Text, role: TextRole, keep: Keep, desk: Desk): Row[] {
  return pieceRows(desk.type.pieces(text, desk.sheet.style.text[role]), role, keep, desk, text);
}

/** Rows of pieces already in their looks; `text` is what they came from, if it was one text. */
export function pieceRows(pieces: readonly Piece[], role: TextRole, keep: Keep, desk: Desk, text: Text | null): Row[] {
  const shape = paragraphShape(desk.sheet.style.text[role], desk.width);
  const { lines, forced } = compose(pieces, desk.type.measure, shape, desk.sheet.rules);
  if (forced && text !== null) desk.forced(text);
  return rowsOf(lines, rowShape(desk.sheet, role, keep), text === null ? undefined : placesIn(text, desk));
}

/** Where the lines of a text begin in its manuscript. */
function placesIn(text: Text, { type, file }: Desk): (line: Line) => RowPlace {
  const offset = type.offsets(text);
  return ({ start }) => ({ file, point: pointAt(text, offset(start)) });
}

/** Rows that stay in one column where they fit: only the last may end it. */
export function together(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => (i < rows.length - 1 ? { ...row, mayEnd: false } : row));
}

/** Half a line of white with a rule a quarter of the column wide over a column's footnotes. */
export function noteFoot(desk: Desk): Flow['footnotes'] {
  const above = desk.sheet.area.grid / 2;
  return { above, rule: { x: 0, y: -above / 2, width: desk.width / 4, height: 0.4 } };
}

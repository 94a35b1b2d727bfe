/** The composing stick (手盘): what setting to a width needs at hand, and text set into rows with it. */
import type { PrintedFigure, PrintedParagraph } from '../../galley/printed.ts';
import type { TextRole } from '../../house/style.ts';
import type { Text } from '../../model/document.ts';
import type { Piece } from '../../typeset/characters.ts';
import { compose, type ParagraphShape } from '../../typeset/compose.ts';
import type { Flow } from '../../typeset/flow.ts';
import { type Keep, type Row, stackedRows } from '../../typeset/rows.ts';
import { type Origin, originOfParts, originOfText } from './origin.ts';
import { setParts } from './parts.ts';
import type { SizedPicture } from './picture.ts';
import { SET_AS } from './set-as.ts';
import { paragraphShape, rowShape, type Sheet } from './sheet.ts';
import type { Type } from './type.ts';

/** The page, the type, the width to set to, and the manuscript the text came from. */
export interface Stick {
  readonly sheet: Sheet;
  readonly type: Type;
  readonly width: number;
  readonly file: string;
  /** Begins the names of what links within the article lead to. */
  readonly prefix: string;
  /** The picture of a figure; null, and reported, where it cannot be printed. */
  readonly picture: (figure: PrintedFigure) => SizedPicture | null;
  /** Told of every paragraph that could only be broken by force. */
  readonly forced: (text: Text) => void;
  /** Told of every equation that had to be set at so small a scale to fit. */
  readonly tooWide: (text: Text, scale: number) => void;
}

/** Rows of a paragraph, each with its place in the manuscript as far as anything of the paragraph stands there. */
export function paragraphRows(paragraph: PrintedParagraph, stick: Stick): Row[] {
  const { text: role, keep } = SET_AS[paragraph.role];
  const parts = setParts(paragraph, stick.sheet.style.text, stick.type);
  const pieces = parts.flatMap((one) => one.pieces);
  return pieceRows(pieces, role, keep, stick, originOfParts(parts, stick.file, stick.type));
}

/** Rows of a text in one of the style's roles. */
export function textRows(text: Text, role: TextRole, keep: Keep, stick: Stick): Row[] {
  const pieces = stick.type.pieces(text, stick.sheet.style.text[role]);
  return pieceRows(pieces, role, keep, stick, originOfText(text, stick.file, stick.type));
}

/** Rows of pieces already in their looks; `origin` is what they came from, null where that is no manuscript. */
export function pieceRows(
  pieces: readonly Piece[],
  role: TextRole,
  keep: Keep,
  stick: Stick,
  origin: Origin | null,
): Row[] {
  const shape = shapeIn(role, stick);
  const { lines, forced } = compose(pieces, stick.type.measure, shape, stick.sheet.rules);
  if (forced && origin !== null) stick.forced(origin.text);
  return stackedRows(lines, rowShape(stick.sheet, role, keep), origin?.placeOf);
}

/** Entries and notes are full of addresses and names that do not break: a line before one is left short, not spread letter by letter. */
function shapeIn(role: TextRole, { sheet, width }: Stick): ParagraphShape {
  const shape = paragraphShape(sheet.style.text[role], width);
  const mayGape = shape.align === 'justify' && (role === 'reference' || role === 'note');
  return mayGape ? { ...shape, align: 'fitted' } : shape;
}

/** Rows that stay in one column where they fit: only the last may end it. */
export function keptTogether(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => (i < rows.length - 1 ? { ...row, mayEnd: false } : row));
}

/** Half a line of white with a rule a quarter of the column wide over a column's footnotes. */
export function noteFoot(stick: Stick): Flow['footnotes'] {
  const above = stick.sheet.area.grid / 2;
  return { above, rule: { x: 0, y: -above / 2, width: stick.width / 4, height: 0.4 } };
}

/** The rows with a name at their head that links lead to. */
export function targeted(rows: readonly Row[], name: string | null, { prefix }: Stick): Row[] {
  return rows.map((row, i) => (i === 0 && name !== null ? { ...row, target: prefix + name } : row));
}

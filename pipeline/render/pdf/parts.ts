/** The parts of a paragraph in the type of its role. */
import { isLabel, isSlot, type Part, type PrintedParagraph } from '../../galley/printed.ts';
import type { HouseStyle, TextStyle } from '../../house/style.ts';
import type { Piece } from '../../typeset/characters.ts';
import { SET_AS } from './set-as.ts';
import type { Type } from './type.ts';

/** A part and what it is set from. */
export interface SetPart {
  readonly part: Part;
  readonly pieces: readonly Piece[];
}

/**
 * What a paragraph is set from, part by part. A PDF numbers its faces as they come into use: those of the text come before that of its
 * label.
 */
export function setParts(paragraph: PrintedParagraph, styles: HouseStyle['text'], type: Type): SetPart[] {
  const usual = styles[SET_AS[paragraph.role].text];
  const style = paragraph.role === 'endHeading' ? inBold(usual) : usual;
  const set = paragraph.parts.map((part) => (isLabel(part) ? [] : partPieces(part, style, type)));
  return paragraph.parts.map((part, i) => ({
    part,
    pieces: isLabel(part) ? partPieces(part, inBold(style), type) : set[i]!,
  }));
}

function partPieces(part: Part, style: TextStyle, type: Type): Piece[] {
  if (isSlot(part)) return type.pieces(part.text, style);
  return type.words(part.words, style, part.use === 'tie' ? RAISED : []);
}

const RAISED = [{ kind: 'superscript' }] as const;

/** A label such as 摘要： is in 黑体 at the size of what it stands before. */
function inBold(style: TextStyle): TextStyle {
  return { ...style, face: 'hei', weight: 700 };
}

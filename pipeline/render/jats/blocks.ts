/** Blocks of an article's body as JATS; headings are not among them, they make sections. */
import {
  type ParagraphGroup,
  type PrintedBlock,
  type PrintedEquation,
  type PrintedFigure,
  type PrintedHeading,
  paragraphTexts,
} from '../../galley/printed.ts';
import type { Formulas } from '../../math/formulas.ts';
import { unreachable } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { element, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { captionMarkup, captionParts } from './caption.ts';
import { formulaMarkup } from './formula.ts';
import { LINE, type WriteJats } from './inline.ts';
import { listMarkup } from './list.ts';
import type { JatsPicture } from './pictures.ts';
import { tableWrap } from './table.ts';

/** What a block needs to know of its article. */
export interface JatsBlocks {
  readonly write: WriteJats;
  readonly formulas: Pick<Formulas, 'mathml'>;
  /** The picture of a path in the manuscript; undefined where there is none. */
  picture(path: string): JatsPicture | undefined;
}

/** What in the body is no heading. */
export type BodyBlock = Exclude<PrintedBlock, PrintedHeading>;

/** The block as elements of a section. */
export function blockMarkup(block: BodyBlock, context: JatsBlocks): Markup[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphsOf(block, context);
    case 'list':
      return listMarkup(block.paragraphs.flatMap(paragraphTexts), context.write);
    case 'quotation':
      return wrapping('disp-quote', paragraphsOf(block, context));
    case 'verse':
      return wrapping('verse-group', verseLines(block, context));
    case 'table':
      return [tableWrap(block, block.caption?.address, context.write)];
    case 'figure':
      return figureMarkup(block, context);
    case 'equation':
      return [equationMarkup(block, context)];
    default:
      return unreachable(block);
  }
}

function wrapping(name: string, inside: readonly Markup[]): Markup[] {
  return inside.length === 0 ? [] : [element(name, {}, onLines(...inside))];
}

function paragraphsOf({ paragraphs }: ParagraphGroup, { write }: JatsBlocks): Markup[] {
  return paragraphs.flatMap(paragraphTexts).map((one) => element('p', {}, write(one)));
}

function verseLines({ paragraphs }: ParagraphGroup, { write }: JatsBlocks): Markup[] {
  return paragraphs.flatMap(paragraphTexts).map((one) => element('verse-line', {}, write(one, LINE)));
}

/** A picture that is not there leaves its caption; a caption also says what the picture shows. */
function figureMarkup({ image, caption, address, alt }: PrintedFigure, { write, picture }: JatsBlocks): Markup[] {
  const file = image === null ? undefined : picture(image);
  const parts = captionParts(caption);
  if (file === undefined && caption === null) return [];
  const shows = alt?.text ?? parts.words;
  const alternative = shows === null ? NOTHING : element('alt-text', {}, text(joined(shows)));
  const graphic =
    file === undefined
      ? NOTHING
      : element('graphic', { mimetype: 'image', 'mime-subtype': file.subtype, 'xlink:href': file.name }, alternative);
  const inside = onLines(...captionMarkup(parts, write), graphic);
  return [element('fig', { id: caption?.address ?? address }, inside)];
}

/** In a paragraph of its own: readers look for formulas in paragraphs. */
function equationMarkup({ formula, number }: PrintedEquation, { formulas }: JatsBlocks): Markup {
  const label = number === null ? NOTHING : element('label', {}, text(joined(number.text)));
  const inside = formulaMarkup(joined(formula.text), formulas);
  return element('p', {}, element('disp-formula', { id: formula.address }, onLines(label, inside)));
}

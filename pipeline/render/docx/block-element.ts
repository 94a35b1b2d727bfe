/** What an article is in WordprocessingML: block-level elements, each in its named style and under its own bookmark. */
import { type Part, paragraphTexts } from '../../galley/printed.ts';
import { type Text, unreachable } from '../../model/document.ts';
import type { StyleId } from './named.ts';

/** A paragraph, in the document or in a cell. */
export interface StyledParagraph {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  /** Its bookmark within the article; null where nothing in it is the manuscript's, or where another cell has the row's. */
  readonly bookmark: string | null;
  readonly parts: readonly Part[];
}

/** Rows of one width. */
export interface CellGrid {
  readonly kind: 'grid';
  readonly headRows: number;
  readonly columns: number;
  readonly rows: readonly (readonly StyledParagraph[])[];
}

/** A picture; what it shows is said by its caption. */
export interface PictureElement {
  readonly kind: 'drawing';
  readonly bookmark: string;
  readonly path: string;
  readonly alt: string;
}

export type BlockElement = StyledParagraph | CellGrid | PictureElement;

/** The manuscript's texts in a block element. */
export function elementTexts(block: BlockElement): Text[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphTexts(block);
    case 'grid':
      return block.rows.flat().flatMap(paragraphTexts);
    case 'drawing':
      return [];
    default:
      return unreachable(block);
  }
}

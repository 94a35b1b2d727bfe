/** What an article is in WordprocessingML: block-level elements, each in its named style and under its own bookmark. */
import { type Part, paragraphTexts } from '../../galley/printed.ts';
import { type ColumnAlign, type Text, unreachable } from '../../model/document.ts';
import type { StyleId } from './named.ts';

/** A paragraph, in the document or in a cell. */
export interface StyledParagraph {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  /** Of its bookmark within the article; null where it stands in a cell, of which the row has what there is. */
  readonly address: string | null;
  readonly parts: readonly Part[];
}

/** A cell; of one that takes several rows, every row below its first has a continuation without text. */
export interface GridCell {
  readonly columns: number;
  readonly merge: 'none' | 'begins' | 'goes-on';
  /** How its text stands where the manuscript says; null for the style's own way. */
  readonly align: ColumnAlign;
  /** One at least. */
  readonly paragraphs: readonly StyledParagraph[];
}

/** A row, with the addresses of its bookmarks: one in the first of its own cells, one in the last where that is another. */
export interface GridRow {
  readonly address: string;
  readonly last: string | null;
  readonly cells: readonly GridCell[];
}

/** Rows of one width. */
export interface CellGrid {
  readonly kind: 'grid';
  readonly headRows: number;
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** The cells that begin in a row. */
export function ownCells({ cells }: GridRow): GridCell[] {
  return cells.filter(({ merge }) => merge !== 'goes-on');
}

/** A picture; what it shows is said by its caption. */
export interface PictureElement {
  readonly kind: 'drawing';
  readonly address: string;
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
      return block.rows.flatMap(ownCells).flatMap(({ paragraphs }) => paragraphs.flatMap(paragraphTexts));
    case 'drawing':
      return [];
    default:
      return unreachable(block);
  }
}

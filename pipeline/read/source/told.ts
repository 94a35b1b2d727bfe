/** What a manuscript format with markup says of its lines, so that the text rules need not guess. */
import type { Cell, ColumnAlign, Span, Text } from '../../model/document.ts';

export type Told =
  | { readonly kind: 'title' }
  /** Only right under a title. */
  | { readonly kind: 'subtitle' }
  /** `level` is null where the looks only say that it is a heading. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | null }
  /** A paragraph of its own: the line before it is complete, unless the text cannot end there. */
  | { readonly kind: 'paragraph' }
  /** Goes on with the line before, which the writer broke for the eye only. */
  | { readonly kind: 'wrapped' }
  /** A list item, its marker at the start of the text. */
  | { readonly kind: 'item' }
  | { readonly kind: 'quotation' }
  /** A line that stays a line. */
  | { readonly kind: 'verse' }
  | ToldTable
  | ToldFigure
  | ToldEquation;

/** A table in place of a line, which then has no characters. */
export interface ToldTable {
  readonly kind: 'table';
  readonly at: Span;
  /** Captions that it has inside; empty where it has none. */
  readonly caption: readonly Text[];
  /** Null where the format does not say. */
  readonly headRows: number | null;
  readonly aligns: readonly ColumnAlign[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A picture in place of a line, which then has no characters. */
export interface ToldFigure {
  readonly kind: 'figure';
  readonly at: Span;
  readonly image: string | null;
  readonly caption: Text | null;
  /** What it shows, for those who cannot see it. */
  readonly alt?: Text;
}

/** A formula in place of a line, which then has no characters; `text` as Equation has it. */
export interface ToldEquation {
  readonly kind: 'equation';
  readonly at: Span;
  readonly text: Text;
  readonly number: Text | null;
}

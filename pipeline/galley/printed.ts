/** What an article is printed as: paragraphs in printing order, each made of the manuscript's texts and the house style's words. */

import type { HouseStyle } from '../house/style.ts';
import type { Article, ColumnAlign, EndMatter, Heading, Note, Span, Text } from '../model/document.ts';
import { plainly } from '../model/math.ts';
import type { Slot } from '../model/slots.ts';

/** What a galley takes of a house style. */
export type GalleyStyle = Pick<HouseStyle, 'words' | 'affiliations' | 'english' | 'firstPageFoot'>;

/**
 * Words that are nobody's text. A `label` names what follows it (摘要：), a `bullet` opens the byline (●), a `tie` behind an author
 * gives the numbers of the affiliations (1,2), a `number` stands before an affiliation (1.), a `mark` is a note's own as printed (①),
 * `plain` words have the look of their paragraph. The words are empty where the style has none.
 */
export interface Added {
  readonly use: 'label' | 'bullet' | 'tie' | 'number' | 'mark' | 'plain';
  readonly words: string;
}

export type Part = Slot | Added;

/** What a paragraph is; one of the end matter has its kind. */
export type ParagraphRole =
  | 'section'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'affiliations'
  | 'abstract'
  | 'keywords'
  | 'identifiers'
  | 'englishTitle'
  | 'englishByline'
  | 'englishAffiliations'
  | 'englishAbstract'
  | 'englishKeywords'
  | `heading${Heading['level']}`
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'verse'
  | 'tableCaption'
  | 'tableUnit'
  | 'tableNote'
  | 'figureCaption'
  | 'equation'
  | 'endHeading'
  | 'note'
  | 'reference'
  | EndMatter['kind'];

/** What is set as one paragraph. The address is that of its slot where it has a single text, and unique in its article. */
export interface PrintedParagraph {
  readonly address: string;
  readonly role: ParagraphRole;
  readonly parts: readonly Part[];
}

/** A note as it is printed: its mark, its text. */
export interface NoteParagraph extends PrintedParagraph {
  readonly note: Note;
}

export interface PrintedHeading {
  readonly kind: 'heading';
  readonly level: Heading['level'];
  readonly paragraph: PrintedParagraph;
}

/** A paragraph alone, or the items, paragraphs or lines that belong together. */
export interface ParagraphGroup {
  readonly kind: 'paragraph' | 'list' | 'quotation' | 'verse';
  readonly paragraphs: readonly PrintedParagraph[];
}

/** A cell in its place in the table's grid; without paragraphs where the manuscript has no cell there. */
export interface PrintedCell {
  /** Its first column, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
  /** What the manuscript says of its column. */
  readonly align: ColumnAlign;
  readonly paragraphs: readonly Slot[];
}

/** A table under its caption and unit and over its notes; the cells of `rows` fill its grid. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly caption: PrintedParagraph | null;
  readonly unit: PrintedParagraph | null;
  readonly headRows: number;
  readonly columns: number;
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly notes: readonly PrintedParagraph[];
}

/** A picture, by its path inside the issue folder, over its caption. */
export interface PrintedFigure {
  readonly kind: 'figure';
  /** Of the picture itself, unique in its article. */
  readonly address: string;
  readonly at: Span;
  readonly image: string | null;
  readonly caption: PrintedParagraph | null;
  /** What it shows, which is not printed; null where the manuscript does not say. */
  readonly alt: Slot | null;
}

/** A formula on a line of its own, and its number at the line's end. */
export interface PrintedEquation {
  readonly kind: 'equation';
  readonly formula: Slot;
  readonly number: Slot | null;
}

/** A block of the body. */
export type PrintedBlock = PrintedHeading | ParagraphGroup | PrintedTable | PrintedFigure | PrintedEquation;

/** What stands behind the body; 注释 and 参考文献 have a heading, what closes an article has none. */
export type Ending =
  | { readonly kind: 'notes'; readonly heading: PrintedParagraph; readonly paragraphs: readonly NoteParagraph[] }
  | {
      readonly kind: 'references';
      readonly heading: PrintedParagraph;
      readonly paragraphs: readonly PrintedParagraph[];
    }
  | { readonly kind: 'english'; readonly paragraphs: readonly PrintedParagraph[] }
  | { readonly kind: 'closing'; readonly paragraphs: readonly PrintedParagraph[] };

/** An article in the order in which it is printed. */
export interface Galley {
  readonly article: Article;
  /** Whether it is the first of its section (栏目), whose title stands first in `opening`. */
  readonly opensSection: boolean;
  readonly opening: readonly PrintedParagraph[];
  readonly body: readonly PrintedBlock[];
  readonly ending: readonly Ending[];
  /** What of the last ending belongs at the foot of the first page, for a format that has pages. */
  readonly foot: readonly PrintedParagraph[];
}

/** Whether a part is the manuscript's own. */
export function isSlot(part: Part): part is Slot {
  return 'text' in part;
}

/** Whether a part names what follows it, in the style's words or in the manuscript's own. */
export function isLabel(part: Part): boolean {
  return isSlot(part) ? part.role === 'endLabel' : part.use === 'label';
}

/** The manuscript's texts in a paragraph. */
export function paragraphTexts({ parts }: Pick<PrintedParagraph, 'parts'>): Text[] {
  return parts.filter(isSlot).map(({ text }) => text);
}

/** The characters of a paragraph as printed, without marks. */
export function printedWords({ parts }: Pick<PrintedParagraph, 'parts'>): string {
  return parts.map((part) => (isSlot(part) ? plainly(part.text) : part.words)).join('');
}

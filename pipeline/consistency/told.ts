/** What a finished file says of the issue, read back from its bytes. */

/** What a place says of one article; null for what it does not say. */
export interface ArticleTold {
  readonly title: string;
  /** The byline with whatever stands about it. */
  readonly authors: string | null;
  /** The number of the page on which the article begins, as printed. */
  readonly folio: number | null;
  /** The number of its last page, as printed. */
  readonly last: number | null;
}

/** A place that names all articles in order. */
export interface PlaceTold {
  /** PDF 目次 */
  readonly place: string;
  readonly language: 'zh' | 'en';
  /** Formulas are drawn there, so that their letters say little. */
  readonly drawsFormulas: boolean;
  /** Words that may stand before a title, such as 目录 and the names of sections, are not taken off yet. */
  readonly isUnderHeads: boolean;
  /** Words that are too long end with …… there. */
  readonly isShortened: boolean;
  readonly articles: readonly ArticleTold[];
}

/** A running head: the page's number, and what it says. */
export interface HeadTold {
  readonly folio: number;
  /** As found among what is drawn last on the page. */
  readonly words: string;
  /** As found among all that is drawn on it, which takes longer. */
  readonly whole: () => string;
}

export interface FileTold {
  /** PDF, EPUB, DOCX, JATS */
  readonly format: string;
  readonly places: readonly PlaceTold[];
  /** In the order of the pages; empty where a format has none. */
  readonly heads: readonly HeadTold[];
  /** Pages whose printed number is not the one by which the file counts them: the two, in order. */
  readonly misnumbered: readonly { readonly printed: string; readonly counted: number }[];
  /** First and last page by their numbers; null of a format without pages. */
  readonly range: readonly [first: number, last: number] | null;
  /** Where the issue is named: 刊名　2025年第1期. */
  readonly named: readonly { readonly place: string; readonly words: string }[];
  /** All letters of each article without white space, in order, perhaps with those of its neighbours. */
  readonly words: readonly (() => string)[];
  /** How many pictures there are in all, and how many tables; null where that cannot be told. */
  readonly pictures: number | null;
  readonly tables: number | null;
}

/** Reads a finished file back. Throws where it is not what Kanyin writes. */
export type ReadTold = (bytes: Uint8Array) => FileTold;

/** A place whose articles are named by their titles alone. */
export function placeTold(
  place: string,
  articles: readonly ArticleTold[],
  more: Partial<Omit<PlaceTold, 'place' | 'articles'>> = {},
): PlaceTold {
  const usual = { language: 'zh', drawsFormulas: false, isUnderHeads: false, isShortened: false } as const;
  return { place, ...usual, ...more, articles };
}

/** An article of which a place says its title only. */
export function titleTold(title: string): ArticleTold {
  return { title, authors: null, folio: null, last: null };
}

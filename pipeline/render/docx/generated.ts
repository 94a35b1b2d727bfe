/** Paragraphs that no manuscript wrote: contents and 版权页. They have bookmarks too, so that a changed one is known in a file that comes back. */
import { bookmarkName } from '../../model/bookmarks.ts';
import { bookmarked, paragraph } from './paragraph.ts';
import type { Xml } from './xml.ts';

export interface GeneratedParagraph {
  readonly style: string;
  readonly bookmark: string;
  /** What the bookmark holds, as text. */
  readonly words: string;
  /** The same in runs. */
  readonly runs: Xml;
}

/** The name of its bookmark, by an address within the issue. */
export function generatedBookmark(address: string): string {
  return bookmarkName({ article: null, address });
}

/** The paragraph with its bookmark; `around` puts what else there is round that. */
export function generatedXml(
  { style, bookmark, runs }: GeneratedParagraph,
  nextId: () => number,
  around: (content: Xml) => Xml = (content) => content,
): Xml {
  return paragraph(style, around(bookmarked(bookmark, nextId(), runs)));
}

/** One article as an XHTML page. */
import type { Text } from '../../model/document.ts';
import { type InlineContext, inlineMarkup, type WriteInline } from '../xhtml/inline.ts';
import { element, NOTHING, onLines, sequence } from '../xhtml/markup.ts';
import { blockOf } from './block.ts';
import { pageBreak, pageBreakBefore } from './breaks.ts';
import { citationLinks } from './citations.ts';
import { endingMarkup } from './ending.ts';
import { type BookFormulas, bookFormula } from './formula.ts';
import { noteLinks } from './notes.ts';
import { openingMarkup } from './opening.ts';
import type { Chapter } from './outline.ts';
import { page } from './page.ts';
import type { PagePlaces } from './pages.ts';
import type { BookPicture } from './pictures.ts';
import type { BookWords } from './words.ts';

/** What the articles of a book have in common. */
export interface BookContext {
  readonly language: string;
  readonly words: BookWords;
  /** The pictures of the book by their paths in the manuscripts. */
  readonly pictures: ReadonlyMap<string, BookPicture>;
  readonly pages: PagePlaces;
  readonly isVertical: boolean;
  readonly formulas: BookFormulas;
}

/** The page of a chapter: head, abstract, body, notes, references, what stands at the end. */
export function articlePage(chapter: Chapter, book: BookContext): string {
  const { article, galley, title } = chapter;
  const { language, words, pages, isVertical } = book;
  const links = noteLinks(galley);
  const citations = citationLinks();
  const texts: InlineContext = {
    notes: links,
    crossReference: citations.reference,
    formula: (written) => bookFormula(written, book.formulas),
    isVertical,
    stops: (content) => pages.within.get(content) ?? [],
    pageBreak,
  };
  const marked: WriteInline = (content) => inlineMarkup(content, texts);
  const breaksBefore = (content: Text) => sequence((pages.before.get(content) ?? []).map(pageBreakBefore));
  const landings = new Map(chapter.landings.map((landing) => [landing.block, landing]));
  const context = {
    inline: marked,
    breaksBefore,
    picture: (path: string) => book.pictures.get(path)?.name ?? null,
    pictureLabel: words.picture,
  };
  const content = [
    ...[article.section, article.title].map((one) => (one === null ? NOTHING : breaksBefore(one))),
    ...openingMarkup(galley, title, marked),
    ...galley.body.map((block, index) => blockOf(block, landings.get(index), context)),
    ...endingMarkup(galley.ending, { inline: marked, links, citations, back: words.back }),
  ];
  return page(
    { language, title, isVertical, body: { 'epub:type': 'bodymatter' } },
    element(
      'section',
      { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
      onLines(...content),
    ),
  );
}

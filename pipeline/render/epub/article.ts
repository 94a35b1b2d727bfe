/** One article as an XHTML page. */
import type { Text } from '../../model/document.ts';
import type { HouseStyle } from '../../style.ts';
import { block } from './block.ts';
import { pageBreakBefore } from './breaks.ts';
import { endNotes, foot, references } from './ending.ts';
import { type Inline, inline, type Lines } from './inline.ts';
import { element, onLines, sequence } from './markup.ts';
import { noteAside, noteLinks } from './notes.ts';
import { frontMatter, head } from './opening.ts';
import type { Chapter } from './outline.ts';
import { page } from './page.ts';
import type { PagePlaces } from './pages.ts';
import type { Picture } from './pictures.ts';
import type { BookWords } from './words.ts';

/** What the articles of a book have in common. */
export interface Setting {
  readonly language: string;
  readonly style: HouseStyle;
  readonly words: BookWords;
  /** The pictures of the book by their paths in the manuscripts. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly pages: PagePlaces;
  readonly isVertical: boolean;
}

/** The page of a chapter: head, abstract, body, notes, references, what stands at the end. */
export function articlePage(chapter: Chapter, setting: Setting): string {
  const { article, title } = chapter;
  const { language, style, words, pages, isVertical } = setting;
  const links = noteLinks(article);
  const lines: Lines = { notes: links, isVertical, stops: (content) => pages.within.get(content) ?? [] };
  const marked: Inline = (content) => inline(content, lines);
  const breaksBefore = (content: Text) => sequence((pages.before.get(content) ?? []).map(pageBreakBefore));
  const landings = new Map(chapter.landings.map((landing) => [landing.heading, landing]));
  const context = {
    inline: marked,
    breaksBefore,
    landing: landings.get.bind(landings),
    picture: (path: string) => setting.pictures.get(path)?.name ?? null,
    pictureLabel: words.picture,
  };
  const before = [
    breaksBefore(article.title),
    head(chapter, style, marked),
    frontMatter(article, style.words, marked),
    ...article.body.map((node) => block(node, context)),
  ];
  const noteTexts = article.notes.map((note) => marked(note.text));
  const after = [references(article, style.words, marked), foot(article, style, marked)];
  // Last, when every call is written and a note knows where it was called from.
  const asides = article.notes.map((note, index) => noteAside(note, links, noteTexts[index]!, words.back));
  return page(
    { language, title, isVertical, body: { 'epub:type': 'bodymatter' } },
    element(
      'section',
      { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
      onLines(...before, endNotes(asides, style.words), ...after),
    ),
  );
}

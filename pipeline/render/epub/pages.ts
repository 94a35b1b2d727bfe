/** The pages of the print edition, each by the text that begins it. */
import { type Article, articlesOf, type Issue, type Text } from '../../model/document.ts';
import { locator } from '../../model/locate.ts';
import { textsOf } from '../../model/slots.ts';
import type { PageStart } from '../renderer.ts';
import type { Stop } from '../xhtml/cuts.ts';
import { pageId } from './breaks.ts';
import type { Chapter } from './outline.ts';

/** A line of the list of pages. */
export interface ListedPage {
  readonly folio: number;
  readonly href: string;
}

export interface PagePlaces {
  readonly list: readonly ListedPage[];
  /** Inside running text, in ascending order. */
  readonly within: ReadonlyMap<Text, readonly Stop[]>;
  /** Before titles and headings, which say nothing but their own words. */
  readonly before: ReadonlyMap<Text, readonly number[]>;
  /** The first page of the contents, and the pages on which they go on, by the file of the article that is the first there. */
  readonly contents: { readonly first: number | null; readonly further: ReadonlyMap<string, number> };
  /** The page of the 版权页; null where there is none. */
  readonly imprint: number | null;
}

/** The files of what no manuscript wrote. */
export const CONTENTS_FILE = 'toc.xhtml';
export const IMPRINT_FILE = 'imprint.xhtml';

/** Finds where each page begins in the chapters of a book. */
export function placePages(issue: Issue, chapters: readonly Chapter[], starts: readonly PageStart[]): PagePlaces {
  const titles = new Set(articlesOf(issue).flatMap(titlesOf));
  const files = new Map(chapters.flatMap(({ file, article }) => textsOf(article).map((text) => [text, file])));
  const locate = locator(
    articlesOf(issue).flatMap((article) => textsOf(article).map((text) => ({ file: article.at.file, text }))),
  );
  const list: ListedPage[] = [];
  const within = new Map<Text, Stop[]>();
  const before = new Map<Text, number[]>();
  const further = new Map<string, number>();
  const first = starts.find(({ part }) => part === 'contents')?.folio ?? null;
  const imprint = starts.find(({ part }) => part === 'imprint')?.folio ?? null;
  for (const { folio, part, begins } of starts) {
    const found = begins === null ? null : locate(begins.file, begins.point);
    const file = found === null ? undefined : files.get(found.text);
    if (folio === imprint) list.push({ folio, href: `${IMPRINT_FILE}#${pageId(folio)}` });
    if (folio === first || (part === 'contents' && file !== undefined && !further.has(file))) {
      list.push({ folio, href: `${CONTENTS_FILE}#${pageId(folio)}` });
      if (folio !== first) further.set(file!, folio);
    }
    if (found === null || part !== 'text') continue;
    const { text, offset } = found;
    list.push({ folio, href: `${files.get(text)}#${pageId(folio)}` });
    if (titles.has(text)) before.set(text, [...(before.get(text) ?? []), folio]);
    else within.set(text, [...(within.get(text) ?? []), { offset, folio }]);
  }
  for (const stops of within.values()) stops.sort((a, b) => a.offset - b.offset);
  return { list, within, before, contents: { first, further }, imprint };
}

function titlesOf({ section, title, body }: Article): Text[] {
  return [
    ...(section === null ? [] : [section]),
    title,
    ...body.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  ];
}

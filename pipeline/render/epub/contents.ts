/** The contents as EPUB 3 navigation and, for older readers, as NCX. */

import { plainInline } from '../xhtml/inline.ts';
import { element, empty, file, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { pageBreak, pageBreakBefore } from './breaks.ts';
import type { NavigationEntry } from './outline.ts';
import { page } from './page.ts';
import type { ListedPage, PagePlaces } from './pages.ts';

/** What both forms of the contents show. */
export interface ContentsFacts {
  readonly language: string;
  readonly identifier: string;
  /** The title. */
  readonly title: string;
  /** 目录 */
  readonly heading: string;
  readonly entries: readonly NavigationEntry[];
  readonly pages: readonly ListedPage[];
  /** The pages of the contents in the print edition. */
  readonly printed: PagePlaces['contents'];
  readonly isVertical: boolean;
  /** Where to find the cover, the contents and the text (EPUB 3.3 §7.4.4: landmarks). */
  readonly landmarks: readonly { readonly type: string; readonly href: string; readonly label: string }[];
}

/** The navigation document, which is also the contents page of the book. */
export function navigation({
  language,
  heading,
  entries,
  pages,
  printed,
  isVertical,
  landmarks,
}: ContentsFacts): string {
  const contents = element(
    'nav',
    { id: 'contents', 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents-title' },
    onLines(
      element('h1', { id: 'contents-title' }, text(heading)),
      navigationList(entries, printed.further, isVertical),
    ),
  );
  const marks = landmarks.map(({ type, href, label }) =>
    element('li', {}, element('a', { 'epub:type': type, href }, text(label))),
  );
  const hidden = element(
    'nav',
    { id: 'landmarks', 'epub:type': 'landmarks', hidden: 'hidden' },
    onLines(element('ol', {}, onLines(...marks))),
  );
  return page(
    { language, title: heading, isVertical, body: { class: 'contents', 'epub:type': 'frontmatter' } },
    onLines(printed.first === null ? NOTHING : pageBreakBefore(printed.first), contents, hidden, pageList(pages)),
  );
}

/** Nothing for a book that is not printed. */
function pageList(pages: readonly ListedPage[]): Markup {
  if (pages.length === 0) return NOTHING;
  const items = pages.map(({ folio, href }) => element('li', {}, element('a', { href }, text(String(folio)))));
  return element(
    'nav',
    { id: 'pages', 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden' },
    onLines(element('ol', {}, onLines(...items))),
  );
}

/** The NCX; `places` are all addresses of the book in reading order, and what leads to the same place shares its number. */
export function ncx({ language, identifier, title, entries, pages }: ContentsFacts, places: readonly string[]): string {
  const order = playOrder([...entries.flatMap(hrefsOf), ...pages.map(({ href }) => href)], places);
  const points = ncxPoints(entries, order, 'point');
  const root = element(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language },
    onLines(
      element(
        'head',
        {},
        onLines(
          empty('meta', { name: 'dtb:uid', content: identifier }),
          empty('meta', { name: 'dtb:depth', content: String(depthOf(entries)) }),
          empty('meta', { name: 'dtb:totalPageCount', content: String(pages.length) }),
          empty('meta', {
            name: 'dtb:maxPageNumber',
            content: String(Math.max(0, ...pages.map(({ folio }) => folio))),
          }),
        ),
      ),
      element('docTitle', {}, element('text', {}, text(title))),
      element('navMap', {}, onLines(...points)),
      pages.length === 0 ? NOTHING : element('pageList', {}, onLines(...pages.map((one) => pageTarget(one, order)))),
    ),
  );
  return file(root);
}

function navigationList(
  entries: readonly NavigationEntry[],
  folios: ReadonlyMap<string, number>,
  isVertical: boolean,
): Markup {
  if (entries.length === 0) return NOTHING;
  const items = entries.map(({ kind, label, href, children }) =>
    element(
      'li',
      { class: `toc-${kind}` },
      element(
        'a',
        { href },
        kind === 'article' ? breakBefore(folios.get(href)) : NOTHING,
        plainInline(label, isVertical),
      ),
      navigationList(children, folios, isVertical),
    ),
  );
  return element('ol', {}, onLines(...items));
}

function breakBefore(folio: number | undefined): Markup {
  return folio === undefined ? NOTHING : pageBreak(folio);
}

function ncxPoints(entries: readonly NavigationEntry[], order: ReadonlyMap<string, number>, prefix: string): Markup[] {
  return entries.map(({ label, href, children }, index) => {
    const id = `${prefix}-${index + 1}`;
    return element(
      'navPoint',
      { id, playOrder: String(order.get(href)) },
      onLines(
        element('navLabel', {}, element('text', {}, text(label))),
        empty('content', { src: href }),
        ...ncxPoints(children, order, id),
      ),
    );
  });
}

function pageTarget({ folio, href }: ListedPage, order: ReadonlyMap<string, number>): Markup {
  const value = String(folio);
  return element(
    'pageTarget',
    { id: `page-${value}`, type: 'normal', value, playOrder: String(order.get(href)) },
    element('navLabel', {}, element('text', {}, text(value))),
    empty('content', { src: href }),
  );
}

function hrefsOf({ href, children }: NavigationEntry): string[] {
  return [href, ...children.flatMap(hrefsOf)];
}

/** Numbers from 1 for the addresses that are led to. */
function playOrder(hrefs: readonly string[], places: readonly string[]): Map<string, number> {
  const wanted = new Set(hrefs);
  return new Map(places.filter((place) => wanted.has(place)).map((place, index) => [place, index + 1]));
}

function depthOf(entries: readonly NavigationEntry[]): number {
  return entries.reduce((deepest, entry) => Math.max(deepest, 1 + depthOf(entry.children)), 0);
}

/** The contents as EPUB 3 navigation and, for older readers, as NCX. */
import { plainInline } from './inline.ts';
import { element, empty, file, type Markup, NOTHING, onLines, text } from './markup.ts';
import type { Entry } from './outline.ts';
import { page } from './page.ts';
import type { ListedPage } from './pages.ts';

/** What both forms of the contents show. */
export interface ContentsFacts {
  readonly language: string;
  readonly identifier: string;
  /** The title. */
  readonly title: string;
  /** 目录 */
  readonly heading: string;
  readonly entries: readonly Entry[];
  readonly pages: readonly ListedPage[];
  readonly isVertical: boolean;
  /** Where to find the cover, the contents and the text (EPUB 3.3 §7.4.4: landmarks). */
  readonly landmarks: readonly { readonly type: string; readonly href: string; readonly label: string }[];
}

/** The navigation document, which is also the contents page of the book. */
export function navigation({ language, heading, entries, pages, isVertical, landmarks }: ContentsFacts): string {
  const contents = element(
    'nav',
    { id: 'contents', 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents-title' },
    onLines(element('h1', { id: 'contents-title' }, text(heading)), navigationList(entries, isVertical)),
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
    onLines(contents, hidden, pageList(pages)),
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

/** The NCX; entries that lead to the same place share their number in reading order. */
export function ncx({ language, identifier, title, entries }: ContentsFacts): string {
  const order = new Map<string, number>();
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
          empty('meta', { name: 'dtb:totalPageCount', content: '0' }),
          empty('meta', { name: 'dtb:maxPageNumber', content: '0' }),
        ),
      ),
      element('docTitle', {}, element('text', {}, text(title))),
      element('navMap', {}, onLines(...points)),
    ),
  );
  return file(root);
}

function navigationList(entries: readonly Entry[], isVertical: boolean): Markup {
  if (entries.length === 0) return NOTHING;
  const items = entries.map(({ kind, label, href, children }) =>
    element(
      'li',
      { class: `toc-${kind}` },
      element('a', { href }, plainInline(label, isVertical)),
      navigationList(children, isVertical),
    ),
  );
  return element('ol', {}, onLines(...items));
}

function ncxPoints(entries: readonly Entry[], order: Map<string, number>, prefix: string): Markup[] {
  return entries.map(({ label, href, children }, index) => {
    const id = `${prefix}-${index + 1}`;
    if (!order.has(href)) order.set(href, order.size + 1);
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

function depthOf(entries: readonly Entry[]): number {
  return entries.reduce((deepest, entry) => Math.max(deepest, 1 + depthOf(entry.children)), 0);
}

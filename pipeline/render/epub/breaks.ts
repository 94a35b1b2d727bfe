/** Where pages of the print edition begin, for whoever cites by page or reads along (EPUB 3.3, page-list). */
import { element, type Markup } from '../xhtml/markup.ts';

/** The place in a page that the list of pages leads to. */
export function pageId(folio: number): string {
  return `page-${folio}`;
}

/** Inside a line. */
export function pageBreak(folio: number): Markup {
  return element('span', breakAttributes(folio));
}

/** Between blocks: a heading's own words shall not hold a page number. */
export function pageBreakBefore(folio: number): Markup {
  return element('div', breakAttributes(folio));
}

function breakAttributes(folio: number) {
  return { id: pageId(folio), 'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': String(folio) };
}

/** Links to addresses and to bookmarks. */
import type { Relations } from './relations.ts';
import { element, type Xml } from './xml.ts';

/** What URL leaves as it is and RFC 3986 has not. */
const NOT_IN_URI = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g;
const SCHEMES = ['http:', 'https:', 'mailto:', 'ftp:'];

/** The runs as a link, or as they are where the address is none that Word opens: a bad one makes it refuse the whole file. */
export function linkTo(href: string, runs: Xml, relations: Relations): Xml {
  const address = URL.canParse(href) ? new URL(href) : null;
  if (runs === '' || address === null || !SCHEMES.includes(address.protocol)) return runs;
  const id = relations.link(address.href.replace(NOT_IN_URI, encodeURIComponent));
  return element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, runs);
}

/** A link to a bookmark of this document. */
export function linkWithin(bookmark: string, runs: Xml): Xml {
  return element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, runs);
}

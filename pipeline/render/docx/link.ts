/** Links to addresses and to bookmarks. */
import { webAddress } from '../../model/address.ts';
import type { Relations } from './relations.ts';
import { type Xml, xmlElement } from './xml.ts';

/** The runs as a link, or as they are where it may lead nowhere: a bad address makes Word refuse the whole file. */
export function linkTo(href: string, runs: Xml, relations: Relations): Xml {
  const address = runs === '' ? null : webAddress(href);
  if (address === null) return runs;
  return xmlElement('w:hyperlink', { 'r:id': relations.link(address), 'w:history': 1 }, runs);
}

/** A link to a bookmark of this document. */
export function linkWithin(bookmark: string, runs: Xml): Xml {
  return xmlElement('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, runs);
}

/** Links: a relationship with an id counted within its part, since docx's own ids are random. */
import type { IContext, XmlComponent } from 'docx';
import { Element } from './element.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** What URL leaves as it is and RFC 3986 has not. */
const NOT_IN_URI = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g;
const SCHEMES = ['http:', 'https:', 'mailto:', 'ftp:'];

/** The runs as a link, or as they are where the address is none that Word opens: a bad one makes it refuse the whole file. */
export function linkTo(href: string, runs: readonly XmlComponent[]): XmlComponent[] {
  const address = URL.canParse(href) ? new URL(href) : null;
  if (runs.length === 0 || address === null || !SCHEMES.includes(address.protocol)) return [...runs];
  return [new Link(address.href.replace(NOT_IN_URI, encodeURIComponent), runs)];
}

/** A link to a bookmark of this document. */
export function linkWithin(bookmark: string, runs: readonly XmlComponent[]): Element {
  return new Element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, runs);
}

class Link extends Element {
  readonly target: string;

  constructor(target: string, runs: readonly XmlComponent[]) {
    super('w:hyperlink', null, runs);
    this.target = target;
  }

  override prepForXml(context: IContext) {
    const { Relationships } = context.viewWrapper;
    const id = `Link${Relationships.RelationshipCount + 1}`;
    Relationships.addRelationship(id, HYPERLINK, this.target, 'External');
    const { 'w:hyperlink': content } = super.prepForXml(context);
    return { 'w:hyperlink': [{ _attr: { 'r:id': `rId${id}`, 'w:history': 1 } }, ...(content as object[])] };
  }
}

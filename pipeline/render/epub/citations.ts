/** Calls of entries of 参考文献 and the way back: the number of an entry leads to where it is called first. */
import type { CrossReferenceMark } from '../../model/document.ts';
import { element, type Markup } from '../xhtml/markup.ts';

/** The links between calls and entries of one article; texts must be written in reading order. */
export interface CitationLinks {
  /** A call of an entry, or a mention of a figure, a table or an equation. */
  reference(mark: CrossReferenceMark, inside: Markup): Markup;
  /** The markup of the entry with that address, its number a link back; an entry without number, or one not called, as it is. */
  entry(address: string, written: Markup, back: string): Markup;
}

const NUMBER = /^[[［【〔（(]\d{1,3}[\]］】〕）)]/;

/** Fresh links for an article. */
export function citationLinks(): CitationLinks {
  const called = new Set<string>();
  return {
    reference({ of, to }, inside) {
      const link = { href: `#${to}`, class: 'cross-reference' };
      if (of !== 'reference') return element('a', link, inside);
      const id = called.has(to) ? undefined : callOf(to);
      called.add(to);
      return element('a', { id, ...link, 'epub:type': 'biblioref', role: 'doc-biblioref' }, inside);
    },
    entry(address, written, back) {
      const [number] = NUMBER.exec(written) ?? [];
      if (number === undefined || !called.has(address)) return written;
      const link = { href: `#${callOf(address)}`, class: 'cross-reference', role: 'doc-backlink', title: back };
      return (element('a', link, number as Markup) + written.slice(number.length)) as Markup;
    },
  };
}

/** An address never begins so. */
function callOf(address: string): string {
  return `cited_${address}`;
}

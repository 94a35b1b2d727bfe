/** Where the marks of comments stand among those of footnotes. */
import type { Xml } from './xml.ts';

export interface Margin {
  /** A comment's mark, or nothing where it has to wait. */
  comment(mark: Xml): Xml;
  /** A footnote's mark, with those that waited for it. */
  note(mark: Xml): Xml;
}

/**
 * LibreOffice (7.4) gives notes the texts of others when the mark of a comment stands between the first two of them in a document: such
 * a mark waits until behind the second. Only the mark: the words a comment is about are told by the ends of its range.
 */
export function margin(notes: number): Margin {
  let called = 0;
  let waiting = '';
  return {
    comment(mark) {
      if (notes < 2 || called !== 1) return mark;
      waiting += mark;
      return '';
    },
    note(mark) {
      called += 1;
      if (called !== 2) return mark;
      return mark + waiting;
    },
  };
}

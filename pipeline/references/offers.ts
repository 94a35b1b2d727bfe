/** What may be written instead of the entries of a list: only where an entry is against the standard and all of it is sure. */
import type { Article, Reference } from '../model/document.ts';
import type { ReferenceStandard } from '../model/wishes.ts';
import { entriesOf, isHanEntry, isStandardList, type ListedEntry, type MarkGroup, widthsOf } from './list.ts';
import { type EntryMarks, writtenEntry } from './written.ts';

/** An entry as it is and as it may be. */
export interface EntryOffer {
  readonly reference: Reference;
  readonly before: string;
  readonly after: string;
}

/** The offers of an article; none for a list of another habit. Marks stay as wide as most of them are. */
export function offersOf(article: Pick<Article, 'references'>, standard: ReferenceStandard): EntryOffer[] {
  const entries = entriesOf(article);
  if (!isStandardList(entries)) return [];
  const marksOf = { han: marksIn(entries, true, standard), other: marksIn(entries, false, standard) };
  return entries.flatMap(({ reference, fields }) => {
    const before = fields.chars;
    const after = writtenEntry(fields, standard, marksOf[isHanEntry(fields) ? 'han' : 'other']);
    return after === null || isEqual(before, after) ? [] : [{ reference, before, after }];
  });
}

/** Spaces, and the stop at the end, are nobody's fault. */
function isEqual(a: string, b: string): boolean {
  const plain = (words: string) => words.replace(/\s+/g, '').replace(/[.．]$/, '');
  return plain(a) === plain(b);
}

/** The examples of the edition of 2025 have commas, colons and round brackets of full width; those of 2015 have all marks of half width. */
function marksIn(entries: readonly ListedEntry[], isHan: boolean, standard: ReferenceStandard): EntryMarks {
  const own = entries.filter(({ fields }) => fields.mark !== null && isHanEntry(fields) === isHan);
  const isFull = (group: MarkGroup, usually: boolean) => {
    const widths = own.map(({ fields }) => widthsOf(fields)[group]);
    const [full, half] = (['full', 'half'] as const).map((width) => widths.filter((one) => one === width).length);
    return full === half ? usually : full! > half!;
  };
  const isWide = isFull('between', standard === 2025);
  const [open, close] = isFull('open', standard === 2025) ? ['（', '）'] : ['(', ')'];
  return {
    comma: isWide ? '，' : ', ',
    colon: isWide ? '：' : ': ',
    stop: isFull('stop', false) ? '．' : '. ',
    open: open!,
    close: close!,
    square: isFull('square', false) ? ['［', '］'] : ['[', ']'],
  };
}

/** The numbers that the text of an article cites. */
import { authorCallFinder } from '../links/author-year.ts';
import { callFinder } from '../links/calls.ts';
import type { PassageStretch, ReadingCopy } from './rule.ts';

/** A number cited, and the call it stands in. */
export interface Citation {
  readonly call: PassageStretch;
  readonly number: number;
}

/** The entries that the text cites by author and year, by their places in the list. */
export function citedByAuthor(copy: ReadingCopy): ReadonlySet<number> {
  const callsIn = authorCallFinder(copy);
  return new Set(copy.passages.flatMap(({ text }) => callsIn(text).map(({ entry }) => entry)));
}

/** All of them in the order of the text; `prose`: only those of running text, without captions, cells and notes. */
export function citationsOf(copy: ReadingCopy, where: 'all' | 'prose'): Citation[] {
  const callsIn = callFinder(copy);
  const passages = where === 'all' ? copy.passages : copy.passages.filter(({ prose }) => prose);
  return passages.flatMap((passage) =>
    callsIn(passage.text).flatMap(({ from, to, numbers }) =>
      numbers.map(({ number }) => ({ call: { passage, from, to }, number })),
    ),
  );
}

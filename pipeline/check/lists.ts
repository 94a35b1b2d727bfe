/** The lists of words/lists.tsv. */
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';

type WordList = 'document' | 'kind-of-document' | 'left-out' | 'notice' | 'speech' | 'time-of-day';

/** The words, by list. */
export const LISTS = wordTable('check/words/lists.tsv', ['class', 'word', 'source']);

const { words } = phrasebook(LISTS);

/** The words of a list as alternatives of a regular expression. */
export function anyWordOf(list: WordList): string {
  return words(list).join('|');
}

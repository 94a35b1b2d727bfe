/** Words that tell the parts of an entry of 参考文献. */
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';

const { words } = phrasebook(wordTable('references/words.tsv', ['class', 'word', 'source']));

/** The words of a class as alternatives of a regular expression. */
export function entryWords(kind: 'role' | 'edition' | 'abbreviation'): string {
  return words(kind).join('|');
}

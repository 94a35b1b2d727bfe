/** The words of words/wrong-words.tsv as one pattern, and what is meant by each. */
import { inContext } from '../lexis/context.ts';
import { once } from '../lexis/once.ts';
import { wordTable } from '../lexis/table.ts';

/** The rows: a wrong word, what is meant, and the company in which it is wrong. */
export const WRONG_WORDS = wordTable('check/words/wrong-words.tsv', [
  'word',
  'meant',
  'left?',
  'not-left?',
  'right?',
  'not-right?',
  'source',
  'asks',
  'silent?',
]);

/** All wrong words as one pattern; where none of their first characters stands, no word is looked for. */
export const wrongWords = once(() => {
  const firsts = [...new Set(WRONG_WORDS().map(({ word }) => word[0]!))].join('');
  return new RegExp(`(?=[${firsts}])(?:${WRONG_WORDS().map(inContext).join('|')})`, 'g');
});

const meanings = once(() => new Map(WRONG_WORDS().map(({ word, meant }) => [word, meant])));

/** What is meant by a wrong word. */
export function meantBy(word: string): string {
  return meanings().get(word)!;
}

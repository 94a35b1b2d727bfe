import { inContext } from '../lexis/context.ts';
import { once } from '../lexis/once.ts';
import { type WordRow, wordTable } from '../lexis/table.ts';
import { matched, passagePlaces, type Rule, warn, wordsAround } from './rule.ts';

const COLUMNS = ['word', 'left?', 'not-left?', 'right?', 'not-right?', 'source', 'asks', 'silent?'] as const;
/** What is hardly ever written twice, with the company in which it may be. */
export const DOUBLED = wordTable('check/words/doubled.tsv', COLUMNS);

const doubled = once(() => new RegExp(DOUBLED().map(twice).join('|'), 'gu'));

/** A word twice; a single character not three times, nor named in quotes, unless its row says what must follow. */
function twice({ word, ...company }: WordRow<(typeof COLUMNS)[number]>): string {
  const pair = inContext({ ...company, word: word + word });
  return word.length > 1 || company.right !== '' ? pair : `(?<!${word})${pair}(?!${word}|(?<=“${word}${word})”)`;
}

// A phrase pasted twice; slogans are called out: 加油干，加油干！
const PHRASE = /((?![一每])\p{Script=Han}{4,12})\1(?![！…])/gu;

/**
 * A particle, word or phrase typed twice (的的, 我们我们); silent about words in which the pair is right (目的的, 为了了解, 是是非非),
 * about a character named in quotes, and about every character that is not on the list of suspects (作作, 员员, 等等).
 */
export const doubledCharacters: Rule = (article) =>
  [
    ...passagePlaces(article, doubled()),
    ...passagePlaces(article, PHRASE, ({ 1: phrase }) => isPhrase(phrase!)).filter(({ passage }) => passage.prose),
  ].map(({ passage, match }) => {
    const end = match.index + match[0].length;
    const once = match[0].slice(match[0].length / 2);
    const message = `疑为重字：“${wordsAround(passage.chars, match.index, end)}”中的“${match[0]}”`;
    return warn(article, 'doubled-characters', matched(passage, match), message, `若是误写，改为“${once}”`, once);
  });

/** More than one or two characters over and over, as in 哈哈哈哈 and 一二一二. */
function isPhrase(phrase: string): boolean {
  return new Set(phrase).size >= 4;
}

/** The numbers that tie authors to their affiliations, and the words that a style puts round all affiliations. */
import { plainWords, withBetween } from './parts.ts';
import type { Part } from './printed.ts';

/** Authors and affiliations of one language. */
interface Tied {
  readonly authors: readonly { readonly affiliations: readonly number[] }[];
  readonly affiliations: readonly unknown[];
}

/** Whether the manuscript says which author is from where, and there is more than one place. */
function isTied({ authors, affiliations }: Tied): boolean {
  return affiliations.length > 1 && authors.some((author) => author.affiliations.length > 0);
}

/** The numbers of each author's affiliations, counted from 1; none where nothing is to be told apart. */
export function tiesOf(tied: Tied): Part[][] {
  const isNumbered = isTied(tied);
  return tied.authors.map(({ affiliations }) => {
    const numbers = affiliations.map((index) => index + 1).join(',');
    return isNumbered && numbers !== '' ? [{ use: 'tie', words: numbers }] : [];
  });
}

/** Affiliations with their numbers, between the words that the style puts round them all: （作者单位：{}）. */
export function tiedAffiliations(
  tied: Tied,
  words: { readonly round: string; readonly afterNumber: string; readonly between: string },
  take: () => Part,
): Part[] {
  const [before = '', after = ''] = words.round.split('{}');
  const isNumbered = isTied(tied);
  const names = tied.affiliations.map((_, index): Part[] => [
    ...(isNumbered ? [{ use: 'number', words: `${index + 1}${words.afterNumber}` } as const] : []),
    take(),
  ]);
  return [plainWords(before), ...withBetween(names, words.between), plainWords(after)];
}

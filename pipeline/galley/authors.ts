/** Byline and affiliations, and the numbers that tie the one to the other. */

import type { StyleWords } from '../house/style.ts';
import type { Article, Author } from '../model/document.ts';
import { plainWords, withBetween } from './parts.ts';
import type { Part, PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';

const BEHIND_ROLE = '\u3000';

/** ●本刊记者　甲¹　乙¹,²; none where the article has no author. */
export function printedByline(article: Article, words: StyleWords, take: Take): PrintedParagraph[] {
  const { authors } = article;
  if (authors.length === 0) return [];
  const isNumbered = isTied(article);
  const names = authors.map((author): Part[] => [
    ...(author.role === null ? [] : [take('role'), plainWords(BEHIND_ROLE)]),
    take('author'),
    ...(isNumbered ? tieOf(author) : []),
  ]);
  const parts: Part[] = [{ use: 'bullet', words: words.byline }, ...withBetween(names, words.between)];
  return [{ address: 'byline', role: 'byline', parts }];
}

/** （作者单位：1.甲　2.乙）, between the words that the style puts round them all; none where the article names none. */
export function printedAffiliations(article: Article, words: StyleWords, take: Take): PrintedParagraph[] {
  if (article.affiliations.length === 0) return [];
  const [before = '', after = ''] = words.affiliation.split('{}');
  const isNumbered = isTied(article);
  const names = article.affiliations.map((_, index): Part[] => {
    const number: Part[] = isNumbered ? [{ use: 'number', words: `${index + 1}.` }] : [];
    return [...number, take('affiliation')];
  });
  const parts = [plainWords(before), ...withBetween(names, words.between), plainWords(after)];
  return [{ address: 'affiliations', role: 'affiliations', parts }];
}

/** The numbers of an author's affiliations, counted from 1. */
function tieOf({ affiliations }: Author): Part[] {
  const numbers = affiliations.map((index) => index + 1).join(',');
  return numbers === '' ? [] : [{ use: 'tie', words: numbers }];
}

/** Whether the manuscript says which author is from where, and there is more than one place. */
function isTied({ authors, affiliations }: Article): boolean {
  return affiliations.length > 1 && authors.some((author) => author.affiliations.length > 0);
}

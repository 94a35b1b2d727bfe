/** Byline and affiliations, and the numbers that tie the one to the other. */

import type { StyleWords } from '../house/style.ts';
import type { Article } from '../model/document.ts';
import { plainWords, withBetween } from './parts.ts';
import type { Part, PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';
import { tiedAffiliations, tiesOf } from './ties.ts';

const BEHIND_ROLE = '\u3000';

/** ●本刊记者　甲¹　乙¹,²; none where the article has no author. */
export function printedByline(article: Article, words: StyleWords, take: Take): PrintedParagraph[] {
  const { authors } = article;
  if (authors.length === 0) return [];
  const ties = tiesOf(article);
  const names = authors.map((author, index): Part[] => [
    ...(author.role === null ? [] : [take('role'), plainWords(BEHIND_ROLE)]),
    take('author'),
    ...ties[index]!,
  ]);
  const parts: Part[] = [{ use: 'bullet', words: words.byline }, ...withBetween(names, words.between)];
  return [{ address: 'byline', role: 'byline', parts }];
}

/** （作者单位：1.甲　2.乙）, between the words that the style puts round them all; none where the article names none. */
export function printedAffiliations(article: Article, words: StyleWords, take: Take): PrintedParagraph[] {
  if (article.affiliations.length === 0) return [];
  const manner = { round: words.affiliation, afterNumber: '.', between: words.between };
  const parts = tiedAffiliations(article, manner, () => take('affiliation'));
  return [{ address: 'affiliations', role: 'affiliations', parts }];
}

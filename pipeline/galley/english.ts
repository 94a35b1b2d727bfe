/** The English head of an article: title, authors, affiliations, abstract and key words. */
import type { StyleWords } from '../house/style.ts';
import type { Article, English } from '../model/document.ts';
import { printedAbstract } from './abstract.ts';
import { label, singleParagraph, withBetween } from './parts.ts';
import type { Part, PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';
import { tiedAffiliations, tiesOf } from './ties.ts';

const BETWEEN_AUTHORS = ', ';
const BETWEEN_OTHERS = '; ';

/** Its paragraphs in printing order; none where the article has no English head. */
export function printedEnglish({ english }: Article, words: StyleWords, take: Take): PrintedParagraph[] {
  if (english === null) return [];
  return [
    ...(english.title === null ? [] : [singleParagraph('englishTitle', take('englishTitle'))]),
    ...bylineIn(english, take),
    ...affiliationsIn(english, words, take),
    ...printedAbstract(english.abstract, 'englishAbstract', words.englishAbstract, take),
    ...keywordsOf(english, words, take),
  ];
}

function bylineIn(english: English, take: Take): PrintedParagraph[] {
  if (english.authors.length === 0) return [];
  const names = tiesOf(english).map((ties): Part[] => [take('englishAuthor'), ...ties]);
  return [{ address: 'englishByline', role: 'englishByline', parts: withBetween(names, BETWEEN_AUTHORS) }];
}

function affiliationsIn(english: English, words: StyleWords, take: Take): PrintedParagraph[] {
  if (english.affiliations.length === 0) return [];
  const manner = { round: words.englishAffiliation, afterNumber: '. ', between: BETWEEN_OTHERS };
  const parts = tiedAffiliations(english, manner, () => take('englishAffiliation'));
  return [{ address: 'englishAffiliations', role: 'englishAffiliations', parts }];
}

function keywordsOf({ keywords }: English, words: StyleWords, take: Take): PrintedParagraph[] {
  if (keywords.length === 0) return [];
  const listed = keywords.map(() => [take('englishKeyword')]);
  const parts = [label(words.englishKeywords), ...withBetween(listed, BETWEEN_OTHERS)];
  return [{ address: 'englishKeywords', role: 'englishKeywords', parts }];
}

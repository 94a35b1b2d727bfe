/** 作者: who and in which order, in every place that names them. */
import type { ExpectedArticle } from '../expected.ts';
import type { ConsistencyDifference } from '../line.ts';
import { shownWords, unspaced } from '../same.ts';
import type { PlaceTold } from '../told.ts';
import { paired } from './titles.ts';

const BETWEEN = /[、，,；;·\s]/gu;
/** Behind those that are named where the others have no room. */
const OTHERS = /(?:等|etal\.)$/u;
/** A name so long may have found no room among contents. */
const LONG_NAME = 12;

/** Whether a place tells of authors at all. */
export function tellsAuthors({ articles }: PlaceTold): boolean {
  return articles.some(({ authors }) => authors !== null);
}

/** What differs in a place. */
export function authorDifferences(place: PlaceTold, expected: readonly ExpectedArticle[]): ConsistencyDifference[] {
  return paired(place, expected).flatMap(({ told, wanted, number }): ConsistencyDifference[] => {
    if (told.authors === null) return [];
    const names = namesIn(place, wanted);
    const found = unspaced(told.authors);
    const isRight = place.isUnderHeads ? isListed(names, found) : isInOrder(names, found);
    if (isRight) return [];
    const shown = place.isUnderHeads ? shownWords(told.authors) : shownWords(orderOf(names, found));
    return [{ place: `${place.place}第 ${number} 篇`, expected: names.join('、'), found: shown || null }];
  });
}

function namesIn({ language }: PlaceTold, { authors, english }: ExpectedArticle): readonly string[] {
  return language === 'en' && (english?.authors.length ?? 0) > 0 ? english!.authors : authors;
}

/** A list of names and nothing else, all or as many as there is room for. */
function isListed(names: readonly string[], found: string): boolean {
  const [wanted, said] = [names.map(letters).join(''), letters(found)];
  if (said === wanted) return true;
  if (said === '') return names.length === 0 || [...names[0]!].length >= LONG_NAME;
  const begun = letters(found.replace(OTHERS, ''));
  return OTHERS.test(found) && begun !== '' && names.some((_, i) => names.slice(0, i).map(letters).join('') === begun);
}

function letters(words: string): string {
  return unspaced(words).replace(BETWEEN, '');
}

/** Names that follow each other in a longer text. */
function isInOrder(names: readonly string[], found: string): boolean {
  let from = 0;
  for (const name of names.map(unspaced)) {
    const at = found.indexOf(name, from);
    if (at < 0) return false;
    from = at + name.length;
  }
  return true;
}

/** The names that are there, in the order of their places. */
function orderOf(names: readonly string[], found: string): string {
  const places = names.map((name) => ({ name, at: found.indexOf(unspaced(name)) })).filter(({ at }) => at >= 0);
  return places
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .join('、');
}

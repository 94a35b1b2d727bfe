/** 题名: the title in the manuscript against every place that names the article, by its letters. */
import type { ExpectedArticle } from '../expected.ts';
import type { ConsistencyDifference } from '../line.ts';
import { isSameWords, shownWords, unspaced } from '../same.ts';
import type { ArticleTold, PlaceTold } from '../told.ts';

/** What differs in a place; `above` are words that may stand above entries: 目录, the names of sections. */
export function titleDifferences(
  place: PlaceTold,
  expected: readonly ExpectedArticle[],
  above: readonly string[],
): ConsistencyDifference[] {
  const said = place.articles.map(({ title }) => (place.isUnderHeads ? withoutHeads(title, above) : title));
  if (said.length !== expected.length) return [miscounted(place, said, expected)];
  return expected.flatMap((article, i): ConsistencyDifference[] => {
    const wanted = wantedIn(place, article);
    const found = said[i]!;
    if (isSaid(place, wanted, found)) return [];
    return [
      { place: `${place.place}第 ${i + 1} 篇`, expected: shownWords(article.title), found: shownWords(found) || null },
    ];
  });
}

function wantedIn({ language, isUnderHeads, drawsFormulas }: PlaceTold, article: ExpectedArticle): string {
  if (language === 'en') return article.english?.title ?? article.entry;
  if (isUnderHeads) return article.entry;
  return drawsFormulas ? article.drawnTitle : article.title;
}

function isSaid({ isShortened, isUnderHeads }: PlaceTold, wanted: string, found: string): boolean {
  if (isSameWords(wanted, found)) return true;
  if (isShortened) return isShortenedFrom(wanted, found);
  // Leaders stand right behind a title that ends so itself.
  return isUnderHeads && isSameWords(wanted.replace(/…+\s*$/u, ''), found.replace(/…+\s*$/u, ''));
}

/** Whether found words end with …… and are the beginning of others. */
export function isShortenedFrom(whole: string, found: string): boolean {
  const begun = unspaced(found).replace(/……$/u, '');
  return begun !== '' && begun !== unspaced(found) && unspaced(whole).startsWith(begun);
}

/** Known words off the front as often as they stand there. */
function withoutHeads(title: string, above: readonly string[]): string {
  const heads = above.map(unspaced).filter((head) => head !== '');
  let rest = unspaced(title);
  for (let head = headOf(rest, heads); head !== undefined; head = headOf(rest, heads)) rest = rest.slice(head.length);
  return rest;
}

/** A title may be no more than the name of its section. */
function headOf(words: string, heads: readonly string[]): string | undefined {
  return heads.find((head) => words.startsWith(head) && words.length > head.length);
}

/** The first article that is not where it should be, of a place that names more or fewer. */
function miscounted(
  { place }: PlaceTold,
  said: readonly string[],
  expected: readonly ExpectedArticle[],
): ConsistencyDifference {
  const first = expected.find((article) => !said.some((title) => isSameWords(article.title, title)));
  const missing = first === undefined || said.length > expected.length ? '' : `，没有“${shownWords(first.title)}”`;
  return { place, expected: `${expected.length} 篇`, found: `${said.length} 篇${missing}` };
}

/** The articles of a place beside those expected; none where their numbers differ, which the titles tell of. */
export function paired(
  { articles }: PlaceTold,
  expected: readonly ExpectedArticle[],
): readonly { readonly told: ArticleTold; readonly wanted: ExpectedArticle; readonly number: number }[] {
  if (articles.length !== expected.length) return [];
  return articles.map((told, i) => ({ told, wanted: expected[i]!, number: i + 1 }));
}

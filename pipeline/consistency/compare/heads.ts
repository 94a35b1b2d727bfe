/** 书眉: journal and number on left pages, the title of the article that the page goes on with on right ones. */
import type { ExpectedArticle } from '../expected.ts';
import type { ConsistencyDifference } from '../line.ts';
import { isSameWords, shownWords } from '../same.ts';
import type { HeadTold, PlaceTold } from '../told.ts';
import { isShortenedFrom } from './titles.ts';

/** What differs among the heads; `name` is what left pages say. */
export function headDifferences(
  heads: readonly HeadTold[],
  real: PlaceTold,
  expected: readonly ExpectedArticle[],
  name: string,
): ConsistencyDifference[] {
  return heads.flatMap(({ folio, words: last, whole }): ConsistencyDifference[] => {
    const wanted = folio % 2 === 0 ? name : titleOn(folio, real, expected);
    if (wanted === null || isHead(wanted, last)) return [];
    const words = whole();
    if (isHead(wanted, words)) return [];
    return [{ place: `PDF 第 ${folio} 页的书眉`, expected: shownWords(wanted), found: shownWords(words) || null }];
  });
}

function titleOn(folio: number, { articles }: PlaceTold, expected: readonly ExpectedArticle[]): string | null {
  const at = articles.findLastIndex((article) => article.folio !== null && article.folio <= folio);
  return expected[at]?.title ?? null;
}

function isHead(wanted: string, words: string): boolean {
  return isSameWords(wanted, words) || isShortenedFrom(wanted, words);
}

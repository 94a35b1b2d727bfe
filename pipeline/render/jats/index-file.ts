/** The index of an issue: which file is which article, for whoever takes the zip in. */
import type { Article, Edition, Masthead } from '../../model/document.ts';
import { plainTitle } from '../../model/math.ts';
import type { ArticlePages } from '../record/pages.ts';
import { doiOf } from '../record/words.ts';

/** An article in the zip. */
export interface IndexedArticle {
  readonly file: string;
  readonly article: Article;
  readonly section: string | null;
  readonly pages: ArticlePages | null;
}

/** index.json: the issue, its articles in printing order, its pictures. */
export function indexFile(
  masthead: Masthead,
  language: Edition,
  articles: readonly IndexedArticle[],
  pictures: readonly string[],
): string {
  const { journal, issn, cn, year, volume, number, totalNumber, date } = masthead;
  const listed = articles.map(({ file, article, section, pages }) => ({
    file,
    section,
    title: plainTitle(article.title),
    authors: article.authors.map(({ name }) => plainTitle(name)),
    doi: doiOf(article),
    firstPage: pages?.first ?? null,
    lastPage: pages?.last ?? null,
  }));
  const issue = { journal, issn, cn, year, volume, number, totalNumber, date, language };
  return `${JSON.stringify({ issue, articles: listed, pictures }, null, 2)}\n`;
}

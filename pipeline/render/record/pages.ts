/** The pages of an article in the print edition. */
import { type Article, articlesOf, type Issue, type Text } from '../../model/document.ts';
import { locator } from '../../model/locate.ts';
import { textsOf } from '../../model/slots.ts';
import type { PageStart } from '../renderer.ts';

/** Page numbers as printed. */
export interface ArticlePages {
  readonly first: number;
  readonly last: number;
}

/** What a page begins with: the article by its place in the issue, and whether with its first words. */
interface Begun {
  readonly folio: number;
  readonly article: number;
  readonly opens: boolean;
}

/** The pages of each article; none of an article where the pages are not known. */
export function pagesOfArticles(issue: Issue, starts: readonly PageStart[]): Map<Article, ArticlePages> {
  const articles = articlesOf(issue);
  const begun = begunPages(articles, starts);
  return new Map(
    articles.flatMap((article, at) => {
      const pages = rangeOf(at, begun);
      return pages === null ? [] : [[article, pages] as const];
    }),
  );
}

/** The pages of the text in order; one that takes no words goes on with the article before. */
function begunPages(articles: readonly Article[], starts: readonly PageStart[]): Begun[] {
  const places = new Map<Text, number>();
  const sourced = articles.flatMap((article, at) =>
    textsOf(article).map((text) => {
      places.set(text, at);
      return { file: article.at.file, text };
    }),
  );
  const locate = locator(sourced);
  let article = 0;
  return starts
    .filter(({ part }) => part === 'text')
    .map(({ folio, begins }) => {
      const found = begins === null ? null : locate(begins.file, begins.point);
      const at = found === null ? article : places.get(found.text)!;
      const isNext = at > article || (at === 0 && article === 0);
      const opens = found !== null && isNext && found.offset === 0 && isOpening(found.text, articles[at]!);
      article = Math.max(article, at);
      return { folio, article, opens };
    });
}

function isOpening(text: Text, { section, title }: Article): boolean {
  return text === section || text === title;
}

function rangeOf(at: number, begun: readonly Begun[]): ArticlePages | null {
  const own = begun.findIndex(({ article }) => article === at);
  const before = begun.findLastIndex(({ article }) => article < at);
  const first = own >= 0 && (begun[own]!.opens || own === 0) ? own : before;
  if (first < 0) return null;
  const last = Math.max(
    first,
    begun.findLastIndex(({ article }) => article === at),
  );
  return { first: begun[first]!.folio, last: begun[last]!.folio };
}

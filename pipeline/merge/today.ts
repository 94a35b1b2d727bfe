/** Which article of today each article of a base is: by its manuscript's name and its words, or by its words alone. */
import type { Base, BaseArticle } from './base-text.ts';

/** Of the words of an article, what must still be there for it to be the same one. */
const LEAST = 0.2;

/** Today's article for each of the base, by index; null where none has enough of its blocks. */
export function todayOf({ articles }: Base, today: readonly BaseArticle[]): (number | null)[] {
  const known = today.map((article) => new Set(article.blocks.map(({ text }) => text)));
  const taken = new Set<number>();
  const shared = (article: BaseArticle, at: number) => {
    const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
    const texts = article.blocks.map(({ text }) => text);
    return length(texts.filter((text) => known[at]!.has(text))) / Math.max(1, length(texts));
  };
  return articles.map((article) => {
    const scores = today.map((one, at) => ({
      at,
      score: taken.has(at) ? -1 : shared(article, at) + (one.file === article.file ? LEAST : 0),
    }));
    const best = scores.toSorted((a, b) => b.score - a.score)[0];
    const found = best !== undefined && best.score >= LEAST ? best.at : null;
    if (found !== null) taken.add(found);
    return found;
  });
}

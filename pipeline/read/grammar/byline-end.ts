/** The writer in brackets at the end of a short text: （通讯员 张三）. */
import type { ArticleLines } from './article-lines.ts';
import type { Line } from './line.ts';

/** The article with such a line as its byline, where it has no other; a bare name of two characters only where `isNews`. */
export function withEndByline(found: ArticleLines, isNews: boolean): ArticleLines {
  if (found.byline !== null) return found;
  const at = found.rest.findLastIndex(({ shows }) => shows.label === null);
  const line: Line | undefined = found.rest[at];
  const byline = line === undefined || at < 1 ? null : line.shows.bracketedNames;
  if (line === undefined || byline === null) return found;
  const sure = isNews || byline.marked || byline.names.every(({ from, to }) => to - from > 2);
  if (!sure) return found;
  return {
    ...found,
    byline: { line, byline, row: 'byline-in-brackets-at-end' },
    rest: found.rest.filter((_, index) => index !== at),
  };
}

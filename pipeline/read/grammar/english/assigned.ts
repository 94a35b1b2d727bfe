/** To which article of a manuscript each English head belongs: the one that begins above it. */
import type { Point } from '../../../model/document.ts';
import type { ArticleLines } from '../article-lines.ts';
import { type Line, startOf } from '../line.ts';

/** The lines of the heads of each article; a head above the first article is the first one's. */
export function assignedHeads(articles: readonly ArticleLines[], heads: readonly (readonly Line[])[]): Line[][] {
  const starts = articles.map(firstPoint);
  const found: Line[][] = articles.map(() => []);
  for (const head of heads) {
    const at = starts.findLastIndex((start) => !isAfter(start, startOf(head[0]!)));
    for (const line of head) found[Math.max(0, at)]!.push(line);
  }
  return found;
}

function firstPoint({ titles, byline, rest, section }: ArticleLines): Point {
  const lines = [section, titles[0], byline?.line, rest[0]].flatMap((line) => (line == null ? [] : [startOf(line)]));
  return lines.reduce((first, point) => (isAfter(first, point) ? point : first));
}

function isAfter(a: Point, b: Point): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}

/** Lines that are nothing but a byline, and the one byline that several of them make. */
import { concat, slice, textAt } from '../../model/runs.ts';
import type { ArticleLines } from './article-lines.ts';
import { bareBullet } from './bare-byline.ts';
import { SIGNED } from './bullet.ts';
import { type Line, startOf, withText } from './line.ts';

const MOST_AUTHOR_LINES = 4;

/** Authors of one article may stand on a line each: ●张三 / ●李四. */
export function bylineEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && end - at < MOST_AUTHOR_LINES && isWholeByline(lines[at]!) && isWholeByline(lines[end]!))
    end++;
  return end;
}

/** Whether a line is a byline with a sign and nothing else. */
export function isWholeByline({ chars, shows }: Line): boolean {
  const found = shows.byline;
  return found?.marked === true && found.rest === chars.length;
}

/** One byline of one or more lines; the signs of the later lines become a space. */
export function bylineFrom(lines: readonly Line[], row: string): ArticleLines['byline'] {
  const [first, ...others] = lines;
  if (others.length === 0)
    return { line: first!, byline: first!.shows.byline ?? first!.shows.groupByline ?? bareBullet(first!.chars), row };
  const parts = others.flatMap((other) => {
    const { from } = other.shows.byline!;
    return [textAt('\u3000', startOf(other)), slice(other.text, from, other.chars.length)];
  });
  const text = concat([first!.text, ...parts]);
  const line = withText(first!, text);
  return { line, byline: line.shows.byline!, row };
}

/** ●张三, and nothing else. */
export function isMarkedByline(line: Line): boolean {
  return SIGNED.test(line.chars) && isWholeByline(line);
}

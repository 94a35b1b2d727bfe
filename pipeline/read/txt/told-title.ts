/** Articles whose titles the manuscript's format tells. */
import type { ArticleLines } from './article-lines.ts';
import { bareBullet, isBareBullet } from './bare-byline.ts';
import { bylineOf } from './byline.ts';
import type { Byline } from './byline-type.ts';
import { isHeadingWord } from './heading.ts';
import { labelOf } from './label.ts';
import { isOpen, type Line } from './line.ts';
import { isSubtitleLine, LONGEST_TITLE } from './title-line.ts';
import { withLateByline } from './unheaded.ts';

/** Cuts where the format tells the titles; `untold` cuts what stands before the first is an article of its own if it is more than furniture. */
export function titledArticles(
  lines: readonly Line[],
  untold: (lines: readonly Line[]) => ArticleLines[],
): ArticleLines[] {
  const tops = lines.flatMap((line, at) => (isTitle(line) && (at === 0 || !isTitle(lines[at - 1]!)) ? [at] : []));
  const before = lines.slice(0, tops[0]);
  const isArticle = before.some((line) => line.chars.length > LONGEST_TITLE);
  const articles = tops.map((top, index) => titledArticle(lines.slice(top, tops[index + 1])));
  if (isArticle) return [...untold(before), ...articles];
  const [first, ...others] = articles;
  return [{ ...first!, rest: [...before, ...first!.rest] }, ...others];
}

function titledArticle(lines: readonly Line[]): ArticleLines {
  let end = lines.findIndex((line) => !isTitle(line) && !isSubtitleLine(line));
  if (end < 0) end = lines.length;
  const titles = lines.slice(0, end);
  const line = lines[end];
  const byline = line === undefined ? null : bylineUnderTitle(line);
  if (line !== undefined && byline !== null)
    return { titles, byline: { line, byline }, rest: lines.slice(end + 1), section: null };
  return withLateByline(lines, titles);
}

/** Right under a title that is certain, any short name is a byline. */
function bylineUnderTitle(line: Line): Byline | null {
  const { chars } = line;
  if (!isOpen(line) || chars.length > 160 || labelOf(chars) !== null || isHeadingWord(chars)) return null;
  return bylineOf(chars) ?? (isBareBullet(chars) || /^\p{Script=Han}{2,4}$/u.test(chars) ? bareBullet(chars) : null);
}

/** Whether the format tells that a line is a title. */
export function isTitle(line: Line): boolean {
  return line.told?.kind === 'title';
}

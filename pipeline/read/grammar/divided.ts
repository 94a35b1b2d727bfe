/** Articles parted by wide gaps: four blank lines, always with a title below them. */

import type { Line } from './line.ts';
import { opensText } from './opens-text.ts';
import { isTitleLine } from './title-line.ts';

/** So many blank lines, no more and no less, stand only between articles; what tidy prints has them above an article without a byline. */
export const WIDE_GAP = 4;

/** The titles below such gaps; none where a gap stands anywhere else. */
export function dividedTitles(lines: readonly Line[]): ReadonlySet<number> {
  const below = lines.flatMap((line, at) => (at > 0 && line.blanksBefore === WIDE_GAP ? [at] : []));
  return new Set(below.every((at) => opensArticle(lines, at)) ? below : []);
}

function opensArticle(lines: readonly Line[], at: number): boolean {
  const title = lines[at];
  if (title === undefined || !isTitleLine(title)) return false;
  return title.shows.sectionLabel ? opensArticle(lines, at + 1) : opensText(lines[at + 1]);
}

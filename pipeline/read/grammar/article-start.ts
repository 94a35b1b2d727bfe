/** Signs in the middle of an article that another may begin there whose title was not found. */

import { joined } from '../../model/runs.ts';
import type { ArticleLines } from './article-lines.ts';
import { SIGNING } from './bullet.ts';
import { isWholeByline } from './byline-lines.ts';
import { headingBullets } from './heading-bullets.ts';
import { extentOf, isOpen, type Line } from './line.ts';
import type { Say } from './say.ts';

const PROSE = 30;
// ●张三   文/张三
const ANNOUNCED = new RegExp(`^(?:([${SIGNING}])|文\\s*[/／∕╱⁄])`);
const HINT = '若是另一篇文章，请在它前面单独写一行标题；若不是，请删去这一行的标记';

/** Asks about a byline with text before and after it, and about a second 作者单位 with text above it. */
export function sayDoubtfulStarts({ rest }: ArticleLines, say: Say): void {
  const heads = headingBullets(rest);
  let prose = false;
  let placed = false;
  for (const [at, line] of rest.entries()) {
    const label = line.shows.label;
    if (label?.kind === 'references' || label?.kind === 'notes') prose = false;
    if (label?.kind === 'affiliation') {
      if (placed && prose)
        say('warning', 'article-start-doubtful', extentOf(line), '又一处作者单位，上面的文字可能是另一篇文章', HINT);
      placed ||= prose;
      prose = false;
    } else if ((prose || placed) && isLooseByline(rest, at, heads)) {
      const message = `“${joined(line.text)}”像署名，这里可能是另一篇文章的开头`;
      say('warning', 'article-start-doubtful', extentOf(line), message, HINT);
    } else if (label === null && line.chars.length >= PROSE) prose = true;
  }
}

/** A byline with a sign, no item of a list, with prose below it. */
function isLooseByline(lines: readonly Line[], at: number, heads: ReadonlySet<string>): boolean {
  const { chars } = lines[at]!;
  const sign = chars.length > 40 ? null : ANNOUNCED.exec(chars);
  if (sign === null || heads.has(sign[1] ?? '') || !isOpen(lines[at]!) || !isWholeByline(lines[at]!)) return false;
  const like = [lines[at - 1], lines[at + 1]].some((line) => sign[1] !== undefined && line?.chars.startsWith(sign[1]));
  return !like && lines.slice(at + 1, at + 4).some((line) => line.shows.label === null && line.chars.length >= PROSE);
}

/** Cuts a manuscript into articles and each article into its title, its byline and the rest. */
import type { ArticleLines } from './article-lines.ts';
import { namesAbove } from './byline-above.ts';
import { withEndByline } from './byline-end.ts';
import { bylineEnd, bylineFrom } from './byline-lines.ts';
import { dividedTitles } from './divided.ts';
import type { Line } from './line.ts';
import { newsTitles } from './news-titles.ts';
import { withSignedHeads } from './signed-heads.ts';
import { articleStarts, type Start } from './starts.ts';
import { isSubtitleLine, isTitleLine } from './title-line.ts';
import { isTitle, titledArticles } from './told-title.ts';
import { titlesWithoutByline, withLateByline } from './unheaded.ts';

/** Cuts the lines of a manuscript into articles. */
export function cutArticles(lines: readonly Line[]): ArticleLines[] {
  const headed = withSignedHeads(lines);
  if (headed.some(isTitle)) return titledArticles(headed, cutArticles);
  const news = newsTitles(lines);
  const [top] = lines;
  if (!news.has(1) || !isTitleLine(top!)) return articlesIn(lines, news);
  const [first, ...others] = articlesIn(lines.slice(1), new Set([...news].map((at) => at - 1)));
  return [{ ...first!, section: top! }, ...others];
}

function articlesIn(lines: readonly Line[], news: ReadonlySet<number>): ArticleLines[] {
  const starts = articleStarts(lines, new Set([...news, ...dividedTitles(lines)]), namesAbove(lines));
  return starts.map((start, index) => {
    const end = starts[index + 1]?.from ?? lines.length;
    return withEndByline(articleLines(lines.slice(start.from, end), start), news.size > 0);
  });
}

function articleLines(lines: readonly Line[], start: Start): ArticleLines {
  if (start.byline !== null && start.byline === start.from) {
    const titles = titlesWithoutByline(lines.slice(1));
    return {
      titles,
      byline: bylineFrom(lines.slice(0, 1), start.bylineRow!),
      rest: lines.slice(1 + titles.length),
      section: null,
      row: start.row,
    };
  }
  if (start.byline !== null) {
    const at = start.byline - start.from;
    const end = bylineEnd(lines, at);
    const titles = lines.slice(0, at).filter((line) => line.shows.label === null);
    const labelled = lines.slice(0, at).filter((line) => line.shows.label !== null);
    // （2024年3月18日） below the speaker's name belongs under the title.
    const dated = lines[end]?.shows.speechDate === true && !titles.some(isSubtitleLine) ? 1 : 0;
    return {
      titles: [...titles, ...lines.slice(end, end + dated)],
      byline: bylineFrom(lines.slice(at, end), start.bylineRow!),
      rest: [...labelled, ...lines.slice(end + dated)],
      section: null,
      row: start.row,
    };
  }
  return withLateByline(lines, titlesWithoutByline(lines), start.row);
}

/** Cuts a manuscript into articles and each article into its title, its byline and the rest. */
import type { ArticleLines } from './article-lines.ts';
import { bylineEnd, bylineFrom } from './byline-lines.ts';
import { labelOf } from './label.ts';
import type { Line } from './line.ts';
import { newsTitles, type Start, startsOf } from './starts.ts';
import { DATE, isSubtitleLine, isTitleLine } from './title-line.ts';
import { isTitle, titledArticles } from './told-title.ts';
import { titlesWithoutByline, withLateByline } from './unheaded.ts';

/** Cuts the lines of a manuscript into articles. */
export function articlesOf(lines: readonly Line[]): ArticleLines[] {
  if (lines.some(isTitle)) return titledArticles(lines, articlesOf);
  const news = newsTitles(lines);
  const [top] = lines;
  if (news.has(1) && isTitleLine(top!)) {
    const [first, ...others] = articlesOf(lines.slice(1));
    return [{ ...first!, section: top! }, ...others];
  }
  const starts = startsOf(lines, news);
  return starts.map((start, index) => {
    const end = starts[index + 1]?.from ?? lines.length;
    return articleLines(lines.slice(start.from, end), start);
  });
}

function articleLines(lines: readonly Line[], start: Start): ArticleLines {
  if (start.byline !== null) {
    const at = start.byline - start.from;
    const end = bylineEnd(lines, at);
    const titles = lines.slice(0, at).filter((line) => labelOf(line.chars) === null);
    const labelled = lines.slice(0, at).filter((line) => labelOf(line.chars) !== null);
    // （2024年3月18日） below the speaker's name belongs under the title.
    const dated = DATE.test(lines[end]?.chars ?? '') && !titles.some(isSubtitleLine) ? 1 : 0;
    return {
      titles: [...titles, ...lines.slice(end, end + dated)],
      byline: bylineFrom(lines.slice(at, end)),
      rest: [...labelled, ...lines.slice(end + dated)],
      section: null,
    };
  }
  return withLateByline(lines, titlesWithoutByline(lines));
}

/** Articles whose titles the manuscript's format tells. */
import type { ArticleLines } from './article-lines.ts';
import { bareBullet } from './bare-byline.ts';
import { bylineEnd, bylineFrom } from './byline-lines.ts';
import type { Byline } from './byline-type.ts';
import { isOpen, type Line } from './line.ts';
import { mayBePenNames } from './names.ts';
import { articleStarts, isFiled } from './starts.ts';
import { isSubtitleLine } from './title-line.ts';
import { LONGEST_TITLE } from './title-lines.ts';
import { withLateByline } from './unheaded.ts';

/** Title, byline and the like: so many lines belong to the first article. */
const MOST_FRONT = 3;

/** Cuts where the format tells the titles; `untold` cuts what stands before the first is an article of its own if it is more than furniture. */
export function titledArticles(
  lines: readonly Line[],
  untold: (lines: readonly Line[]) => ArticleLines[],
): ArticleLines[] {
  const tops = lines.flatMap((line, at) => (isTitle(line) && (at === 0 || !isTitle(lines[at - 1]!)) ? [at] : []));
  const froms = tops.map((top) => filedFrom(lines, top));
  const before = lines.slice(0, froms[0]);
  const isArticle = before.some((line) => line.chars.length > LONGEST_TITLE);
  const articles = froms.map((from, index) => titledArticle(lines.slice(from, froms[index + 1])));
  if (tops.length === 1) {
    const cuts = untoldStarts(lines, tops[0]!);
    const more = cuts.flatMap((cut, index) => untold(lines.slice(cut, cuts[index + 1])));
    if (more.length > 0) articles.splice(0, 1, titledArticle(lines.slice(froms[0], cuts[0])), ...more);
  }
  if (isArticle) return [...untold(before), ...articles];
  const [first, ...others] = articles;
  return [{ ...first!, rest: [...before, ...first!.rest] }, ...others];
}

/** Where more articles begin below the only title the format tells: a title after a blank line, and a byline with a sign. */
function untoldStarts(lines: readonly Line[], top: number): number[] {
  const from = top + MOST_FRONT;
  return articleStarts(lines.slice(top), new Set(), new Set()).flatMap((start) => {
    const [title, byline] = [lines[top + start.from], start.byline === null ? undefined : lines[top + start.byline]];
    if (top + start.from < from || title === undefined || byline === undefined || title.blanksBefore === 0) return [];
    return byline.shows.byline?.marked === true ? [top + start.from] : [];
  });
}

/** The first of the lines above a title that belong to it: 【栏目】, DOI, 中图分类号. */
function filedFrom(lines: readonly Line[], top: number): number {
  let from = top;
  while (from > 0 && isFiled(lines[from - 1]!)) from--;
  return from;
}

/** An article from its title on, and what is filed above it: 【栏目】 goes with the title, DOI and its like with the rest. */
function titledArticle(all: readonly Line[]): ArticleLines {
  const above = all.slice(0, all.findIndex(isTitle));
  const article = titledByLines(all.slice(above.length));
  const sections = above.filter(({ shows }) => shows.label === null);
  const labelled = above.filter(({ shows }) => shows.label !== null);
  return { ...article, titles: [...sections, ...article.titles], rest: [...labelled, ...article.rest] };
}

function titledByLines(lines: readonly Line[]): ArticleLines {
  let end = lines.findIndex((line) => !isTitle(line) && !isSubtitleLine(line));
  if (end < 0) end = lines.length;
  const titles = lines.slice(0, end);
  const line = lines[end];
  const byline = line === undefined ? null : bylineUnderTitle(line, lines[end + 1]);
  if (line !== undefined && byline !== null) {
    const to = bylineEnd(lines, end);
    return {
      titles,
      byline:
        to > end + 1
          ? bylineFrom(lines.slice(end, to), 'byline-under-told')
          : { line, byline, row: 'byline-under-told' },
      rest: lines.slice(to),
      section: null,
      row: 'title-told',
    };
  }
  return withLateByline(lines, titles, 'title-told');
}

/** Right under a title that is certain, any short name is a byline. */
function bylineUnderTitle(line: Line, next: Line | undefined): Byline | null {
  const { chars, shows } = line;
  if (!isOpen(line) || chars.length > 160 || shows.label !== null || shows.headingWord) return null;
  const found = shows.byline ?? ((next?.shows.byline ?? null) === null ? shows.groupByline : null);
  return found ?? (shows.bareBullet || mayBePenNames(chars) ? bareBullet(chars) : null);
}

/** Whether the format tells that a line is a title. */
export function isTitle(line: Line): boolean {
  return line.told?.kind === 'title';
}

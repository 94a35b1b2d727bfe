/** The title of an article that has no byline under it, and a byline that stands elsewhere: above the title, or below the abstract. */
import type { ArticleLines } from './article-lines.ts';
import { bylineFrom, isMarkedByline } from './byline-lines.ts';
import { layoutOf } from './layout.ts';
import type { Line } from './line.ts';
import { opensText } from './opens-text.ts';
import { isTitleLine } from './title-line.ts';

/** An article with the byline that stands above its titles, or below its abstract, if there is one. */
export function withLateByline(lines: readonly Line[], titles: readonly Line[], row: string): ArticleLines {
  const [top] = lines;
  // ●张三 on the first line: only the title is missing.
  if (titles.length === 0 && top !== undefined && isMarkedByline(top)) {
    const below = titlesWithoutByline(lines.slice(1));
    const next = lines[1 + below.length];
    const isText = opensText(next);
    const own = isText ? below : [];
    return {
      titles: own,
      byline: bylineFrom([top], 'byline-first'),
      rest: lines.slice(1 + own.length),
      section: null,
      row,
    };
  }
  const at = lateByline(lines, titles.length);
  if (at < 0) return { titles, byline: null, rest: lines.slice(titles.length), section: null, row };
  const line = lines[at]!;
  const rest = lines.filter((_, index) => index >= titles.length && index !== at);
  return {
    titles,
    byline: { line, byline: line.shows.byline!, row: 'byline-below-abstract' },
    rest,
    section: null,
    row,
  };
}

/** A byline below the abstract: only parts with labels stand between it and the title. */
function lateByline(lines: readonly Line[], from: number): number {
  const note = lines[from];
  const noted = note !== undefined && EDITORS_NOTE.test(note.chars) ? from + 1 : from;
  const at = lines.findIndex((line, index) => index >= noted && line.shows.label === null);
  return at > from && lines[at]!.shows.byline?.marked ? at : -1;
}

// 编者按：…   【编者的话】…
const EDITORS_NOTE = /^[【[［（(]?\s*(?:编\s*者\s*按|编者的话|编前语?)\s*[】\]］）)：:]/;

/** The title lines of an article that begins with no byline under them. */
export function titlesWithoutByline(lines: readonly Line[]): readonly Line[] {
  const [first, second] = lines;
  if (first === undefined || !isTitleLine(first)) return [];
  if (first.shows.sectionLabel && second !== undefined) {
    const below = titlesWithoutByline(lines.slice(1));
    return below.length === 0 || !opensText(lines[1 + below.length]) ? lines.slice(0, 1) : [first, ...below];
  }
  const startsProse = second !== undefined && second.blanksBefore === 0 && layoutOf(lines).isFull(first);
  if (startsProse || (first.indent > 0 && second?.indent === 0 && second.blanksBefore === 0)) return [];
  return second?.shows.subtitle ? lines.slice(0, 2) : lines.slice(0, 1);
}

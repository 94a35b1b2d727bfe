/** Where the articles of a manuscript begin: at the title above a byline, or after the end matter of the one before. */
import { bylineAt } from './byline-at.ts';
import { isMarkedByline } from './byline-lines.ts';
import { signaturesIn } from './habits.ts';
import { DIVIDED, type Line } from './line.ts';
import { opensText } from './opens-text.ts';
import { isTitleLine } from './title-line.ts';
import { LONGEST_TITLE } from './title-lines.ts';
import { titleTop } from './title-top.ts';

/** The line an article begins with, and that of its byline, which may be the same. */
export interface Start {
  readonly from: number;
  readonly byline: number | null;
  /** What says that the article begins there. */
  readonly row: string;
  /** The row that says what its byline is; null where it has none. */
  readonly bylineRow: string | null;
}

/** Where each article begins; `titles` are those that need no byline, `above` the bare names above their titles. */
export function articleStarts(
  lines: readonly Line[],
  titles: ReadonlySet<number>,
  above: ReadonlySet<number>,
): Start[] {
  const starts: Start[] = [];
  let closed = false;
  let ended = true;
  let plain = false;
  const signs = signaturesIn(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const from = starts.at(-1)?.byline ?? -1;
    const title = lines[at - 1];
    if (line.blanksBefore >= DIVIDED || (title !== undefined && title.blanksBefore >= DIVIDED)) ended = true;
    if (titles.has(at)) {
      if (starts.length === 0 && at > 0) starts.push(untitled(0, 'title-first'));
      starts.push(untitled(at, 'title-of-news-or-after-gap'));
      ended = false;
      continue;
    }
    if (above.has(at)) {
      if (starts.length === 0 && at > 0) starts.push(untitled(0, 'title-first'));
      starts.push({ from: at, byline: at, row: 'title-under-name', bylineRow: 'byline-above-title' });
      ended = false;
      continue;
    }
    const found = bylineAt(lines, at, ended, plain, signs);
    if (found !== null) {
      const above = titleTop(lines, at, from, ended);
      const top = filedTop(lines, above === at && signs.has(line.chars[0]!) ? at - 1 : above, from);
      if (top < at) {
        // DOI, 文章编号 above the first title are parts of the article under it.
        const labelled = starts.length === 0 && lines.slice(0, top).every(({ shows }) => shows.label !== null);
        if (starts.length === 0 && top > 0 && !labelled) starts.push(untitled(0, 'title-first'));
        while (starts.at(-1) !== undefined && starts.at(-1)!.from >= top && starts.at(-1)!.byline === null)
          starts.pop();
        starts.push({ from: labelled ? 0 : top, byline: at, row: 'title-over-byline', bylineRow: found.row });
        plain ||= !found.byline.marked;
        ended = false;
        continue;
      }
    }
    if (closesArticle(line, lines, at, starts.at(-1))) ended = closed = true;
    else if (ended && at > 0 && (starts.length > 0 || closed) && opensUnheaded(lines, at)) {
      if (starts.length === 0) starts.push(untitled(0, 'title-first'));
      starts.push(untitled(at, 'title-after-end'));
      ended = false;
    } else if (line.chars.length > LONGEST_TITLE && line.shows.label === null) ended = false;
  }
  return starts.length > 0 ? starts : [untitled(0, 'title-first')];
}

/** 【栏目】, DOI, 文章编号 above a title are parts of the article under it. */
function filedTop(lines: readonly Line[], title: number, after: number): number {
  let top = title;
  while (top - 1 > after && isFiled(lines[top - 1]!)) top--;
  // Without its 栏目 or a blank line above, such a line may end the article above.
  return top === title || lines[top]!.shows.sectionLabel || lines[top]!.blanksBefore > 0 ? top : title;
}

/** 【栏目】, DOI, 中图分类号: what stands above a title and belongs to it. */
export function isFiled({ shows }: Line): boolean {
  return (
    (shows.sectionLabel && shows.label === null) ||
    shows.label?.kind === 'identifier' ||
    shows.label?.kind === 'classification'
  );
}

function untitled(from: number, row: string): Start {
  return { from, byline: null, row, bylineRow: null };
}

/** Whether an article begins here that has no byline under its title: none, or one above it. */
function opensUnheaded(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (isTitleLine(line)) return opensWithoutByline(lines, at);
  const next = lines[at + 1];
  return isMarkedByline(line) && next !== undefined && isTitleLine(next) && opensText(lines[at + 2]);
}

/** The line after which a new article may begin: 作者单位 or other end matter after the body, or a reference list's end. */
function closesArticle(line: Line, lines: readonly Line[], at: number, start: Start | undefined): boolean {
  const kind = line.shows.authorLine ? 'affiliation' : line.shows.label?.kind;
  if (kind === undefined) return false;
  const top = (start?.byline ?? start?.from ?? 0) + 1;
  const body = lines
    .slice(Math.max(top, at - 40), at)
    .some((before) => before.chars.length >= 12 && before.shows.label === null);
  return body && ['affiliation', 'biography', 'received', 'editor', 'references'].includes(kind);
}

const AUTHOR_PARTS: ReadonlySet<string> = new Set(['affiliation', 'biography']);

/** After end matter a title without byline must be followed by prose, not by more end matter. */
function opensWithoutByline(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  if (next === undefined) return false;
  return (
    AUTHOR_PARTS.has(lines[at - 1]!.shows.label?.kind ?? '') && next.chars.length > 30 && next.shows.label === null
  );
}

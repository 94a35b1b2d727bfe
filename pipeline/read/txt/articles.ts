/** Where the articles of a manuscript begin: at the title above a byline, or after the end matter of the one before. */
import { concat, joined, slice, textAt } from '../../model/runs.ts';
import { type Byline, bareBullet, bodyByline, bylineOf, isAuthorLine, isBareBullet } from './byline.ts';
import { captionOf, cellsOf } from './caption.ts';
import { headingMarker, isHeadingWord } from './heading.ts';
import { labelOf } from './label.ts';
import { layoutOf } from './layout.ts';
import { cut, DIVIDED, endsSentence, isOpen, type Line, startOf } from './line.ts';
import { markerOf } from './marker.ts';
import { opensNews } from './news.ts';

/** The lines of one article: its title lines, its byline if it has one, and all that follows. */
export interface ArticleLines {
  readonly titles: readonly Line[];
  readonly byline: { readonly line: Line; readonly byline: Byline } | null;
  readonly rest: readonly Line[];
  /** 栏目 over several short articles, where no brackets say that it is one. */
  readonly section: Line | null;
}

const LONGEST_TITLE = 60;
const MOST_TITLE_LINES = 4;
const MOST_AUTHOR_LINES = 4;

// 受访者：某某   主持人：某某   时间：某年某月
const SPEAKER = /^(?:受访|采访|访谈|主持|嘉宾|对话|对谈|提问|整理|记录|时间|地点)\p{Script=Han}{0,3}\s*[：:]/u;

interface Start {
  readonly from: number;
  readonly byline: number | null;
}

/** Cuts the lines of a manuscript into articles. */
export function articlesOf(lines: readonly Line[]): ArticleLines[] {
  if (lines.some(isTitle)) return titledArticles(lines);
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

/** Authors of one article may stand on a line each: ●张三 / ●李四. */
function bylineEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && end - at < MOST_AUTHOR_LINES && isWholeByline(lines[at]!) && isWholeByline(lines[end]!))
    end++;
  return end;
}

function isWholeByline({ chars }: Line): boolean {
  const found = bylineOf(chars);
  return found?.marked === true && found.rest === chars.length;
}

/** One byline of one or more lines; the signs of the later lines become a space. */
function bylineFrom(lines: readonly Line[]): ArticleLines['byline'] {
  const [first, ...others] = lines;
  if (others.length === 0)
    return { line: first!, byline: bylineOf(first!.chars) ?? bodyByline(first!.chars) ?? bareBullet(first!.chars) };
  const parts = others.flatMap((other) => {
    const { from } = bylineOf(other.chars)!;
    return [textAt('\u3000', startOf(other)), slice(other.text, from, other.chars.length)];
  });
  const text = concat([first!.text, ...parts]);
  const line = { ...first!, text, chars: joined(text) };
  return { line, byline: bylineOf(line.chars)! };
}

/** ●张三, and nothing else. */
function isMarkedByline(line: Line): boolean {
  return /^[●■◆□○◎]/.test(line.chars) && isWholeByline(line);
}

function withLateByline(lines: readonly Line[], titles: readonly Line[]): ArticleLines {
  const [top] = lines;
  // ●张三 on the first line: only the title is missing.
  if (titles.length === 0 && top !== undefined && isMarkedByline(top)) {
    const below = titlesWithoutByline(lines.slice(1));
    const next = lines[1 + below.length];
    const isText =
      next !== undefined && (next.blanksBefore > 0 ? next.chars.length > LONGEST_TITLE / 2 : opensText(next));
    const own = isText ? below : [];
    return { titles: own, byline: bylineFrom([top]), rest: lines.slice(1 + own.length), section: null };
  }
  const at = lateByline(lines, titles.length);
  if (at < 0) return { titles, byline: null, rest: lines.slice(titles.length), section: null };
  const line = lines[at]!;
  const rest = lines.filter((_, index) => index >= titles.length && index !== at);
  return { titles, byline: { line, byline: bylineOf(line.chars)! }, rest, section: null };
}

/** Cuts where the format tells the titles; what stands before the first is an article of its own if it is more than furniture. */
function titledArticles(lines: readonly Line[]): ArticleLines[] {
  const tops = lines.flatMap((line, at) => (isTitle(line) && (at === 0 || !isTitle(lines[at - 1]!)) ? [at] : []));
  const before = lines.slice(0, tops[0]);
  const isArticle = before.some((line) => line.chars.length > LONGEST_TITLE);
  const articles = tops.map((top, index) => titledArticle(lines.slice(top, tops[index + 1])));
  if (isArticle) return [...articlesOf(before), ...articles];
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

function isTitle(line: Line): boolean {
  return line.told?.kind === 'title';
}

/** A byline below the abstract: only parts with labels stand between it and the title. */
function lateByline(lines: readonly Line[], from: number): number {
  const note = lines[from];
  const noted = note !== undefined && EDITORS_NOTE.test(note.chars) ? from + 1 : from;
  const at = lines.findIndex((line, index) => index >= noted && labelOf(line.chars) === null);
  return at > from && bylineOf(lines[at]!.chars)?.marked ? at : -1;
}

// 编者按：…   【编者的话】…
const EDITORS_NOTE = /^[【[［（(]?\s*(?:编\s*者\s*按|编者的话|编前语?)\s*[】\]］）)：:]/;

function titlesWithoutByline(lines: readonly Line[]): readonly Line[] {
  const [first, second] = lines;
  if (first === undefined || !isTitleLine(first)) return [];
  const startsProse = second !== undefined && second.blanksBefore === 0 && layoutOf(lines).isFull(first);
  if (startsProse || (first.indent > 0 && second?.indent === 0 && second.blanksBefore === 0)) return [];
  return second !== undefined && isSubtitle(second.chars) ? lines.slice(0, 2) : lines.slice(0, 1);
}

/** Where two or more short articles begin whose texts open as news. */
function newsTitles(lines: readonly Line[]): ReadonlySet<number> {
  const found = lines.flatMap((line, at) => (opensNews(lines[at + 1]?.chars ?? '') && isTitleLine(line) ? [at] : []));
  return new Set(found.length > 1 ? found : []);
}

function startsOf(lines: readonly Line[], news: ReadonlySet<number>): Start[] {
  const starts: Start[] = [];
  let ended = true;
  let plain = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const from = starts.at(-1)?.byline ?? -1;
    const title = lines[at - 1];
    if (line.blanksBefore >= DIVIDED || (title !== undefined && title.blanksBefore >= DIVIDED)) ended = true;
    if (news.has(at)) {
      if (starts.length === 0 && at > 0) starts.push({ from: 0, byline: null });
      starts.push({ from: at, byline: null });
      ended = false;
      continue;
    }
    const byline = bylineAt(lines, at, ended, plain);
    if (byline !== null) {
      const top = titleTop(lines, at, from, ended);
      if (top < at) {
        // DOI, 文章编号 above the first title are parts of the article under it.
        const labelled = starts.length === 0 && lines.slice(0, top).every(({ chars }) => labelOf(chars) !== null);
        if (starts.length === 0 && top > 0 && !labelled) starts.push({ from: 0, byline: null });
        while (starts.at(-1) !== undefined && starts.at(-1)!.from >= top && starts.at(-1)!.byline === null)
          starts.pop();
        starts.push({ from: labelled ? 0 : top, byline: at });
        plain ||= !byline.marked;
        ended = false;
        continue;
      }
    }
    if (closesArticle(line, lines, at, starts.at(-1))) ended = true;
    else if (ended && at > 0 && starts.length > 0 && opensUnheaded(lines, at)) {
      starts.push({ from: at, byline: null });
      ended = false;
    } else if (line.chars.length > LONGEST_TITLE && labelOf(line.chars) === null) ended = false;
  }
  return starts.length > 0 ? starts : [{ from: 0, byline: null }];
}

/** Whether an article begins here that has no byline under its title: none, or one above it. */
function opensUnheaded(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (isTitleLine(line)) return opensWithoutByline(lines, at);
  const next = lines[at + 1];
  return isMarkedByline(line) && next !== undefined && isTitleLine(next) && opensText(lines[at + 2]);
}

/** The byline a line is, judged by the lines round it. */
function bylineAt(lines: readonly Line[], at: number, ended: boolean, plain: boolean): Byline | null {
  const { chars } = lines[at]!;
  if (at === 0 || chars.length > 160 || labelOf(chars) !== null || !mayBeTitle(lines, at - 1)) return null;
  // 某某工会 / 2024年6月3日: at the end of a notice they sign it.
  if (at > 4 && BARE_DATE.test(lines[at + 1]?.chars ?? '') && (lines[at + 2]?.blanksBefore ?? 1) > 0 && !ended)
    return null;
  const found = bylineOf(chars);
  if (found?.marked) return isBulletList(lines, at, found) ? null : found;
  const whole = found?.rest === chars.length;
  if (
    whole &&
    (at <= 4 ||
      ended ||
      (plain && (opensText(lines[at + 1]) || isSetOff(lines, at))) ||
      found.names.length > 1 ||
      standsUnder(lines, at))
  )
    return found;
  if (ended && isBareBullet(chars)) return bareBullet(chars);
  const next = lines[at + 1];
  const parted = next !== undefined && (!isTitleLine(next) || DATE.test(next.chars));
  return at <= 4 && parted ? bodyByline(chars) : null;
}

/** Title and byline with blank lines round the two: the next poem of a file. */
function isSetOff(lines: readonly Line[], byline: number): boolean {
  const gap = (at: number) => lines[at]?.blanksBefore ?? 0;
  return gap(byline - 1) > 0 && gap(byline) === 0 && gap(byline + 1) > 0;
}

/** A line that begins a text; the lines of a poem have no marks. */
function opensText(line: Line | undefined): boolean {
  return line !== undefined && (line.chars.length >= 20 || endsSentence(line.chars) || /[，,、]$/.test(line.chars));
}

/** A name right under a title that blank lines part from a finished text before it. */
function standsUnder(lines: readonly Line[], at: number): boolean {
  const [before, title, byline, after] = [lines[at - 2], lines[at - 1]!, lines[at]!, lines[at + 1]];
  const parted = title.blanksBefore > byline.blanksBefore && title.chars.length >= 6;
  return parted && before !== undefined && endsSentence(before.chars) && (after?.chars.length ?? 0) >= 20;
}

/** Bulleted lines in a row that say more than names are a list of people: ●张三 车间主任. */
function isBulletList(lines: readonly Line[], at: number, found: Byline): boolean {
  const [bullet] = lines[at]!.chars;
  const next = lines[at + 1]?.chars ?? '';
  return found.rest < lines[at]!.chars.length && !/\p{L}/u.test(bullet!) && next.startsWith(bullet!);
}

/** A title line, or the one character that a wrapped title leaves over: 六十|例. */
function mayBeTitle(lines: readonly Line[], at: number): boolean {
  const { chars, blanksBefore } = lines[at]!;
  if (chars.length > 1 || at === 0) return isTitleLine(lines[at]!);
  const above = lines[at - 1]!;
  return blanksBefore === 0 && /\p{Script=Han}/u.test(chars) && above.chars.length >= 15 && isTitleLine(above);
}

/** The first of the title lines above a byline. */
function titleTop(lines: readonly Line[], byline: number, after: number, ended: boolean): number {
  let top = byline;
  const lowest = Math.max(after + 1, byline - MOST_TITLE_LINES);
  // 谢谢大家！ above a title ends what was before.
  const isAbove = (at: number) =>
    (mayBeTitle(lines, at) && !(top < byline && /[！？!?…]$/.test(lines[at]!.chars))) ||
    (top < byline && opensTitle(lines, at));
  while (top > lowest && isAbove(top - 1)) top--;
  while (top < byline && DATE.test(lines[top]!.chars)) top++;
  if (!ended && top === lowest && top > 0) return Math.max(lowest, byline - 1);
  return top;
}

/** 积分制：逻辑、|困境与路径: the first line of a title that ends open, at the top of the file or below an article's end. */
function opensTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (!/[，、：,:（(《“]$/.test(line.chars) || (at > 0 && labelOf(lines[at - 1]!.chars) === null)) return false;
  const bare = cut(line, 0, line.chars.length - 1);
  return bare !== null && isTitleLine(bare);
}

// （2024年9月9日）: under the title of a speech.
const DATE = /^[（(]\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[）)]$/;

const BARE_DATE = /^[\d〇○一二三四五六七八九零]{4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日$/;

/** Whether a line can be a line of a title: short, no sentence, no part with a label of its own. */
export function isTitleLine(line: Line): boolean {
  const { chars } = line;
  if (!isOpen(line) || chars.length > LONGEST_TITLE || chars.length < 2) return false;
  if (/[。；;，,、：:]$/.test(chars) || /。/.test(chars) || /^附(?:件|录|表)?\d?\s*[：:]/.test(chars)) return false;
  if (DATE.test(chars)) return true;
  // [2] 张三.某书[M].…: the last reference of the article above.
  if (/^[[［〔]\s*\d{1,3}\s*[\]］〕]\s*\S/.test(chars)) return false;
  if (/^[（(].*[）)]$/.test(chars) || isHeadingWord(chars) || SPEAKER.test(chars)) return false;
  if (labelOf(chars) !== null || captionOf(chars) !== null || cellsOf(chars) !== null) return false;
  if (isAuthorLine(chars) || (/^[●■◆□○◎]/.test(chars) && bylineOf(chars) !== null)) return false;
  const marker = markerOf(chars);
  return (marker === null || marker.bare) && headingMarker(chars) === null && /\p{L}/u.test(chars);
}

/** ——以某地为例   基于某模型的分析: a line that only explains the title above it. */
export function isSubtitle(chars: string): boolean {
  return (
    DATE.test(chars) ||
    /^(?:[—–―─-]{1,}|--)\s*\S/.test(chars) ||
    /^(?:基于.+|以.+为(?:例|中心|视角|样本|个案|对象)|兼[论评谈与].+)$/.test(chars)
  );
}

/** Whether a line under a title is its subtitle, by its format or by its words. */
export function isSubtitleLine({ told, chars }: Line): boolean {
  return told?.kind === 'subtitle' || isSubtitle(chars);
}

/** The line after which a new article may begin: 作者单位 or other end matter after the body, or a reference list's end. */
function closesArticle(line: Line, lines: readonly Line[], at: number, start: Start | undefined): boolean {
  const kind = isAuthorLine(line.chars) ? 'affiliation' : labelOf(line.chars)?.kind;
  if (kind === undefined) return false;
  const top = (start?.byline ?? start?.from ?? 0) + 1;
  const body = lines
    .slice(Math.max(top, at - 40), at)
    .some((before) => before.chars.length >= 12 && labelOf(before.chars) === null);
  return body && ['affiliation', 'biography', 'received', 'editor', 'references'].includes(kind);
}

const AUTHOR_PARTS: ReadonlySet<string> = new Set(['affiliation', 'biography']);

/** After end matter a title without byline must be followed by prose, not by more end matter. */
function opensWithoutByline(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  if (next === undefined) return false;
  return (
    AUTHOR_PARTS.has(labelOf(lines[at - 1]!.chars)?.kind ?? '') &&
    next.chars.length > 30 &&
    labelOf(next.chars) === null
  );
}

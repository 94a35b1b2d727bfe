/** The titles of short news: 简讯 and 动态 hold several, each with a paragraph or two and perhaps its writer in brackets. */
import { SIGNED } from './bullet.ts';
import type { Line } from './line.ts';
import { isTitleLine } from './title-line.ts';

// 【简讯】   学会动态   各地要闻   ·短波·
const COLUMN =
  /^[【〔［[·•|｜\s]*(?:\p{Script=Han}{0,6})(?:简讯|短讯|快讯|消息|动态|要闻|短波|资讯|简报|集锦|短新闻|信息)(?:\S{0,2})[】〕］\]·•|｜\s]*$/u;
const SHORTEST_TITLE = 4;
const SHORTEST_ITEM = 20;

/** Where two or more short articles begin that open as news, end with their writer, or stand in a column of news. */
export function newsTitles(lines: readonly Line[]): ReadonlySet<number> {
  const column = COLUMN.test(lines[0]?.chars ?? '') && (lines[0]?.chars.length ?? 0) <= 10;
  const titles = lines.flatMap((line, at) => (isTitleLine(line) && lines[at + 1] !== undefined ? [at] : []));
  const sure = titles.filter((at) => lines[at + 1]!.shows.newsLead);
  const signed = lines.filter((_, at) => isSigned(lines, at)).length;
  const isNews = column || sure.length > 1 || sure.length + signed > 1;
  if (!isNews || (sure.length === 0 && lines.some(isBylineOrHeading))) return new Set();
  const likely = titles.filter((at) => sure.includes(at) || (isParted(lines, at) && opensItem(lines, at, column)));
  return new Set(likely.some((at) => at > 1) || likely.length > 1 ? likely : []);
}

// （某市方志办供稿）   （据某报报道）
const SUPPLIED = /^[（(][^（()）]{2,30}(?:供稿|供图|报道|提供)[）)]$/;

/** The writer of an item: by his role, or above the next title and at the end of the file. */
function isSigned(lines: readonly Line[], at: number): boolean {
  const { chars, shows } = lines[at]!;
  const byline = shows.bracketedNames;
  if (byline?.marked === true) return true;
  const next = lines[at + 1];
  return (byline !== null || SUPPLIED.test(chars)) && at > 1 && (next === undefined || isTitleLine(next));
}

function isCredit({ chars, shows }: Line): boolean {
  return SUPPLIED.test(chars) || shows.bracketedNames !== null;
}

function isBylineOrHeading({ chars, shows }: Line): boolean {
  if (chars.length > 60) return false;
  return shows.headingMarker !== null || (SIGNED.test(chars) && shows.byline?.marked === true);
}

/** Below the column's name, a finished text or its writer. */
function isParted(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  if (before !== undefined && isCredit(before)) return true;
  if (lines[at]!.chars.length < SHORTEST_TITLE) return false;
  return before === undefined || at === 1 || before.shows.endsSentence || before.shows.label !== null;
}

function opensItem(lines: readonly Line[], at: number, column: boolean): boolean {
  const [title, next] = [lines[at]!, lines[at + 1]!];
  if (next.chars.length < SHORTEST_ITEM || !/[，。,.]/.test(next.chars)) return false;
  if (next.shows.newsTime || (lines[at - 1] !== undefined && isCredit(lines[at - 1]!))) return true;
  return column && (at === 1 || title.blanksBefore > next.blanksBefore);
}

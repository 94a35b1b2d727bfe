/** Lines that hold several parts of an article, or several articles, cut into one part a line. */
import { labelWords } from '../../lexis/labels.ts';
import { BULLETS, SIGNING } from './bullet.ts';
import { cut, type Line } from './line.ts';
import { isName } from './names.ts';
import { inTurn } from './patterns.ts';
import { signsOf } from './signs.ts';

const LABELS =
  '作者(?:工作)?单位|(?:第一)?作者简介|通[讯信]作者|基金项目|(?:收稿|收到|修回|修改|修订|改回|录用|接受|接收)(?:日期|时间)|责任编辑|编\\s*辑|责\\s*编|责任校对|关键词|关键字|中图分类号|参考文献|内容提要';
// …促进和谐。（作者单位：某公司）   …（作者系某校教师）
const FOOTER =
  '[（(]\\s*(?:作者(?:工作)?单位|(?:本文)?作者(?:系|为|简介)|责任编辑|责编|收稿日期)[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]';
// …获奖。（通讯员 张三）
const SIGNED =
  /(?<=[。！？”])\s*[（(](?:本[报刊网台社校])?(?:特约|实习)?(?:记者|通讯员|供稿)[\s：:]*[\p{Script=Han}\s、，,]{2,30}[）)]$/u;
const FOOTERS = new RegExp(FOOTER, 'g');
// 。【关键词】…   。收稿日期：…
// …　文献标识码：A文章编号：…
const IDENTIFIERS = '中图分类号|文献标[识志]码|文章编号|DOI';
const ENGLISH = 'Abstract|Key\\s?-?\\s?words?';
const INNER_LABEL = new RegExp(
  [
    `(?<=[\\s。；;）)\\]】\\d])(?:[【\\[［]\\s*(?:${LABELS})\\s*[】\\]］]|(?:${LABELS}|${ENGLISH})\\s*[：:])`,
    `(?<=[\\s。；;）)\\]】\\dA-Z])(?:[【\\[［]\\s*(?:${IDENTIFIERS})\\s*[】\\]］]|(?:${IDENTIFIERS})\\s*[：:])`,
  ].join('|'),
  'g',
);
// （作者单位：某局，责任编辑：张三）   （某局；责任编辑：张三）
const INNER_EDITOR = new RegExp(
  inTurn(
    /^[（(【[][^（）()。]{2,80}?[，,、；;\s]\s*/,
    /(?=(?:责任编辑|责任校对|本文编辑|责\s?编|编\s?辑)\s*[：:][^，。；：]{2,12}[）)\]】]$)/,
  ),
);
// 责任编辑：张三　校对：李四
const NEXT_EDITOR = new RegExp(`[\\s｜|；;，,]+(?=(?:${labelWords('editor')})\\s*[：:])`, 'g');
// 作者：张三　单位：某公司
const AUTHOR_PLACE = /^作者\s*[：:][^：:。]{2,30}?[\s，,；;](?=(?:工作)?单位\s*[：:])/;
const WIDE_GAP = /(?<=[。！？”）])[\u3000]{2,}/g;
// 。一、标题 正文   。（二）标题 正文: a heading run into its paragraphs ends at the space.
const INNER_HEADING =
  /(?<=[。！？][”）]?\s?)(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\s。；！？]{2,40}(?=\s)/g;
// 一、标题 正文…: at the start of a line only before a long sentence.
const LEADING_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s*(?=[^\s]{4,25}\s)[^\s。；！？：，、]+(?=\s+\S[^\n]{30,})/;
const HEADING_FIRST =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])\s*[^\s。；！？：，、]{2,30}(?=\s)/;
const INNER_BYLINE = new RegExp(
  `(?<=\\S)\\s*[${BULLETS.replace('*', '').replace('·', '').replace('•', '').replace('※', '').replace('＊', '')}]\\s*(?=\\p{Script=Han})`,
  'gu',
);

// 二○二四: a ring between numerals is a zero.
const ZERO = /^[一二三四五六七八九十〇○零]○[一二三四五六七八九十〇○零年·]/;
const RUN_IN_BULLET = new RegExp(`\\S\\s*[${SIGNING}]`);

const LONGEST_EDITORS = 80;
/** 渡口 □石牧 is a title and a byline. */
const SHORTEST = 6;

/** One line never holds more parts, unless someone made it to. */
const MOST_PARTS = 2000;

/** Cuts run-together lines; every other line comes back as it is. */
export function splitLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (line.chars.length < SHORTEST ? [line] : splitLine(line)));
}

function splitLine(line: Line): Line[] {
  const cuts = new Set<number>();
  for (const match of line.chars.matchAll(FOOTERS)) addBoth(cuts, match.index, match.index + match[0].length, line);
  const signed = line.chars.slice(-60).search(SIGNED);
  if (signed > 0) cuts.add(Math.max(0, line.chars.length - 60) + signed);
  for (const match of line.chars.matchAll(INNER_LABEL)) if (!isInEntry(line.chars, match)) cuts.add(match.index);
  for (const match of line.chars.matchAll(WIDE_GAP)) cuts.add(match.index);
  for (const match of innerHeadings(line.chars)) addBoth(cuts, match.index, match.index + match[0].length, line);
  const author = AUTHOR_PLACE.exec(line.chars.slice(0, 60));
  if (author !== null) cuts.add(author[0].length);
  const editor = INNER_EDITOR.exec(line.chars.slice(0, 120));
  if (editor !== null) cuts.add(editor[0].length);
  if (line.chars.length <= LONGEST_EDITORS && line.shows.label?.kind === 'editor')
    for (const match of line.chars.matchAll(NEXT_EDITOR)) cuts.add(match.index + match[0].length);
  const leading = LEADING_HEADING.exec(line.chars.slice(0, 400));
  if (leading !== null && /。/.test(line.chars)) cuts.add(leading[0].length);
  addBylines(cuts, line);
  if (cuts.size === 0 || cuts.size > MOST_PARTS) return [line];
  const places = [0, ...[...cuts].sort((a, b) => a - b), line.chars.length];
  const pieces = places.slice(1).flatMap((to, index) => cut(line, places[index]!, to) ?? []);
  return pieces.length > 2 ? pieces.flatMap(headingFirst) : pieces;
}

// [2] SMITH J A. Rivers[J]. Water, 2020, 22(3): 1-9. DOI:10.1000/1.   but not 文献标识码：[A] DOI：…
const ENTRY_MARK = /(?<![：:\s])\s?[[［【](?:[A-Z]{1,2}(?:\/(?:OL|CD|DK|MT|MM))?)[\]］】]\s*(?:[.．。,，]|\/\/)/;
/** Characters of an entry before its DOI. */
const LONGEST_ENTRY_HEAD = 600;

const ENTRY_NUMBER = /^\s*[[［【]\s*\d{1,3}\s*[\]］】]/;

const NUMERALS = '一二三四五六七八九十';
// ：一、   。（二）: every number that a line counts with inside.
const INNER_NUMBER = /(?<=[。！？；：，][”）]?\s?)(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十][）)])/g;

/** The headings inside a line, but for those that count on from a number which heads nothing: 一、词典法，即…。二、统计法，用 BERT 等…。 */
function innerHeadings(chars: string): RegExpExecArray[] {
  const found = [...chars.matchAll(INNER_HEADING)];
  if (found.length === 0) return found;
  const heads = new Set(found.map(({ index }) => index));
  const others = [...chars.matchAll(INNER_NUMBER)].filter(({ index }) => !heads.has(index)).map(([number]) => number);
  return found.filter(({ 0: text }) => {
    const at = NUMERALS.indexOf(/[一二三四五六七八九十]/.exec(text)![0]);
    const next = at === 0 ? 1 : at - 1;
    return !others.some((number) => number.includes(NUMERALS[next]!) && /^[（(]/.test(number) === /^[（(]/.test(text));
  });
}

/** Whether a DOI is that of an entry of 参考文献, which begins with a number or has its type mark before it. */
function isInEntry(chars: string, { index, 0: found }: RegExpExecArray): boolean {
  if (!/DOI/.test(found)) return false;
  return ENTRY_NUMBER.test(chars) || ENTRY_MARK.test(chars.slice(Math.max(0, index - LONGEST_ENTRY_HEAD), index));
}

/** Where lines run together, a piece may begin with one heading or two: 二、路径 （一）共建 正文。 */
function headingFirst(piece: Line): Line[] {
  const heading = HEADING_FIRST.exec(piece.chars.slice(0, 120));
  if (heading === null || !/。/.test(piece.chars)) return [piece];
  const rest = cut(piece, heading[0].length, piece.chars.length);
  return rest === null ? [piece] : [cut(piece, 0, heading[0].length)!, ...headingFirst(rest)];
}

function addBoth(cuts: Set<number>, from: number, to: number, line: Line): void {
  if (from > 0) cuts.add(from);
  if (to < line.chars.length) cuts.add(to);
}

/** 题目 ■张三 正文…: cuts before the title, before the bullet and after the names. */
function addBylines(cuts: Set<number>, line: Line): void {
  if (!RUN_IN_BULLET.test(line.chars.slice(0, 200)) && line.chars.length < 200) return;
  const before = [...cuts].sort((a, b) => a - b);
  for (const match of line.chars.matchAll(INNER_BYLINE)) {
    const at = match.index + match[0].length - match[0].trimStart().length;
    if (ZERO.test(line.chars.slice(Math.max(0, at - 1), at + 2))) continue;
    const tail = line.chars.slice(at, at + 140);
    const byline = signsOf(tail).byline ?? runInNames(tail);
    if (byline === null) continue;
    const start = titleStart(line.chars, before, at);
    if (at - start > 60 || at - start < 1) continue;
    addBoth(cuts, start, at, line);
    if (at + byline.rest < line.chars.length && byline.rest < 140) cuts.add(at + byline.rest);
  }
}

// ■秦岭月、扎西平措　村北…: names that no list knows, up to a wide gap.
const RUN_IN_NAMES =
  /^\S\s*(\p{Script=Han}{2,4}(?:[、，,]\p{Script=Han}{2,4}|[、，,]\p{Script=Han}+·\p{Script=Han}+){0,4})(?=\u3000|\s{2}|$)/u;
// □沙鸥 雁翎, and nothing after it.
const LAST_NAMES = /^\S\s*(\p{Script=Han}{2,4}(?:[\s、，,]+\p{Script=Han}{2,4}){0,3})$/u;

/** Where names end that stand between a bullet and a wide gap, of which the first is known. */
function runInNames(tail: string): { rest: number } | null {
  const found = RUN_IN_NAMES.exec(tail) ?? LAST_NAMES.exec(tail);
  return found !== null && isName(found[1]!.split(/[\s、，,]/)[0]!) ? { rest: found[0].length } : null;
}

function titleStart(chars: string, cuts: readonly number[], at: number): number {
  const window = chars.slice(Math.max(0, at - 80), at);
  const offset = at - window.length;
  const stop = Math.max(window.lastIndexOf('。'), window.lastIndexOf('\u3000\u3000'), afterQuote(window));
  const lastCut = cuts.findLast((place) => place <= at) ?? 0;
  return Math.max(lastCut, offset + stop + 1, 0);
}

function afterQuote(window: string): number {
  const at = window.lastIndexOf('。”');
  return at < 0 ? -1 : at + 1;
}

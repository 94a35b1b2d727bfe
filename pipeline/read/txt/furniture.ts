/** Furniture: page numbers and running heads that extraction left among the lines; they are taken out and reported. */

import { breaksSentence } from './broken.ts';
import { bylineOf } from './byline.ts';
import { labelOf } from './label.ts';
import type { Line } from './line.ts';
import { DIVIDED, endsSentence, isOpen, startOf } from './line.ts';
import { pageNumbers } from './page-number.ts';
import type { Say } from './say.ts';

// （下转第12页）   (上接第5页)
const TURN = /^[（(【[]?\s*(?:下转|上接|转|接)\s*第?\s*\d+\s*[页版]\s*[）)】\]]?$/;
// 某某学刊　2024年第6期   2024年第6期（总第88期）   but not 原载《学刊》 2024年第6期
const HEADER =
  /^(?!原载|转载|转自|载于|刊于|选自|摘自|来源)(?:[\p{Script=Han}《》·]{2,20}[\s·|]+)?(?:\d{4}\s*年\s*第\s*\d+\s*期|第\s*\d+\s*卷\s*第\s*\d+\s*期)(?:\s*[（(]?总第?\s*\d+\s*期[）)]?)?(?:[\s·|]+[\p{Script=Han}《》]{2,20})?$/u;
// 理论探讨        某某学刊 2024年第6期: padded to the edges of the page, it may name the section and the journal.
const PADDED_HEADER =
  /^(?!原载|转载|转自|载于|刊于|选自|摘自|来源)(?:[\p{Script=Han}《》·（）()]{2,20}\s+){0,2}(?:\d{4}\s*年\s*第\s*\d+\s*期|第\s*\d+\s*卷\s*第\s*\d+\s*期)(?:\s*[（(]?总第?\s*\d+\s*期[）)]?)?(?:\s+[\p{Script=Han}《》·（）()]{2,20}){0,2}$/u;
const PADDING = /\S\s{3,}\S/;
// 某某文艺        23   24        某某文艺
const PADDED_NUMBER =
  /^(?:[\p{Script=Han}《》·（）()]{2,20}\s{4,}\d{1,4}|\d{1,4}\s{4,}[\p{Script=Han}《》·（）()]{2,20})$/u;
// ━━━━━━   ******   ------, but not ......, which is silence
const RULE = /^(?![.·]{3,12}$)[─━—―=＝_*＊~～·•.\-\s]{3,}$/;
const REPEATED = 3;
const LONGEST_HEAD = 40;
/** So many characters of text a page has at least. */
const SHORTEST_PAGE = 200;
// 2025年第1期   总第88期   Vol. 3 No. 1
const ISSUE_FACTS =
  /第\s*\d+\s*[期卷]|总第?\s*\d+\s*期|\d{4}\s*年\s*\d+\s*月|\d{4}[.．/]\d{1,2}|Vol\.?\s*\d|No\.?\s*\d|ISSN|万方数据|中国知网|cnki/i;

// 第3期        张三：某文章的题目        45   46        某某学报        2024年
const PADDED_THREE =
  /^(?:第\s*\d+\s*期\s{3,}\S.{1,40}?\s{3,}\d{1,4}|\d{1,4}\s{3,}\S.{1,40}?\s{3,}(?:\d{4}\s*年(?:\s*第?\s*\d+\s*[期月])?|第\s*\d+\s*[期卷].{0,12}))$/;

/** The lines without page numbers and running heads. */
export function withoutFurniture(lines: readonly Line[], say: Say): Line[] {
  const heads = runningHeads(lines);
  for (const [index, line] of lines.entries()) if (isHead(lines, index)) heads.add(line);
  const numbers = pageNumbers(lines, heads);
  const removed = new Set<Line>();
  for (const line of lines) {
    if (heads.has(line)) {
      removed.add(line);
      say('info', 'running-head-removed', startOf(line), `页眉“${closed(line.chars)}”混入正文，已删去`);
    } else if (RULE.test(line.chars) && isOpen(line) && line.told === null) {
      removed.add(line);
      say('info', 'rule-removed', startOf(line), '分隔线不是正文，已删去');
    } else if (TURN.test(line.chars) && isOpen(line)) {
      removed.add(line);
      say('info', 'turn-line-removed', startOf(line), `转页提示“${line.chars}”已删去`);
    } else if (numbers.has(line)) {
      removed.add(line);
      say('info', 'page-number-removed', startOf(line), `页码“${line.chars}”混入正文，已删去`);
    }
  }
  return removed.size === 0 ? [...lines] : without(lines, removed);
}

/** Whether a line is a running head by itself: with year and number, or padded from its page number. */
function isHead(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (!isOpen(line) || line.told !== null) return false;
  const chars = closed(line.chars);
  if (chars.length > LONGEST_HEAD + 40) return false;
  const padded = PADDING.test(line.chars);
  if (HEADER.test(chars) || (padded && (PADDED_HEADER.test(chars) || PADDED_THREE.test(line.chars)))) return true;
  // Rows of a table and of a list of contents stand together.
  const isPadded = (other: Line | undefined) => other !== undefined && PADDING.test(other.chars);
  return PADDED_NUMBER.test(line.chars) && !isPadded(lines[index - 1]) && !isPadded(lines[index + 1]);
}

/** The text without the spaces that pad a running head to the width of the page. */
function closed(chars: string): string {
  return chars.replace(/\s{3,}/g, ' ');
}

/** The lines left; after a dividing line comes something new, as after many blank lines. */
function without(lines: readonly Line[], removed: ReadonlySet<Line>): Line[] {
  const left: Line[] = [];
  let divided = false;
  for (const line of lines) {
    if (removed.has(line)) divided ||= RULE.test(line.chars);
    else {
      left.push(divided ? { ...line, blanksBefore: Math.max(DIVIDED, line.blanksBefore) } : line);
      divided = false;
    }
  }
  return left;
}

/** Lines that stand three times or more in the file, with page numbers or as far apart as pages and in the middle of sentences. */
function runningHeads(lines: readonly Line[]): Set<Line> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.chars.length > LONGEST_HEAD * 4 || !isOpen(line) || closed(line.chars).length > LONGEST_HEAD) continue;
    const key = line.chars.replace(/^\d{1,4}\s+|\s+\d{1,4}$|[·•|｜]\s*\d{1,4}\s*[·•|｜]?/g, '').replace(/\s/g, '');
    const found = places.get(key);
    if (found === undefined) places.set(key, [index]);
    else found.push(index);
  }
  const heads = new Set<Line>();
  for (const [key, indexes] of places) {
    if (indexes.length < REPEATED || !mayBeHead(key) || indexes.some((index) => isHeadOfArticle(lines, index)))
      continue;
    if (!ISSUE_FACTS.test(key) && !isOnEveryPage(lines, indexes)) continue;
    for (const index of withoutTitle(lines, indexes)) heads.add(lines[index]!);
  }
  return heads;
}

/** A title or a byline may repeat where a manuscript holds several articles. */
function isHeadOfArticle(lines: readonly Line[], index: number): boolean {
  const isByline = (line: Line | undefined) =>
    line !== undefined && line.chars.length < 60 && bylineOf(line.chars)?.marked === true;
  return isByline(lines[index]) || (index > 2 && isByline(lines[index + 1]));
}

function mayBeHead(key: string): boolean {
  // Articles of one issue may cite the same work under the same number.
  if (/^[[［〔]\s*\d+\s*[\]］〕]/.test(key)) return false;
  return key.length >= 2 && !endsSentence(key) && labelOf(key) === null && !/[\t|]/.test(key) && /\p{L}/u.test(key);
}

/** A refrain, the name of a speaker and a cell repeat too, but after a few lines, or where a sentence has ended. */
function isOnEveryPage(lines: readonly Line[], indexes: readonly number[]): boolean {
  const breaks = indexes.filter((index) => breaksSentence(lines, index)).length;
  if (breaks === 0) return false;
  const numbered = new Set(indexes.map((index) => /\d{1,4}$|^\d{1,4}/.exec(lines[index]!.chars)?.[0] ?? ''));
  if (numbered.size > 1) return true;
  const pages = indexes.slice(1).filter((index, at) => textBetween(lines, indexes[at]!, index) >= SHORTEST_PAGE);
  return pages.length >= (indexes.length - 1) / 2 && breaks >= indexes.length / 3;
}

/** The characters between two lines, as far as a page's worth. */
function textBetween(lines: readonly Line[], from: number, to: number): number {
  let characters = 0;
  for (let at = from + 1; at < to && characters < SHORTEST_PAGE; at++) characters += lines[at]!.chars.length;
  return characters;
}

/** The first of the repeated lines stays where it is the title itself: at the top of the file. */
function withoutTitle(lines: readonly Line[], indexes: readonly number[]): readonly number[] {
  const first = indexes[0]!;
  return first <= 2 && !ISSUE_FACTS.test(lines[first]!.chars) && !PADDED_NUMBER.test(lines[first]!.chars)
    ? indexes.slice(1)
    : indexes;
}

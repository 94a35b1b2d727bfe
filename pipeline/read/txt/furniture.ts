/** Furniture: page numbers and running heads that extraction left among the lines; they are taken out and reported. */

import { bylineOf } from './byline.ts';
import { labelOf } from './label.ts';
import type { Line } from './line.ts';
import { DIVIDED, endsSentence, isOpen, startOf } from './line.ts';
import type { Say } from './say.ts';

// - 12 -   · 12 ·   第12页   第 3 页 共 10 页   12/30   Page 3
const DECORATED =
  /^(?:[-–—―~·•.]{1,3}\s*\d{1,4}\s*[-–—―~·•.]{1,3}|第?\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*第\s*\d{1,4}\s*页|\d{1,4}\s*[/／]\s*\d{1,4}|(?:Page|P\.?)\s*\d{1,4})$/i;
// （下转第12页）   (上接第5页)
const TURN = /^[（(【[]?\s*(?:下转|上接|转|接)\s*第?\s*\d+\s*[页版]\s*[）)】\]]?$/;
// 某某学刊　2024年第6期   2024年第6期（总第88期）
const HEADER =
  /^(?:[\p{Script=Han}《》·]{2,20}[\s·|]+)?(?:\d{4}\s*年\s*第\s*\d+\s*期|\d{4}\s*[.．]\s*\d{1,2}|第\s*\d+\s*卷\s*第\s*\d+\s*期)(?:\s*[（(]?总第?\s*\d+\s*期[）)]?)?(?:[\s·|]+[\p{Script=Han}《》]{2,20})?$/u;
// ━━━━━━   ******   ------
const RULE = /^[─━—―=＝_*＊~～·•.\-\s]{3,}$/;
const BARE = /^\d{1,4}$/;
const REPEATED = 3;
const LONGEST_HEAD = 40;
// 2025年第1期   总第88期   Vol. 3 No. 1
const ISSUE_FACTS =
  /第\s*\d+\s*[期卷]|总第?\s*\d+\s*期|\d{4}\s*年\s*\d+\s*月|\d{4}[.．/]\d{1,2}|Vol\.?\s*\d|No\.?\s*\d|ISSN|万方数据|中国知网|cnki/i;

/** The lines without page numbers and running heads. */
export function withoutFurniture(lines: readonly Line[], say: Say): Line[] {
  const heads = runningHeads(lines);
  const removed = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (
      heads.has(line) ||
      (isOpen(line) && line.told === null && line.chars.length <= LONGEST_HEAD + 40 && HEADER.test(line.chars))
    ) {
      removed.add(line);
      say('info', 'running-head-removed', startOf(line), `页眉“${line.chars}”混入正文，已删去`);
    } else if (RULE.test(line.chars) && isOpen(line) && line.told === null) {
      removed.add(line);
      say('info', 'rule-removed', startOf(line), '分隔线不是正文，已删去');
    } else if (TURN.test(line.chars) && isOpen(line)) {
      removed.add(line);
      say('info', 'turn-line-removed', startOf(line), `转页提示“${line.chars}”已删去`);
    } else if (isPageNumber(lines, index)) {
      removed.add(line);
      say('info', 'page-number-removed', startOf(line), `页码“${line.chars}”混入正文，已删去`);
    }
  }
  return removed.size === 0 ? [...lines] : without(lines, removed);
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

function isPageNumber(lines: readonly Line[], index: number): boolean {
  const { chars, told } = lines[index]!;
  if (chars.length > 20 || !isOpen(lines[index]!) || told?.kind === 'wrapped') return false;
  if (DECORATED.test(chars)) return true;
  if (!BARE.test(chars)) return false;
  // A number among prose is a page number; among other short lines it may be the cell of a table.
  const isCell = (line: Line | undefined) => line !== undefined && line.chars.length < 8 && !DECORATED.test(line.chars);
  return !isCell(lines[index - 1]) && !isCell(lines[index + 1]);
}

/** Lines that stand three times or more in the file, page numbers aside, and at least once break into a sentence. */
function runningHeads(lines: readonly Line[]): Set<Line> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.chars.length > LONGEST_HEAD || !isOpen(line)) continue;
    const key = line.chars.replace(/^\d{1,4}\s+|\s+\d{1,4}$|[·•|｜]\s*\d{1,4}\s*[·•|｜]?/g, '').replace(/\s/g, '');
    const found = places.get(key);
    if (found === undefined) places.set(key, [index]);
    else found.push(index);
  }
  const heads = new Set<Line>();
  for (const [key, indexes] of places) {
    if (indexes.length < REPEATED || !mayBeHead(key) || indexes.some((index) => isHeadOfArticle(lines, index)))
      continue;
    const evident = ISSUE_FACTS.test(key) || indexes.some((index) => breaksSentence(lines, index));
    if (!evident) continue;
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
  return key.length >= 2 && !endsSentence(key) && labelOf(key) === null && !/[\t|]/.test(key) && /\p{L}/u.test(key);
}

function breaksSentence(lines: readonly Line[], index: number): boolean {
  const neighbour = lines[index - 1];
  const before = neighbour !== undefined && neighbour.chars.length < 10 ? lines[index - 2] : neighbour;
  const chars = before?.chars ?? '';
  return (
    chars.length >= 15 &&
    !endsSentence(chars) &&
    !/[）)]$/.test(chars) &&
    /\p{Script=Han}|[，、,]$/u.test(chars.slice(-1))
  );
}

/** The first of the repeated lines stays where it is the title itself: at the top of the file. */
function withoutTitle(lines: readonly Line[], indexes: readonly number[]): readonly number[] {
  const first = indexes[0]!;
  return first <= 2 && !ISSUE_FACTS.test(lines[first]!.chars) ? indexes.slice(1) : indexes;
}

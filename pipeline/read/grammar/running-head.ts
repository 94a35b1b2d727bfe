/** Whether a line is a running head by itself: with year and number, or padded from its page number. */
import { isOpen, type Line } from './line.ts';
import { isNumberedHead } from './numbered-head.ts';
import { anyOf, inTurn } from './patterns.ts';

// 某某学刊　2024年第6期   2024年第6期（总第88期）   某某学刊 2024年第6期 128   but not 原载《学刊》 2024年第6期
const NO_SOURCE = /^(?!原载|转载|转自|载于|刊于|选自|摘自|来源)/;
// 2024年第6期（总第88期）   第3卷第2期
const ISSUE = inTurn(
  anyOf(/\d{4}\s*年\s*第\s*\d+\s*期/, /第\s*\d+\s*卷\s*第\s*\d+\s*期/),
  /(?:\s*[（(]?总第?\s*\d+\s*期[）)]?)?/,
);
const HEADER = new RegExp(
  inTurn(
    NO_SOURCE,
    /(?:\d{1,4}[\s·|]+)?(?:[\p{Script=Han}《》·]{2,20}[\s·|]+)?/u,
    ISSUE,
    /(?:[\s·|]+[\p{Script=Han}《》]{2,20})?(?:[\s·|]+\d{1,4})?$/u,
  ),
  'u',
);
// 理论探讨        某某学刊 2024年第6期: padded to the edges of the page, it may name the section and the journal.
const PADDED_HEADER = new RegExp(
  inTurn(
    NO_SOURCE,
    /(?:[\p{Script=Han}《》·（）()]{2,20}\s+){0,2}/u,
    ISSUE,
    /(?:\s+[\p{Script=Han}《》·（）()]{2,20}){0,2}$/u,
  ),
  'u',
);
const PADDING = /\S(?:\s{3,}|\s*\t\s*)\S/;
/** A name and a page number, padded apart: 某某文艺        23   24        某某文艺. */
export const PADDED_NUMBER =
  /^(?:[\p{Script=Han}《》·（）()]{2,20}\s{4,}\d{1,4}|\d{1,4}\s{4,}[\p{Script=Han}《》·（）()]{2,20})$/u;
// 第3期        张三：某文章的题目        45   46        某某学报        2024年
const PADDED_THREE = new RegExp(
  `^${anyOf(
    /第\s*\d+\s*期\s{3,}\S.{1,40}?\s{3,}\d{1,4}/,
    new RegExp(
      inTurn(
        /\d{1,4}\s{3,}\S.{1,40}?\s{3,}/,
        anyOf(/\d{4}\s*年(?:\s*第?\s*\d+\s*[期月])?/, /第\s*\d+\s*[期卷].{0,12}/),
      ),
    ),
  )}$`,
);
/** So many characters a running head has at most. */
export const LONGEST_HEAD = 40;

/** Whether the line at a place is a running head, whatever the others say. */
export function isRunningHead(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (!isOpen(line) || line.told !== null) return false;
  const chars = closed(line.chars);
  if (chars.length > LONGEST_HEAD + 40) return false;
  const padded = PADDING.test(line.chars);
  if (HEADER.test(chars) || (padded && (PADDED_HEADER.test(chars) || PADDED_THREE.test(line.chars)))) return true;
  // Rows of a table and of a list of contents stand together.
  const isPadded = (other: Line | undefined) => other !== undefined && PADDING.test(other.chars);
  if (padded && isPaddedFacts(lines, index)) return true;
  if (isNumberedHead(lines, index)) return true;
  return PADDED_NUMBER.test(line.chars) && !isPadded(lines[index - 1]) && !isPadded(lines[index + 1]);
}

/** The text without the spaces that pad a running head to the width of the page. */
export function closed(chars: string): string {
  return chars.replace(/\s{3,}/g, ' ');
}

// 第4期   第45卷   2024年   2024年3月   Vol. 45   No. 3   Mar. 2024
const FACT = new RegExp(
  `^${anyOf(
    /第\s*\d+\s*[卷期](?:\s*第\s*\d+\s*期)?/,
    /(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*第\s*\d+\s*期)?/,
    /总第?\s*\d+\s*期/,
    /Vol\.?\s*\d+(?:[\s,，]*No\.?\s*\d+)?|No\.?\s*\d+/,
    /[A-Z][a-z]{2,8}\.?[\s,，]*\d{4}/,
  )}$`,
);
const NAME = /^(?:[\p{Script=Han}《》·（）()]{2,24}|[A-Z][A-Za-z\s&()（）]{4,80})$/u;
const MOST_PIECES = 4;

/** So many lines a running head has at most; more are rows of a table. */
const MOST_ROWS = 2;

/** 第4期      某某学刊      2024年: facts of the issue, alone or in Chinese above English; more such rows are a table. */
function isPaddedFacts(lines: readonly Line[], index: number): boolean {
  if (!saysFacts(lines[index]!.chars, 1)) return false;
  const isPadded = (at: number) => lines[at] !== undefined && PADDING.test(lines[at]!.chars);
  let from = index;
  let to = index + 1;
  while (to - from <= MOST_ROWS && isPadded(from - 1)) from--;
  while (to - from <= MOST_ROWS && isPadded(to)) to++;
  if (to - from === 1) return true;
  return to - from <= MOST_ROWS && lines.slice(from, to).every((line) => saysFacts(line.chars, 2));
}

/** Whether pieces padded apart are facts of the issue, at least so many, and nothing but names and a page number else. */
function saysFacts(chars: string, fewest: number): boolean {
  const pieces = chars.split(/\s{3,}|\s*\t\s*/);
  const others = pieces.filter((piece) => !FACT.test(piece));
  if (pieces.length - others.length < fewest || pieces.length > MOST_PIECES || others.length > 2) return false;
  return others.every((piece) => NAME.test(piece) || /^\d{1,4}$/.test(piece));
}

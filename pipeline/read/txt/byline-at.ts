/** Whether a line is the byline of an article, judged by the lines round it. */

import { bareBullet } from './bare-byline.ts';
import type { Byline } from './byline-type.ts';
import type { Line } from './line.ts';
import { isTitleLine } from './title-line.ts';
import { mayBeTitle } from './title-top.ts';

/** The byline a line is, judged by the lines round it. */
export function bylineAt(lines: readonly Line[], at: number, ended: boolean, plain: boolean): Byline | null {
  const { chars, shows } = lines[at]!;
  if (at === 0 || chars.length > 160 || shows.label !== null || !mayBeTitle(lines, at - 1)) return null;
  if (at > 3 && isSignature(lines, at, ended)) return null;
  const found = shows.byline;
  if (isBookFacts(lines[at + 1])) return null;
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
  if (ended && shows.bareBullet) return bareBullet(chars);
  const next = lines[at + 1];
  const parted = next !== undefined && (!isTitleLine(next) || next.shows.speechDate);
  return at <= 4 && parted ? shows.groupByline : null;
}

/** Columns: four characters. */
const DEEP = 8;

/** 某某工会 / 2024年6月3日: they sign a notice, or set to the right a letter, above its date. */
function isSignature(lines: readonly Line[], at: number, ended: boolean): boolean {
  const date = lines[at + 1];
  if (date?.shows.dateline !== true || (lines[at + 2]?.blanksBefore ?? 1) === 0) return false;
  return !ended || (lines[at]!.indent >= DEEP && !/^[（(]/.test(date.chars));
}

// 某某出版社2022年版   312页　定价68.00元
const BOOK_FACTS = /(?:出版(?:社|公司)|书[局店])[，,\s]*\d{4}|\d{4}\s*年\s*(?:\d+\s*月\s*)?(?:第\s*\d\s*)?版|定价|ISBN/;

/** Below the author of a book that is reviewed stands who published it. */
function isBookFacts(line: Line | undefined): boolean {
  return line !== undefined && line.chars.length <= 40 && !line.shows.endsSentence && BOOK_FACTS.test(line.chars);
}

/** Title and byline with blank lines round the two: the next poem of a file. */
function isSetOff(lines: readonly Line[], byline: number): boolean {
  const gap = (at: number) => lines[at]?.blanksBefore ?? 0;
  return gap(byline - 1) > 0 && gap(byline) === 0 && gap(byline + 1) > 0;
}

/** A line that begins a text; the lines of a poem have no marks. */
export function opensText(line: Line | undefined): boolean {
  return line !== undefined && (line.chars.length >= 20 || line.shows.endsSentence || /[，,、]$/.test(line.chars));
}

/** A name right under a title that blank lines part from a finished text before it. */
function standsUnder(lines: readonly Line[], at: number): boolean {
  const [before, title, byline, after] = [lines[at - 2], lines[at - 1]!, lines[at]!, lines[at + 1]];
  const parted = title.blanksBefore > byline.blanksBefore && title.chars.length >= 6;
  return parted && before?.shows.endsSentence === true && (after?.chars.length ?? 0) >= 20;
}

/** Bulleted lines in a row that say more than names are a list of people: ●张三 车间主任. */
function isBulletList(lines: readonly Line[], at: number, found: Byline): boolean {
  const [bullet] = lines[at]!.chars;
  const next = lines[at + 1]?.chars ?? '';
  return found.rest < lines[at]!.chars.length && !/\p{L}/u.test(bullet!) && next.startsWith(bullet!);
}

/** Whether a line is the byline of an article, judged by the lines round it. */

import { bareBullet, isBareBullet } from './bare-byline.ts';
import { bodyByline, bylineOf } from './byline.ts';
import type { Byline } from './byline-type.ts';
import { labelOf } from './label.ts';
import { endsSentence, type Line } from './line.ts';
import { DATE, isTitleLine } from './title-line.ts';
import { mayBeTitle } from './title-top.ts';

/** The byline a line is, judged by the lines round it. */
export function bylineAt(lines: readonly Line[], at: number, ended: boolean, plain: boolean): Byline | null {
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
export function opensText(line: Line | undefined): boolean {
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

const BARE_DATE = /^[\d〇○一二三四五六七八九零]{4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日$/;

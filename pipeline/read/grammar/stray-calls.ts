/** Calls and labels of notes that extraction left on lines of their own: back in the sentence they stood in, or before their note. */

import { withMark } from '../../model/runs.ts';
import { joinedLine } from './joined-line.ts';
import { extentOf, isOpen, type Line } from './line.ts';
import { countsWhatFollows } from './marker.ts';
import { isCallBeforeMark } from './page-number.ts';
import type { Say } from './say.ts';

// ①   [3]   [4-5]   ［1，2］
const ALONE = /^(?:[①-⑳㉑-㉟]|[[［]\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3}){0,8}[\]］])$/;
const NUMBER = /^\d{1,2}$/;
/** A line shorter than this may be a cell or a label. */
const PROSE = 12;

/** The lines with such signs put where they belong; what belongs nowhere for certain stays. */
export function withoutStrayCalls(lines: readonly Line[], say: Say): Line[] {
  if (!lines.some((line, at) => isAlone(line) || isCallBeforeMark(lines, at))) return [...lines];
  const numbers = lines.some((_, at) => isCallBeforeMark(lines, at));
  const result: Line[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const [line, next, before] = [lines[at]!, lines[at + 1], result.at(-1)];
    const isNumber =
      numbers && NUMBER.test(line.chars) && next !== undefined && !countsWhatFollows(line.chars + next.chars);
    if ((isAlone(line) || isNumber) && before !== undefined && next !== undefined && isCall(before, line, next)) {
      result[result.length - 1] = joinedLine([before, isNumber ? raised(line) : line, next]);
      say('info', 'note-call-joined', extentOf(line), `注码“${line.chars}”单独成行，已接回句中`);
      seen.add(line.chars);
      at++;
    } else if (isAlone(line) && next !== undefined && seen.has(line.chars) && isLabelOf(next)) {
      result.push(joinedLine([line, next]));
      say('info', 'note-joined', extentOf(line, next), `注码“${line.chars}”单独成行，已接到下面的注释前`);
      at++;
    } else result.push(line);
    for (const [sign] of line.chars.slice(1).matchAll(/[①-⑳㉑-㉟]|\[\d{1,3}\]/g)) seen.add(sign);
  }
  return result;
}

/** A bare number that calls a note, raised so that it does not run into the words. */
function raised(line: Line): Line {
  return { ...line, text: withMark(line.text, 0, line.chars.length, { kind: 'superscript' }) };
}

function isAlone(line: Line): boolean {
  return line.told === null && ALONE.test(line.chars);
}

/** Whether the sign stands in a sentence: prose before it that has not ended, and a mark or the rest of it right behind. */
function isCall(before: Line, line: Line, next: Line): boolean {
  if (line.blanksBefore > 0 || next.blanksBefore > 0 || !isOpen(before) || !isOpen(next)) return false;
  if (before.shows.label !== null || before.shows.cells !== null || isAlone(next)) return false;
  if (next.shows.startsClosed) return /[\p{Script=Han}\w”’）》％%]$/u.test(before.chars);
  const broken = !before.shows.endsSentence && before.shows.headingMarker === null;
  return broken && before.chars.length >= PROSE && next.indent === 0 && /^\p{Script=Han}/u.test(next.chars);
}

/** Whether the line under a sign can be the text of its note. */
function isLabelOf(next: Line): boolean {
  return next.blanksBefore === 0 && isOpen(next) && next.shows.label === null && !isAlone(next);
}

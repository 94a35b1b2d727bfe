/** What of an English head stands above the line of its Abstract: title, authors, affiliations. */
import type { Line } from '../line.ts';
import { englishLabelOf } from './label.ts';
import { endsLatinSentence, isAffiliationShape, isLatinLine, isReferenceLine } from './latin-line.ts';

const MOST_LINES = 14;
const LONGEST_LINE = 400;
/** Where the two languages stand in turn, so many lines of Chinese stand above the Chinese abstract. */
const MOST_CHINESE = 9;
const LONGEST_CHINESE = 70;
/** A Chinese abstract has so many lines at most. */
const LONGEST_ABSTRACT = 40;

/** The indexes of the lines in reading order: those right above, else those that stand in turn with the Chinese ones. */
export function headAbove(lines: readonly Line[], anchor: number, taken: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let at = anchor - 1; at >= 0 && found.length < MOST_LINES && !taken.has(at); at--) {
    if (!mayStandAbove(lines[at]!)) break;
    found.unshift(at);
  }
  return found.length > 0 ? found : inTurn(lines, anchor, taken);
}

function mayStandAbove(line: Line): boolean {
  if (!isLatinLine(line) || line.chars.length > LONGEST_LINE || isReferenceLine(line)) return false;
  if (englishLabelOf(line.chars) !== null) return true;
  if (line.shows.label !== null) return false;
  return !/[.。;；]$/.test(line.chars) || !endsLatinSentence(line) || isAffiliationShape(line);
}

/** Title under title, names under names, and so on, up from the Chinese abstract; none where there is no such abstract. */
function inTurn(lines: readonly Line[], anchor: number, taken: ReadonlySet<number>): number[] {
  const abstract = lines.findLastIndex(({ shows }, at) => at < anchor && shows.label?.kind === 'abstract');
  if (abstract < 0 || anchor - abstract > LONGEST_ABSTRACT) return [];
  const found: number[] = [];
  let chinese = 0;
  for (let at = abstract - 1; at >= 0 && !taken.has(at); at--) {
    const line = lines[at]!;
    if (mayStandAbove(line)) found.unshift(at);
    else if (line.chars.length > LONGEST_CHINESE || ++chinese > MOST_CHINESE || line.shows.endsSentence) break;
  }
  return found;
}

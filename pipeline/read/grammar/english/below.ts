/** What of an English head stands below the line of its Abstract or Key words. */
import type { Line } from '../line.ts';
import { englishLabelOf } from './label.ts';
import type { EnglishPart } from './label-table.ts';
import { endsLatinSentence, isLatinLine } from './latin-line.ts';

/** An abstract has so many lines at most. */
const LONGEST = 60;
/** A line so long may have been wrapped. */
const WRAPPED = 45;
const LONG_KEYWORDS = 100;

/** A second one begins another head, but for paragraphs that each have the label. */
const AT_MOST_ONE: ReadonlySet<EnglishPart> = new Set(['title', 'abstract', 'keywords']);

/** The indexes of the lines from the anchor to the head's end, without the Chinese ones between them. */
export function headBelow(lines: readonly Line[], anchor: number): number[] {
  const found = [anchor];
  let part: EnglishPart = englishLabelOf(lines[anchor]!.chars)!.part;
  const seen = new Set([part]);
  let keywords = part === 'abstract' ? keywordsBelow(lines, anchor) : -1;
  for (let at = anchor + 1; at < lines.length && found.length < LONGEST; at++) {
    const line = lines[at]!;
    const label = isLatinLine(line) ? englishLabelOf(line.chars) : null;
    if (label !== null) {
      if (AT_MOST_ONE.has(label.part) && seen.has(label.part) && label.part !== part) break;
      part = label.part;
      seen.add(part);
      keywords = part === 'abstract' ? keywordsBelow(lines, at) : -1;
      found.push(at);
    } else if (isLatinLine(line) && (at < keywords || goesOn(lines[found.at(-1)!]!, line, part))) found.push(at);
    else if (!(line.shows.label !== null && isLabelledSoon(lines, at))) break;
  }
  return found;
}

/** Where Key words stand below an abstract, nothing but English between the two; -1 where they do not. */
function keywordsBelow(lines: readonly Line[], anchor: number): number {
  for (let at = anchor + 1; at < Math.min(lines.length, anchor + LONGEST); at++) {
    if (!isLatinLine(lines[at]!)) return -1;
    const part = englishLabelOf(lines[at]!.chars)?.part;
    if (part === 'keywords') return at;
    if (part === 'abstract') return -1;
  }
  return -1;
}

/** 关键词：…  between Abstract and Key words, where the two languages stand in turn. */
function isLabelledSoon(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 3).find((line) => line.shows.label === null || isLatinLine(line));
  return next !== undefined && isLatinLine(next) && englishLabelOf(next.chars)?.part === 'keywords';
}

function goesOn(last: Line, line: Line, part: EnglishPart): boolean {
  const label = englishLabelOf(last.chars);
  if (label !== null && label.from >= last.chars.length) return true;
  if (line.blanksBefore > 0) return false;
  if (line.told?.kind === 'wrapped') return true;
  if (part === 'keywords') return goesOnWithKeywords(last, line);
  const isWrapped = line.told === null && last.chars.length >= WRAPPED;
  return !endsLatinSentence(last) ? isWrapped || part === 'abstract' : isWrapped && part === 'abstract';
}

function goesOnWithKeywords(last: Line, line: Line): boolean {
  if (line.chars.length > LONG_KEYWORDS || endsLatinSentence(line)) return false;
  return (
    /[;,；，、]$/.test(last.chars) || (line.told === null && last.chars.length >= WRAPPED && /[;；]/.test(last.chars))
  );
}

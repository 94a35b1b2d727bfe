/** 参考文献: one entry each, never repaired. */
import type { Reference } from '../../model/document.ts';
import { cut, extentOf, type Line, spanOf } from './line.ts';
import type { Say } from './say.ts';
import { joinLines } from './unit.ts';

// [1] …   ［1］…   1. …   (1) …
const NUMBER = /^(?:[[［【〔（(]\s*(\d{1,3})\s*[\]］】〕）)]|(\d{1,3})\s*[.．、](?!\d))\s*/;

const MOST_MISSING = 5;

// Abstract: …   [Key words] …
const ENGLISH_LABEL = /^[[［【]?\s*(?:Abstract|Key\s?words)(?![a-z])/i;
// On the Openness of Village Accounts, but not Smith J. A book[M]. London, 2020.
const ENGLISH_TITLE = /^[A-Z][A-Za-z’'“”"(),:;&–—\-\s]*(?:\s[A-Za-z’'“”"(),:;&–—-]+){2,}$/;

/** Whether the English title or abstract after a reference list begins here: parted by a blank line, or with its label. */
export function endsReferences(lines: readonly Line[], at: number): boolean {
  const { chars, blanksBefore } = lines[at]!;
  if (ENGLISH_LABEL.test(chars)) return true;
  const numbered = lines.slice(Math.max(0, at - 60), at).some((line) => NUMBER.test(line.chars));
  return blanksBefore > 0 && numbered && chars.length <= 200 && ENGLISH_TITLE.test(chars);
}

/** How the numbers of a list are written: the bracket before them or the mark after. */
function styleOf(number: RegExpExecArray): string {
  return number[1] === undefined ? '.' : number[0][0]!;
}

/** Whether a line begins the entry after number `last`; (3):45-52. under [2] is the rest of that entry. */
function beginsEntry(line: Line, style: string | null, last: number): boolean {
  const number = NUMBER.exec(line.chars);
  if (number === null) return false;
  const value = Number(number[1] ?? number[2]);
  if (style === null) return true;
  if (styleOf(number) !== style) return false;
  return value > last ? value <= last + MOST_MISSING : isNumberAgain(line, number[0]);
}

/** A number that was there before, in square brackets and before letters: [10] of two entries, which is asked about. */
function isNumberAgain({ chars }: Line, number: string): boolean {
  return /^[[［]/.test(number) && /^[\p{L}《“"]/u.test(chars.slice(number.length));
}

// [1] 甲. 某书[M]. …: the kind of publication in square brackets (GB/T 7714).
const KIND_OF_WORK = /\[(?:[A-Z]|[A-Z]{1,2}\/[A-Z]{2})\]/;

/** Whether a reference list that no label announces begins here: [1], [2] and on to the next blank line, each with its kind of work. */
export function opensReferences(lines: readonly Line[], at: number): boolean {
  if (!/^[[［]\s*1\s*[\]］]/.test(lines[at]!.chars)) return false;
  const end = lines.findIndex((line, index) => index > at && !/^[[［]\s*\d/.test(line.chars) && line.blanksBefore > 0);
  const list = lines.slice(at, end < 0 ? lines.length : end);
  const entries = list.filter(({ chars }) => NUMBER.test(chars));
  return entries.length > 1 && entries.filter(({ chars }) => KIND_OF_WORK.test(chars)).length > entries.length / 2;
}

/** The entries of a reference list; a line without number goes on with the entry above it where the others have numbers. */
export function referencesOf(file: string, lines: readonly Line[], say: Say): Reference[] {
  const pieces = lines.flatMap(splitEntries);
  const first = pieces.map(({ chars }) => NUMBER.exec(chars)).find((number) => number !== null);
  const style = first === undefined ? null : styleOf(first!);
  const entries: Line[][] = [];
  let last = 0;
  for (const line of pieces) {
    const begins = beginsEntry(line, style, last);
    const number = begins ? NUMBER.exec(line.chars) : null;
    if (number !== null) last = Number(number[1] ?? number[2]);
    const goesOn = entries.length > 0 && style !== null && !begins;
    if (goesOn) {
      say('info', 'reference-joined', extentOf(line), '参考文献条目跨行，已接合');
      entries.at(-1)!.push(line);
    } else entries.push([line]);
  }
  return entries.map((entry) => ({ at: spanOf(file, entry[0]!, entry.at(-1)!), text: joinLines(entry) }));
}

/** [1]甲… [2]乙… [3]丙… on one line. */
function splitEntries(line: Line): Line[] {
  const first = /^[[［]\s*(\d{1,3})\s*[\]］]/.exec(line.chars);
  if (first === null) return [line];
  const places = [0];
  let number = Number(first[1]);
  for (const match of line.chars.matchAll(/[[［]\s*(\d{1,3})\s*[\]］]/g)) {
    if (match.index === 0 || Number(match[1]) !== number + 1) continue;
    places.push(match.index);
    number++;
  }
  return places.flatMap((from, index) => cut(line, from, places[index + 1] ?? line.chars.length) ?? []);
}

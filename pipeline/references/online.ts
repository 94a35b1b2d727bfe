/** What an entry says of where it is on line: dates, address, DOI, all behind its imprint. */
import { charsOf, groupAt, partAt, type Region, regionTo } from './cutting.ts';
import type { EntryPart } from './entry.ts';

export interface OnlineParts {
  readonly updated: EntryPart | null;
  readonly accessed: EntryPart | null;
  readonly url: EntryPart | null;
  readonly doi: EntryPart | null;
  readonly rest: readonly EntryPart[];
  /** What stands before all of them. */
  readonly before: Region;
}

// http://example.org/a.DOI:10.1000/1 ends before the DOI.
const URL = /(?:https?|ftp):\/\/(?:(?![.,;]DOI:10\.)[!-~])+|(?<![\w.])www\.[\w-]+\.(?:(?![.,;]DOI:10\.)[!-~])+/i;
const DOI = /(?:doi|DOI)\s*[:：]?\s*(?<doi>10\.\d{4,9}\/[!-~]+)|(?<![\w/.])(?<bare>10\.\d{4,9}\/[!-~]+)/d;
/** CSTR:32012.36.PSSXiv.202408.01096 and the like (GB/T 7714—2025 7.9). */
const OTHER = /(?:CSTR|URN|ARK|arXiv)\s*:\s*[!-~]+/i;
/** A year and a month at least, in whatever form. */
const DATE = '(?:1[5-9]|20)\\d{2}\\s*[-–—./／年]\\s*\\d{1,2}[^\\])）］]{0,12}';
const ACCESSED = new RegExp(`[\\[［]\\s*(?<date>(?:引用日期\\s*[:：]?)?${DATE})\\s*[\\]］]`, 'd');
const UPDATED = new RegExp(`[(（]\\s*(?<date>${DATE})\\s*[)）]`, 'd');
/** A version of a data set or preprint may have no more than a year: (2018). */
const YEAR_ONLY = /[(（]\s*(?<date>(?:19|20)\d{2})\s*[)）]\s*(?=$|[[［])/d;

/** Takes from the end of a region what is about its being on line. `mayHaveYear`: whether (2018) is a date here. */
export function onlineIn(region: Region, mayHaveYear: boolean): OnlineParts {
  const chars = charsOf(region);
  const url = urlIn(region);
  const doi = doiIn(region, url);
  const other = OTHER.exec(chars);
  const starts = [url?.from, doi?.whole.from, other === null ? undefined : region.from + other.index].filter(
    (start) => start !== undefined,
  );
  const tail = regionTo(region, Math.min(region.to, ...starts));
  const late = { ...region, from: tail.to };
  const accessed = lastOf(ACCESSED, tail) ?? lastOf(ACCESSED, late);
  const inTail = accessed !== null && accessed.from < tail.to;
  const updated = lastOf(UPDATED, tail) ?? (mayHaveYear ? lastOf(YEAR_ONLY, tail) : null);
  const ends = [inTail ? accessed.whole : null, updated?.whole ?? null].filter((part) => part !== null);
  const before = regionTo(region, Math.min(tail.to, ...ends.map(({ from }) => from)));
  const known = [url, doi?.whole, accessed?.whole, updated?.whole].filter((part) => part != null);
  return {
    updated: updated?.date ?? null,
    accessed: accessed?.date ?? null,
    url,
    doi: doi?.number ?? null,
    rest: between({ ...region, from: before.to }, known),
    before,
  };
}

interface BracketedDate extends EntryPart {
  readonly whole: EntryPart;
  readonly date: EntryPart;
}

function lastOf(pattern: RegExp, region: Region): BracketedDate | null {
  const matches = [...charsOf(region).matchAll(new RegExp(pattern, `${pattern.flags}g`))];
  const match = matches.at(-1);
  const date = match === undefined ? null : groupAt(region, match, 'date');
  if (match === undefined || date === null) return null;
  const whole = partAt(region.chars, region.from + match.index, region.from + match.index + match[0].length)!;
  return { ...whole, whole, date };
}

function urlIn(region: Region): EntryPart | null {
  const match = URL.exec(charsOf(region));
  if (match === null) return null;
  const text = withoutEnd(match[0]);
  const from = region.from + match.index;
  return { text, from, to: from + text.length };
}

function doiIn(region: Region, url: EntryPart | null): { whole: EntryPart; number: EntryPart } | null {
  const hidden = charsOf(region);
  const open = url === null ? hidden : masked(hidden, url.from - region.from, url.to - region.from);
  const match = DOI.exec(open);
  const place = match?.indices?.groups?.doi ?? match?.indices?.groups?.bare;
  if (match == null || place === undefined) return null;
  const text = withoutEnd(open.slice(...place));
  const number = { text, from: region.from + place[0], to: region.from + place[0] + text.length };
  const from = region.from + match.index;
  return { number, whole: { text: region.chars.slice(from, number.to), from, to: number.to } };
}

function masked(chars: string, from: number, to: number): string {
  return chars.slice(0, from) + '\u0000'.repeat(to - from) + chars.slice(to);
}

/** An address without the stop that ends the entry, or a date in brackets that follows it at once. */
function withoutEnd(address: string): string {
  return address.replace(/\[(?:19|20)\d{2}-.*$/, '').replace(/[.,;]+$/, '');
}

/** What is left of a region when its known parts are taken out: words, no marks. */
function between(region: Region, known: readonly EntryPart[]): EntryPart[] {
  const found: EntryPart[] = [];
  let done = region.from;
  for (const { from, to } of [...known].sort((a, b) => a.from - b.from)) {
    const part = partAt(region.chars, done, Math.max(done, from));
    if (part !== null && /[\p{L}\p{N}]/u.test(part.text)) found.push(part);
    done = Math.max(done, to);
  }
  const last = partAt(region.chars, done, region.to);
  if (last !== null && /[\p{L}\p{N}]/u.test(last.text)) found.push(last);
  return found.filter(({ text }) => !OTHER.test(text));
}

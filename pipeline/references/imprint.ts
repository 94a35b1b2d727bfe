/** What stands behind the type mark of a book: 其他责任者. 版本. 出版地: 出版者, 年: 页码. */
import { once } from '../lexis/once.ts';
import { charsOf, groupAt, partAt, type Region, regionFrom, regionTo } from './cutting.ts';
import type { EntryMark, EntryNames, EntryPart } from './entry.ts';
import { entryNamesIn, isRole } from './names.ts';
import { stopsIn } from './stops.ts';
import { entryWords } from './words.ts';

export interface BookImprint {
  readonly place: EntryPart | null;
  readonly publisher: EntryPart | null;
  readonly year: EntryPart | null;
  readonly pages: EntryPart | null;
  readonly marks: readonly EntryMark[];
  /** What stands before the place: other authors, edition, the title of a host work. */
  readonly before: Region;
}

const YEAR = '(?:1[4-9]|20)\\d{2}';
/** 2010   c1988   1995印刷   [1936]   1947（民国三十六年）   1957—1990   2013-09-30 */
const WHEN = new RegExp(
  `(?<mark>[,，.．。;；、:：\\s]|^)\\s*(?<year>[[［]${YEAR}[?？]?[\\]］]|[c©]?\\s?${YEAR}(?:-\\d{2}-\\d{2}|[—–/-][[［]?${YEAR}[\\]］]?|[a-z])?(?:\\s?(?:印刷|重印|年))?(?:\\s?[(（][^()（）]{2,24}[)）])?)(?=\\s*(?:$|[.．。:：,，;；]))`,
  'dg',
);

/** The imprint at the end of a region. */
export function imprintIn(region: Region): BookImprint {
  const when = lastYear(region);
  if (when === null) return withoutYear(region);
  const marks: EntryMark[] = [];
  const rest = regionFrom(region, when.year.to);
  // A stop before a page is a slip; before the size of a map (98cm×64cm) it is none.
  const page = /^\s*(?:([:：,，;；])\s*(\S.*?)|([.．])\s*(\d+(?:[-–—~～]\d+)?))[\s.．。]*$/.exec(charsOf(rest));
  const [separator, words] = page === null ? ['', ''] : [page[1] ?? page[3]!, page[2] ?? page[4]!];
  const pages = page === null ? null : partAt(rest.chars, rest.from + page[0].indexOf(words), rest.to);
  const clean = pages === null ? null : { ...pages, text: pages.text.replace(/[\s.．。]+$/, '') };
  const named = placed(regionTo(region, when.mark?.from ?? when.year.from));
  if (when.mark !== null && named.publisher !== null) marks.push(when.mark);
  if (page !== null) {
    const at = rest.from + page[0].indexOf(separator);
    marks.push({ text: separator, from: at, to: at + 1, wanted: 'colon' });
  }
  return { ...named, year: when.year, pages: clean, marks: [...named.marks, ...marks] };
}

/** The last year behind a comma, else behind any mark, that only pages follow. */
function lastYear(region: Region): { year: EntryPart; mark: EntryMark | null } | null {
  const chars = charsOf(region);
  const matches = [...chars.matchAll(WHEN)].map((match) => {
    const [from, to] = match.indices!.groups!.year!;
    return { from, to, mark: match.groups!.mark!, at: match.indices!.groups!.mark![0] };
  });
  const fits = matches.filter(({ to }) => /^\s*(?:$|[.．。:：,，;；][^:：]*$)/.test(chars.slice(to)));
  const found =
    fits.findLast(({ mark }) => /[,，]/.test(mark)) ?? fits.findLast(({ mark }) => /[.．。]|^$/.test(mark)) ?? fits[0];
  if (found === undefined) return null;
  const year = partAt(region.chars, region.from + found.from, region.from + found.to)!;
  const mark = found.mark.trim();
  const from = region.from + found.at;
  return { year, mark: mark === '' ? null : { text: mark, from, to: from + 1, wanted: 'comma' } };
}

type NamedPublisher = Pick<BookImprint, 'place' | 'publisher' | 'marks' | 'before'>;

/** 出版地: 出版者 at the end of a region. */
function placed(region: Region): NamedPublisher {
  const last = stopsIn(region).at(-1);
  const start = last?.to ?? region.from;
  const own = charsOf({ ...region, from: start });
  const colon = Math.max(own.lastIndexOf(':'), own.lastIndexOf('：'));
  const before = regionTo(region, last?.from ?? region.from);
  const marks = last === undefined ? [] : [last];
  if (colon < 0) return { place: null, publisher: partAt(region.chars, start, region.to), marks, before };
  const at = start + colon;
  const mark: EntryMark = { text: own[colon]!, from: at, to: at + 1, wanted: 'colon' };
  return {
    place: partAt(region.chars, start, at),
    publisher: partAt(region.chars, at + 1, region.to),
    marks: [...marks, mark],
    before,
  };
}

/** 北京: 人民出版社: 12 of an entry that has its year behind the authors; else nothing but what stands before an imprint. */
function withoutYear(region: Region): BookImprint {
  const none = { place: null, publisher: null, year: null, pages: null, marks: [] };
  const own = regionFrom(region, stopsIn(region).at(-1)?.to ?? region.from);
  if (!/^[^:：]{1,24}[:：]\s*\S/.test(charsOf(own))) return { ...none, before: region };
  const paged = /^[^:：]+[:：][^:：]+(?<mark>[:：])\s*(?<pages>\d+(?:[-–—]\d+)?)[\s.．。]*$/d.exec(charsOf(own));
  const named = placed(paged === null ? region : regionTo(region, own.from + paged.indices!.groups!.mark![0]));
  const text = named.publisher?.text.replace(/[.．。]$/, '');
  const publisher = named.publisher === null ? null : { ...named.publisher, text: text! };
  if (paged === null) return { ...none, ...named, publisher };
  const mark = groupAt(own, paged, 'mark')!;
  return {
    ...none,
    ...named,
    publisher,
    pages: groupAt(own, paged, 'pages'),
    marks: [...named.marks, { ...mark, wanted: 'colon' }],
  };
}

const editionWords = once(() => new RegExp(`^(?:${entryWords('edition')})$`, 'u'));

/** Whether words are 版本. */
export function isEdition(words: string): boolean {
  return editionWords().test(words);
}

export interface BeforeImprint {
  readonly otherAuthors: EntryNames | null;
  readonly edition: EntryPart | null;
  readonly marks: readonly EntryMark[];
  /** What is neither. */
  readonly left: Region | null;
}

/** Takes 其他责任者 and 版本 from the end of what stands before an imprint. */
export function beforeImprint(region: Region): BeforeImprint {
  let otherAuthors: EntryNames | null = null;
  let edition: EntryPart | null = null;
  const marks: EntryMark[] = [];
  let rest = region;
  while (rest.from < rest.to) {
    const stop = stopsIn(rest).at(-1);
    const last = partAt(rest.chars, stop?.to ?? rest.from, rest.to);
    if (last === null) break;
    const found = entryNamesIn({ ...rest, from: last.from, to: last.to });
    if (edition === null && isEdition(last.text)) edition = last;
    else if (found?.names.role != null && isRole(found.names.role.text)) {
      otherAuthors = found.names;
      marks.push(...found.marks);
    } else break;
    if (stop !== undefined) marks.push(stop);
    rest = regionTo(rest, stop?.from ?? rest.from);
  }
  const left = partAt(rest.chars, rest.from, rest.to);
  return { otherAuthors, edition, marks, left: left === null ? null : { ...rest, from: left.from, to: left.to } };
}

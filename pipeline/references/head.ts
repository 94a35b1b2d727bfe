/** What stands before the type mark, or between // and the imprint: 责任者 and 题名. */
import { charsOf, partAt, type Region, regionFrom, regionTo } from './cutting.ts';
import type { EntryMark, EntryNames, EntryPart } from './entry.ts';
import { entryNamesIn, mayBeNames } from './names.ts';
import { stopsIn } from './stops.ts';

export interface EntryHead {
  readonly authors: EntryNames | null;
  readonly title: EntryPart | null;
  /** Of entries that have it behind the authors (著者-出版年制). */
  readonly year: EntryPart | null;
  readonly marks: readonly EntryMark[];
  /** Whether another stop stands in the title, so that it may begin elsewhere. */
  readonly isDoubtful: boolean;
}

const YEAR = /^[(（]?(?:1[5-9]|20)\d{2}[a-z]?[)）]?$/;
/** The number of a standard before its name: GB/T 3792.4—2009. */
const STANDARD = /^\s*(?:[A-Z]{1,6}\/?){1,3}\s?[A-Z]?\d/;

/** Authors and title of a region. */
export function headIn(region: Region): EntryHead {
  const stops = STANDARD.test(charsOf(region)) ? [] : stopsIn(region);
  const cut = stops.findIndex((stop) => mayBeNames(region.chars.slice(region.from, stop.from)));
  const stop = cut === 0 || (cut > 0 && !/\p{Script=Han}/u.test(charsOf(region))) ? stops[cut] : undefined;
  const found = stop === undefined ? null : entryNamesIn(regionTo(region, stop.from));
  if (stop === undefined || found === null) {
    const title = partAt(region.chars, region.from, region.to);
    return { authors: null, title, year: null, marks: [], isDoubtful: stops.length > 0 };
  }
  const { names, year } = withoutYear(found.names);
  const next = stops[cut + 1];
  // 张三. 2020. 题名
  const between = next === undefined ? null : partAt(region.chars, stop.to, next.from);
  const isYear = between !== null && YEAR.test(between.text);
  const title = partAt(region.chars, isYear ? next!.to : stop.to, region.to);
  return {
    authors: names,
    title,
    year: isYear ? between : year,
    marks: [...found.marks, stop, ...(isYear ? [next!] : [])],
    isDoubtful: stops.length > cut + (isYear ? 2 : 1),
  };
}

/** 张三, 2020 is an author and a year. */
function withoutYear({ names, others, role }: EntryNames): { names: EntryNames | null; year: EntryPart | null } {
  const last = names.at(-1)!;
  if (!YEAR.test(last.text)) return { names: { names, others, role }, year: null };
  const rest = names.slice(0, -1);
  return { names: rest.length === 0 ? null : { names: rest, others, role }, year: last };
}

/** The region behind an offset, without the stop or comma it begins with. */
export function behind(region: Region, from: number): Region {
  const rest = regionFrom(region, from);
  const mark = /^\s*[.．。,，]*\s*/.exec(charsOf(rest))!;
  return regionFrom(rest, rest.from + mark[0].length);
}

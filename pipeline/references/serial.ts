/** What stands behind [J] or [N]: 刊名, 年, 卷(期): 页码; 报名, 年-月-日(版次). */
import { charsOf, groupAt, partAt, type Region, regionFrom, regionTo } from './cutting.ts';
import type { EntryMark, EntryNames, EntryPart, Separator } from './entry.ts';
import { entryNamesIn, isRole } from './names.ts';
import { stopsIn } from './stops.ts';

export interface SerialParts {
  readonly otherAuthors: EntryNames | null;
  readonly source: EntryPart | null;
  readonly year: EntryPart | null;
  readonly volume: EntryPart | null;
  readonly issue: EntryPart | null;
  readonly pages: EntryPart | null;
  readonly marks: readonly EntryMark[];
  readonly rest: readonly EntryPart[];
}

const YEAR = '(?:1[5-9]|20)\\d{2}';
const DATE = `${YEAR}(?:\\s*[-–—./]\\s*\\d{1,2}\\s*[-–—./]\\s*\\d{1,2}(?!\\d)|年\\d{1,2}月\\d{1,2}日)`;
const WHEN = new RegExp(
  `(?<mark>[,，.．。;；、:：\\s])\\s*(?<year>${DATE}|(?<!\\d)${YEAR}[a-z]?)(?=\\s*(?:$|[,，.．。;；、:：(（年]))`,
  'dg',
);
const VOLUME =
  /^\s*(?<mark>[,，、;；.．])?\s*(?<volume>(?:Vol\.?\s*|第)?\d{1,4}[A-Za-z]?(?:[-/]\d{1,4})?(?:卷)?)(?=\s*(?:$|[(（:：,，;；]))/di;
const ISSUE = /^\s*(?<mark>[,，、])?\s*(?<open>[(（])\s*(?<issue>[^()（）]{1,24}?)\s*(?<close>[)）])/d;
const PAGES = /^\s*(?<mark>[:：,，.．、])\s*(?<pages>[^:：;；,，.．。\s][^:：;；]*?)\s*(?:[.．。]\s*)?$/d;

/** The parts of a region behind the type mark of an article. */
export function serialIn(whole: Region): SerialParts {
  const { otherAuthors, region } = withoutRoles(whole);
  const marks: EntryMark[] = [];
  const when = yearIn(region);
  if (when === null) return withoutYear(region, otherAuthors);
  const source = partAt(region.chars, region.from, when.mark?.from ?? when.year.from);
  if (when.mark !== null) marks.push(when.mark);
  const { volume, issue, pages, rest, marks: more } = numbersIn(regionFrom(region, when.year.to));
  return { otherAuthors, source, year: when.year, volume, issue, pages, marks: [...marks, ...more], rest };
}

/** 顾幼静, 译. before the name of the journal. */
function withoutRoles(region: Region): { otherAuthors: EntryNames | null; region: Region } {
  const [first] = stopsIn(region);
  if (first === undefined) return { otherAuthors: null, region };
  const found = entryNamesIn(regionTo(region, first.from));
  if (found === null || found.names.role === null || !isRole(found.names.role.text))
    return { otherAuthors: null, region };
  return { otherAuthors: found.names, region: regionFrom(region, first.to) };
}

function yearIn(region: Region): { year: EntryPart; mark: EntryMark | null } | null {
  const chars = charsOf(region);
  const first = new RegExp(`^\\s*(?<year>${DATE}|${YEAR})(?!\\d)`, 'd').exec(chars);
  if (first !== null) return { year: groupAt(region, first, 'year')!, mark: null };
  for (const match of chars.matchAll(WHEN)) {
    // 2022 in the middle of a name is no year of it: what follows must be numbers.
    if (
      !/^\s*(?:$|[,，.．。;；、:：(（年—–-]\s*(?:[\dA-Za-z(（第增专特S]|$))/.test(
        chars.slice(match.index + match[0].length),
      )
    )
      continue;
    return { year: groupAt(region, match, 'year')!, mark: markOf(region, match, 'mark', 'comma') };
  }
  return null;
}

function numbersIn(from: Region): Pick<SerialParts, 'volume' | 'issue' | 'pages' | 'rest' | 'marks'> {
  const marks: EntryMark[] = [];
  const push = (...more: (EntryMark | null)[]) => marks.push(...more.filter((mark) => mark !== null));
  let region = from;
  const step = (pattern: RegExp) => {
    const match = pattern.exec(charsOf(region));
    const before = region;
    if (match !== null) region = regionFrom(region, region.from + match[0].length);
    return match === null ? null : { match, before };
  };
  const atVolume = step(VOLUME);
  const volume = atVolume === null ? null : groupAt(atVolume.before, atVolume.match, 'volume');
  if (atVolume !== null) push(markOf(atVolume.before, atVolume.match, 'mark', 'comma'));
  const atIssue = step(ISSUE);
  const issue = atIssue === null ? null : groupAt(atIssue.before, atIssue.match, 'issue');
  if (atIssue !== null) {
    const { before, match } = atIssue;
    push(
      markOf(before, match, 'mark', null),
      markOf(before, match, 'open', 'open'),
      markOf(before, match, 'close', 'close'),
    );
  }
  const atPages = step(PAGES);
  const pages = atPages === null ? null : groupAt(atPages.before, atPages.match, 'pages');
  if (atPages !== null) push(markOf(atPages.before, atPages.match, 'mark', 'colon'));
  const left = partAt(region.chars, region.from, region.to);
  return { volume, issue, pages, marks, rest: left === null || !/[\p{L}\p{N}]/u.test(left.text) ? [] : [left] };
}

/** A source without its year: 刊名: 1-12, 刊名, 35(2): 1-12. */
function withoutYear(region: Region, otherAuthors: EntryNames | null): SerialParts {
  const end = /[,，:：]\s*\d|[(（]\s*\d|[,，]\s*[(（]/.exec(charsOf(region));
  const to = end === null ? region.to : region.from + end.index;
  const source = partAt(region.chars, region.from, to);
  const numbers = numbersIn(regionFrom(region, to));
  const named = source === null ? null : { ...source, text: source.text.replace(/[.．。]$/, '') };
  const marks = numbers.marks.filter(({ wanted }) => wanted !== 'none');
  return { otherAuthors, source: named, year: null, ...numbers, marks };
}

/** A mark of a match; `wanted` null where none should stand there at all. */
function markOf(region: Region, match: RegExpExecArray, name: string, wanted: Separator | null): EntryMark | null {
  const part = groupAt(region, match, name);
  if (part === null) return null;
  return { ...part, wanted: wanted ?? 'none' };
}

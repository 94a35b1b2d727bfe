/** The fields of an entry of 参考文献 as GB/T 7714 lays them out, Chinese or of another language; its text stays as printed. */
import type { Reference } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { charsOf, partAt, type Region, regionFrom, regionTo } from './cutting.ts';
import type { EntryFields, EntryMark, EntryPart, HostWork, TypeMark } from './entry.ts';
import { behind, headIn } from './head.ts';
import { beforeImprint, imprintIn } from './imprint.ts';
import { entryLabelOf } from './label.ts';
import { onlineIn } from './online.ts';
import { serialIn } from './serial.ts';
import { stopsIn } from './stops.ts';
import { familyOf } from './type-codes.ts';
import { typeMarkIn } from './type-mark.ts';

/** An entry of more characters is no entry. */
export const LONGEST_ENTRY = 3000;

/** The fields of an entry; of one without type mark, or longer than an entry can be, only its label. */
export function fieldsOf(reference: Pick<Reference, 'text'>): EntryFields {
  return fieldsIn(joined(reference.text));
}

/** The fields of the characters of an entry. */
export function fieldsIn(chars: string): EntryFields {
  const label = entryLabelOf(chars);
  const none = nothingOf(chars, label);
  if (chars.length > LONGEST_ENTRY) return none;
  const start = label?.to ?? 0;
  const mark = typeMarkIn(chars, start);
  if (mark === null) return none;
  const head = headIn({ chars, from: start, to: mark.from });
  const named = { ...none, mark, authors: head.authors, title: head.title, code: codeIn(head.title, mark) };
  const found = tailOf({ chars, from: mark.to, to: chars.length }, mark, named);
  return {
    ...found,
    year: found.year ?? head.year,
    marks: [...head.marks, ...found.marks].sort((a, b) => a.from - b.from),
    rest: head.isDoubtful && head.title !== null ? [head.title, ...found.rest] : found.rest,
  };
}

function nothingOf(chars: string, label: EntryPart | null): EntryFields {
  return {
    chars,
    label,
    mark: null,
    authors: null,
    title: null,
    otherAuthors: null,
    host: null,
    source: null,
    edition: null,
    place: null,
    publisher: null,
    year: null,
    volume: null,
    issue: null,
    pages: null,
    code: null,
    updated: null,
    accessed: null,
    url: null,
    doi: null,
    marks: [],
    rest: [],
  };
}

/** Everything behind the type mark. */
function tailOf(region: Region, mark: TypeMark, named: EntryFields): EntryFields {
  const code = mark.code.toUpperCase();
  const online = onlineIn(region, code === 'DS' || code === 'PP' || code === 'EB');
  const { updated, accessed, url, doi, rest } = online;
  const fields = { ...named, updated, accessed, url, doi, rest };
  const slashes = hostSlashes(online.before);
  if (slashes !== null) return withHost(online.before, slashes, fields);
  const own = behind(online.before, online.before.from);
  const first = firstMark(online.before, own.from);
  const marks = first === null ? [] : [first];
  const family = familyOf(code);
  if (family === 'journal' || family === 'newspaper') {
    const serial = serialIn(own);
    return { ...fields, ...serial, marks: [...marks, ...serial.marks], rest: [...serial.rest, ...rest] };
  }
  const { before, ...imprint } = imprintIn(own);
  const found = beforeImprint(before);
  if (found.left !== null && imprint.publisher === null && /^(?:DS|PP|EB|DB|CP)$/.test(code))
    return onPlatform(found.left, { ...fields, ...imprint, marks: [...marks, ...imprint.marks] });
  const { left, marks: more, ...others } = found;
  const lost = left === null ? null : partAt(left.chars, left.from, left.to);
  return {
    ...fields,
    ...imprint,
    ...others,
    marks: [...marks, ...more, ...imprint.marks],
    rest: lost === null ? rest : [lost, ...rest],
  };
}

/** V1.0. Science Data Bank（2018）[2025-02-14]: 版本 and 发布平台. */
function onPlatform(region: Region, fields: EntryFields): EntryFields {
  const stop = stopsIn(region).at(-1);
  const publisher = partAt(region.chars, stop?.to ?? region.from, region.to);
  if (stop === undefined) return { ...fields, publisher };
  const { left, edition, otherAuthors, marks } = beforeImprint(regionTo(region, stop.from));
  const rest = left === null ? null : partAt(left.chars, left.from, left.to);
  return {
    ...fields,
    publisher,
    edition,
    otherAuthors,
    marks: [...fields.marks, ...marks, stop],
    rest: rest === null ? fields.rest : [rest, ...fields.rest],
  };
}

/** The stop behind the type mark. */
function firstMark(region: Region, to: number): EntryMark | null {
  const part = partAt(region.chars, region.from, to);
  return part === null ? null : { ...part, wanted: 'stop' };
}

function hostSlashes(region: Region): EntryMark | null {
  const match = /\/\/|／／/.exec(charsOf(region));
  if (match === null) return null;
  const from = region.from + match.index;
  return { text: match[0], from, to: from + 2, wanted: 'slashes' };
}

/** 译者//主编. 书名. 版本. 出版地: 出版者, 年: 页码 */
function withHost(region: Region, slashes: EntryMark, fields: EntryFields): EntryFields {
  const own = behind(region, region.from);
  const translators = own.from < slashes.from ? beforeImprint(regionTo(own, slashes.from)) : null;
  const { before, ...imprint } = imprintIn(regionFrom(region, slashes.to));
  const whole = before.from < before.to ? before : null;
  const { left, edition, otherAuthors, marks } = beforeImprint(whole ?? regionTo(before, before.from));
  const work = left ?? null;
  const head = work === null ? null : headIn(work);
  const { host, used } = hostOf(head, imprint.publisher, work);
  return {
    ...fields,
    ...imprint,
    publisher: used ? null : imprint.publisher,
    otherAuthors: translators?.otherAuthors ?? otherAuthors,
    edition,
    host,
    marks: [
      ...(translators?.marks ?? []),
      slashes,
      ...(head?.marks ?? []),
      ...marks,
      // Behind a title alone the year may stand behind either mark.
      ...imprint.marks.filter(({ from }) => !used || from > (imprint.year?.from ?? from)),
    ],
    rest: head?.isDoubtful === true && head.title !== null ? [head.title, ...fields.rest] : fields.rest,
  };
}

/** The host work; where nothing stands before the year but a name, as in //某会论文集, 2020: 1-5, that is its title. */
function hostOf(
  head: ReturnType<typeof headIn> | null,
  publisher: EntryPart | null,
  work: Region | null,
): { host: HostWork | null; used: boolean } {
  if (head?.title != null && work !== null) return { host: { authors: head.authors, title: head.title }, used: false };
  return publisher === null ? { host: null, used: false } : { host: { authors: null, title: publisher }, used: true };
}

const STANDARD =
  /(?:(?<![A-Za-z])(?:[A-Z]{1,7}\/?){1,3}\s?[A-Z]{0,2}-?\d[\d.]*(?:[-—–:：]\d{1,4}){0,3}(?:\([a-z]{2}\))?)/;
const PATENT = /(?:[A-Z]{2}\s?|ZL\s?)?\d[\d.]{5,}[.\dA-Z]*\s*$/;

/** The number in a title: of a standard anywhere, of a patent or a report behind its last colon. */
function codeIn(title: EntryPart | null, { code }: TypeMark): EntryPart | null {
  if (title === null) return null;
  const type = code.toUpperCase();
  const pattern = type === 'S' ? STANDARD : type === 'P' ? PATENT : null;
  const match = pattern?.exec(title.text);
  if (match == null) return null;
  const from = title.from + match.index;
  return { text: match[0].trim(), from, to: from + match[0].trimEnd().length };
}

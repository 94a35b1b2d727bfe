/** An entry written anew as GB/T 7714 lays it out, where nothing of it is in doubt and nothing is missing. */
import type { ReferenceStandard } from '../model/wishes.ts';
import type { EntryFields, EntryNames, EntryPart } from './entry.ts';
import { fieldsIn } from './fields.ts';
import { formOf } from './list.ts';
import { lackedBy } from './needs.ts';
import { hasCarrier, hasType } from './type-codes.ts';

/** How wide the marks of a list are. */
export interface EntryMarks {
  readonly comma: string;
  readonly colon: string;
  readonly stop: string;
  readonly open: string;
  readonly close: string;
  readonly square: readonly [string, string];
}

/** In the edition of 2025 only these have 引用日期 (8.11, 8.14, 8.15). */
const CITED_2025: ReadonlySet<string> = new Set(['EB', 'DS', 'PP']);
/** 责任者 named at most (GB/T 7714—2015 8.1.2). */
const MOST_NAMES = 3;

/** The entry as it should be; null where its parts are not sure, or where something is missing that no program can know. */
export function writtenEntry(fields: EntryFields, standard: ReferenceStandard, marks: EntryMarks): string | null {
  const { mark, title, rest, year, label } = fields;
  if (mark === null || title === null || rest.length > 0 || formOf(fields) === 'serial' || !isCovered(fields))
    return null;
  const code = mark.code.toUpperCase();
  if (!hasType(code, standard) || (mark.carrier !== null && !hasCarrier(mark.carrier.toUpperCase(), standard)))
    return null;
  if (lackedBy(fields, standard).length > 0 || (year !== null && year.from < mark.from)) return null;
  const written = (label?.text ?? '') + bodyOf(fields, standard, marks);
  return isSame(fields, fieldsIn(written)) ? written : null;
}

function bodyOf(fields: EntryFields, standard: ReferenceStandard, marks: EntryMarks): string {
  const { authors, title, mark } = fields;
  const head = authors === null ? '' : stopped(namesOf(authors, standard, marks), marks);
  const [open, close] = marks.square;
  const carrier = mark!.carrier === null ? '' : `/${mark!.carrier.toUpperCase()}`;
  const type = `${open}${mark!.code.toUpperCase()}${carrier}${close}`;
  const tail = [sourceOf(fields, standard, marks) + datesOf(fields, standard, marks), ...placesOf(fields)];
  return ended(head + bare(title!.text) + type + tail.join(marks.stop), marks);
}

/** What stands between the type mark and the dates. */
function sourceOf(fields: EntryFields, standard: ReferenceStandard, marks: EntryMarks): string {
  const { otherAuthors, host, source, edition, place, publisher, year, volume, issue, pages } = fields;
  const { comma, colon, stop, open, close } = marks;
  const others = otherAuthors === null ? [] : [namesOf(otherAuthors, standard, marks)];
  if (source !== null) {
    const numbers =
      (volume === null ? '' : comma + bareNumber(volume)) + (issue === null ? '' : open + bareNumber(issue) + close);
    const printed =
      bare(source.text) + comma + dateOf(year!) + numbers + (pages === null ? '' : colon + pagesOf(pages));
    return stop + [...others, printed].join(stop);
  }
  const imprint = [place?.text, publisher?.text].filter((part) => part !== undefined).join(colon);
  const when = year === null ? '' : (imprint === '' ? '' : comma) + dateOf(year);
  const paged = pages === null ? '' : colon + pagesOf(pages);
  const edited = edition === null ? [] : [editionOf(edition)].filter((words) => words !== '');
  const printed = [...edited, imprint + when + paged].filter((part) => part !== '');
  if (host === null) return [...others, ...printed].map((part) => stop + part).join('');
  // 会议名称，会议年份 (2025 8.6.3); the edition of 2015 has a place and a publisher before the year.
  const joint = standard === 2025 && imprint === '' && edited.length === 0 ? comma : stop;
  const named = host.authors === null ? '' : stopped(namesOf(host.authors, standard, marks), marks);
  return `${others.map((part) => stop + part).join('')}//${named}${bare(host.title.text)}${printed.map((part) => joint + part).join('')}`;
}

/** (更新日期)[引用日期] */
function datesOf(
  { updated, accessed, mark, year, publisher, pages }: EntryFields,
  standard: ReferenceStandard,
  marks: EntryMarks,
): string {
  const isCited = standard === 2015 || CITED_2025.has(mark!.code.toUpperCase());
  const [open, close] = marks.square;
  const dates =
    (updated === null ? '' : marks.open + dateOf(updated) + marks.close) +
    (accessed === null || !isCited ? '' : open + dateOf(accessed) + close);
  return dates !== '' && year === null && publisher === null && pages === null ? marks.stop + dates : dates;
}

function placesOf({ url, doi }: EntryFields): string[] {
  return [...(url === null ? [] : [url.text]), ...(doi === null ? [] : [`DOI:${doi.text}`])];
}

function namesOf({ names, others, role }: EntryNames, standard: ReferenceStandard, { comma }: EntryMarks): string {
  const isHan = /\p{Script=Han}/u.test(names[0]!.text);
  const isCut = names.length > MOST_NAMES && (standard === 2015 || others !== null);
  const kept = (isCut ? names.slice(0, MOST_NAMES) : names).map(({ text }) => givenLast(text));
  const word = isCut || others !== null ? [isHan ? '等' : 'et al.'] : [];
  return [...kept, ...word, ...(role === null ? [] : [role.text])].join(comma);
}

/** Smith, J. A. and J. A. Smith are Smith J A. */
function givenLast(text: string): string {
  const last = /^(\p{Lu}[\p{L}'’-]+),?\s+((?:\p{Lu}\.?[\s-]?){1,4})$/u.exec(text);
  if (last !== null && /[.,]/.test(text)) return `${last[1]} ${initials(last[2]!)}`;
  const first = /^((?:\p{Lu}\.[\s-]?){1,4})(\p{Lu}[\p{L}'’-]{2,})$/u.exec(text);
  return first === null ? text : `${first[2]} ${initials(first[1]!)}`;
}

function initials(written: string): string {
  return [...written.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join(' ');
}

/** 《河史》 is 河史. */
function bare(title: string): string {
  return /^《[^《》]*》$/.test(title) ? title.slice(1, -1) : title;
}

function bareNumber({ text }: EntryPart): string {
  return text
    .replace(/^(?:Vol\.?|No\.?|第)\s*/i, '')
    .replace(/[卷期]$/, '')
    .trim();
}

function pagesOf({ text }: EntryPart): string {
  const numbers = /^(?:第\s*|pp?\.?\s*)?(\d[\d\s,，、—～~∼〜−–－-]*)页?$/i.exec(text);
  const plain = numbers === null ? text : numbers[1]!.trim();
  return plain.replace(/(\d)\s*[—～~∼〜−–－-]+\s*(\d)/g, '$1-$2');
}

/** 第2版 is 2版; 第1版 is not written. */
function editionOf({ text }: EntryPart): string {
  const number = /^第?\s*([\d一二三四五六七八九十]+)\s*版$/.exec(text)?.[1];
  if (number === undefined || /^\d+\s*版$/.test(text)) return text;
  if (number === '1' || number === '一') return '';
  return /^\d+$/.test(number) ? `${number}版` : text;
}

function dateOf({ text }: EntryPart): string {
  const day = /^((?:1[5-9]|20)\d{2})\s*[-–—./年]\s*(\d{1,2})\s*[-–—./月]\s*(\d{1,2})日?$/.exec(text);
  if (day !== null) return [day[1]!, day[2]!.padStart(2, '0'), day[3]!.padStart(2, '0')].join('-');
  return text.replace(/^([c©]?\d{4})年$/, '$1');
}

function stopped(words: string, { stop }: EntryMarks): string {
  return words.endsWith('.') ? `${words} ` : words + stop;
}

function ended(words: string, { stop }: EntryMarks): string {
  return words.replace(/[.．。\s]+$/, '') + stop.trim();
}

/** Whether every letter and figure of an entry is in one of its fields: CSTR numbers and the sizes of maps are in none. */
function isCovered(fields: EntryFields): boolean {
  const { chars, marks, authors, otherAuthors, host, rest, ...others } = fields;
  const named = [authors, otherAuthors, host?.authors ?? null].flatMap((all) =>
    all === null ? [] : [...all.names, all.others, all.role],
  );
  const parts = [...Object.values(others), ...marks, ...rest, ...named, host?.title ?? null];
  const left = chars.split('');
  for (const part of parts) if (part !== null) left.fill(' ', part.from, part.to);
  return !/[\p{L}\p{N}]/u.test(left.join('').replace(/doi\s*[:：]?\s*$|doi\s*[:：]?(?=\s)/i, ''));
}

/** Whether both say the same: as many names, the same words and numbers. */
function isSame(before: EntryFields, after: EntryFields): boolean {
  const words = (part: EntryPart | null) =>
    part === null ? '' : part.text.replace(/[^\p{L}\p{N}]|[第卷期页年月日]/gu, '');
  const fields = ['title', 'source', 'place', 'publisher', 'volume', 'issue', 'pages', 'url', 'doi'] as const;
  const isKept = fields.every((field) => words(before[field]).toLowerCase() === words(after[field]).toLowerCase());
  const isNamed = before.authors?.names[0]?.text[0] === undefined ? after.authors === null : after.authors !== null;
  return (
    isKept &&
    isNamed &&
    words(before.host?.title ?? null) === words(after.host?.title ?? null) &&
    after.rest.length === 0
  );
}

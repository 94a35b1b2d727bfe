/** An entry of 参考文献 as element-citation, out of the fields that GB/T 7714 gives it. */

import { isoDay } from '../../model/days.ts';
import type { Reference } from '../../model/document.ts';
import type { EntryFields, EntryNames, EntryPart } from '../../references/entry.ts';
import { fieldsOf } from '../../references/fields.ts';
import { isOrganisation, lettersName, type RecordName, recordName } from '../record/names.ts';
import { element, empty, type Markup, onLines, text } from '../xhtml/markup.ts';
import { nameMarkup } from './contributors.ts';

/** The values that JATS suggests for `publication-type`, by 文献类型标识. */
const TYPES: Readonly<Record<string, string>> = {
  J: 'journal',
  M: 'book',
  C: 'confproc',
  G: 'book',
  N: 'newspaper',
  D: 'thesis',
  R: 'report',
  S: 'standard',
  P: 'patent',
  DB: 'database',
  CP: 'software',
  EB: 'webpage',
  DS: 'data',
  PP: 'preprint',
  CM: 'map',
};

/** The publication type of an entry; `other` where it bears no mark, or one of another kind. */
export function publicationType({ mark }: EntryFields): string {
  return TYPES[mark?.code.toUpperCase() ?? ''] ?? 'other';
}

/** The entry in elements; null where its fields are not known. */
export function elementCitation(reference: Reference, language: string): Markup | null {
  const fields = fieldsOf(reference);
  if (fields.mark === null) return null;
  const parts = [
    ...people('author', fields.authors, language),
    ...titles(fields),
    ...people(roleOf(fields.otherAuthors), fields.otherAuthors, language),
    ...people('editor', fields.host?.authors ?? null, language),
    ...part('source', sourceOf(fields)),
    ...part('edition', fields.edition),
    ...part('publisher-loc', fields.place),
    ...part('publisher-name', fields.publisher),
    ...dated('year', fields),
    ...part('volume', fields.volume),
    ...part('issue', fields.issue),
    ...pageParts(fields.pages),
    ...numberOfWork(fields),
    ...accessed(fields.accessed),
    ...(fields.doi === null ? [] : [element('pub-id', { 'pub-id-type': 'doi' }, text(bareDoi(fields.doi.text)))]),
    ...(fields.url === null ? [] : [element('uri', {}, text(fields.url.text))]),
  ];
  const type = { 'publication-type': publicationType(fields) };
  return parts.length === 0 ? null : element('element-citation', type, onLines(...parts));
}

function part(name: string, value: EntryPart | null): Markup[] {
  return value === null ? [] : [element(name, {}, text(value.text))];
}

/** A journal, a book that a part stands in, or the work itself, without the number behind its title. */
function sourceOf({ source, host, title, code, mark }: EntryFields): EntryPart | null {
  const own = source ?? host?.title ?? null;
  if (own !== null || title === null || isInside(mark!.code, host !== null) || isData(mark!.code)) return own;
  const bare = code === null ? title.text : title.text.replace(code.text, '').replace(/[:：\s]+$/, '');
  return bare === '' ? title : { ...title, text: bare };
}

function isData(code: string): boolean {
  return code.toUpperCase() === 'DS';
}

function isInside(code: string, hasHost: boolean): boolean {
  return hasHost || /^[JN]$/i.test(code);
}

/** The title of what stands inside another work; that of a whole work is its source. */
function titles({ title, host, source, mark }: EntryFields): Markup[] {
  if (title === null) return [];
  const code = mark!.code.toUpperCase();
  if (source !== null || isInside(code, host !== null))
    return part(host !== null && code !== 'C' ? 'chapter-title' : 'article-title', title);
  return isData(code) ? part('data-title', title) : [];
}

function roleOf(names: EntryNames | null): string {
  return /译|譯|trans/i.test(names?.role?.text ?? '') ? 'translator' : 'editor';
}

function people(type: string, names: EntryNames | null, language: string): Markup[] {
  if (names === null) return [];
  const all = names.names.map(({ text: words }) => personMarkup(words, language));
  const others = names.others === null ? [] : [empty('etal', {})];
  return [element('person-group', { 'person-group-type': type }, onLines(...all, ...others))];
}

function personMarkup(words: string, language: string): Markup {
  if (isOrganisation(words)) return element('collab', {}, text(words));
  return nameMarkup(/\p{Script=Han}/u.test(words) ? recordName(words) : citedName(words), tongue(words, language));
}

function tongue(words: string, language: string): string {
  return /\p{Script=Han}/u.test(words) ? language : 'en';
}

/** Smith J A, SMITH J A, Smith, J. A.: GB/T 7714 has the surname of everybody first (2015: 8.1.1), which is no one's own style. */
function citedName(words: string): RecordName {
  const initials =
    /^(?<surname>(?:\p{Ll}+\s){0,3}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?),?\s+(?<given>(?:\p{Lu}\.?[\s-]?){1,4})$/u;
  const { surname, given } = initials.exec(words)?.groups ?? {};
  if (surname === undefined || given === undefined) return lettersName(words, null);
  return { whole: words, parts: { surname, given: given.trim() }, isEastern: false };
}

/** 2019, or the whole date of a newspaper, which is also given in ISO 8601. */
function dated(name: string, { year, updated }: EntryFields): Markup[] {
  const value = year ?? updated;
  if (value === null) return [];
  const iso = isoDay(value.text);
  const own = /\d{4}/.exec(value.text)?.[0];
  if (own === undefined) return [element('string-date', {}, text(value.text))];
  const [, month, day] = iso?.split('-') ?? [];
  return [
    element(name, { 'iso-8601-date': iso ?? own }, text(own)),
    ...(month === undefined ? [] : [element('month', {}, text(month))]),
    ...(day === undefined ? [] : [element('day', {}, text(day))]),
  ];
}

function accessed(value: EntryPart | null): Markup[] {
  if (value === null) return [];
  const iso = isoDay(value.text);
  const attributes = { 'content-type': 'access-date', ...(iso !== null && { 'iso-8601-date': iso }) };
  return [element('date-in-citation', attributes, text(value.text))];
}

/** 12-15, or the only page. */
function pageParts(pages: EntryPart | null): Markup[] {
  if (pages === null) return [];
  const range = /^([A-Z]?\d+)\s*[-–—~～－]\s*([A-Z]?\d+)$/i.exec(pages.text);
  if (range !== null) return [element('fpage', {}, text(range[1]!)), element('lpage', {}, text(range[2]!))];
  if (/^[A-Z]?\d+$/i.test(pages.text)) return part('fpage', pages);
  return part('page-range', pages);
}

/** The number of a standard or a patent. */
function numberOfWork({ code, mark }: EntryFields): Markup[] {
  if (code === null) return [];
  return part(mark!.code.toUpperCase() === 'P' ? 'patent' : 'std', code);
}

function bareDoi(written: string): string {
  return written.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

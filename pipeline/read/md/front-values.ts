/** The values of front matter: words, lists of them, and records that say who somebody is. */
import { isMap, isScalar, type Node, type Pair } from 'yaml';
import type { FrontKey } from './front-keys.ts';

/** An author or a place of work; what only one of them has is null in the other. */
export interface FrontRecord {
  readonly text: string;
  readonly english: string | null;
  /** By what authors name a place of work. */
  readonly id: string | null;
  /** Places of work, by their names or ids. */
  readonly affiliations: readonly string[];
  readonly email: string | null;
  readonly orcid: string | null;
  readonly isCorresponding: boolean;
}

/** The entries of a record and what they are called. */
const ENTRIES: Readonly<Record<string, string>> = {
  name: 'text',
  text: 'text',
  zh: 'text',
  姓名: 'text',
  名称: 'text',
  'name-en': 'english',
  en: 'english',
  english: 'english',
  pinyin: 'english',
  英文名: 'english',
  拼音: 'english',
  id: 'id',
  affiliation: 'affiliations',
  affiliations: 'affiliations',
  institute: 'affiliations',
  单位: 'affiliations',
  email: 'email',
  'e-mail': 'email',
  邮箱: 'email',
  orcid: 'orcid',
  corresponding: 'corresponding',
  通信作者: 'corresponding',
  通讯作者: 'corresponding',
};

/** What an entry of a record is; null where nothing takes it. */
export function recordEntry(pair: Pair): string | null {
  const name = keyName(pair).replace(/_/g, '-').toLowerCase();
  return Object.hasOwn(ENTRIES, name) ? ENTRIES[name]! : null;
}

/** The name before the colon. */
export function keyName({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The records of a value: one a word, or one an entry of a list. */
export function recordsOf(value: Node | null, key: FrontKey): FrontRecord[] {
  if (value === null) return [];
  if (isScalar(value)) return wordsOf(value, key).map(recordOf);
  if (isMap(value)) {
    const entries = new Map(value.items.map((pair) => [recordEntry(pair), pair.value as Node | null]));
    const word = (name: string) => firstWord(entries.get(name) ?? null);
    const text = word('text');
    if (text === null) return [];
    return [
      {
        text,
        english: word('english'),
        id: word('id'),
        affiliations: recordsOf(entries.get('affiliations') ?? null, 'affiliations').map((one) => one.id ?? one.text),
        email: word('email'),
        orcid: word('orcid'),
        isCorresponding: /^(?:true|yes|是)$/i.test(word('corresponding') ?? ''),
      },
    ];
  }
  return 'items' in value ? (value.items as Node[]).flatMap((item) => recordsOf(item, key)) : [];
}

function recordOf(text: string): FrontRecord {
  return { text, english: null, id: null, affiliations: [], email: null, orcid: null, isCorresponding: false };
}

function firstWord(value: Node | null): string | null {
  return isScalar(value) && oneLine(value) !== '' ? oneLine(value) : null;
}

/** The words of a value in order; records by their names. */
export function valuesOf(value: Node | null, key: FrontKey): string[] {
  if (value === null) return [];
  if (isScalar(value)) return wordsOf(value, key);
  if (isMap(value)) return recordsOf(value, key).map(({ text }) => text);
  return 'items' in value ? (value.items as Node[]).flatMap((item) => valuesOf(item, key)) : [];
}

/** 张三、李四 in one value are two; a blank line parts two paragraphs of an abstract. */
function wordsOf(value: { readonly value: unknown }, key: FrontKey): string[] {
  if (key === 'abstract')
    return String(value.value ?? '')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter((paragraph) => paragraph !== '');
  const text = oneLine(value);
  if (text === '') return [];
  const several = key === 'authors' ? /\s*[、，,；;]\s*/ : key === 'keywords' ? /\s*[，,；;]\s*/ : null;
  return several === null ? [text] : text.split(several).filter((one) => one !== '');
}

function oneLine(value: { readonly value: unknown }): string {
  return String(value.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

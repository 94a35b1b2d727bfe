/** issue.yaml in Chinese: its keys and values become the English ones that the schema knows, each where it stands. */
import { type Document, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { ChineseKey } from './chinese-table.ts';
import { choicesHint } from './closest.ts';

/** A dictionary of Chinese names by the path of English keys. */
export type Dictionary = Readonly<Record<string, ChineseKey>>;

/** A key that is written twice, once in each language or by two names. */
export interface Twice {
  /** Offset of the later one in the source. */
  readonly offset: number;
  readonly written: string;
  readonly before: string;
}

/** What became of a document: keys written twice by two names, and how a key was written, by its dotted path. */
export interface Translation {
  readonly twice: readonly Twice[];
  readonly spelled: ReadonlyMap<string, string>;
}

/** Puts English keys and values in place of Chinese ones in a document. */
export function intoEnglish(document: Document, dictionary: Dictionary): Translation {
  const done = { twice: [], spelled: new Map<string, string>() };
  translate(document.contents, '', dictionary, done);
  return done;
}

/** All names of a key of the map at a dotted path, the English one first. */
export function namesOf(path: string, english: string, dictionary: Dictionary): readonly string[] {
  return [english, ...(dictionary[below(path, english)]?.names ?? [])];
}

/** The hint at a key that the map at a path does not have: names in the language it was written in. */
export function keyChoices(
  written: string,
  path: readonly PropertyKey[],
  known: readonly string[],
  dictionary: Dictionary,
): string {
  const names = known.map((key) => namesOf(dotted(path), key, dictionary));
  const usual = names.map(([english, chinese]) => (isHan(written) ? (chinese ?? english!) : english!));
  return choicesHint(written, usual, names.flat());
}

/** The hint at a value that the key at a path does not take. */
export function valueChoices(
  written: string,
  path: readonly PropertyKey[],
  known: readonly string[],
  dictionary: Dictionary,
): string {
  const chinese = Object.entries(dictionary[dotted(path)]?.values ?? {})
    .filter(([, english]) => known.includes(String(english)))
    .map(([name]) => name);
  const usual = isHan(written) && chinese.length > 0 ? chinese : known;
  return choicesHint(written, usual, [...known, ...chinese]);
}

/** The path of keys without the numbers of items. */
export function dotted(path: readonly PropertyKey[]): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function isHan(written: string): boolean {
  return /\p{Script=Han}/u.test(written);
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

interface Doing {
  readonly twice: Twice[];
  readonly spelled: Map<string, string>;
}

function translate(node: unknown, path: string, dictionary: Dictionary, doing: Doing): void {
  if (isSeq(node)) {
    for (const item of node.items) translate(item, path, dictionary, doing);
  } else if (isMap(node)) {
    const keys = keysAt(path, dictionary);
    const seen = new Map<string, string>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const written = String(key.value);
      const english = keys.get(written.trim()) ?? written;
      const before = seen.get(english);
      if (before !== undefined) doing.twice.push({ offset: key.range?.[0] ?? 0, written, before });
      seen.set(english, written);
      const inner = below(path, english);
      if (english !== written) doing.spelled.set(inner, written);
      if (english !== written) Object.assign(key, { value: english, source: english });
      if (inner in dictionary) translate(value, inner, dictionary, doing);
    }
  } else if (isScalar(node)) node.value = inEnglish(node, dictionary[path]);
}

/** English keys by the Chinese names that the map at a path has for them. */
function keysAt(path: string, dictionary: Dictionary): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [at, { names }] of Object.entries(dictionary)) {
    const cut = at.lastIndexOf('.');
    if (at.slice(0, Math.max(0, cut)) === path) for (const name of names) keys.set(name, at.slice(cut + 1));
  }
  return keys;
}

function inEnglish({ value }: Scalar, named: ChineseKey | undefined): unknown {
  if (typeof value !== 'string' || named === undefined) return value;
  const written = value.trim();
  if (named.values !== undefined && Object.hasOwn(named.values, written)) return named.values[written];
  if (named.reads === 'number') return numberIn(written) ?? value;
  if (named.reads === 'date') return dateIn(written) ?? value;
  return value;
}

/** 2025年, 第3期, 总第128期, 80克. */
function numberIn(written: string): number | null {
  const digits = /^(?:总?第)?\s*(\d{1,6})\s*(?:年|卷|期|页|克|%|％)$|^(?:总?第)\s*(\d{1,6})$/.exec(written);
  return digits === null ? null : Number(digits[1] ?? digits[2]);
}

/** 2025年1月15日 -> 2025-01-15. */
function dateIn(written: string): string | null {
  const parts = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(written);
  return parts === null ? null : [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-');
}

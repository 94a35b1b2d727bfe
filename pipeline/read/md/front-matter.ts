/** 文件开头两行 --- 之间的 YAML (Pandoc, Hugo, Jekyll): the title, authors and abstract that other programs keep there. */
import { isMap, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Extent } from '../../model/diagnostic.ts';
import type { Point } from '../../model/document.ts';
import { MOST_MISTAKES, tooLarge } from '../../model/yaml-limits.ts';
import { type FrontKey, frontKeyOf } from './front-keys.ts';
import { type FrontRecord, keyName, recordEntry, recordsOf, valuesOf } from './front-values.ts';

/** A value of the front matter, its parts in order, and where it stands. */
export interface FrontField {
  readonly key: FrontKey;
  readonly isEnglish: boolean;
  readonly values: readonly string[];
  /** Of authors and places of work. */
  readonly records: readonly FrontRecord[];
  readonly point: Point;
}

/** What is not taken, its key and value as written, and where it stands. */
export interface Passed {
  readonly words: string;
  readonly at: Extent;
}

export interface FrontMatter {
  readonly fields: readonly FrontField[];
  /** Keys that are not part of an article, as written with their values: date, layout. */
  readonly others: readonly Passed[];
  /** What records of a known key say besides the name that is taken: author.email. */
  readonly records: readonly Passed[];
  /** How many lines of the manuscript it takes. */
  readonly lines: number;
}

/** A front matter that is taken for text: why, and whether it is so faulty that nothing should be printed before it is mended. */
export interface FrontFault {
  readonly line: number;
  readonly message: string;
  readonly isFatal: boolean;
}

/** The front matter of a manuscript; null where it has none, and where two rules only happen to stand at its top. */
export function frontMatterOf(rows: readonly string[]): FrontMatter | FrontFault | null {
  if (!/^---[ \t]*$/.test(rows[0] ?? '')) return null;
  const end = rows.findIndex((row, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(row)) - 1;
  if (end < 1) return null;
  const source = rows.slice(1, end + 1).join('\n');
  const isMeant = isMeantAsYaml(rows.slice(1, end + 1));
  const large = tooLarge(source);
  if (large !== null) return isMeant ? { line: 1, message: `${HEAD}${large}，${AS_TEXT}`, isFatal: true } : null;
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const [error, ...more] = document.errors;
  if (error !== undefined && isMeant) return faultOf(counter.linePos(error.pos[0]).line + 1, more.length + 1);
  if (error !== undefined || !isMap(document.contents)) return null;
  const others: Passed[] = [];
  const records: Passed[] = [];
  const pointAt = (offset: number): Point => {
    const { line, col } = counter.linePos(Math.max(0, offset));
    return { line: line + 1, column: Math.max(1, col) };
  };
  const passed = (key: unknown, name: string, value: unknown): Passed => {
    const [from, keyEnd] = (key as Node | null)?.range ?? [0, 0];
    const [start, end] = (value as Node | null)?.range ?? [0, 0];
    const words = source.slice(start, end).replace(/\s+/g, ' ').trim();
    const last = words === '' ? keyEnd : start + source.slice(start, end).trimEnd().length;
    return { words: words === '' ? name : `${name}: ${words}`, at: { from: pointAt(from), to: pointAt(last - 1) } };
  };
  const fieldsOf = (pairs: readonly Pair[], inEnglish: boolean): FrontField[] =>
    pairs.flatMap((pair): FrontField[] => {
      const name = keyName(pair);
      const named = frontKeyOf(name);
      const value = pair.value as Node | null;
      if (named?.key === 'english' && isMap(value) && !inEnglish) return fieldsOf(value.items, true);
      if (named === null || named.key === 'english') {
        others.push(passed(pair.key, name, value));
        return [];
      }
      for (const entry of passedOver(value)) records.push(passed(entry.key, `${name}.${keyName(entry)}`, entry.value));
      const point = pointAt(value?.range?.[0] ?? 0);
      const { key } = named;
      const isEnglish = inEnglish || named.isEnglish;
      const found = { key, isEnglish, values: valuesOf(value, key), records: recordsOf(value, key), point };
      const english = isEnglish ? [] : englishIn(found);
      return [...(found.values.length === 0 ? [] : [found]), ...english];
    });
  const fields = fieldsOf(document.contents.items, false);
  return fields.length === 0 ? null : { fields, others, records, lines: end + 2 };
}

/** { zh: 渡口, en: The Ferry }: what records say in English. */
function englishIn({ key, records, point }: FrontField): FrontField[] {
  const values = records.flatMap(({ english }) => english ?? []);
  return values.length === 0 ? [] : [{ key, isEnglish: true, values, records: [], point }];
}

/** Whether rows that may be faulty were to be YAML: the first has a name we know, and most are values or items. */
function isMeantAsYaml(rows: readonly string[]): boolean {
  const name = /^[^\s:]{1,40}(?=:(?:\s|$))/.exec(rows[0] ?? '')?.[0] ?? '';
  const values = rows.filter((row) => /^(?:[\w\u4e00-\u9fff-]{1,40}:(?:\s|$)| +\S|- |#)/.test(row));
  return frontKeyOf(name) !== null && values.length * 2 > rows.length;
}

const HEAD = '文件开头两行 --- 之间的 YAML ';
const AS_TEXT = '当作正文收进来';

function faultOf(line: number, count: number): FrontFault {
  const isFatal = count > MOST_MISTAKES;
  return { line, message: `${HEAD}写法不合 YAML（${count} 处），${AS_TEXT}`, isFatal };
}

/** The entries of records that are not taken. */
function passedOver(value: Node | null): Pair[] {
  if (isMap(value)) {
    const own = value.items.filter((pair) => recordEntry(pair) === null);
    return [
      ...own,
      ...value.items
        .filter((pair) => recordEntry(pair) === 'affiliations')
        .flatMap((pair) => passedOver(pair.value as Node | null)),
    ];
  }
  return value !== null && 'items' in value ? (value.items as Node[]).flatMap(passedOver) : [];
}

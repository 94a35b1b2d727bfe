/** 文件开头两行 --- 之间的 YAML (Pandoc, Hugo, Jekyll): the title, authors and abstract that other programs keep there. */
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Extent } from '../../model/diagnostic.ts';
import type { Point } from '../../model/document.ts';
import { MOST_MISTAKES, tooLarge } from '../../model/yaml-limits.ts';

export type FrontKey = 'title' | 'subtitle' | 'authors' | 'affiliations' | 'abstract' | 'keywords';

/** A value of the front matter, its parts in order, and where it stands. */
export interface FrontField {
  readonly key: FrontKey;
  readonly values: readonly string[];
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

const KEYS: Readonly<Record<string, FrontKey>> = {
  title: 'title',
  标题: 'title',
  题目: 'title',
  题名: 'title',
  subtitle: 'subtitle',
  副标题: 'subtitle',
  副题: 'subtitle',
  author: 'authors',
  authors: 'authors',
  作者: 'authors',
  affiliation: 'affiliations',
  affiliations: 'affiliations',
  institute: 'affiliations',
  institution: 'affiliations',
  单位: 'affiliations',
  作者单位: 'affiliations',
  abstract: 'abstract',
  摘要: 'abstract',
  keywords: 'keywords',
  关键词: 'keywords',
};
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
  const fields = document.contents.items.flatMap(({ key, value }): FrontField[] => {
    const name = isScalar(key) ? String(key.value) : '';
    const known = Object.hasOwn(KEYS, name.toLowerCase()) ? KEYS[name.toLowerCase()]! : null;
    const values = valuesOf(value as Node | null, known);
    if (known === null) others.push(passed(key, name, value));
    else
      for (const pair of passedOver(value as Node | null))
        records.push(passed(pair.key, `${name}.${keyOf(pair)}`, pair.value));
    if (known === null || values.length === 0) return [];
    return [{ key: known, values, point: pointAt((value as Node).range?.[0] ?? 0) }];
  });
  return fields.length === 0 ? null : { fields, others, records, lines: end + 2 };
}

/** Whether rows that may be faulty were to be YAML: the first has a name we know, and most are values or items. */
function isMeantAsYaml(rows: readonly string[]): boolean {
  const name = /^[^\s:]{1,40}(?=:(?:\s|$))/.exec(rows[0] ?? '')?.[0] ?? '';
  const values = rows.filter((row) => /^(?:[\w\u4e00-\u9fff-]{1,40}:(?:\s|$)| +\S|- |#)/.test(row));
  return Object.hasOwn(KEYS, name.toLowerCase()) && values.length * 2 > rows.length;
}

const HEAD = '文件开头两行 --- 之间的 YAML ';
const AS_TEXT = '当作正文收进来';

function faultOf(line: number, count: number): FrontFault {
  const isFatal = count > MOST_MISTAKES;
  return { line, message: `${HEAD}写法不合 YAML（${count} 处），${AS_TEXT}`, isFatal };
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The entries of records that are not taken. */
function passedOver(value: Node | null): Pair[] {
  if (isMap(value)) {
    const taken = ['name', 'text'].find((name) => value.items.some((pair) => keyOf(pair) === name));
    return value.items.filter((pair) => keyOf(pair) !== taken);
  }
  return value !== null && 'items' in value ? (value.items as Node[]).flatMap(passedOver) : [];
}

/** A word, a list of words, or a list of records that have a name. */
function valuesOf(value: Node | null, key: FrontKey | null): string[] {
  if (value === null || key === null) return [];
  if (isScalar(value)) return textOf(value) === '' ? [] : parted(textOf(value), key);
  if (isMap(value)) return valuesOf((value.get('name', true) ?? value.get('text', true) ?? null) as Node | null, key);
  if (!('items' in value)) return [];
  return (value.items as Node[]).flatMap((item) => valuesOf(item, key));
}

function textOf(value: { readonly value: unknown }): string {
  return String(value.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** 张三、李四 in one value are two. */
function parted(text: string, key: FrontKey): string[] {
  const several = key === 'authors' ? /\s*[、，,；;]\s*/ : key === 'keywords' ? /\s*[，,；;]\s*/ : null;
  return several === null ? [text] : text.split(several).filter((one) => one !== '');
}

/** The issue.yaml of the next issue, out of that of the last one: every other character kept, what belongs to one issue emptied. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { namesOf } from './chinese.ts';
import { CHINESE } from './chinese-table.ts';
import type { IssueName } from './next-name.ts';

/** What belongs to one issue only. */
const OF_ONE_ISSUE = ['date', 'revised', 'first-page', 'headlines', 'description', 'cover', 'order', 'leave-out'];
/** Entries of the 版权页 that give a date of this issue. */
const DATED = /(?:出版|发行|印刷|付印)(?:日期|时间)|^(?:日期|印次)$/;

/** The next issue's file; `emptied` are the keys, as they are written, that the editor has to fill in again. */
export interface NextIssue {
  readonly source: string;
  readonly emptied: readonly string[];
}

/** What the names of the last issue's folder and of the next one tell. */
export interface Names {
  readonly last: IssueName | null;
  readonly next: IssueName | null;
}

/** A stretch of the source, and what stands there in the next issue. */
interface LineEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Goes on from an issue.yaml without mistakes. */
export function nextIssue(source: string, { last, next }: Names): NextIssue {
  const root = parseDocument(source, { keepSourceTokens: true }).contents;
  const top = (english: string) => pairIn(root, '', english);
  const edits: LineEdit[] = [];
  const emptied: string[] = [];
  const empty = (pair: Pair | undefined, above: string) => {
    if (pair === undefined || !isFilled(pair)) return;
    edits.push(replaced(source, pair, ''));
    emptied.push(`${above}${String(pair.key)}`);
  };
  for (const key of OF_ONE_ISSUE) empty(top(key), '');
  const imprint = top('imprint');
  for (const pair of itemsOf(imprint)) if (DATED.test(String(pair.key))) empty(pair, `${String(imprint?.key)} · `);
  const barcode = top('barcode');
  empty(pairIn(barcode?.value, 'barcode', 'addon'), `${String(barcode?.key)} · `);

  const count = (english: string, told: (before: number) => number) => {
    const value = top(english)?.value;
    if (isScalar(value)) edits.push(...counted(source, value, told));
  };
  count('total-number', (before) => before + 1);
  count('number', (before) => (next !== null && last?.number === before ? next.number : before + 1));
  count('year', (before) => (next !== null && last?.year === before ? next.year : before));
  const sections = top('sections')?.value;
  for (const section of isSeq(sections) ? sections.items : []) {
    const manuscripts = pairIn(section, 'sections', 'manuscripts');
    if (manuscripts !== undefined) edits.push(replaced(source, manuscripts, ' []'));
  }
  return { source: edited(source, edits), emptied };
}

function itemsOf(pair: Pair | undefined): readonly Pair[] {
  return isMap(pair?.value) ? pair.value.items : [];
}

/** The pair of a key, by any of its names, in the map at a dotted path. */
function pairIn(map: unknown, path: string, english: string): Pair | undefined {
  const names = namesOf(path, english, CHINESE);
  return isMap(map) ? map.items.find(({ key }) => names.includes(String(key))) : undefined;
}

function isFilled({ value }: Pair): boolean {
  return value !== null && !(isScalar(value) && value.value === null);
}

/** Everything between a key's colon and the end of its value, but for the comment or the line's end behind that. */
function replaced(source: string, { key, value }: Pair, text: string): LineEdit {
  const from = source.indexOf(':', (key as Node).range![1]) + 1;
  const end = (value as Node).range![1];
  const to = from + source.slice(from, end).trimEnd().length;
  return { from, to: Math.max(from, to), text };
}

/** The digits of a number, or of a form such as 第3期. */
function counted(source: string, value: Node, next: (before: number) => number): LineEdit[] {
  const [start, end] = value.range!;
  const digits = /\d+/.exec(source.slice(start, end));
  if (digits === null) return [];
  const from = start + digits.index;
  return [{ from, to: from + digits[0].length, text: String(next(Number(digits[0]))) }];
}

function edited(source: string, edits: readonly LineEdit[]): string {
  const ordered = [...edits].sort((a, b) => b.from - a.from);
  return ordered.reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

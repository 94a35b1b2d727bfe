/** One field of issue.yaml set by a program: the comments, the order and all that is not told of stay. */
import { type Document, isMap, type Node, parseDocument, type YAMLSeq, Document as YamlDocument } from 'yaml';
import { namesOf } from './chinese.ts';
import { CHINESE } from './chinese-table.ts';

/**
 * The text of an issue.yaml with the value of a top key, called by its English name, put in its place, or with null taken out; every other
 * character stays, and a key that is written in Chinese. Throws for a text that is no map.
 */
export function withField(source: string, key: string, value: unknown): string {
  const document = parseDocument(source);
  if (document.errors.length > 0) throw document.errors[0];
  const map = document.contents;
  if (map !== null && !isMap(map)) throw new Error('issue.yaml is no map');
  const names = namesOf('', key, CHINESE);
  const pair = map === null ? undefined : map.items.find(({ key: one }) => names.includes(String(one)));
  if (map?.flow === true) return withPair(document, pair?.key ?? key, value);
  if (pair === undefined) return value === null ? source : `${endedLine(source)}${key}:${printedValue(value)}\n`;
  const from = source.indexOf(':', (pair.key as Node).range![1]) + 1;
  const end = (pair.value as Node | null)?.range?.[1] ?? from;
  const to = Math.max(from, from + source.slice(from, end).trimEnd().length);
  return source.slice(0, from) + printedValue(value) + source.slice(to);
}

/** In a map between braces. */
function withPair(document: Document, key: unknown, value: unknown): string {
  if (value === null) document.delete(key);
  else document.set(key, value);
  return document.toString({ lineWidth: 0 });
}

function endedLine(source: string): string {
  return source === '' || source.endsWith('\n') ? source : `${source}\n`;
}

/** A value behind its colon: on the same line, a list of parts below it. */
function printedValue(value: unknown): string {
  if (value === null) return '';
  const isParts = Array.isArray(value) && value.some((one) => typeof one === 'object');
  const written = new YamlDocument(value);
  if (!isParts && Array.isArray(value)) (written.contents as YAMLSeq).flow = true;
  const text = written.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return isParts ? `\n${text.replace(/^/gm, '  ')}` : ` ${text}`;
}

/** The values of an issue.yaml by the English names of its top keys; what is no plain value is left out. Empty for a text that is no map. */
export function issueFields(source: string, keys: readonly string[]): Record<string, unknown> {
  const document = parseDocument(source);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map)) return {};
  return Object.fromEntries(
    keys.flatMap((key) => {
      const names = namesOf('', key, CHINESE);
      const pair = map.items.find(({ key: one }) => names.includes(String(one)));
      const value = pair === undefined ? undefined : map.get(pair.key, false);
      return value === undefined || value === null
        ? []
        : [[key, isPlain(value) ? value : document.getIn([String(pair?.key)])]];
    }),
  );
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object';
}

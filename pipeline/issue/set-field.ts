/** One field of issue.yaml set by a program: the comments, the order and all that is not told of stay. */
import { isMap, parseDocument, Document as YamlDocument } from 'yaml';
import { namesOf } from './chinese.ts';
import { CHINESE } from './chinese-table.ts';

const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * The text of an issue.yaml with the value of a top key, called by its English name, put in its place, or with null taken out; a key that is
 * written in Chinese stays so. Throws for a text that is no map.
 */
export function withField(source: string, key: string, value: unknown): string {
  const document = source.trim() === '' ? new YamlDocument({}) : parseDocument(source);
  if (document.errors.length > 0) throw document.errors[0];
  document.contents ??= new YamlDocument({}).contents as never;
  const map = document.contents;
  if (!isMap(map)) throw new Error('issue.yaml is no map');
  const written = map.items.map(({ key: one }) => String(one)).find((one) => namesOf('', key, CHINESE).includes(one));
  if (value === null) map.delete(written ?? key);
  else {
    const node = document.createNode(value);
    map.set(document.createNode(written ?? key), node);
  }
  return document.toString(STYLE);
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

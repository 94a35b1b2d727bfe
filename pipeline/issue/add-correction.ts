/** Entries that a program writes into corrections.yaml, whose comments and order stay. */
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq, Document as YamlDocument } from 'yaml';
import type { CorrectionEntry } from './corrections.ts';

const KEYS = ['file', 'at', 'line', 'is', 'join', 'apart', 'stet'] as const;
const HEAD = ` 编辑的改定：机器认错的，在这里说一声，以它为准。每条找得到原文就一直算数。
 is: 这一行或一段是什么；join: 和后面的接上；apart: 和后面的分开；stet: 照原样，不再问。`;

/** The entry on one line, as the manual shows it: - { file: 甲.txt, at: 水权, is: title } */
export function printCorrection(entry: CorrectionEntry): string {
  const document = new YamlDocument([entryNode(new YamlDocument(), entry)]);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

/**
 * The text of corrections.yaml with the entry added at its end, or put in the place of the entry that says otherwise of the same place; the
 * comments and the order of the others stay. An empty text begins a file. Throws for a text that is no list of entries.
 */
export function addCorrection(yamlText: string, entry: CorrectionEntry): string {
  const document = parseDocument(yamlText);
  if (document.errors.length > 0) throw document.errors[0];
  if (document.contents === null) {
    const begun = new YamlDocument([entryNode(document, entry)]);
    begun.commentBefore = document.commentBefore ?? document.comment ?? HEAD;
    return begun.toString(STYLE);
  }
  const list = document.contents;
  if (!isSeq(list)) throw new Error('corrections.yaml is no list');
  const before = (list as YAMLSeq).items.filter(isMap).find((item) => isOfSamePlace(item, entry));
  const first = list.items[0]?.range?.[0];
  // Below a list of dashes nothing but the new line changes.
  if (before === undefined && list.flow !== true && first !== undefined) {
    const dash = /[^\S\n]*-\s+$/.exec(yamlText.slice(0, first))?.[0].replace(/\s+$/, ' ') ?? '- ';
    return `${yamlText.trimEnd()}\n${dash}${printCorrection(entry).slice(2)}\n`;
  }
  if (before === undefined) (list as YAMLSeq).add(entryNode(document, entry));
  else replace(before, entry);
  return document.toString(STYLE);
}

const STYLE = { lineWidth: 0, flowCollectionPadding: true } as const;

function entryNode(document: YamlDocument, entry: CorrectionEntry): YAMLMap {
  const fields = Object.fromEntries(KEYS.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]])));
  const node = document.createNode(fields) as YAMLMap;
  node.flow = true;
  return node;
}

/** What a place is, and what becomes of it and the next, are each said once; a stet for each rule. */
function isOfSamePlace(item: YAMLMap, entry: CorrectionEntry): boolean {
  const sayings = (of: { readonly has: (key: string) => boolean }, stet: unknown) =>
    of.has('is') ? 'is' : of.has('stet') ? `stet ${String(stet)}` : 'joint';
  const keys = new Set(Object.keys(entry).filter((key) => entry[key as keyof CorrectionEntry] !== undefined));
  return (
    ['file', 'at', 'line'].every((key) => (item.get(key) ?? undefined) === entry[key as keyof CorrectionEntry]) &&
    sayings(item, item.get('stet')) === sayings(keys, entry.stet)
  );
}

function replace(item: YAMLMap, entry: CorrectionEntry): void {
  for (const key of ['is', 'join', 'apart', 'stet'] as const) {
    if (entry[key] === undefined) item.delete(key);
    else item.set(key, entry[key]);
  }
}

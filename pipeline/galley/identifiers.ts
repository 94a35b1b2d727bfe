/** 中图分类号, 文献标识码, 文章编号 and DOI, which are printed together (GB/T 7713.2—2022). */
import type { StyleWords } from '../house/style.ts';
import type { Article } from '../model/document.ts';
import { label, withBetween } from './parts.ts';
import type { Part, PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';

const ORDER = ['classification', 'documentCode', 'articleNumber', 'doi'] as const;
const BETWEEN = '\u3000';

/** Those an article has, in one paragraph; none where it has none. */
export function printedIdentifiers({ identifiers }: Article, words: StyleWords, take: Take): PrintedParagraph[] {
  const groups = ORDER.filter((name) => identifiers[name] !== null).map((name): Part[] => [
    label(words[name]),
    take(name),
  ]);
  if (groups.length === 0) return [];
  return [{ address: 'identifiers', role: 'identifiers', parts: withBetween(groups, BETWEEN) }];
}

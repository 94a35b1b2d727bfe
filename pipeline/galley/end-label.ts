/** The label before what stands at an article's end. */

import type { StyleWords } from '../house/style.ts';
import type { EndMatter } from '../model/document.ts';
import { joined } from '../model/runs.ts';

/** Its own label where it has one, else the style's: 作者简介： */
export function endLabel({ kind, label }: EndMatter, words: StyleWords): string {
  if (label !== null) return `${joined(label)}：`;
  return kind === 'other' ? '' : words[kind];
}

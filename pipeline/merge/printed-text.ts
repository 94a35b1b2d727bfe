/** What is printed of an article as one text, and what may stand in the way of an edit of it. */
import type { Point } from '../model/document.ts';
import type { BaseArticle } from './base-text.ts';
import { BLOCK } from './signs.ts';

/** What is printed of an article today, and where each UTF-16 unit of it stands in the manuscript; null for words of the house style. */
export interface Printed {
  readonly text: string;
  readonly places: readonly (Point | null)[];
}

/** Why an edit is not one of the manuscript's characters. */
export type Obstacle = 'added' | 'thing' | 'notes' | 'cells' | 'apart' | 'nowhere';

/** The text of an article with BLOCK between its blocks. */
export function printedText({ blocks }: BaseArticle): Printed {
  const places: (Point | null)[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) places.push(null);
    for (const place of block.places) places.push(place);
  }
  return { text: blocks.map(({ text }) => text).join(BLOCK), places };
}

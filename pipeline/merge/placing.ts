/** An edit of what is printed as an edit of its manuscript; or why it cannot be one. */
import type { Point } from '../model/document.ts';
import type { BaseArticle } from './base-text.ts';
import { BLOCK, CELL, hasThing, IN_CELL } from './signs.ts';
import type { ManuscriptSource, SourceEdit } from './source.ts';

/** What is printed of an article today, and where each UTF-16 unit of it stands in the manuscript; null for words of the house style. */
export interface Printed {
  readonly text: string;
  readonly places: readonly (Point | null)[];
}

/** Why an edit is not one of the manuscript's characters. */
export type Obstacle = 'added' | 'thing' | 'cells' | 'apart' | 'nowhere';

/** The text of an article with BLOCK between its blocks. */
export function printedText({ blocks }: BaseArticle): Printed {
  const places: (Point | null)[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) places.push(null);
    for (const place of block.places) places.push(place);
  }
  return { text: blocks.map(({ text }) => text).join(BLOCK), places };
}

/** The edit of the source that makes `put` of the printed characters `from`..`to`; `written` has characters as its format wants them. */
export function placed(
  { from, to, put }: { readonly from: number; readonly to: number; readonly put: string },
  { text, places }: Printed,
  source: ManuscriptSource,
  written: (put: string) => string,
): SourceEdit | Obstacle {
  const taken = text.slice(from, to);
  if (hasThing(taken) || hasThing(put)) return 'thing';
  if ([CELL, IN_CELL].some((sign) => taken.includes(sign) || put.includes(sign))) return 'cells';
  for (let at = from; at < to; at++) if (text[at] !== BLOCK && places[at] === null) return 'added';
  const placeAt = (at: number) => (at < 0 || text[at] === BLOCK ? null : (places[at] ?? null));
  const behind = (at: number) => {
    const place = placeAt(at);
    if (place === null) return null;
    const offset = source.offsetOf(place);
    return offset + String.fromCodePoint(source.text.codePointAt(offset) ?? 0x20).length;
  };
  const ahead = (at: number) => {
    const place = placeAt(at);
    return place === null ? null : source.offsetOf(place);
  };
  const isAfter = from === to || text[from] === BLOCK;
  let start = isAfter ? behind(from - 1) : ahead(from);
  if (start === null && from === to) start = ahead(from);
  const end = from === to ? start : text[to - 1] === BLOCK ? (ahead(to) ?? behind(to - 2)) : behind(to - 1);
  if (start === null || end === null) return from === to && isBesideAdded(text, places, from) ? 'added' : 'nowhere';
  if (end < start) return 'apart';
  if (taken.includes(BLOCK) && !isPlainBetween(source.text.slice(start, end), taken)) return 'apart';
  const indent = indentOf(text, from, placeAt, source);
  return { from: start, to: end, put: written(put).replaceAll(BLOCK, source.between + indent) };
}

function isBesideAdded(text: string, places: readonly (Point | null)[], at: number): boolean {
  const isAdded = (index: number) => text[index] !== undefined && text[index] !== BLOCK && places[index] === null;
  return isAdded(at - 1) || isAdded(at);
}

/** Whether a stretch of the source holds about what is printed of it, and nothing else that would be lost. */
function isPlainBetween(source: string, taken: string): boolean {
  const plain = (words: string) => Array.from(words.replace(/\s+/g, ''));
  return plain(source).length <= plain(taken.replaceAll(BLOCK, '')).length + 1;
}

/** The indent of the line on which the block round an offset begins. */
function indentOf(text: string, at: number, placeAt: (at: number) => Point | null, source: ManuscriptSource): string {
  const first = text.lastIndexOf(BLOCK, at - 1) + 1;
  const place = placeAt(first);
  return place === null ? '' : source.indentAt(place);
}

/** Which returned blocks hold what was in which blocks of the base, by bookmarks; where a file has lost them, by texts found once. */
import { bookmarkPlace } from '../model/bookmarks.ts';
import type { Base, BaseBlock } from './base-text.ts';
import type { ReturnedBlock } from './returned.ts';
import { NOTE_SIGNS } from './signs.ts';

/** A block of the base by its place: the article, from 0, and its number among the article's. */
export interface BasePlace {
  readonly article: number;
  readonly block: number;
}

/** Of each returned block, the base blocks that begin in it; `until` is the last returned block that the last of those reaches. */
export interface Tie {
  readonly begins: readonly BasePlace[];
  readonly until: number;
}

/** The ties of the blocks of a document, in its order. */
export function blockTies(
  blocks: readonly ReturnedBlock[],
  base: Base,
  textOf: (block: ReturnedBlock) => string,
): Tie[] {
  const places = placesByName(base);
  const ended = new Map<string, number>();
  for (const [index, block] of blocks.entries()) for (const name of block.ended) ended.set(name, index);
  const taken = new Set<string>();
  const byName = blocks.map((block, index): Tie => {
    const begins: BasePlace[] = [];
    let until = index;
    for (const name of block.begun) {
      const place = places.get(name);
      const key = place === undefined ? '' : `${place.article} ${place.block}`;
      if (place === undefined || taken.has(key)) continue;
      taken.add(key);
      begins.push(place);
      if (block.kind === 'paragraph') until = Math.max(index, ended.get(name) ?? index);
    }
    return { begins, until };
  });
  return byText(blocks, byName, base, taken, textOf);
}

/** Names of our bookmarks; a copy that a program made of one with its paragraph ties nothing. */
function placesByName(base: Base): ReadonlyMap<string, BasePlace> {
  const places = new Map<string, BasePlace>();
  for (const [article, { blocks }] of base.articles.entries()) {
    for (const [block, { bookmark, last }] of blocks.entries()) {
      for (const name of [bookmark, ...(last === null ? [] : [last])]) {
        if ((bookmarkPlace(name)?.copy ?? 1) === 0) places.set(name, { article, block });
      }
    }
  }
  return places;
}

/** Blocks without bookmarks are tied where their text is found once on both sides: identical paragraphs are never guessed between. */
function byText(
  blocks: readonly ReturnedBlock[],
  ties: readonly Tie[],
  base: Base,
  taken: ReadonlySet<string>,
  textOf: (block: ReturnedBlock) => string,
): Tie[] {
  const free = new Map<string, BasePlace | null>();
  for (const [article, { blocks: own }] of base.articles.entries()) {
    for (const [block, one] of own.entries()) {
      if (one.note !== null || taken.has(`${article} ${block}`) || one.text === '') continue;
      const text = comparable(one.text);
      free.set(text, free.has(text) ? null : { article, block });
    }
  }
  const texts = blocks.map((block) => comparable(textOf(block)));
  const counts = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    if (ties[index]!.begins.length === 0) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return ties.map((tie, index) => {
    const place = tie.begins.length === 0 && counts.get(texts[index]!) === 1 ? free.get(texts[index]!) : undefined;
    return place === undefined || place === null ? tie : { begins: [place], until: index };
  });
}

/** Calls of notes are alike where bookmarks do not say which they are. */
function comparable(text: string): string {
  return text.replace(NOTE_SIGNS, '\u0000');
}

/** The blocks of an article that are no notes, which Word has apart. */
export function bodyOf(blocks: readonly BaseBlock[]): readonly BaseBlock[] {
  return blocks.filter(({ note }) => note === null);
}

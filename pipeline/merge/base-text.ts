/** The base text as a DOCX carries it, or the build keeps it: what stood in each bookmark, and where in the manuscript. */

import type { Point } from '../model/document.ts';
import { lookBits } from '../model/look-marks.ts';
import { childrenOf, type Element, parseXml, wholeBudget } from '../read/source/xml.ts';
import { CELL, FORMULA, IN_CELL, noteSign } from './signs.ts';

/** A paragraph, a row of a table or a note. `places` has one entry a UTF-16 unit: null where the house style added the character. */
export interface BaseBlock {
  readonly bookmark: string;
  /** The bookmark in the last cell of a row. */
  readonly last: string | null;
  /** The number of the note among those of the article; null of what is none. */
  readonly note: number | null;
  /** The name of its style in small letters; null of a row, a note, and where the base is of an older version. */
  readonly style: string | null;
  readonly text: string;
  readonly places: readonly (Point | null)[];
  /** The looks of each UTF-16 unit (model/look-marks.ts), OF_STYLE where the house style says it; null where the base is of an older version. */
  readonly looks: readonly number[] | null;
}

/** The look of words that the house style adds, and of calls. */
export const OF_STYLE = -1;

export interface BaseArticle {
  /** The manuscript's name. */
  readonly file: string;
  readonly blocks: readonly BaseBlock[];
}

export interface Base {
  readonly issue: string;
  readonly edition: string;
  readonly digest: string;
  readonly generated: readonly BaseBlock[];
  readonly articles: readonly BaseArticle[];
}

/** Reads a base text; null where the XML is none. Throws a Refusal for XML that is damaged or too large. */
export function baseIn(xml: Uint8Array): Base | null {
  const root = parseXml(xml, wholeBudget());
  if (root.name !== 'k:base') return null;
  const { issue = '', edition = '', sha256 = '', marks } = root.attributes;
  const hasLooks = marks === '1';
  return {
    issue,
    edition,
    digest: sha256,
    generated: childrenOf(root, 'k:generated').flatMap((part) => blocksIn(part, hasLooks)),
    articles: childrenOf(root, 'k:article').map((article) => ({
      file: article.attributes.file ?? '',
      blocks: blocksIn(article, hasLooks),
    })),
  };
}

function blocksIn(part: Element, hasLooks: boolean): BaseBlock[] {
  // A picture has no words.
  const blocks = childrenOf(part, 'k:block').filter(({ attributes }) => attributes.picture === undefined);
  const notes = blocks.flatMap(({ attributes }) => attributes.note ?? []);
  const called = new Set<string>();
  return blocks.map((block) => {
    const { bookmark = '', last = null, note, style } = block.attributes;
    const cells = childrenOf(block, 'k:cell');
    const whole = cells.length === 0 ? textOf(block, notes, called) : joinedCells(cells, notes, called);
    return {
      ...{ bookmark, last, note: note === undefined ? null : notes.indexOf(note) },
      ...{ style: style?.toLowerCase() ?? null, ...whole, looks: hasLooks ? whole.looks : null },
    };
  });
}

interface Placed {
  text: string;
  readonly places: (Point | null)[];
  readonly looks: number[];
}

function joinedCells(cells: readonly Element[], notes: readonly string[], called: Set<string>): Placed {
  const whole: Placed = { text: '', places: [], looks: [] };
  for (const [index, cell] of cells.entries()) {
    if (index > 0) put(whole, CELL, null);
    const { text, places, looks } = textOf(cell, notes, called);
    whole.text += text;
    for (const place of places) whole.places.push(place);
    for (const look of looks) whole.looks.push(look);
  }
  return whole;
}

function textOf(part: Element, notes: readonly string[], called: Set<string>): Placed {
  const whole: Placed = { text: '', places: [], looks: [] };
  for (const child of childrenOf(part)) {
    if (child.name === 'k:added') put(whole, wordsIn(child).replaceAll('\u2029', IN_CELL), null, OF_STYLE);
    else if (child.name === 'k:text') putText(whole, child, notes, called);
  }
  return whole;
}

function put(whole: Placed, text: string, place: Point | null, look = 0): void {
  whole.text += text;
  for (let unit = 0; unit < text.length; unit++) {
    whole.places.push(place);
    whole.looks.push(look);
  }
}

/** The characters of a text at their anchors; the first call of a note is a sign, a later one stands as printed. */
function putText(whole: Placed, part: Element, notes: readonly string[], called: Set<string>): void {
  const anchors = (part.attributes.anchors ?? '').split(' ').map((anchor) => anchor.split(':').map(Number));
  let offset = 0;
  let next = 0;
  let point: Point = { line: 1, column: 1 };
  /** Goes over characters of the manuscript and gives the place of each. */
  const walk = (characters: string): Point[] =>
    Array.from(characters, (character) => {
      if (next < anchors.length && anchors[next]![0]! <= offset) {
        point = { line: anchors[next]![1]!, column: anchors[next]![2]! };
        next++;
      }
      const here = point;
      point = { line: point.line, column: point.column + 1 };
      offset += character.length;
      return here;
    });
  for (const child of part.children) {
    const words = typeof child === 'string' ? child : wordsIn(child);
    const points = walk(words);
    const sign = typeof child === 'string' ? null : signOf(child, notes, called);
    if (sign !== null) put(whole, sign, points[0] ?? point);
    else for (const [index, character] of [...words].entries()) put(whole, character, points[index]!, lookOf(child));
  }
}

function lookOf(child: Element | string): number {
  if (typeof child === 'string') return 0;
  return child.name === 'k:note' ? OF_STYLE : lookBits(child.attributes.as?.split(' ') ?? []);
}

function signOf(child: Element, notes: readonly string[], called: Set<string>): string | null {
  if (child.name === 'k:math') return FORMULA;
  const { id } = child.attributes;
  const number = id === undefined ? -1 : notes.indexOf(id);
  if (number < 0 || called.has(id!)) return null;
  called.add(id!);
  return noteSign(number);
}

function wordsIn(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

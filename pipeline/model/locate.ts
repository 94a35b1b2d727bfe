/** From a place in a manuscript back to the text that came from it. */
import type { Point, Text } from './document.ts';
import { joined } from './runs.ts';

/** A text and the manuscript it came from. */
export interface Sourced {
  readonly file: string;
  readonly text: Text;
}

/** A character of a text: `offset` in UTF-16 units of the joined text, never between the halves of a character. */
export interface Located {
  readonly text: Text;
  readonly offset: number;
}

/** An anchor of a text, by its number among the text's own. */
interface AnchorPlace {
  readonly text: Text;
  readonly index: number;
  readonly point: Point;
}

/**
 * Finds the character at a point of a file among texts. A point that none of them came from goes to what follows on its line (a label
 * before its text), else to the end of what stands before it (a line taken out); null where the texts have nothing of the file.
 */
export function locator(texts: readonly Sourced[]): (file: string, point: Point) => Located | null {
  const files = placesByFile(texts);
  return (file, point) => {
    const places = files.get(file) ?? [];
    const next = nextAfter(point, places);
    const place = places[Math.max(0, next - 1)];
    if (place === undefined) return null;
    const follows = places[next];
    const isBefore = follows?.point.line === point.line && follows.text !== place.text && isBeyond(place, point);
    return isBefore
      ? { text: follows.text, offset: follows.text.anchors[follows.index]!.offset }
      : { text: place.text, offset: offsetIn(place, point) };
  };
}

/** The places of texts that have characters, in the order of their manuscript. */
function placesByFile(texts: readonly Sourced[]): Map<string, AnchorPlace[]> {
  const files = new Map<string, AnchorPlace[]>();
  for (const { file, text } of texts) {
    if (joined(text) === '') continue;
    const places = files.get(file) ?? [];
    files.set(file, places);
    for (const [index, { point }] of text.anchors.entries()) places.push({ text, index, point });
  }
  for (const places of files.values()) places.sort((a, b) => compare(a.point, b.point));
  return files;
}

/** The number of the first place after a point. */
function nextAfter(point: Point, places: readonly AnchorPlace[]): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(places[middle]!.point, point) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a point lies behind the last character of the text at a place. */
function isBeyond({ text, index }: AnchorPlace, { line, column }: Point): boolean {
  const anchor = text.anchors[index]!;
  const end = text.anchors[index + 1]?.offset ?? joined(text).length;
  return line !== anchor.point.line || column - anchor.point.column >= end - anchor.offset;
}

function offsetIn({ text, index }: AnchorPlace, { line, column }: Point): number {
  const characters = joined(text);
  const anchor = text.anchors[index]!;
  const end = text.anchors[index + 1]?.offset ?? characters.length;
  const after = line < anchor.point.line ? 0 : end;
  const along = line === anchor.point.line ? column - anchor.point.column : after;
  const offset = Math.min(anchor.offset + Math.max(0, along), end - 1, characters.length - 1);
  return offset > 0 && /[\uDC00-\uDFFF]/.test(characters[offset]!) ? offset - 1 : offset;
}

function compare(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

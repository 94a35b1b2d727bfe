/** Where the lines of a paragraph come from. */
import { isSlot } from '../../galley/printed.ts';
import type { Point, Text } from '../../model/document.ts';
import { joined, pointAt } from '../../model/runs.ts';
import type { TypesetLine } from '../../typeset/compose.ts';
import type { RowPlace } from '../../typeset/rows.ts';
import type { SetPart } from './parts.ts';
import type { Type } from './type.ts';

/** What a paragraph came from: the text that is most of it, and the place of each of its lines. */
export interface Origin {
  readonly text: Text;
  readonly placeOf: (line: TypesetLine) => RowPlace;
}

/** The origin of one text in a file. */
export function originOfText(text: Text, file: string, type: Type): Origin {
  return { text, placeOf: ({ start }) => ({ file, point: pointAt(text, type.offsets(text)(start)) }) };
}

/** A text of the manuscript among the parts of a paragraph, and the number of its first character there. */
interface BegunText {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * The origin of a paragraph of several parts; null where none is the manuscript's. A line that begins in words of the style has the
 * place of the text behind them, or of the end of the one before.
 */
export function originOfParts(parts: readonly SetPart[], file: string, type: Type): Origin | null {
  const begun: BegunText[] = [];
  let end = 0;
  for (const { part, pieces } of parts) {
    const start = end;
    end += pieces.reduce((count, piece) => count + [...piece.text].length, 0);
    if (isSlot(part)) begun.push({ text: part.text, start, end });
  }
  const text = begun.at(-1)?.text;
  if (text === undefined) return null;
  return { text, placeOf: ({ start }) => ({ file, point: pointOf(start, begun, type) }) };
}

function pointOf(character: number, begun: readonly BegunText[], type: Type): Point {
  const here = begun.find(({ end }) => end > character);
  if (here !== undefined) {
    const inside = Math.max(0, character - here.start);
    return pointAt(here.text, type.offsets(here.text)(inside));
  }
  const { text } = begun.at(-1)!;
  return pointAt(text, Math.max(0, joined(text).length - 1));
}

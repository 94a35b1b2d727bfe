/** Cuts a converted paragraph back into its runs, so that no mark changes a word. */
import type { Anchors, Run, Text } from '../model/document.ts';
import { anchored, joined, pointAt } from '../model/runs.ts';
import { type Conversion, convertedText } from './convert.ts';

/** A text in another script; `moved` are the offsets in the source of the cuts that could not stay where they were. */
export interface Recut {
  readonly text: Text;
  readonly moved: readonly number[];
}

/**
 * The text with its joined characters converted, every mark and place on the character it was on. A cut inside a piece that keeps its
 * number of characters stays between the same two; in any other piece it moves to the nearer edge of the piece.
 */
export function recut(text: Text, found: readonly Conversion[]): Recut {
  const pieces = aligned(text, found);
  const whole = convertedText(pieces);
  const { place, moved } = placesIn(text, pieces);
  const runs: Run[] = [];
  let start = 0;
  let from = 0;
  for (const run of text.runs) {
    start += run.text.length;
    const to = place(start);
    if (to > from) runs.push({ text: whole.slice(from, to), marks: run.marks });
    from = Math.max(from, to);
  }
  return { text: { runs, anchors: anchorsOf(text, pieces, place) }, moved: [...moved] };
}

/** Pieces in which every character became one, but of another width, are taken apart into their characters. */
function aligned(text: Text, pieces: readonly Conversion[]): readonly Conversion[] {
  if (pieces.every(keepsWidth)) return pieces;
  const source = joined(text);
  return pieces.flatMap((piece) => {
    if (keepsWidth(piece)) return [piece];
    const [before, after] = [[...source.slice(piece.from, piece.to)], [...piece.text]];
    if (before.length !== after.length || piece.by === 'regional') return [piece];
    let to = piece.from;
    return before.map((character, index): Conversion => {
      to += character.length;
      return { from: to - character.length, to, text: after[index]!, by: piece.by };
    });
  });
}

function keepsWidth({ from, to, text }: Conversion): boolean {
  return text.length === to - from;
}

/** A place for every offset of the source, and the cuts that had to move. */
function placesIn(text: Text, pieces: readonly Conversion[]) {
  const moved = new Set<number>();
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  const place = (offset: number): number => {
    const index = pieceAt(pieces, offset);
    const piece = pieces[index];
    if (piece === undefined) return length;
    const inside = offset - piece.from;
    if (inside === 0 || (keepsWidth(piece) && piece.by !== 'regional')) return starts[index]! + inside;
    if (isCut(text, offset)) moved.add(offset);
    return starts[index]! + (inside * 2 < piece.to - piece.from ? 0 : piece.text.length);
  };
  return { place, moved };
}

/** Whether one run ends and another begins at an offset. */
function isCut(text: Text, offset: number): boolean {
  let sum = 0;
  return text.runs.some((run) => {
    sum += run.text.length;
    return sum === offset;
  });
}

/** Index of the piece that holds an offset; the number of pieces for the end. */
export function pieceAt(pieces: readonly Conversion[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The anchors at their new offsets, and one more after each piece that is now longer or shorter. */
function anchorsOf(text: Text, pieces: readonly Conversion[], place: (offset: number) => number): Anchors {
  const resized = pieces.filter((piece) => !keepsWidth(piece));
  if (resized.length === 0) return text.anchors;
  const end = pieces.at(-1)!.to;
  const more = resized.filter(({ to }) => to < end).map(({ to }) => ({ offset: to, point: pointAt(text, to) }));
  const all = [...text.anchors, ...more].sort((a, b) => a.offset - b.offset);
  return anchored(
    pointAt(text, 0),
    all.map(({ offset, point }) => ({ offset: place(offset), point })),
  );
}

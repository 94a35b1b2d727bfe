/** The characters of all texts of a file, piece by piece, and where each lies in the main stream ([MS-DOC] 2.8.35). */
import { Refusal } from '../source/refusal.ts';
import type { Fib } from './fib.ts';

/** All characters, and the offset in the main stream of the one at a place. */
export interface WordText {
  readonly chars: string;
  readonly offsetOf: (at: number) => number;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly width: 1 | 2;
}

const CLX = 33;
const COMPRESSED = 0x40000000;
const MOST_CHARACTERS = 1_600_000;

/** Reads the pieces. */
export function wordText(fib: Fib): WordText {
  const pieces = piecesOf(fib.part(CLX));
  if (pieces.length === 0) throw new Refusal('damaged');
  if (pieces.at(-1)!.to > MOST_CHARACTERS) throw new Refusal('tooLarge');
  const chars = pieces.map((piece) => charsOf(piece, fib.main)).join('');
  return {
    chars,
    offsetOf: (at) => {
      const piece = pieceAt(pieces, at);
      return piece.offset + (at - piece.from) * piece.width;
    },
  };
}

/** The piece that holds a place: they ascend. */
function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}

function piecesOf(clx: Buffer): Piece[] {
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) return [];
  const plc = clx.subarray(at + 5);
  const count = Math.floor((clx.readUInt32LE(at + 1) - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const [from, to] = [plc.readUInt32LE(index * 4), plc.readUInt32LE(index * 4 + 4)];
    if (to < from || from !== (pieces.at(-1)?.to ?? from)) throw new Refusal('damaged');
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const isCompressed = (place & COMPRESSED) !== 0;
    const offset = place & 0x3fffffff;
    pieces.push({ from, to, offset: isCompressed ? offset / 2 : offset, width: isCompressed ? 1 : 2 });
  }
  return pieces;
}

/** One byte a character is Windows-1252, whatever the language of the file. */
const WESTERN = new TextDecoder('windows-1252');

function charsOf({ from, to, offset, width }: Piece, main: Buffer): string {
  const bytes = main.subarray(offset, offset + (to - from) * width);
  if (bytes.length !== (to - from) * width) throw new Refusal('damaged');
  return width === 2 ? bytes.toString('utf16le') : WESTERN.decode(bytes);
}

/** PNG files looked through before they are shown: whether all their pixels are there, and whether they can be shown as they are. */
import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { chunksOf, PNG_VALUES } from '../model/png.ts';
import { MOST_PIXELS_SHOWN, wrongSize } from './pixels.ts';

/** What a look through a PNG tells: as it should be; to be drawn anew, since it is seen through, interlaced or large; or why it is refused. */
export type PngVerdict = 'fine' | 'anew' | { readonly refused: string };

const CLEAR = [4, 6];
/** Bytes of unpacked pixels; an interlaced picture is unpacked as a whole before the first row is known. */
const MOST_INTERLACED = 250_000_000;
/** Bytes of unpacked pixels above which one is drawn anew, of eight bits a value. */
const LARGE = 180_000_000;

/** Whether a file says that it is a PNG, also one whose signature shows that its line ends were changed on the way. */
export function saysPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}

/** The pixels are unpacked piece by piece and counted, never held. */
export async function lookThrough(bytes: Uint8Array): Promise<PngVerdict> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(file);
  if (chunks === null) return { refused: '不完整，后面的部分不见了' };
  const header = chunks[0]?.type === 'IHDR' ? chunks[0].content : null;
  const values = PNG_VALUES[header?.[9] ?? -1];
  if (header?.length !== 13 || values === undefined) return { refused: '坏了' };
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = height * (1 + Math.ceil((width * header[8]! * values) / 8));
  const isInterlaced = header[12] === 1;
  const wrong = wrongSize(width, height);
  if (wrong !== null) return { refused: wrong };
  if (isInterlaced && size > MOST_INTERLACED) return { refused: `像素太多（隔行存储的 ${width} × ${height}）` };
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  // The rows of an interlaced picture begin anew in each of its seven passes, so that it has somewhat more of them.
  if (!(await hasAll(packed, isInterlaced ? size - height : size))) return { refused: '坏了，像素不全' };
  const isClear = CLEAR.includes(header[9]!) || chunks.some(({ type }) => type === 'tRNS');
  const isLarge = width * height > MOST_PIXELS_SHOWN || size > LARGE;
  return isInterlaced || isClear || isLarge ? 'anew' : 'fine';
}

/** Whether so many bytes come out. */
async function hasAll(packed: readonly Buffer[], size: number): Promise<boolean> {
  const pixels = Readable.from(packed).pipe(createInflate({ chunkSize: 1 << 16 }));
  let count = 0;
  try {
    for await (const piece of pixels) {
      count += (piece as Buffer).length;
      if (count >= size) return true;
    }
  } catch {
    return false;
  }
  return false;
}

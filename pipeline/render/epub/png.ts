/** PNG files: taken apart and put together again without what is not picture. */
import { deflateSync, inflateSync } from 'node:zlib';
import { PNG_VALUES } from '../../model/png.ts';

/** A picture that may go into a book. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What it takes to draw the picture; all else (text, times, colour profiles) is left out. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** The colour types (PNG §11.2.2): of how many bits each value of a pixel may be. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const PALETTE = 3;
/** More pixels than any page needs; a reader would run out of memory first. */
export const MOST_PIXELS = 60_000_000;
const MOST_BYTES = 200_000_000;

/** The same picture with checked and freshly packed pixels, or null where the file is damaged or too large. */
export function cleanPng(bytes: Uint8Array): CleanPicture | null {
  const chunks = checkedChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const header = chunks?.[0];
  if (chunks === null || header?.type !== 'IHDR' || header.content.length !== 13) return null;
  const width = header.content.readUInt32BE(0);
  const height = header.content.readUInt32BE(4);
  const size = pixelBytes(header.content, width, height);
  if (size === null || size > MOST_BYTES || width * height > MOST_PIXELS) return null;
  const others = chunks.filter(({ type }) => type === 'PLTE' || type === 'tRNS');
  if (header.content[9] === PALETTE && others[0]?.type !== 'PLTE') return null;
  const pixels = unpacked(chunks, size);
  if (pixels === null) return null;
  return { bytes: assemble(header.content, others, pixels), type: 'image/png', width, height };
}

/** A PNG of at most 256 colours from palette indexes, one byte a pixel, row after row. */
export function encodePng(width: number, height: number, palette: Uint8Array, indexes: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return assemble(header, [{ type: 'PLTE', content: Buffer.from(palette) }], rows);
}

function assemble(header: Buffer, others: readonly Chunk[], pixels: Buffer): Uint8Array {
  const chunks: Chunk[] = [
    { type: 'IHDR', content: header },
    ...others,
    { type: 'IDAT', content: deflateSync(pixels, { level: 6 }) },
    { type: 'IEND', content: Buffer.alloc(0) },
  ];
  return Buffer.concat([SIGNATURE, ...chunks.map(written)]);
}

/** All chunks up to the end, or null where one is cut short or its checksum wrong. */
function checkedChunks(file: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    if (checksum(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return null;
    if (KEPT.includes(type)) chunks.push({ type, content: file.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** Bytes of all rows with their filter bytes (PNG §7), or null for a header that makes no sense. */
function pixelBytes(header: Buffer, width: number, height: number): number | null {
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8);
  const channels = PNG_VALUES[colour];
  if (width === 0 || height === 0 || channels === undefined || DEPTHS[colour]?.includes(depth) !== true) return null;
  if (compression !== 0 || filter !== 0 || interlace > 1) return null;
  const rows = (w: number, h: number) => (w === 0 ? 0 : h * (1 + Math.ceil((w * depth * channels) / 8)));
  if (interlace === 0) return rows(width, height);
  return ADAM7.reduce(
    (sum, [x, y, dx, dy]) => sum + rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

/** Where the passes of an interlaced picture start, and their steps (PNG §8). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function unpacked(chunks: readonly Chunk[], size: number): Buffer | null {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  try {
    // In one piece from the first: pieces put together at the end would take the room twice.
    const pixels = inflateSync(packed, { maxOutputLength: size, chunkSize: Math.max(1024, size + 64) });
    return pixels.length === size ? pixels : null;
  } catch {
    return null;
  }
}

function written({ type, content }: Chunk): Buffer {
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(content, 8);
  chunk.writeUInt32BE(checksum(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return chunk;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as PNG §D has it. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

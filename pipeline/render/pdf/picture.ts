/** Pictures for the press: whole PNG and JPEG files, with their size in pixels. */
import { inflateSync } from 'node:zlib';
import { chunksOf, isPng, PNG_VALUES } from '../../model/png.ts';

export interface SizedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type PictureSize = Pick<SizedPicture, 'width' | 'height'>;

const JPEG = [0xff, 0xd8, 0xff];
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);
/** Channels of the JPEGs that can be printed. */
const CHANNELS = [1, 3, 4];
/** Bytes of pixels; more would not be a page's picture. */
const LARGEST = 250_000_000;

/** A picture's size; null for what is neither PNG nor JPEG, or damaged. */
export function openPicture(bytes: Uint8Array): SizedPicture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(file) ? sizeOfPng(file) : startsWith(file, JPEG) ? sizeOfJpeg(file) : null;
  return size === null || size.width === 0 || size.height === 0 ? null : { bytes, ...size };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Its pixels are unpacked once, since a viewer stops at a damaged picture. */
function sizeOfPng(file: Buffer): PictureSize | null {
  const chunks = chunksOf(file);
  const header = chunks?.[0]?.type === 'IHDR' ? chunks[0].content : null;
  if (chunks === null || header?.length !== 13) return null;
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
  const bits = header[8]! * (PNG_VALUES[header[9]!] ?? Number.NaN);
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  const isInterlaced = header[12] === 1;
  const least = isInterlaced ? 1 : size.height * (1 + Math.ceil((size.width * bits) / 8));
  return least <= LARGEST && unpacked(parts, isInterlaced ? null : least) >= least ? size : null;
}

/** Bytes of the unpacked pixels; none where they cannot be unpacked. Where their number is known, they take their room once. */
function unpacked(parts: readonly Buffer[], expected: number | null): number {
  try {
    const room = expected === null ? {} : { chunkSize: Math.max(1024, expected + 64) };
    return inflateSync(parts.length === 1 ? parts[0]! : Buffer.concat(parts), { maxOutputLength: LARGEST, ...room })
      .length;
  } catch {
    return 0;
  }
}

/** Walks the segments to the frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
function sizeOfJpeg(file: Buffer): PictureSize | null {
  if (file.lastIndexOf(END_OF_JPEG) < 0) return null;
  for (let at = 2; at + 9 < file.length; ) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const size = { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
      return CHANNELS.includes(file[at + 9]!) ? size : null;
    }
    at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}

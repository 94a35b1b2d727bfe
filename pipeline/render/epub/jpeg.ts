/** JPEG files: only what it takes to draw them, without camera data, comments or anything behind the picture. */
import { type CleanPicture, MOST_PIXELS } from './png.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
/** Quantization, Huffman and arithmetic tables, restart interval, JFIF and Adobe's note on colour. */
const KEPT = [0xdb, 0xc4, 0xcc, 0xdd, 0xe0, 0xee];

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/** The same picture without its extras, or null where the file is damaged, too large or in printing colours. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  for (let at = 2; bytes[at] === 0xff && at + 1 < bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (marker === EOI) return size === null || scans === 0 ? null : finished(kept, size);
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length || end < at + 4) return null;
    if (isFrame(marker)) {
      size = frameSize(bytes.subarray(at, end));
      if (size === null) return null;
    }
    if (marker === APP1) kept.push(...uprightNote(Buffer.from(bytes.subarray(at + 4, end))));
    if (marker === SOS) scans++;
    const next = marker === SOS ? scanEnd(bytes, end) : end;
    if (marker === SOS || isFrame(marker) || KEPT.includes(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

function finished(kept: readonly Uint8Array[], size: { width: number; height: number }): CleanPicture {
  return { bytes: Buffer.concat([...kept, Uint8Array.of(0xff, EOI)]), type: 'image/jpeg', ...size };
}

/** How a camera was held, as an Exif segment with nothing else in it, or nothing where it was held upright. */
function uprightNote(exif: Buffer): Uint8Array[] {
  if (exif.length < 14 || exif.toString('latin1', 0, 6) !== 'Exif\0\0') return [];
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(directory), 100); entry++) {
    const at = directory + 2 + entry * 12;
    const turn = short(at + 8);
    if (short(at) === ORIENTATION && turn >= 2 && turn <= 8) return [orientation(turn)];
  }
  return [];
}

/** Tag of the one fact that is kept (Exif §4.6.4). */
const ORIENTATION = 0x0112;

function orientation(turn: number): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(0xff, APP1, 0, 34),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'),
    Uint8Array.of(ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0),
  ]);
}

/** Start of frame (ITU T.81 table B.1), of whatever coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function frameSize(frame: Uint8Array): { width: number; height: number } | null {
  const [, , , , , high = 0, low = 0, wide = 0, narrow = 0, components = 0] = frame;
  const height = (high << 8) | low;
  const width = (wide << 8) | narrow;
  if (width === 0 || height === 0 || width * height > MOST_PIXELS || ![1, 3].includes(components)) return null;
  return { width, height };
}

/** Where the next segment starts: a marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

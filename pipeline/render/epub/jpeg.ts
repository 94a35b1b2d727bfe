/** JPEG files: only what it takes to draw them, without camera data, comments or anything behind the picture. */
import { type CleanPicture, MOST_PIXELS } from './png.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Quantization, Huffman and arithmetic tables, restart interval, JFIF and Adobe's note on colour. */
const KEPT = [0xdb, 0xc4, 0xcc, 0xdd, 0xe0, 0xee];

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/** The same picture without its extras, or null where the file is damaged, too large or in printing colours. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === EOI) return size === null ? null : finished(kept, size);
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length || end < at + 4) return null;
    if (isFrame(marker)) {
      size = frameSize(bytes.subarray(at, end));
      if (size === null) return null;
    }
    const next = marker === SOS ? scanEnd(bytes, end) : end;
    if (marker === SOS || isFrame(marker) || KEPT.includes(marker)) kept.push(bytes.subarray(at, next));
    at = next;
    if (at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === EOI) {
      return size === null ? null : finished(kept, size);
    }
  }
  return null;
}

function finished(kept: readonly Uint8Array[], size: { width: number; height: number }): CleanPicture {
  return { bytes: Buffer.concat([...kept, Uint8Array.of(0xff, EOI)]), type: 'image/jpeg', ...size };
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

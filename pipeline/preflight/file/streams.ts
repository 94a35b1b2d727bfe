/** The bytes of a stream behind its filters, within bounds: a small file may unpack to more than a machine holds. */
import { constants, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { asArray, asDict, type Dict, filtersOf, get, numberAt } from './objects.ts';

/** No single stream of a print file needs more (bytes). */
const LARGEST = 512 * 1024 * 1024;
/** What is packed tighter than this, or by slower means, is not worth the wait (bytes before unpacking). */
const LARGEST_SLOW = 16 * 1024 * 1024;

/** Filters whose bytes are a picture in a format of its own. */
export const PICTURE_FILTERS = ['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode'];

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** The picture filter that is left, or null. */
  readonly left: string | null;
}

/** Takes the filters off; null where they are unknown, the bytes are damaged, or more than `most` bytes come out. */
export function unpack(dict: Dict, contents: Uint8Array, most = LARGEST): Unpacked | null {
  const filters = filtersOf(dict);
  const parms = get(dict, 'DecodeParms') ?? get(dict, 'DP');
  const listed = (asArray(parms) ?? [parms]).map(asDict);
  let bytes = contents;
  for (const [index, filter] of filters.entries()) {
    if (PICTURE_FILTERS.includes(filter)) return index === filters.length - 1 ? { bytes, left: filter } : null;
    const out = takeOff(filter, bytes, listed[index] ?? null, dict, most);
    if (out === null || out.length > most) return null;
    bytes = out;
  }
  return { bytes, left: null };
}

function takeOff(filter: string, bytes: Uint8Array, parms: Dict | null, of: Dict, most: number): Uint8Array | null {
  if (filter === 'Crypt') return bytes;
  const out = filter === 'FlateDecode' ? inflated(bytes, most) : slowly(filter, bytes, parms, of);
  return out === null ? null : unpredicted(out, parms);
}

function inflated(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch {
    return partly(bytes, most);
  }
}

/** Many a stream has no check sum at its end, or the end of a line behind it; one that yields nothing is damaged. */
function partly(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    const out = inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    return out.length > 0 ? out : null;
  } catch {
    return null;
  }
}

function slowly(filter: string, bytes: Uint8Array, parms: Dict | null, of: Dict): Uint8Array | null {
  const known = ['LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'];
  if (!known.includes(filter) || bytes.length > LARGEST_SLOW) return null;
  try {
    const dict = PDFDict.withContext(of.context);
    dict.set(PDFName.of('Filter'), PDFName.of(filter));
    if (parms !== null) dict.set(PDFName.of('DecodeParms'), parms);
    return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
  } catch {
    return null;
  }
}

/** Undoes PNG and TIFF predictors (ISO 32000-1, 7.4.4.4). */
function unpredicted(bytes: Uint8Array, parms: Dict | null): Uint8Array | null {
  const predictor = numberAt(parms, 'Predictor') ?? 1;
  if (predictor < 2) return bytes;
  const colours = numberAt(parms, 'Colors') ?? 1;
  const bits = numberAt(parms, 'BitsPerComponent') ?? 8;
  const columns = numberAt(parms, 'Columns') ?? 1;
  const step = Math.max(1, Math.ceil((colours * bits) / 8));
  const width = Math.ceil((colours * bits * columns) / 8);
  if (!(width > 0 && width < LARGEST)) return null;
  return predictor === 2 ? undoTiff(bytes, width, step, bits) : undoPng(bytes, width, step);
}

function undoTiff(bytes: Uint8Array, width: number, step: number, bits: number): Uint8Array | null {
  if (bits !== 8) return null;
  const out = Uint8Array.from(bytes);
  for (let row = 0; row < out.length; row += width) {
    const end = Math.min(out.length, row + width);
    for (let i = row + step; i < end; i++) out[i]! += out[i - step]!;
  }
  return out;
}

function undoPng(bytes: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)]!;
    const from = row * (width + 1) + 1;
    const to = row * width;
    for (let i = 0; i < width; i++) {
      const left = i < step ? 0 : out[to + i - step]!;
      const up = row === 0 ? 0 : out[to + i - width]!;
      const corner = i < step || row === 0 ? 0 : out[to + i - width - step]!;
      out[to + i] = bytes[from + i]! + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  return kind === 4 ? nearest(left, up, corner) : 0;
}

/** Paeth's choice: the neighbour nearest to left + up - corner. */
function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

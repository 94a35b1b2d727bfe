/** The bytes of a stream behind its filters, within bounds: a small file may unpack to more than a machine holds. */
import { constants, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { asArray, asDict, type Dict, filtersOf, get } from './objects.ts';
import { unpredicted } from './predictors.ts';

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
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? null : partly(bytes, most);
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

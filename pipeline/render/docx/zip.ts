/** Zip files by their entries as they lie packed, so that parts nobody changes need not be unpacked and packed again. */

import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to be packed: text in pieces, or bytes that are small already and stay as they are. */
export interface File {
  readonly name: string;
  readonly content: Iterable<string> | Uint8Array;
}

/** A file in a zip, with the header it has in the list at the zip's end (APPNOTE 4.3.12). */
interface ZipEntry {
  readonly name: string;
  readonly header: Uint8Array;
  readonly packed: Uint8Array;
}

const NOTHING = new Uint8Array(0);
/** The flag that sizes stand behind the bytes; here they are always before them. */
const SIZES_BEHIND = 0x08;
const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
/** The first day of zip time, 1 January 1980. */
const FIRST_DAY = 0x21;

/** Files as a zip; only a piece of a text at a time is in memory. */
export function packed(files: Iterable<File>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of files) {
    const isText = !(content instanceof Uint8Array);
    const file = isText ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(file);
    for (const piece of isText ? content : [content]) file.push(typeof piece === 'string' ? strToU8(piece) : piece);
    file.push(NOTHING, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/**
 * One zip of the entries of several, a later one of the same name in the place of an earlier; dated alike, since zip times are local.
 * Takes zips without comments and extra fields, such as fflate writes.
 */
export function joinZips(zips: readonly Uint8Array[], order: (a: string, b: string) => number): Uint8Array {
  const entries = new Map(zips.flatMap(zipEntries).map((entry) => [entry.name, entry]));
  const names = [...entries.keys()].sort(order);
  return written(names.map((name) => entries.get(name)!));
}

function zipEntries(zip: Uint8Array): ZipEntry[] {
  const view = viewOf(zip);
  const end = zip.length - 22;
  if (view.getUint32(end, true) !== END) throw new Error('not a plain zip');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const header = zip.subarray(at, at + 46 + nameLength);
    const start = view.getUint32(at + 42, true) + 30 + nameLength;
    const packed = zip.subarray(start, start + view.getUint32(at + 20, true));
    entries.push({ name: new TextDecoder().decode(header.subarray(46)), header, packed });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function written(entries: readonly ZipEntry[]): Uint8Array {
  const sizes = entries.map(({ header, packed }) => header.length - 16 + packed.length);
  const listed = entries.reduce((sum, { header }) => sum + header.length, 0);
  const listAt = sizes.reduce((sum, size) => sum + size, 0);
  const zip = new Uint8Array(listAt + listed + 22);
  let at = 0;
  let list = listAt;
  for (const [index, { header, packed }] of entries.entries()) {
    zip.set(listedHeader(header, at), list);
    zip.set(localHeader(header), at);
    zip.set(packed, at + header.length - 16);
    at += sizes[index]!;
    list += header.length;
  }
  const view = viewOf(zip);
  view.setUint32(list, END, true);
  view.setUint16(list + 8, entries.length, true);
  view.setUint16(list + 10, entries.length, true);
  view.setUint32(list + 12, listed, true);
  view.setUint32(list + 16, listAt, true);
  return zip;
}

/** The header in the list, without extra fields, attributes and comment. */
function listedHeader(header: Uint8Array, offset: number): Uint8Array {
  const copy = header.slice();
  const view = viewOf(copy);
  view.setUint32(0, LISTED, true);
  view.setUint16(8, view.getUint16(8, true) & ~SIZES_BEHIND, true);
  view.setUint32(12, FIRST_DAY << 16, true);
  copy.fill(0, 30, 42);
  view.setUint32(42, offset, true);
  return copy;
}

/** The header before the packed bytes: the middle of the one in the list. */
function localHeader(header: Uint8Array): Uint8Array {
  const local = new Uint8Array(header.length - 16);
  local.set(header.subarray(6, 30), 4);
  local.set(header.subarray(46), 30);
  const view = viewOf(local);
  view.setUint32(0, LOCAL, true);
  view.setUint16(6, view.getUint16(6, true) & ~SIZES_BEHIND, true);
  view.setUint32(10, FIRST_DAY << 16, true);
  view.setUint16(28, 0, true);
  return local;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

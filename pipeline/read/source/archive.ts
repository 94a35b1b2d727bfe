/** The parts of a .docx: a ZIP read by its central directory, with a limit on every size, whatever the sizes it states. */
import { inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal.ts';

/** A packed file: PKWARE APPNOTE 4.3.12. */
interface PackedFile {
  readonly method: number;
  readonly size: number;
  readonly inflated: number;
  readonly header: number;
}

/** The parts of a package by name; `part` inflates one, and `null` means there is none. */
export interface Archive {
  readonly names: readonly string[];
  readonly part: (name: string) => Uint8Array | null;
}

const MOST_ENTRIES = 4_000;
/** A manuscript of a million characters has about 12 MB of XML. */
const LARGEST_PART = 24 * 1024 * 1024;
const LARGEST_WHOLE = 72 * 1024 * 1024;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Opens a ZIP; throws a Refusal where it is damaged, locked or too large. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = within(() => packedFiles(bytes, view));
  let left = LARGEST_WHOLE;
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const part = within(() => inflated(bytes, view, entry, Math.min(left, LARGEST_PART)));
      left -= part.length;
      return part;
    },
  };
}

/** Reading outside the file is damage, not a fault of ours. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError && !('code' in error) ? new Refusal('damaged') : error;
  }
}

function packedFiles(bytes: Uint8Array, view: DataView): Map<string, PackedFile> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Refusal('tooLarge');
  const entries = new Map<string, PackedFile>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refusal('damaged');
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/');
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new Refusal('locked');
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record, which a comment of up to 65,535 bytes may follow. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw new Refusal('damaged');
}

function inflated(bytes: Uint8Array, view: DataView, entry: PackedFile, limit: number): Uint8Array {
  if (entry.inflated > limit || entry.size > limit) throw new Refusal('tooLarge');
  if (view.getUint32(entry.header, true) !== LOCAL) throw new Refusal('damaged');
  const from = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  if (from + entry.size > bytes.length) throw new Refusal('damaged');
  const packed = bytes.subarray(from, from + entry.size);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new Refusal('damaged');
  return inflatedTo(packed, entry.inflated, limit);
}

/** Inflating stops one byte after the stated size, so that a lie costs nothing. */
function inflatedTo(packed: Uint8Array, size: number, limit: number): Uint8Array {
  try {
    const part = inflateRawSync(packed, { maxOutputLength: Math.min(size, limit) + 1 });
    if (part.length === size) return part;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('lying');
  }
  throw new Refusal('damaged');
}

/** The streams of a compound file ([MS-CFB]), each read once along its chain of sectors. */
import { Refusal } from '../source/refusal.ts';

/** Gives a stream by its name; null where there is none. */
export type Streams = (name: string) => Buffer | null;

const FREE = 0xfffffffa;
const LARGEST_STREAM = 64 * 1024 * 1024;

/** Opens a compound file; throws a Refusal where its chains lead nowhere. */
export function openCompound(bytes: Uint8Array): Streams {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return within(() => {
    const sectorSize = 1 << file.readUInt16LE(30);
    const miniSize = 1 << file.readUInt16LE(32);
    if (sectorSize < 128 || sectorSize > 8192 || miniSize > sectorSize) throw new Refusal('damaged');
    const sector = (at: number) => {
      const from = (at + 1) * sectorSize;
      if (from >= file.length) throw new Refusal('damaged');
      return file.subarray(from, from + sectorSize);
    };
    const fat = tableOf(fatSectors(file, sector, sectorSize), sector);
    const chain = (start: number) => along(start, fat, sector, Math.ceil(file.length / sectorSize));
    const directory = chain(file.readUInt32LE(48));
    const entries = entriesOf(directory);
    const root = entries.find(({ type }) => type === 5);
    const miniFat = numbersOf(chain(file.readUInt32LE(60)));
    const mini = root === undefined ? Buffer.alloc(0) : chain(root.start);
    const miniSector = (at: number) => mini.subarray(at * miniSize, (at + 1) * miniSize);
    const cutoff = file.readUInt32LE(56);
    return (name) =>
      within(() => {
        const entry = entries.find((one) => one.type === 2 && one.name === name);
        if (entry === undefined) return null;
        if (entry.size > LARGEST_STREAM) throw new Refusal('tooLarge');
        const most = Math.ceil(mini.length / miniSize) + 1;
        const all = entry.size < cutoff ? along(entry.start, miniFat, miniSector, most) : chain(entry.start);
        return all.subarray(0, entry.size);
      });
  });
}

/** Reading outside the file is damage, not a fault of ours. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? new Refusal('damaged') : error;
  }
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      type: directory[at + 66]!,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The sectors that hold the table of sectors: 109 in the header, the others in a chain of their own. */
function fatSectors(file: Buffer, sector: (at: number) => Buffer, size: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < 109; at++) found.push(file.readUInt32LE(76 + at * 4));
  let next = file.readUInt32LE(68);
  for (let rounds = 0; next < FREE && rounds < 4096; rounds++) {
    const numbers = numbersOf(sector(next));
    found.push(...numbers.slice(0, size / 4 - 1));
    next = numbers[size / 4 - 1]!;
  }
  return found.filter((at) => at < FREE);
}

function tableOf(sectors: readonly number[], sector: (at: number) => Buffer): Uint32Array {
  return numbersOf(Buffer.concat(sectors.map(sector)));
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.readUInt32LE(at * 4);
  return numbers;
}

/** The sectors of a chain, one after another; a chain longer than the file goes in circles. */
function along(start: number, table: Uint32Array, sector: (at: number) => Buffer, most: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = start; at < FREE; at = table[at] ?? FREE) {
    if (parts.length > most) throw new Refusal('damaged');
    parts.push(sector(at));
  }
  return Buffer.concat(parts);
}

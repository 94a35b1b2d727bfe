/** A package with other bytes in one of its parts; those of all other parts lie as they lay (PKWARE APPNOTE 4.3). */
import { gzipSync } from 'node:zlib';

const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** The flag that sizes stand behind the bytes. */
const SIZES_BEHIND = 0x08;

/** The package with `content` as the part `name`; null where it has no such part or is no plain zip. */
export function repacked(zip: Uint8Array, name: string, content: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) return null;
  const [count, listAt] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  const entries = listedEntries(bytes, count, listAt);
  const own = entries?.find((entry) => entry.name === name);
  if (entries === null || own === undefined || bytes.readUInt32LE(own.at) !== LOCAL) return null;
  const starts = [...entries.map(({ at }) => at), listAt].sort((a, b) => a - b);
  const next = starts.find((start) => start > own.at)!;
  const { header, record } = packedPart(bytes, own, content);
  const shift = record.length - (next - own.at);
  const list = entries.map((entry) => {
    const listed = Buffer.from(entry === own ? header : entry.header);
    if (entry.at > own.at) listed.writeUInt32LE(entry.at + shift, 42);
    return listed;
  });
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt32LE(listAt + shift, 16);
  const between = bytes.subarray(next, listAt);
  const rest = bytes.subarray(listAt + entries.reduce((sum, entry) => sum + entry.header.length, 0), end);
  return Buffer.concat([bytes.subarray(0, own.at), record, between, ...list, rest, tail]);
}

interface ListedEntry {
  readonly name: string;
  readonly at: number;
  readonly header: Buffer;
}

function listedEntries(bytes: Buffer, count: number, listAt: number): ListedEntry[] | null {
  const entries: ListedEntry[] = [];
  let at = listAt;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== LISTED) return null;
    const length = bytes.readUInt16LE(at + 28);
    const all = 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    entries.push({ name, at: bytes.readUInt32LE(at + 42), header: bytes.subarray(at, at + all) });
    at += all;
  }
  return entries;
}

/** The record of the part and its line in the list; its checksum is the one that gzip writes behind the same bytes. */
function packedPart(bytes: Buffer, { at, header }: ListedEntry, content: Uint8Array) {
  const gzip = gzipSync(content);
  const packed = gzip.subarray(10, -8);
  const facts = (to: Buffer, from: number) => {
    to.writeUInt16LE(to.readUInt16LE(from) & ~SIZES_BEHIND, from);
    to.writeUInt16LE(DEFLATED, from + 2);
    gzip.copy(to, from + 8, gzip.length - 8, gzip.length - 4);
    to.writeUInt32LE(packed.length, from + 12);
    to.writeUInt32LE(content.length, from + 16);
  };
  const listed = Buffer.from(header);
  facts(listed, 8);
  const local = Buffer.from(bytes.subarray(at, at + 30 + bytes.readUInt16LE(at + 26)));
  facts(local, 6);
  local.writeUInt16LE(0, 28);
  return { header: listed, record: Buffer.concat([local, packed]) };
}

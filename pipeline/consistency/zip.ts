/** The files of a zip as text, out of zips that Kanyin writes: no ZIP64, no encryption (APPNOTE 4.3). */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** No file that is read back unpacks to more (bytes). */
const MOST = 512 * 1024 * 1024;

/** Those whose names fit, by name, in the order of the directory. Throws for what is no such zip. */
export function textsInZip(bytes: Uint8Array, names: RegExp): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.length - 22;
  if (end < 0 || file.readUInt32LE(end) !== END) throw new Error('no end of a zip');
  const texts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error('no entry of a zip');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString('utf8', at + 46, at + 46 + nameLength!);
    if (names.test(name)) texts.set(name, contentOf(file, at));
    at += 46 + nameLength! + extra! + comment!;
  }
  return texts;
}

function contentOf(file: Buffer, entry: number): string {
  const [method, size] = [file.readUInt16LE(entry + 10), file.readUInt32LE(entry + 20)];
  const local = file.readUInt32LE(entry + 42);
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const content = file.subarray(from, from + size);
  return (method === 0 ? content : inflateRawSync(content, { maxOutputLength: MOST })).toString('utf8');
}

/**
 * A TrueType file of which only what is asked for is read. Outlines are nine tenths of a Chinese font, and to set lines takes none of
 * them; memory that nothing was read into costs nothing.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface FontFile {
  /** The font without the tables that join, replace or move glyphs; outlines are zeros until they are read. */
  readonly bytes: Buffer;
  /** Reads the outline of a glyph. */
  read(glyph: number): void;
  /** Reads what is still missing. */
  readAll(): void;
}

/** Tables that join, replace or move glyphs; without them what is set is what is printed, in half the time. */
const SHAPING = new Set(['GSUB', 'GPOS', 'GDEF', 'kern', 'kerx', 'morx', 'feat']);
const OUTLINES = 'glyf';
const HEADER = 12;
const RECORD = 16;

interface FontTable {
  readonly offset: number;
  readonly length: number;
}

/** Opens a file and closes it again; a file of another make, or without outlines of its own, is read as a whole. */
export function readFontFile(path: string): FontFile {
  return withFile(path, (file) => {
    // Zeros straight from the system take no room until they are written to.
    const bytes = Buffer.alloc(fstatSync(file).size);
    readInto(file, bytes, 0, HEADER);
    readInto(file, bytes, HEADER, HEADER + bytes.readUInt16BE(4) * RECORD);
    const tables = keptTables(bytes);
    const [outlines, places] = [tables.get(OUTLINES), tables.get('loca')];
    const isLong = tables.get('head');
    for (const [name, { offset, length }] of tables) {
      if (name !== OUTLINES || places === undefined || isLong === undefined) {
        readInto(file, bytes, offset, offset + length);
      }
    }
    if (outlines === undefined || places === undefined || isLong === undefined) {
      return { bytes, read: () => {}, readAll: () => {} };
    }
    const placeOf = placesIn(bytes, places, bytes.readInt16BE(isLong.offset + INDEX_TO_LOCA) === 1);
    return opened(path, bytes, outlines, placeOf);
  });
}

/** Where `head` says how long the numbers in `loca` are (OpenType, head). */
const INDEX_TO_LOCA = 50;

function opened(path: string, bytes: Buffer, outlines: FontTable, placeOf: (glyph: number) => number): FontFile {
  const known = new Set<number>();
  let isWhole = false;
  const readAll = () => {
    if (!isWhole) withFile(path, (file) => readInto(file, bytes, outlines.offset, outlines.offset + outlines.length));
    isWhole = true;
  };
  return {
    bytes,
    readAll,
    read(glyph) {
      if (isWhole || known.has(glyph)) return;
      known.add(glyph);
      const [from, to] = [outlines.offset + placeOf(glyph), outlines.offset + placeOf(glyph + 1)];
      if (from >= to) return;
      withFile(path, (file) => readInto(file, bytes, from, to));
      // A glyph put together from others: which, is not worth finding out.
      if (bytes.readInt16BE(from) < 0) readAll();
    },
  };
}

/** The tables by name; those that shape are taken out of the directory, and nothing else is touched. */
function keptTables(font: Buffer): Map<string, FontTable> {
  const tables = new Map<string, FontTable>();
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const record = HEADER + i * RECORD;
    const name = font.toString('latin1', record, record + 4);
    if (SHAPING.has(name)) continue;
    font.copy(font, HEADER + tables.size * RECORD, record, record + RECORD);
    tables.set(name, { offset: font.readUInt32BE(record + 8), length: font.readUInt32BE(record + 12) });
  }
  font.writeUInt16BE(tables.size, 4);
  return tables;
}

function placesIn(font: Buffer, { offset }: FontTable, isLong: boolean): (glyph: number) => number {
  if (isLong) return (glyph) => font.readUInt32BE(offset + glyph * 4);
  return (glyph) => font.readUInt16BE(offset + glyph * 2) * 2;
}

function withFile<Value>(path: string, use: (file: number) => Value): Value {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function readInto(file: number, bytes: Buffer, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const count = readSync(file, bytes, at, to - at, at);
    if (count === 0) throw new Error('the font file ends too early');
    at += count;
  }
}

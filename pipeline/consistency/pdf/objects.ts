/**
 * The objects of a PDF that Kanyin has written: cross-reference table and objects in the clear (ISO 32000-1, 7.5.4). Each is read when it is
 * asked for, so that reading titles back costs little beside making the file. A reference stands for its object's number.
 */
import { inflateSync } from 'node:zlib';
import { Name, type Operand, readOperators } from '../../preflight/walk/tokens.ts';

export type PdfDict = ReadonlyMap<string, Operand>;

export interface PdfObjects {
  readonly root: PdfDict;
  /** The file's title, author and so on. */
  readonly info: PdfDict | null;
  /** An object that is a string or another value of its own; what is no reference is itself. */
  value(reference: Operand | undefined): Operand;
  /** The dictionary of an object, also that of a stream; null where there is none. */
  dict(reference: Operand | undefined): PdfDict | null;
  /** A stream behind its filter; null where there is none. */
  stream(reference: Operand | undefined): Uint8Array | null;
}

const ENTRY = 20;
/** No stream of text takes more (bytes). */
const MOST = 256 * 1024 * 1024;

/** Throws where the bytes are no such file. */
export function openObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const table = tableAt(file);
  const trailer = firstValue(file.subarray(file.indexOf('trailer', table.first)));
  const known = new Map<number, Operand>();
  const startOf = (reference: Operand | undefined): number | null => {
    if (typeof reference !== 'number' || reference <= 0 || reference >= table.count) return null;
    return Number(file.toString('latin1', table.first + reference * ENTRY, table.first + reference * ENTRY + 10));
  };
  const value = (reference: Operand | undefined): Operand => {
    const start = startOf(reference);
    if (start === null) return reference ?? null;
    const number = reference as number;
    if (!known.has(number)) known.set(number, firstValue(file.subarray(start)));
    return known.get(number) ?? null;
  };
  const dict = (reference: Operand | undefined) => dictOf(value(reference));
  const root = dict(dictOf(trailer)?.get('Root'));
  if (root === null) throw new Error('no catalogue');
  const info = dict(dictOf(trailer)?.get('Info'));
  return { root, info, value, dict, stream: (reference) => unpackedStream(file, startOf(reference), dict(reference)) };
}

/** Where the entries of the table begin, and how many they are. */
function tableAt(file: Buffer): { first: number; count: number } {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64));
  const at = Number(start?.[1] ?? -1);
  const head = at < 0 ? null : /^xref\s+0 (\d+)\s*?\n/.exec(file.toString('latin1', at, at + 64));
  if (head === null) throw new Error('no cross-reference table');
  return { first: at + head[0].length, count: Number(head[1]) };
}

function dictOf(value: Operand): PdfDict | null {
  return value instanceof Map ? (value as PdfDict) : null;
}

/** What stands behind `1 0 obj` or `trailer`. */
function firstValue(bytes: Buffer): Operand {
  let found: Operand = null;
  readOperators(
    bytes,
    (word, operands) => {
      found = operands[0] ?? null;
      return word === 'obj' || word === 'trailer';
    },
    () => false,
  );
  return found;
}

function unpackedStream(file: Buffer, start: number | null, dict: PdfDict | null): Uint8Array | null {
  const length = dict?.get('Length');
  if (start === null || typeof length !== 'number') return null;
  const from = file.indexOf('stream\n', start) + 'stream\n'.length;
  const bytes = file.subarray(from, from + length);
  const filter = dict?.get('Filter');
  if (filter === undefined) return bytes;
  return filter instanceof Name && filter.name === 'FlateDecode' ? inflateSync(bytes, { maxOutputLength: MOST }) : null;
}

/** Reads values out of a PDF's objects; what is missing or of another type is null, never an error. */
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { remember } from '../../model/remember.ts';

export type Dict = PDFDict;
export type Value = PDFObject | null;
export type Stream = PDFRawStream;

const keyOf = remember(1000, (key) => PDFName.of(key));

/** Follows references, also those that lead to others. */
export function resolved(context: PDFContext, value: PDFObject | undefined): Value {
  let found = value;
  for (let steps = 0; found instanceof PDFRef && steps < 20; steps++) found = context.lookup(found);
  return found === undefined || found instanceof PDFRef ? null : found;
}

export function get(dict: Dict | null, key: string): Value {
  return dict === null ? null : resolved(dict.context, dict.get(keyOf(key)));
}

/** The reference that stands under a key, as text: the identity of an object. */
export function refOf(dict: Dict, key: string): string | null {
  const value = dict.get(keyOf(key));
  return value instanceof PDFRef ? value.tag : null;
}

export function has(dict: Dict | null, key: string): boolean {
  return get(dict, key) !== null;
}

export function asDict(value: Value): Dict | null {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : null;
}

export function asStream(value: Value): Stream | null {
  return value instanceof PDFRawStream ? value : null;
}

export function asName(value: Value): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

export function asNumber(value: Value): number | null {
  if (!(value instanceof PDFNumber)) return null;
  const number = value.asNumber();
  return Number.isFinite(number) ? number : null;
}

export function asBool(value: Value): boolean | null {
  return value instanceof PDFBool ? value.asBoolean() : null;
}

export function asBytes(value: Value): Uint8Array | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.asBytes() : null;
}

export function asText(value: Value): string | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  try {
    return value.decodeText();
  } catch {
    return '';
  }
}

export function asArray(value: Value): Value[] | null {
  if (!(value instanceof PDFArray)) return null;
  return Array.from({ length: value.size() }, (_, index) => value.lookup(index) ?? null);
}

/** The references of an array, null where the value stands in it. */
export function refsIn(value: Value): (string | null)[] {
  return value instanceof PDFArray ? value.asArray().map((item) => (item instanceof PDFRef ? item.tag : null)) : [];
}

export function dictAt(dict: Dict | null, key: string): Dict | null {
  return asDict(get(dict, key));
}

export function nameUnder(dict: Dict | null, key: string): string | null {
  return asName(get(dict, key));
}

export function numberAt(dict: Dict | null, key: string): number | null {
  return asNumber(get(dict, key));
}

export function textUnder(dict: Dict | null, key: string): string | null {
  return asText(get(dict, key));
}

export function arrayAt(dict: Dict | null, key: string): Value[] | null {
  return asArray(get(dict, key));
}

/** An array of numbers only, or null. */
export function numbersAt(dict: Dict | null, key: string): number[] | null {
  return numbersOf(get(dict, key));
}

export function numbersOf(value: Value): number[] | null {
  const numbers = asArray(value)?.map(asNumber) ?? null;
  return numbers === null || numbers.includes(null) ? null : (numbers as number[]);
}

export function dictEntries(dict: Dict | null): [string, Value][] {
  if (dict === null) return [];
  return dict.entries().map(([key, value]) => [key.decodeText(), resolved(dict.context, value)]);
}

/** A stream's filters, also by the short names of pictures within the content. */
export function filtersOf(dict: Dict): string[] {
  const filter = get(dict, 'Filter') ?? get(dict, 'F');
  const listed = asArray(filter) ?? [filter];
  return listed.map((value) => LONG[asName(value) ?? ''] ?? asName(value) ?? '').filter((name) => name !== '');
}

const LONG: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

/** The dictionary of a picture within the content, with its keys written out (ISO 32000-1, table 93). */
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { Name, type Operand } from './tokens.ts';

const FULL: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};

export function inlineDict(dict: ReadonlyMap<string, Operand>, context: PDFContext): PDFDict {
  const made = PDFDict.withContext(context);
  for (const [key, value] of dict) made.set(PDFName.of(FULL[key] ?? key), objectOf(value, context));
  return made;
}

function objectOf(value: Operand, context: PDFContext): PDFObject {
  if (value === null) return PDFNull;
  if (typeof value === 'number') return PDFNumber.of(value);
  if (typeof value === 'boolean') return value ? PDFBool.True : PDFBool.False;
  if (value instanceof Name) return PDFName.of(value.name.replace(/#/g, '#23'));
  if (value instanceof Uint8Array) return PDFHexString.fromBytes(value);
  if (value instanceof Map) return inlineDict(value as ReadonlyMap<string, Operand>, context);
  const array = PDFArray.withContext(context);
  for (const item of value as readonly Operand[]) array.push(objectOf(item, context));
  return array;
}

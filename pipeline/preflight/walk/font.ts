/** A font as the pages use it: how its strings fall into codes, how wide they are, and what is embedded. */
import {
  arrayAt,
  asArray,
  asDict,
  asName,
  asNumber,
  asStream,
  type Dict,
  dictAt,
  get,
  nameUnder,
  numberAt,
  type Value,
} from '../file/objects.ts';
import { readSfnt, type Sfnt } from '../file/sfnt.ts';
import { unpack } from '../file/streams.ts';
import { readToUnicode } from './unicode.ts';

export interface Font {
  /** BaseFont, with the tag of a subset. */
  readonly name: string;
  /** Type1, TrueType, Type3, CIDFontType0, CIDFontType2 … */
  readonly kind: string;
  /** Two bytes a code, code = CID. */
  readonly isIdentity: boolean;
  readonly isComposite: boolean;
  readonly isVertical: boolean;
  readonly dict: Dict;
  readonly program: Program | null;
  /** Null where the font has no ToUnicode map. */
  readonly texts: ReadonlyMap<number, string> | null;
  /** Whether its encoding says by itself which characters it shows. */
  readonly isReadable: boolean;
  /** The glyph of a CID in a TrueType program; null where the file does not say. */
  readonly glyphOf: ((cid: number) => number) | null;
  codes(shown: Uint8Array): readonly number[];
  /** In thousandths of the size. */
  width(code: number): number;
}

export interface Program {
  readonly key: 'FontFile' | 'FontFile2' | 'FontFile3';
  /** Null where it cannot be unpacked. */
  readonly bytes: Uint8Array | null;
  readonly sfnt: Sfnt | null;
}

const LARGEST_PROGRAM = 64 * 1024 * 1024;
const LARGEST_MAP = 8 * 1024 * 1024;

export function fontOf(dict: Dict): Font {
  const isComposite = nameUnder(dict, 'Subtype') === 'Type0';
  const descendant = isComposite ? asDict(arrayAt(dict, 'DescendantFonts')?.[0] ?? null) : null;
  const own = descendant ?? dict;
  const encoding = nameUnder(dict, 'Encoding');
  const isIdentity = isComposite && (encoding === 'Identity-H' || encoding === 'Identity-V');
  const map = asStream(get(dict, 'ToUnicode'));
  const mapBytes = map === null ? null : unpack(map.dict, map.contents, LARGEST_MAP);
  const program = programOf(dictAt(own, 'FontDescriptor'));
  return {
    name: nameUnder(dict, 'BaseFont') ?? nameUnder(own, 'BaseFont') ?? '',
    kind: nameUnder(own, 'Subtype') ?? '',
    isIdentity,
    isComposite,
    isVertical: encoding?.endsWith('-V') === true,
    dict,
    program,
    texts: mapBytes === null ? null : readToUnicode(mapBytes.bytes),
    isReadable: isComposite ? encoding !== null && !isIdentity : get(dict, 'Encoding') !== null,
    glyphOf: isIdentity && program?.key === 'FontFile2' ? glyphsOf(get(descendant, 'CIDToGIDMap')) : null,
    codes: isComposite ? pairs : (shown) => Array.from(shown),
    width: isComposite ? compositeWidths(own) : simpleWidths(dict),
  };
}

function programOf(descriptor: Dict | null): Program | null {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
    const stream = asStream(get(descriptor, key));
    if (stream === null) continue;
    const bytes = unpack(stream.dict, stream.contents, LARGEST_PROGRAM)?.bytes ?? null;
    return { key, bytes, sfnt: bytes === null ? null : readSfnt(bytes) };
  }
  return null;
}

function glyphsOf(map: Value): ((cid: number) => number) | null {
  const stream = asStream(map);
  if (stream === null) return (cid) => cid;
  const bytes = unpack(stream.dict, stream.contents, 2 * 65536)?.bytes;
  return bytes === undefined ? null : (cid) => (bytes[2 * cid] ?? 0) * 256 + (bytes[2 * cid + 1] ?? 0);
}

/** All CMaps that Chinese print files use take two bytes a code, or are too rare to measure by. */
function pairs(shown: Uint8Array): number[] {
  const codes: number[] = [];
  for (let i = 0; i < shown.length; i += 2) codes.push(shown[i]! * 256 + (shown[i + 1] ?? 0));
  return codes;
}

function simpleWidths(dict: Dict): (code: number) => number {
  const first = numberAt(dict, 'FirstChar') ?? 0;
  const widths = arrayAt(dict, 'Widths')?.map(asNumber) ?? [];
  const missing = numberAt(dictAt(dict, 'FontDescriptor'), 'MissingWidth') ?? (widths.length > 0 ? 0 : 500);
  return (code) => widths[code - first] ?? missing;
}

/** W lists widths one by one, c [w1 w2 …], or by ranges, first last w (ISO 32000-1, 9.7.4.3). */
function compositeWidths(dict: Dict): (code: number) => number {
  const usual = numberAt(dict, 'DW') ?? 1000;
  const single = new Map<number, number>();
  const ranges: [number, number, number][] = [];
  const list = arrayAt(dict, 'W') ?? [];
  for (let i = 0; i < list.length; ) {
    const from = asNumber(list[i] ?? null) ?? 0;
    const widths = asArray(list[i + 1] ?? null);
    if (widths !== null) {
      for (const [n, width] of widths.entries()) single.set(from + n, asNumber(width) ?? usual);
      i += 2;
    } else {
      ranges.push([from, asNumber(list[i + 1] ?? null) ?? from, asNumber(list[i + 2] ?? null) ?? usual]);
      i += 3;
    }
  }
  return (code) => {
    const known = single.get(code);
    if (known !== undefined) return known;
    const width = ranges.find(([from, to]) => code >= from && code <= to)?.[2] ?? usual;
    single.set(code, width);
    return width;
  };
}

/** The name of an encoding's object for a message. */
export function encodingOf(font: Font): string {
  return asName(get(font.dict, 'Encoding')) ?? '自定';
}

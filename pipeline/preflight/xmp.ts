/** The XMP packet of a file (ISO 16684-1): its plain values by namespace and name. */
import { SaxesParser } from 'saxes';
import { asStream, get } from './file/objects.ts';
import type { PrintFile } from './file/open.ts';
import { unpack } from './file/streams.ts';

export interface Xmp {
  readonly isWellFormed: boolean;
  /** By namespace followed by name; of several languages or entries, the default or the first. */
  readonly values: ReadonlyMap<string, string>;
}

const LARGEST = 4 * 1024 * 1024;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Null where the file has none. */
export function readXmp(file: PrintFile): Xmp | null {
  const stream = asStream(get(file.catalog, 'Metadata'));
  if (stream === null) return null;
  const bytes = unpack(stream.dict, stream.contents, LARGEST)?.bytes;
  return bytes === undefined ? { isWellFormed: false, values: new Map() } : parseXmp(textOf(bytes));
}

/** XMP may be in UTF-16 as well, which begins with a mark. */
function textOf(bytes: Uint8Array): string {
  const coding = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
  return new TextDecoder(coding).decode(bytes);
}

export function parseXmp(text: string): Xmp {
  const values = new Map<string, string>();
  const open: { name: string; isDefault: boolean }[] = [];
  let isWellFormed = true;
  let isSeen = false;
  let chars = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    isWellFormed = false;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    isSeen ||= uri === RDF && local === 'RDF';
    chars = '';
    const isDefault = attributes['xml:lang']?.value === 'x-default';
    open.push({ name: uri + local, isDefault });
    if (uri !== RDF || local !== 'Description') return;
    for (const { uri, local, value } of Object.values(attributes)) if (uri !== XML) values.set(uri + local, value);
  });
  parser.on('text', (more) => {
    chars += more;
  });
  parser.on('closetag', () => {
    const { name, isDefault } = open.pop()!;
    const owner = name === `${RDF}li` ? open.findLast(({ name }) => !name.startsWith(RDF))?.name : name;
    if (owner !== undefined && chars.trim() !== '' && (isDefault || !values.has(owner)))
      values.set(owner, chars.trim());
    chars = '';
  });
  parser.write(text.replace(/\0+$/, '')).close();
  return { isWellFormed: isWellFormed && isSeen, values };
}

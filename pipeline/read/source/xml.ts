/** The XML of a part as a tree; the only file that imports the XML parser. No DOCTYPE, no entities but the five, bounded depth. */
import { SaxesParser } from 'saxes';
import { TOO_MANY_CELLS } from './most-cells.ts';
import { Refusal } from './refusal.ts';

/** An element; names bear the customary prefix of their namespace (`w:p`), attributes likewise (`w:val`, `r:id`). */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const DEEPEST = 256;
/** Elements in memory at once, of all parts together: a chapter wrapped in one control has some 50,000. */
const MOST_HELD = 300_000;
/** Elements of all parts together: a manuscript of a million characters has some 400,000. */
const MOST_READ = 1_200_000;
/** The root of a document declares some forty namespaces. */
const MOST_ATTRIBUTES = 1_000;
const MOST_ATTRIBUTES_READ = 1_500_000;
const CHUNK = 1 << 16;
/** All other characters are the line ends of a pretty printer. */
const WORD_TEXTS = new Set([
  ...['w:t', 'w:delText', 'a:t', 'w:instrText', 'm:t', 'vt:lpwstr'],
  ...['k:text', 'k:added', 'k:note', 'k:math', 'k:marked'],
]);

/** Namespaces by their customary prefixes, in the transitional and the strict form of ISO/IEC 29500. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15:',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  'urn:kanyin:base-text': 'k:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

/** How many elements all parts of a file may still hold, and how many elements and attributes they may have; reading takes from it. */
export interface Budget {
  held: number;
  read: number;
  attributes: number;
}

/** The budget of one file. */
export function wholeBudget(): Budget {
  return { held: MOST_HELD, read: MOST_READ, attributes: MOST_ATTRIBUTES_READ };
}

/** How a kind of document writes XML: the prefixes by namespaces, which elements hold characters, and in which stand the blocks that are handed on. */
export interface XmlDialect {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly holdsText: (name: string) => boolean;
  readonly holdsBlocks: (name: string) => boolean;
}

/** Of formulas also where they should not be, so that the reader of formulas can tell. */
const holdsWordText = (name: string): boolean => WORD_TEXTS.has(name) || name.startsWith('m:');
const WORD: XmlDialect = { prefixes: PREFIXES, holdsText: holdsWordText, holdsBlocks: (name) => name === 'w:body' };

/** What is too large in a table is its many cells. */
function isInTable(open: readonly OpenElement[]): boolean {
  return open.some(({ name }) => name === 'w:tbl' || name === 'table:table');
}

/** The root element of a part; children of the body are handed to `onBlock` one by one and not kept. */
export function parseXml(
  bytes: Uint8Array,
  budget: Budget,
  onBlock?: (block: Element) => void,
  dialect: XmlDialect = WORD,
): Element {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let held = 0;
  parser.on('doctype', () => {
    throw new Refusal('doctype');
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES || --budget.attributes < 0) throw new Refusal('tooLarge');
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new Refusal('tooDeep');
    if (++held > budget.held || --budget.read < 0) throw new Refusal(isInTable(open) ? TOO_MANY_CELLS : 'tooLarge');
    open.push({
      name: named(tag.uri, tag.local, dialect),
      attributes: attributesOf(tag.attributes, dialect),
      children: [],
    });
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const parent = open.at(-1)!;
    if (onBlock === undefined || !dialect.holdsBlocks(parent.name)) parent.children.push(element);
    else {
      onBlock(element);
      held = 0;
    }
  });
  const text = (chars: string) => {
    if (dialect.holdsText(open.at(-1)!.name)) open.at(-1)!.children.push(chars);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  feed(parser, bytes);
  budget.held -= held;
  const [element] = root.children;
  if (element === undefined || typeof element === 'string') throw new Refusal('damaged');
  return element;
}

interface Attribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

const NONE: Readonly<Record<string, string>> = {};

function attributesOf(
  attributes: Readonly<Record<string, Attribute>>,
  dialect: XmlDialect,
): Readonly<Record<string, string>> {
  let kept: Record<string, string> | null = null;
  for (const { uri, local, value } of Object.values(attributes)) {
    if (local.startsWith('rsid')) continue;
    kept ??= {};
    kept[named(uri, local, dialect)] = value;
  }
  return kept ?? NONE;
}

function named(uri: string, local: string, { prefixes }: XmlDialect): string {
  return uri === '' ? local : (prefixes[uri] ?? '?:') + local;
}

/** Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4). */
function feed(parser: { write(chunk: string): unknown; close(): unknown }, bytes: Uint8Array): void {
  const marks = `${bytes[0]} ${bytes[1]}`;
  const encoding = marks === '255 254' ? 'utf-16le' : marks === '254 255' ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.close();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged');
  }
}

/** The elements among the children, all or of one name. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The `w:val` of the first child of a name. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a property such as `w:b` is set; undefined where nothing is said. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

/** All characters inside an element. */
export function textInside(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textInside(child))).join('');
}

/** An element as XML with the customary prefixes, which the reader of it has to know. */
export function xmlOf({ name, attributes, children }: Element): string {
  const own = Object.entries(attributes).filter(([key]) => !key.startsWith('?'));
  const facts = own.map(([key, value]) => ` ${key}="${escapedText(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapedText(child) : xmlOf(child)));
  return `<${name}${facts.join('')}>${inside.join('')}</${name}>`;
}

function escapedText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Word files made by hand for the tests: bare XML in a ZIP. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { read } from '../../../pipeline/read/docx/read.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A part's root with all namespaces. */
export function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

/** The parts of a package with this body; other parts of word/ by name, with their relationships. */
export function parts(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Zippable {
  const names = Object.keys(others);
  const relations = names
    .map((name) => `<Relationship Id="${idOf(name)}" Type="${R}/${typeOf(name)}" Target="${name}"/>`)
    .join('');
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      relationships(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(relationships(`${relations}${LINK}`)),
  };
  for (const [name, content] of Object.entries(others)) {
    files[`word/${name}`] = typeof content === 'string' ? strToU8(content) : content;
  }
  return files;
}

const LINK = `<Relationship Id="link" Type="${R}/hyperlink" Target="https://example.org/" TargetMode="External"/>`;

function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function idOf(name: string): string {
  return name.replace(/\W/g, '_');
}

function typeOf(name: string): string {
  return name.startsWith('media/') ? 'image' : name.replace(/\.xml$/, '');
}

export function zipped(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: new Date(2000, 0, 1) });
}

/** The reading of a document with this body. */
export function readBody(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Reading {
  return read('甲.docx', zipped(parts(body, others)));
}

/** A paragraph of one run; `look` is what stands in its w:rPr, `setting` in its w:pPr. */
export function p(text: string, look = '', setting = ''): string {
  return `<w:p><w:pPr>${setting}</w:pPr>${r(text, look)}</w:p>`;
}

export function r(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export const CENTRED = '<w:jc w:val="center"/>';
export const INDENTED = '<w:ind w:firstLineChars="200"/>';
export const BOLD = '<w:b/>';

export function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/>`;
}

/** A PNG of one pixel. */
export const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='),
  (character) => character.charCodeAt(0),
);

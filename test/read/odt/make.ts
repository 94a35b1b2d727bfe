/** OpenDocument texts made by hand for the tests: bare XML in a ZIP. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { read } from '../../../pipeline/read/odt/read.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'manifest'].map((name) => `xmlns:${name}="${OASIS}${name}:1.0"`),
  `xmlns:draw="${OASIS}drawing:1.0"`,
  `xmlns:svg="${OASIS}svg-compatible:1.0"`,
  `xmlns:fo="${OASIS}xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

/** Styles that the tests name. */
export const STYLES = [
  '<style:style style:name="Title" style:family="paragraph"/>',
  '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>',
  '<style:style style:name="Quotations" style:family="paragraph"/>',
].join('');
const AUTOMATIC = [
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>',
  '<style:style style:name="T1" style:family="text"><style:text-properties style:font-weight-asian="bold"/></style:style>',
  '<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
  '<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>',
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>',
].join('');

/** The parts of a text with this body. */
export function odtParts(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Zippable {
  const files: Zippable = {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${AUTOMATIC}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${NAMESPACES}><office:styles>${STYLES}</office:styles></office:document-styles>`,
    ),
  };
  for (const [name, content] of Object.entries(others))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return files;
}

export function odt(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zipSync(odtParts(body, others), { mtime: new Date(2000, 0, 1) });
}

/** The reading of a text with this body. */
export function readOdt(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Reading {
  return read('甲.odt', odt(body, others));
}

/** A paragraph of a style. */
export function odtP(text: string, style = ''): string {
  return `<text:p text:style-name="${style}">${text}</text:p>`;
}

/** The blocks of the first article: kind and text. */
export function odtBlocks({ articles }: Reading): string[] {
  return outlineOf(articles[0]!).blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

export const ODT_HEAD = odtP('渡口纪事', 'Title') + odtP('●张三');

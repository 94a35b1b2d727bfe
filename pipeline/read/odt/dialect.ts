/** How OpenDocument writes XML (ISO/IEC 26300-1). */
import type { XmlDialect } from '../source/xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OASIS}office:1.0`]: 'office:',
  [`${OASIS}style:1.0`]: 'style:',
  [`${OASIS}text:1.0`]: 'text:',
  [`${OASIS}table:1.0`]: 'table:',
  [`${OASIS}drawing:1.0`]: 'draw:',
  [`${OASIS}svg-compatible:1.0`]: 'svg:',
  [`${OASIS}xsl-fo-compatible:1.0`]: 'fo:',
  [`${OASIS}manifest:1.0`]: 'manifest:',
  'http://www.w3.org/1999/xlink': 'xlink:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext:',
};

/** Elements of `text:` that hold no characters but those of a pretty printer. */
const CONTAINERS: ReadonlySet<string> = new Set(
  (
    'list list-item list-header section note note-body ruby tracked-changes changed-region insertion deletion format-change ' +
    'table-of-content index-body index-title illustration-index table-index object-index user-index alphabetical-index ' +
    'bibliography numbered-paragraph sequence-decls variable-decls user-field-decls table-of-content-source'
  )
    .split(' ')
    .map((name) => `text:${name}`),
);

/** The dialect; the styles that the text is made with come before its blocks (3.1.3.2). */
export const OPEN_DOCUMENT: XmlDialect = {
  prefixes: PREFIXES,
  holdsText: (name) =>
    (name.startsWith('text:') && !CONTAINERS.has(name)) || name === 'svg:title' || name === 'svg:desc',
  holdsBlocks: (name) => name === 'office:text' || name === 'office:automatic-styles',
};

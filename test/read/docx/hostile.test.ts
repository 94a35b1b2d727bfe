/** Files that only pretend to be .docx, and those that mean harm: one error that says what they are, quickly, never a throw. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../../pipeline/read/docx/read.ts';
import { oneIn, runsOf } from '../../at-length.ts';
import { cpuTime } from '../../cpu.ts';
import { p, part, parts, r, zipped } from './make.ts';

const BODY = p('茶山记') + p('●张三') + p('茶山在村子的北面，每到清明前后，采茶的人就来了。');

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
}

function bytesOf(...pieces: (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...(typeof piece === 'string' ? strToU8(piece, true) : piece)]));
}

function withDocument(xml: string | Uint8Array): Uint8Array {
  return zipped({ ...parts(''), 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml });
}

/** The package with the sizes its directory states for the document changed to `size`. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === 'word/document.xml') view.setUint32(at + 24, size, true);
  }
  return changed;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const document = (content: string) => part('document', `<w:body>${content}</w:body>`);
const bomb = () => withDocument(new Uint8Array(40 * 1024 * 1024));
const LAUGHS = `<!DOCTYPE w [<!ENTITY a "哈哈">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]>`;

function table(rows: number, properties: string): string {
  const cell = `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`;
  return `<w:tbl>${`<w:tr>${cell.repeat(60)}</w:tr>`.repeat(rows)}</w:tbl>`;
}

/** Bytes that look like chance: a linear congruence with the numbers of the C standard's example. */
function noise(seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: 3000 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 16;
  });
}

/** A package with so many parts of a type. */
function withParts(count: number, type: string, content: string): Uint8Array {
  const files = parts(BODY);
  const relation = (at: number) =>
    `<Relationship Id="h${at}" Type="${RELATIONSHIPS}/${type}" Target="${type}${at}.xml"/>`;
  const all = Array.from({ length: count }, (_, at) => at);
  for (const at of all) files[`word/${type}${at}.xml`] = strToU8(part(type, content));
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(relation).join('')}</Relationships>`,
  );
  return zipped(files);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function aside(type: string, one: string): Uint8Array {
  return zipped(parts(BODY, { [`${type}.xml`]: part(type, one.repeat(100_000)) }));
}

/** So many paragraphs numbered with a text of a level. */
function numbered(text: string, count: number): Uint8Array {
  const level = `<w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  return zipped(parts(p('', '', NUMBERED).repeat(count), { 'numbering.xml': part('numbering', numbering) }));
}

const NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>';

/** A chain of styles, or a ring, each with properties. */
function chained(count: number, last: string): string {
  const style = (at: number) =>
    `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="s${at}"/><w:basedOn w:val="${at === count - 1 ? last : `s${at + 1}`}"/><w:pPr><w:ind w:left="${at}"/></w:pPr></w:style>`;
  return part('styles', Array.from({ length: count }, (_, at) => style(at)).join(''));
}

/** Lists that share one definition, which has very many levels. */
function lists(count: number): string {
  const levels = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'.repeat(count);
  const numbers = Array.from({ length: count }, (_, at) => {
    return `<w:num w:numId="${at}"><w:abstractNumId w:val="0"/></w:num>`;
  });
  return part('numbering', `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${numbers.join('')}`);
}

function alternatives(depth: number, inner: string): string {
  const open = '<mc:AlternateContent><mc:Choice>'.repeat(depth);
  return `<w:p><w:r>${open}${inner}${'</mc:Choice><mc:Fallback/></mc:AlternateContent>'.repeat(depth)}</w:r></w:p>`;
}

const styledBy = (count: number) =>
  Array.from({ length: count }, (_, at) => p('说', '', `<w:pStyle w:val="s${at}"/>`)).join('');

/** What costs little though it looks dear. */
const READ: readonly (readonly [string, () => Uint8Array])[] = [
  ['4,000 headers that are one part', () => sharedHeader(4_000)],
  ['a chain of 10,000 styles', () => zipped(parts(BODY + styledBy(10_000), { 'styles.xml': chained(10_000, 'none') }))],
  ['a ring of 10,000 styles', () => zipped(parts(BODY + styledBy(10_000), { 'styles.xml': chained(10_000, 's0') }))],
  [
    'a style of 200,000 properties in 20,000 runs',
    () => {
      const style = `<w:style w:type="character" w:styleId="a"><w:rPr>${'<w:lang/>'.repeat(200_000)}</w:rPr></w:style>`;
      return zipped(
        parts(BODY + p('说', '<w:rStyle w:val="a"/>').repeat(20_000), { 'styles.xml': part('styles', style) }),
      );
    },
  ],
  [
    '20,000 lists with one definition of 20,000 levels',
    () => zipped(parts(BODY + p('说', '', NUMBERED), { 'numbering.xml': lists(20_000) })),
  ],
  [
    'alternatives of 100 levels with 200,000 elements',
    () => withDocument(document(BODY + alternatives(100, '<w:x/>'.repeat(200_000)))),
  ],
  [
    '20,000 paragraphs that go on in the next',
    () => withDocument(document(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('说')}</w:p>`.repeat(20_000))),
  ],
  [
    '140,000 bookmarks',
    () => withDocument(document(`<w:p>${'<w:bookmarkStart/><w:bookmarkEnd/>'.repeat(140_000)}</w:p>${BODY}`)),
  ],
];

function sharedHeader(count: number): Uint8Array {
  const files = parts(BODY, { 'header.xml': part('hdr', '<w:p/>'.repeat(100_000)) });
  const relation = `<Relationship Id="h" Type="${RELATIONSHIPS}/header" Target="header.xml"/>`;
  const text = new TextDecoder().decode(files['word/_rels/document.xml.rels'] as Uint8Array);
  const more = Array.from({ length: count }, (_, at) => relation.replace('"h"', `"h${at}"`)).join('');
  files['word/_rels/document.xml.rels'] = strToU8(text.replace('</Relationships>', `${more}</Relationships>`));
  return zipped(files);
}

const REFUSED: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['nothing', () => new Uint8Array(), /空的/],
  ['an old Word file', () => bytesOf(Uint8Array.from(OLE), new Uint8Array(512), utf16('WordDocument')), /旧版 Word/],
  ['a locked file', () => bytesOf(Uint8Array.from(OLE), new Uint8Array(512), utf16('EncryptedPackage')), /密码/],
  [
    'another old Office file',
    () => bytesOf(Uint8Array.from(OLE), new Uint8Array(512), utf16('Workbook')),
    /旧版 Office/,
  ],
  ['a PDF', () => strToU8('%PDF-1.7\n%âãÏÓ'), /PDF/],
  ['an RTF file', () => strToU8('{\\rtf1\\ansi'), /RTF/],
  ['a web page', () => strToU8('<html><body>茶山记</body></html>'), /网页/],
  ['flat XML', () => strToU8('<?xml version="1.0"?><pkg:package/>'), /XML/],
  ['plain text', () => strToU8('茶山记\n●张三\n'), /纯文本/],
  ['noise', () => Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), /^不是 \.docx/],
  ...[1, 2, 3, 4, 5].map((seed) => [`noise of another kind (${seed})`, () => noise(seed), /^不是 \.docx/] as const),
  [
    'a workbook',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<a/>') }),
    /Excel/,
  ],
  [
    'slides',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('<a/>') }),
    /PowerPoint/,
  ],
  [
    'an OpenDocument text',
    () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    /OpenDocument/,
  ],
  ['an EPUB', () => zipSync({ mimetype: strToU8('application/epub+zip') }), /EPUB/],
  ['any ZIP', () => zipSync({ 'a.txt': strToU8('甲') }), /ZIP/],
  ['an empty ZIP', () => zipSync({}), /缺少正文/],
  ['a package without its document', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), /缺少正文/],
  ['a file cut short', () => zipped(parts(BODY)).subarray(0, 900), /损坏/],
  ['XML cut short', () => withDocument(document(BODY).slice(0, -30)), /损坏/],
  ['a surrogate by number', () => withDocument(document(p('&#xD800;'))), /损坏/],
  ['a zip bomb', bomb, /过大/],
  ['a zip bomb that states a small size', () => lying(bomb(), 1000), /不符/],
  ['a size stated as 4 GB', () => lying(zipped(parts(BODY)), 0xffffffff), /过大/],
  ['a size stated too large', () => lying(zipped(parts(BODY)), 1_000_000), /损坏/],
  [
    '5,000 parts',
    () => zipped(Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`a${at}`, new Uint8Array()]))),
    /过大/,
  ],
  ['200,000 nested elements', () => withDocument(document('<w:sdt>'.repeat(200_000))), /过深/],
  ['millions of elements in one', () => withDocument(document(`<w:p>${'<w:r/>'.repeat(3_000_000)}</w:p>`)), /过大/],
  ['millions of empty paragraphs', () => withDocument(document('<w:p/>'.repeat(3_000_000))), /过大/],
  ['seven million characters', () => withDocument(document(p('茶'.repeat(7_000_000)))), /过大/],
  ['a table of 140,000 cells', () => withDocument(document(table(2_400, ''))), /10000 格/],
  [
    'cells over a million columns',
    () => withDocument(document(table(900, '<w:gridSpan w:val="999999"/>'))),
    /10000 格/,
  ],
  [
    'a million attributes',
    () => withDocument(document(`<w:p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`)),
    /过大/,
  ],
  [
    '100,000 namespaces',
    () => withDocument(document(`<w:p ${Array.from({ length: 100_000 }, (_, at) => `xmlns:n${at}="u"`).join(' ')}/>`)),
    /过大/,
  ],
  [
    '90,000 fields in one another',
    () => withDocument(document(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(90_000)}</w:p>`)),
    /过深/,
  ],
  [
    '40,000 notes',
    () =>
      withDocument(
        document(
          `<w:p>${Array.from({ length: 40_000 }, (_, at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`).join('')}</w:p>`,
        ),
      ),
    /过大/,
  ],
  ['twelve headers of 30,000 elements', () => withParts(12, 'header', '<w:p/>'.repeat(30_000)), /过大/],
  [
    '280,000 hyphens',
    () => withDocument(document(`<w:p><w:r>${'<w:noBreakHyphen/>'.repeat(280_000)}</w:r></w:p>`)),
    /过大/,
  ],
  ['100,000 comments of three elements', () => aside('comments', '<w:comment><w:p><w:r/></w:p></w:comment>'), /过大/],
  ['100,000 notes of three elements', () => aside('footnotes', '<w:footnote><w:p><w:r/></w:p></w:footnote>'), /过大/],
  ['two million elements in blocks', () => withDocument(document('<w:x/>'.repeat(2_000_000))), /过大/],
  ['a label of 100,000 numbers', () => numbered('%1'.repeat(100_000), 20), /过大/],
  ['a label of 100,000 spaces', () => numbered(' '.repeat(100_000), 20_000), /过大/],
  ['20,000 labels of 120 numbers', () => numbered('%1'.repeat(120), 20_000), /过大/],
  [
    'rows that begin in column a thousand million',
    () =>
      withDocument(
        document(
          `<w:tbl>${'<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'.repeat(2_000)}</w:tbl>`,
        ),
      ),
    /10000 格/,
  ],
  ['a DOCTYPE', () => withDocument(`<!DOCTYPE w>${document(BODY)}`), /DOCTYPE/],
  ['entities that grow', () => withDocument(`${LAUGHS}${document(p('&j;'))}`), /DOCTYPE/],
  ['an unknown entity', () => withDocument(document(p('&nbsp;'))), /损坏/],
  [
    'a DOCTYPE in the styles',
    () => zipped(parts(BODY, { 'styles.xml': `<!DOCTYPE a>${part('styles', '')}` })),
    /DOCTYPE/,
  ],
];

describe('a file named .docx', () => {
  it.each(oneIn(2, REFUSED))('that is %s is refused', (_, make, message) => {
    const bytes = make();
    const start = cpuTime();
    const { articles, diagnostics } = read('甲.docx', bytes);
    expect(cpuTime() - start).toBeLessThan(4_000);
    expect(articles).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', rule: 'manuscript-binary', line: 1, column: 1 });
    expect(diagnostics[0]!.message).toMatch(message);
    expect(diagnostics[0]!.hint).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(oneIn(2, READ))('with %s is read in a moment', (_, make) => {
    const bytes = make();
    const start = cpuTime();
    expect(read('甲.docx', bytes).articles.length).toBeGreaterThan(0);
    expect(cpuTime() - start).toBeLessThan(8_000);
  });

  it('says that an empty document is empty', () => {
    expect(read('甲.docx', zipped(parts(''))).diagnostics.map(({ rule }) => rule)).toEqual(['manuscript-empty']);
  });

  it('is read without styles, with relations that lead nowhere, and in UTF-16', () => {
    const files = parts(BODY, { 'styles.xml': part('styles', '') });
    const { 'word/styles.xml': _, ...rest } = files;
    expect(read('甲.docx', zipped(rest)).articles).toHaveLength(1);
    const text = `\ufeff${document(BODY).replace('UTF-8', 'UTF-16')}`;
    const wide = new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
    expect(read('甲.docx', withDocument(wide)).articles).toHaveLength(1);
  });

  it('may hold anything in its bytes without a throw', () => {
    const whole = zipped(parts(BODY + p('后来', '<w:b/>')));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(read('甲.docx', bytes).diagnostics).toBeInstanceOf(Array);
      }),
      { numRuns: runsOf(300, 60) },
    );
  });

  it('may hold any elements in any order without a throw', () => {
    const name = fc.constantFrom(
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:pPr',
      'w:rPr',
      'w:numPr',
      'w:sdt',
      'w:sdtContent',
      'w:txbxContent',
      'w:drawing',
      'w:br',
      'w:fldChar',
      'w:ins',
      'w:del',
      'w:hyperlink',
      'mc:AlternateContent',
      'w:footnoteReference',
      'w:sym',
      'w:gridSpan',
      'w:jc',
      'w:b',
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 8 },
        fc.constantFrom('茶', '一、山', ''),
        fc
          .tuple(name, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([tag, inner]) => `<${tag} w:val="9">${inner.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        expect(read('甲.docx', withDocument(document(trees.join('')))).diagnostics).toBeInstanceOf(Array);
      }),
      { numRuns: runsOf(300, 60) },
    );
  });
});

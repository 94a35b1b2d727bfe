/** What cannot come in from a Word file is said; what only looks like text to a program is not taken for text. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { PIXEL, p, part, r, readBody } from './make.ts';

const HEAD = p('茶山记') + p('●张三');
const LAST = p('这一段还在，说的是三十年前的茶山。');
const LAST_TEXT = '这一段还在，说的是三十年前的茶山。';

const code = (text: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text}</w:instrText></w:r>`;
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const drawn = (inner: string) => `<w:r><w:drawing><a:graphic>${inner}</a:graphic></w:drawing></w:r>`;
const old = (inner: string) => `<w:r><w:pict><v:shape>${inner}</v:shape></w:pict></w:r>`;
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

function read(
  body: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): {
  texts: string[];
  rules: string[];
} {
  const { articles, diagnostics } = readBody(HEAD + body, others);
  return {
    texts: outlineOf(articles[0]!).blocks.map(({ kind, text }) => (kind === 'figure' ? `图：${text}` : text)),
    rules: diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
  };
}

describe('what a Word file draws', () => {
  it.each([
    [
      'a chart',
      drawn('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'),
      'drawing-unread',
    ],
    [
      'SmartArt',
      drawn('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'),
      'drawing-unread',
    ],
    ['lettering', old('<v:textpath string="茶山"/>'), 'drawing-unread'],
    ['a picture that is not there', drawn('<a:blip r:embed="none"/>'), 'picture-lost'],
    ['a metafile', drawn('<a:blip r:embed="media_a_emf"/>'), 'picture-vector'],
    ['a metafile of the old kind', old('<v:imagedata r:id="media_b_wmf"/>'), 'picture-vector'],
  ])('is reported: %s', (_, content, rule) => {
    const media = { 'media/a.emf': Uint8Array.of(1, 0, 0, 0, 88, 0), 'media/b.wmf': Uint8Array.of(1, 0, 9, 0, 0, 3) };
    expect(read(`<w:p>${content}</w:p>${LAST}`, media)).toEqual({ texts: [LAST_TEXT], rules: [`warning ${rule}`] });
  });

  it('is taken in its older form where the newer one is unknown', () => {
    const newer = '<mc:Choice Requires="cx"><w:drawing><a:graphicData uri="chartex"/></w:drawing></mc:Choice>';
    const older = `<mc:Fallback><w:drawing><a:blip r:embed="media_a_png"/></w:drawing></mc:Fallback>`;
    const body = `<w:p><w:r><mc:AlternateContent>${newer}${older}</mc:AlternateContent></w:r></w:p>`;
    expect(read(body + p('图1 产量'), { 'media/a.png': PIXEL }).texts).toEqual(['图：图1 产量']);
  });

  it('has its caption after it, though a label lies in the drawing', () => {
    const group = `<a:blip r:embed="media_a_png"/><w:txbxContent>${p('北坡')}</w:txbxContent>`;
    const { texts } = read(`<w:p>${drawn(group)}</w:p>${p('图1 茶山')}${LAST}`, { 'media/a.png': PIXEL });
    expect(texts).toContain('图：图1 茶山');
  });

  it('and what hangs on a note is reported', () => {
    const cells = `<w:tr><w:tc>${p('早春')}</w:tc><w:tc>${p('晚春')}</w:tc></w:tr>`;
    const footnotes = part('footnotes', `<w:footnote w:id="1">${p('见附表。')}<w:tbl>${cells}</w:tbl></w:footnote>`);
    const body = `<w:p>${r('茶山在村子的北面。')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    const { articles, diagnostics } = readBody(HEAD + body, { 'footnotes.xml': footnotes });
    expect(articles[0]!.notes[0]!.text.runs.map(({ text }) => text).join('')).toMatch(/见附表。.*早春.*晚春/);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['note-object']);
  });
});

describe('a table of contents', () => {
  const line = (text: string, page: string) => `${r(text)}<w:r><w:tab/></w:r>${r(page)}`;

  it('without styles is known by its field, also over several paragraphs', () => {
    const first = `<w:p>${code(' TOC \\o "1-3" ')}${SEPARATE}${line('一、从前', '1')}</w:p>`;
    const body = `${p('目　录')}${first}<w:p>${line('二、后来', '3')}</w:p><w:p>${END}</w:p>${LAST}`;
    expect(read(body)).toEqual({ texts: [LAST_TEXT], rules: ['info contents-dropped'] });
  });

  it('is known by the control round it', () => {
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const inner = `${p('目录')}<w:p>${line('一、从前', '1')}</w:p>`;
    expect(read(control(gallery, inner) + LAST)).toEqual({ texts: [LAST_TEXT], rules: ['info contents-dropped'] });
  });

  it('typed by hand stays', () => {
    expect(read(p('目录') + LAST).texts.join('')).toContain('目录');
  });
});

describe('characters that are no text of the author, or look unlike it', () => {
  it.each([
    [
      'a control nobody filled in',
      control('<w:showingPlcHdr/>', r('单击此处输入文字')),
      '',
      'info placeholder-dropped',
    ],
    ['struck text stays', r('旧', '<w:strike/>'), '旧', 'warning struck-kept'],
    ['double struck text stays', r('旧', '<w:dstrike/>'), '旧', 'warning struck-kept'],
    ['a fraction by field', `${code(' EQ \\f(1,2) ')}${END}`, '1/2', 'warning formula-flattened'],
    ['another equation by field', `${code('EQ \\r(3,x)')}${END}`, '3,x', 'warning formula-flattened'],
  ])('%s', (_, content, expected, rule) => {
    const { texts, rules } = read(`<w:p>${r('茶山在村子的北面，')}${content}${r('，每到清明前后就有人来。')}</w:p>`);
    expect(texts).toEqual([`茶山在村子的北面，${expected}，每到清明前后就有人来。`]);
    expect(rules).toContain(rule);
  });

  it('a field that prints a symbol or a character with its reading', () => {
    const phonetic = 'EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(chá),茶)';
    const body = `<w:p>${code(phonetic)}${END}${r('山在北面，')}${code('SYMBOL 97 \\f "Symbol"')}${END}${r('是它的记号。')}</w:p>`;
    const { articles, diagnostics } = readBody(HEAD + body);
    const [block] = articles[0]!.body;
    const runs = block?.kind === 'paragraph' ? block.text.runs : [];
    expect(runs[0]).toEqual({ text: '茶', marks: [{ kind: 'ruby', reading: 'chá' }] });
    expect(runs.map(({ text }) => text).join('')).toBe('茶山在北面，α是它的记号。');
    expect(diagnostics).toEqual([]);
  });

  it('words in the margins are reported, a page number is not', () => {
    const footer = part('ftr', p('第 3 页 共 9 页'));
    expect(read(LAST, { 'footer.xml': footer }).rules).toEqual([]);
    expect(read(LAST, { 'footer.xml': footer, 'header.xml': part('hdr', p('茶业通讯')) }).rules).toEqual([
      'info margins-dropped',
    ]);
    const english = part('hdr', p('River Studies'));
    expect(read(LAST, { 'footer.xml': part('ftr', p('Page 3 of 9')), 'header.xml': english }).rules).toEqual([
      'info margins-dropped',
    ]);
    expect(read(LAST, { 'footer.xml': part('ftr', p('Page 3 of 9')) }).rules).toEqual([]);
  });

  it('a paragraph deleted or moved away as a whole is counted', () => {
    expect(read(`<w:moveFrom>${p('搬走的话。')}</w:moveFrom>${LAST}`)).toEqual({
      texts: [LAST_TEXT],
      rules: ['warning revisions-accepted'],
    });
  });
});

describe('what a broken or odd file would hide', () => {
  it('is kept behind a field that was never closed', () => {
    for (const begun of ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', code(' PAGE ')]) {
      const body = `<w:p>${r('茶山的早晨没有声音，')}${begun}${r('只有水在石头下面流着。')}</w:p>`;
      expect(read(body + LAST).texts).toEqual(['茶山的早晨没有声音，只有水在石头下面流着。', LAST_TEXT]);
    }
  });

  it('is printed from the code of an equation with an empty result', () => {
    const body = `<w:p>${r('茶山的比例是')}${code(' EQ \\f(分子,分母) ')}${SEPARATE}${END}${r('，年年如此。')}</w:p>`;
    expect(read(body + LAST).texts[0]).toBe('茶山的比例是分子/分母，年年如此。');
  });

  it('is a picture as the ground of a shape', () => {
    const body = `<w:p>${old('<v:fill r:id="media_a_png" type="frame"/>')}</w:p>${p('图1 产量')}${LAST}`;
    expect(read(body, { 'media/a.png': PIXEL }).texts).toEqual(['图：图1 产量', LAST_TEXT]);
  });

  it.each([
    [
      'an object without a picture',
      '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Equation.3"/></w:object></w:r>',
      'warning embedded-unread',
    ],
    [
      'words for who cannot see',
      drawn(
        '<wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" descr="山坡上的茶树"/>',
      ),
      'info picture-words-dropped',
    ],
    [
      'the same of the old kind',
      '<w:r><w:pict><v:shape alt="山坡上的茶树"/></w:pict></w:r>',
      'info picture-words-dropped',
    ],
  ])('is told: %s', (_, content, rule) => {
    expect(read(`<w:p>${content}</w:p>${LAST}`)).toEqual({ texts: [LAST_TEXT], rules: [rule] });
  });

  it('is told of a table too', () => {
    const table = `<w:tbl><w:tblPr><w:tblCaption w:val="产量表"/></w:tblPr><w:tr><w:tc>${p('年')}</w:tc><w:tc>${p('斤')}</w:tc></w:tr></w:tbl>`;
    expect(read(table + LAST).rules).toContain('info picture-words-dropped');
  });

  it('is 〓 where a symbol font has a sign that nobody knows, and no error', () => {
    const { texts, rules } = read(
      `<w:p>${r('茶山')}<w:r><w:sym w:font="没有的字体" w:char="F0AA"/></w:r>${r('在北面。')}</w:p>`,
    );
    expect([texts, rules]).toEqual([['茶山〓在北面。'], ['warning symbol-unknown']]);
  });
});

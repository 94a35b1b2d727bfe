/** Everything in a Word paragraph that is text stays, and everything that is not goes. */

import { describe, expect, it } from 'vitest';
import type { Article, Text } from '../../../pipeline/model/document.ts';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { joined, textAt } from '../../../pipeline/model/runs.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';
import { short } from '../../model/tables.ts';
import { PIXEL, p, part, r, readBody } from './make.ts';

const HEAD = p('茶山记') + p('●张三');

/** What a paragraph with this content reads as. */
function textOf(content: string): string {
  return outlineOf(readBody(`${HEAD}<w:p>${content}</w:p>`).articles[0]!)
    .blocks.map(({ text }) => text)
    .join('|');
}

function marksOf({ runs }: Text): string[] {
  return runs.flatMap(({ text, marks }) => marks.map((mark) => `${text} ${mark.kind}`));
}

function firstText({ articles: [article] }: Reading): Text {
  const [block] = (article as Article).body;
  return block?.kind === 'paragraph' ? block.text : textAt('', { line: 1, column: 1 });
}

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a paragraph', () => {
  it.each([
    ['a deletion is dropped', `${r('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>`, '甲'],
    ['an insertion is kept', '<w:ins><w:r><w:t>丙</w:t></w:r></w:ins>', '丙'],
    [
      'moved text stands where it was moved to',
      '<w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>丁</w:t></w:r></w:moveTo>',
      '丁',
    ],
    ['hidden text is dropped', r('藏', '<w:vanish/>'), ''],
    ['a field gives its result', field(' SEQ 图 ', r('7')), '7'],
    [
      'a field in a field gives its result',
      field(`IF ${'</w:instrText></w:r>'}${field('PAGE', r('3'))}<w:r><w:instrText>`, r('是')),
      '是',
    ],
    ['a simple field gives its result', `<w:fldSimple w:instr="PAGE">${r('8')}</w:fldSimple>`, '8'],
    [
      'an enclosed number',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '③',
    ],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '✓'],
    ['a Greek letter of the Symbol font', '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', 'α'],
    [
      'a private character in a symbol font',
      `<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf06e</w:t></w:r>`,
      '■',
    ],
    [
      'ruby keeps the base',
      `<w:r><w:ruby><w:rt>${r('chá')}</w:rt><w:rubyBase>${r('茶')}</w:rubyBase></w:ruby></w:r>`,
      '茶',
    ],
    ['a hyphen that does not break', '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t></w:r>', 'a-b'],
    ['a tag a program put in', `<w:smartTag>${r('一九八〇年')}</w:smartTag>`, '一九八〇年'],
    ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>`, '控件'],
    ['a formula is LaTeX', '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>', '$x=1$'],
    [
      'the newer of two alternatives',
      `<w:r><mc:AlternateContent><mc:Choice><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      '新',
    ],
    [
      'the place where Word last broke a page is nothing',
      '<w:r><w:t>前</w:t><w:lastRenderedPageBreak/><w:t>后</w:t></w:r>',
      '前后',
    ],
  ])('%s', (_, content, expected) => {
    expect(textOf(`${r('起，')}${content}${r('，止。')}`)).toBe(`起，${expected}，止。`);
  });

  it('loses no text to a field nobody closed', () => {
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
    const { articles } = readBody(`${HEAD}${open}${p('这一段还在。')}`);
    expect(outlineOf(articles[0]!).blocks.map(({ text }) => text)).toEqual(['这一段还在。']);
  });

  it('has its marks', () => {
    const reading = readBody(
      `${HEAD}<w:p>${r('重', '<w:b/>')}${r('斜', '<w:i/>')}${r('着', '<w:em w:val="dot"/>')}${r('2', '<w:vertAlign w:val="superscript"/>')}` +
        `${r('3', '<w:vertAlign w:val="subscript"/>')}<w:hyperlink r:id="link">${r('链')}</w:hyperlink>` +
        `${field('HYPERLINK "https://example.org/b"', r('接', '<w:u w:val="single"/>'))}` +
        `${r('李', '<w:u w:val="single"/>')}${r('集', '<w:u w:val="wave"/>')}${r('无', '<w:u w:val="none"/>')}${r('平', '<w:b w:val="0"/>')}${r('。')}</w:p>`,
    );
    expect(marksOf(firstText(reading))).toEqual([
      '重 strong',
      '斜着 emphasis',
      '2 superscript',
      '3 subscript',
      '链 link',
      '接 link',
      '李 properName',
      '集 bookTitle',
    ]);
  });

  it('has the reading that stands over a character', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('chá')}</w:rt><w:rubyBase>${r('茶')}</w:rubyBase></w:ruby></w:r>`;
    const { runs } = firstText(readBody(`${HEAD}<w:p>${ruby}${r('山在北面，每到清明前后就有人来采茶。')}</w:p>`));
    expect(runs[0]).toEqual({ text: '茶', marks: [{ kind: 'ruby', reading: 'chá' }] });
  });

  it('is not emphasised by a style that is bold itself', () => {
    const styles = part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="按语"/><w:rPr><w:b/></w:rPr></w:style>',
    );
    const bold = p('这一段按语全是粗体，写的是编者的话。', '<w:b/>', '<w:pStyle w:val="B"/>');
    expect(marksOf(firstText(readBody(HEAD + bold, { 'styles.xml': styles })))).toEqual([]);
  });

  it('says that changes were accepted, and that comments were not read', () => {
    const comments = part('comments', `<w:comment w:id="0">${p('这里要改')}</w:comment>`);
    const changed = `<w:p><w:ins>${r('新话，')}</w:ins><w:del><w:r><w:delText>旧话</w:delText></w:r></w:del>${r('到此为止。')}</w:p>`;
    const { articles, diagnostics } = readBody(HEAD + changed, { 'comments.xml': comments });
    expect(outlineOf(articles[0]!).blocks[0]!.text).toBe('新话，到此为止。');
    expect(diagnostics.map(({ severity, rule, line, message }) => `${severity} ${rule} ${line} ${message}`)).toEqual([
      'warning revisions-accepted 3 原稿有未处理的修订（插入 1 处、删除 1 处），按全部接受收进来',
      'info comments-ignored 1 批注 1 条不是正文，没有收进来',
    ]);
  });

  it('goes on over a deleted paragraph mark and a dropped initial', () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前半句，')}</w:p>${p('后半句。')}`;
    const initial = `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${r('茶')}</w:p>${p('山在村子的北面，每到清明前后，采茶的人就来了。')}`;
    const { articles } = readBody(HEAD + initial + deleted);
    expect(outlineOf(articles[0]!).blocks.map(({ text }) => text)).toEqual([
      '茶山在村子的北面，每到清明前后，采茶的人就来了。',
      '前半句，后半句。',
    ]);
  });

  it('stays lines where the lines are verse, and keeps rows apart elsewhere', () => {
    const br = '</w:t><w:br/><w:t>';
    const verse = p(['春风又绿江南岸，', '明月何时照我还。', '茶香满路无人问，', '独上高楼看远山。'].join(br));
    const { articles } = readBody(
      HEAD +
        verse +
        p(`第一句说的是茶山三十年前的样子，那时候没有公路。${br}第二句说的是茶山三十年后的样子，那时候有了公路。`),
    );
    expect(articles[0]!.body.map(({ kind }) => kind)).toEqual(['verse', 'paragraph', 'paragraph']);
  });

  it('is prose in an article of a few short ones, and verse where a poet broke them', () => {
    const prose = ['雨下了一整天。', '河里的水涨上来了。', '大家都上了堤，谁也没有睡。'];
    const poem = [
      '井台上的青苔，',
      '记得每一只木桶的深浅。',
      '',
      '打水的姑娘老了，',
      '桶里的月亮',
      '还那样年轻。',
      '还那样圆。',
    ];
    const kinds = (rows: readonly string[]) =>
      readBody(HEAD + rows.map((row) => (row === '' ? '<w:p/>' : p(row))).join('')).articles[0]!.body.map(
        ({ kind }) => kind,
      );
    expect(kinds(prose)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(kinds(poem)).toEqual(['verse', 'verse']);
  });

  it('counts paragraphs as lines and characters as columns', () => {
    const { diagnostics } = readBody(`${HEAD}<w:p/>${`<w:p>${r('𠮷野')}${r('家,开了。', '<w:b/>')}</w:p>`}`);
    expect(diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'punctuation-fullwidth 4:4',
    ]);
  });

  it('keeps the text of a text box after its paragraph, once', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('框里的话。')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框里的话。')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(r('框外的话说的是茶山，说了三十年前也说了三十年后。') + drawing)).toBe(
      '框外的话说的是茶山，说了三十年前也说了三十年后。|框里的话。',
    );
  });

  it('drops a contents that Word made', () => {
    const styles = part('styles', '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>');
    const toc = p('一、从前\t1', '', '<w:pStyle w:val="T1"/>');
    const { articles, diagnostics } = readBody(`${HEAD}${toc}${p('从前有座山。')}`, { 'styles.xml': styles });
    expect(outlineOf(articles[0]!).blocks.map(({ text }) => text)).toEqual(['从前有座山。']);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['contents-dropped']);
  });
});

describe('a table', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

  it('has rows of equal width, its caption, and its place', () => {
    const rows = [
      cell('村') + cell('产量', '<w:gridSpan w:val="2"/>'),
      cell('甲村', '<w:vMerge w:val="restart"/>') + cell('春茶') + cell('120'),
      `${cell('', '<w:vMerge/>')}<w:tc>${p('秋茶')}${p('（估）')}</w:tc>`,
    ];
    const { articles } = readBody(HEAD + p('表1 茶叶产量') + table(...rows) + p('表后的话。'));
    const [block] = articles[0]!.body;
    expect(block).toMatchObject({ kind: 'table', headRows: 1, at: { from: { line: 3 }, to: { line: 11 } } });
    expect(block?.kind === 'table' && block.rows.map((cells) => cells.map(short))).toEqual([
      ['村', '产量 2x1'],
      ['甲村 1x2', '春茶', '120'],
      ['秋茶\n（估）', ''],
    ]);
    expect(block?.kind === 'table' && block.caption !== null && joined(block.caption)).toBe('表1 茶叶产量');
  });

  it('of one cell is a frame round paragraphs', () => {
    const { articles } = readBody(
      HEAD +
        table(
          `<w:tc>${p('框里第一段说的是茶山，说了三十年前也说了三十年后。')}${p('框里第二段说的是公路，哪一年修的，又是谁来修的。')}</w:tc>`,
        ),
    );
    expect(articles[0]!.body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('loses a deleted row', () => {
    const rows = `<w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('丙')}${cell('丁')}</w:tr>`;
    const { articles } = readBody(`${HEAD}<w:tbl>${rows}</w:tbl>`);
    const [block] = articles[0]!.body;
    expect(block?.kind === 'table' && block.rows.map((cells) => cells.map(short))).toEqual([['甲', '乙']]);
  });
});

describe('a picture', () => {
  const blip = (id: string) =>
    `<w:p><w:r><w:drawing><a:graphic><a:blip r:embed="${id}"/></a:graphic></w:drawing></w:r></w:p>`;

  it('comes with its bytes and the caption under it, once however often it is shown', () => {
    const body = HEAD + blip('media_image1_png') + p('图1 茶山全景') + blip('media_image1_png');
    const { articles, pictures } = readBody(body, { 'media/image1.png': PIXEL });
    expect(pictures).toEqual([{ name: '甲.docx/image1.png', bytes: PIXEL, mediaType: 'image/png' }]);
    const figures = articles[0]!.body.map(
      (block) => block.kind === 'figure' && [block.image, block.caption && joined(block.caption)],
    );
    expect(figures).toEqual([
      ['甲.docx/image1.png', '图1 茶山全景'],
      ['甲.docx/image1.png', null],
    ]);
  });

  it('in the old form is found too', () => {
    const old = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="media_a_png"/></v:shape></w:pict></w:r></w:p>';
    expect(readBody(HEAD + old, { 'media/a.png': PIXEL }).pictures).toHaveLength(1);
  });

  it('that only a link leads to is reported', () => {
    const linked = '<w:p><w:r><w:drawing><a:blip r:link="link"/></w:drawing></w:r></w:p>';
    const { pictures, diagnostics } = readBody(HEAD + linked + p('图在别处。'));
    expect(pictures).toEqual([]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['image-outside']);
  });
});

describe('notes', () => {
  const call = (kind: string, id: number, more = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const footnotes = (texts: readonly string[]) =>
    part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${texts
        .map(
          (text, at) =>
            `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`,
        )
        .join('')}`,
    );

  it('stand where they are called, footnotes and endnotes in one order', () => {
    const endnotes = part('endnotes', `<w:endnote w:id="1">${p('尾注的话。')}</w:endnote>`);
    const { articles } = readBody(
      `${HEAD}<w:p>${r('先说尾注')}${call('endnote', 1)}${r('，再说脚注')}${call('footnote', 1)}${r('。')}${call('footnote', 2)}</w:p>`,
      { 'footnotes.xml': footnotes(['脚注的话。', '句末的话。']), 'endnotes.xml': endnotes },
    );
    expect(articles[0]!.notes.map(({ label, text }) => label + joined(text))).toEqual([
      '①尾注的话。',
      '②脚注的话。',
      '③句末的话。',
    ]);
    expect(articles[0]!.body.map((block) => block.kind === 'paragraph' && marksOf(block.text))).toEqual([
      ['① note', '② note', '③ note'],
    ]);
    expect(articles[0]!.notes.map(({ at }) => at.from)).toEqual([5, 11, 13].map((column) => ({ line: 3, column })));
  });

  it('that nothing calls stand at the end, and are told; those of deleted text go with it', () => {
    const deleted = `<w:del w:id="9"><w:r><w:delText>删</w:delText></w:r>${call('footnote', 4)}</w:del>`;
    const body = `<w:p>${r('茶山在北面')}${call('footnote', 1)}${r('。')}${deleted}</w:p>`;
    const { articles, diagnostics, written } = readBody(HEAD + body, {
      'footnotes.xml': footnotes(['山阴。', '没有人引用的一条，其中又引用。', '另一条。', '随正文删去。']),
      'endnotes.xml': part(
        'endnotes',
        `<w:endnote w:id="1"><w:p>${r('尾注引用脚注')}${call('footnote', 3)}</w:p></w:endnote>`,
      ),
    });
    const last = ['没有人引用的一条，其中又引用。', '另一条。', '尾注引用脚注'];
    expect(outlineOf(articles[0]!).blocks.map(({ text }) => text)).toEqual(['茶山在北面①。', ...last]);
    const [told, ...others] = diagnostics.filter(({ rule }) => rule === 'note-uncalled');
    expect(others).toEqual([]);
    expect(told!.message).toBe('正文里没有引用的脚注 3 条，排在文末');
    expect(written?.get(told!.line)?.trim()).toBe(last[0]);
  });

  it('take the place of marks of their own', () => {
    const own = call('footnote', 1, ' w:customMarkFollows="1"').replace('</w:r>', '<w:t>※</w:t></w:r>');
    const body = `<w:p>${r('茶山在北面')}${own}${r('，公路在南面，两下里隔着一条河。')}</w:p>`;
    const { articles } = readBody(HEAD + body, { 'footnotes.xml': footnotes(['山阴。']) });
    expect(outlineOf(articles[0]!).blocks.map(({ text }) => text)).toEqual([
      '茶山在北面①，公路在南面，两下里隔着一条河。',
    ]);
  });

  it('begin anew in every article', () => {
    const body = ['茶山记', '公路记'].map(
      (title, at) =>
        `${p(title)}${p(at === 0 ? '●张三' : '●李四')}<w:p>${r('正文说到这里为止')}${call('footnote', at + 1)}${r('。')}</w:p>${p('（作者单位：某县茶叶局）')}`,
    );
    const { articles } = readBody(body.join(''), { 'footnotes.xml': footnotes(['甲。', '乙。']) });
    expect(articles.map(({ notes }) => notes.map(({ label }) => label))).toEqual([['①'], ['①']]);
  });

  it('of a title and an author are end matter', () => {
    const body = `<w:p>${r('茶山记')}${call('footnote', 1)}</w:p><w:p>${r('●张三')}${call('footnote', 2, ' w:customMarkFollows="1"').replace('</w:r>', '<w:t>*</w:t></w:r>')}</w:p>${p('正文一段。')}`;
    const { articles } = readBody(body, {
      'footnotes.xml': footnotes(['本文系某省社科基金项目“茶山”（2020A01）成果。', '张三，某县茶叶局干部。']),
    });
    const [article] = articles;
    expect(outlineOf(article!)).toMatchObject({ title: '茶山记', authors: ['张三'] });
    expect(article!.endMatter.map(({ kind, text }) => `${kind} ${joined(text)}`)).toEqual([
      'funding 本文系某省社科基金项目“茶山”（2020A01）成果。',
      'biography 张三，某县茶叶局干部。',
    ]);
    expect(article!.notes).toEqual([]);
  });
});

/** Word files with styles, made by the docx library, and numbering as Word prints it. */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { read } from '../../../pipeline/read/docx/read.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';
import { PIXEL, p, part, readBody } from './make.ts';

const PROSE = '茶山在村子的北面，每到清明前后，采茶的人就从四面八方赶来，山上山下都是歌声。';

function para(text: string, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph(heading === undefined ? { text } : { text, heading });
}

async function readDocument(children: (Paragraph | Table)[], footnotes: Record<string, string> = {}): Promise<Reading> {
  const notes = Object.entries(footnotes).map(([id, text]) => [id, { children: [new Paragraph(text)] }]);
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
  });
  const numbering = {
    config: [
      {
        reference: 'list',
        levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.BULLET, '\uf06c')],
      },
    ],
  };
  const file = new Document({ footnotes: Object.fromEntries(notes), numbering, sections: [{ children }] });
  return read('甲.docx', await Packer.pack(file, 'uint8array'));
}

function headingsOf({ articles }: Reading): string[] {
  return articles.flatMap((article) =>
    outlineOf(article).blocks.flatMap(({ kind, level, text }) => (kind === 'heading' ? [`${level} ${text}`] : [])),
  );
}

describe('a Word file with styles', () => {
  it('has a title, headings, notes, a list, a table and a picture', async () => {
    const item = (text: string, at = 0) => new Paragraph({ text, numbering: { reference: 'list', level: at } });
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
    const reading = await readDocument(
      [
        para('茶山记', HeadingLevel.TITLE),
        new Paragraph({ text: '张三', alignment: AlignmentType.CENTER }),
        para('从前', HeadingLevel.HEADING_1),
        new Paragraph({
          children: [
            new TextRun('茶山在'),
            new TextRun({ text: '北面', bold: true }),
            new FootnoteReferenceRun(1),
            new TextRun('，见'),
            new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('网页')] }),
            new TextRun('。'),
          ],
        }),
        para('采茶', HeadingLevel.HEADING_2),
        para('采茶的人带三样东西：'),
        item('竹篓'),
        item('草帽'),
        item('新的', 1),
        item('水壶'),
        para('表1 茶叶产量'),
        new Table({ rows: [row('村', '产量'), row('甲村', '120')] }),
        new Paragraph({
          children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 9, height: 9 } })],
        }),
        para('图1 茶山全景'),
        para(PROSE),
      ],
      { 1: '北面指山阴。' },
    );
    const [article] = reading.articles.map(outlineOf);
    expect(article).toMatchObject({ title: '茶山记', authors: ['张三'] });
    expect(article!.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`)).toEqual([
      'heading1 从前',
      'paragraph 茶山在北面①，见网页。',
      'heading2 采茶',
      'paragraph 采茶的人带三样东西：',
      'list 1. 竹篓\n2. 草帽\n● 新的\n3. 水壶',
      'table 表1 茶叶产量\n村\n产量\n甲村\n120',
      'figure 图1 茶山全景',
      `paragraph ${PROSE}`,
    ]);
    expect(reading.articles[0]!.notes.map(({ label, text }) => label + joined(text))).toEqual(['①北面指山阴。']);
    expect(reading.pictures.map(({ mediaType, bytes }) => `${mediaType} ${bytes.length}`)).toEqual([
      `image/png ${PIXEL.length}`,
    ]);
    expect(reading.diagnostics).toEqual([]);
  });

  it('may use heading 1 for its title, and for the titles of several articles', async () => {
    const one = await readDocument([
      para('茶山记', HeadingLevel.HEADING_1),
      para('采茶', HeadingLevel.HEADING_2),
      para(PROSE),
    ]);
    expect(one.articles.map(outlineOf)[0]!.title).toBe('茶山记');
    expect(headingsOf(one)).toEqual(['1 采茶']);
    const two = await readDocument([
      para('茶山记', HeadingLevel.HEADING_1),
      para('●张三'),
      para(PROSE),
      para('公路记', HeadingLevel.HEADING_1),
      para('●李四'),
      para('哪一年', HeadingLevel.HEADING_2),
      para(PROSE.slice(3)),
    ]);
    expect(two.articles.map(outlineOf).map(({ title, authors }) => `${title} ${authors}`)).toEqual([
      '茶山记 张三',
      '公路记 李四',
    ]);
    expect(headingsOf(two)).toEqual(['1 哪一年']);
  });

  it('may set the titles of its articles under those of its sections', async () => {
    const reading = await readDocument([
      para('山乡', HeadingLevel.HEADING_1),
      para('茶山记', HeadingLevel.HEADING_2),
      para('●张三'),
      para('从前', HeadingLevel.HEADING_3),
      para(PROSE),
      para('公路记', HeadingLevel.HEADING_2),
      para('●李四'),
      para(PROSE.slice(3)),
      para('编后', HeadingLevel.HEADING_2),
      para(PROSE.slice(5)),
    ]);
    expect(reading.articles.map(outlineOf).map(({ title }) => title)).toEqual(['茶山记', '公路记', '编后']);
    expect(headingsOf(reading)).toEqual(['1 山乡', '1 从前']);
  });

  it('may have 栏目 and DOI above the titles of its articles', async () => {
    const article = (section: string, title: string, author: string, doi: string) => [
      para(`【${section}】`),
      para(`DOI：${doi}`),
      para(title, HeadingLevel.TITLE),
      para(author),
      para(PROSE),
    ];
    const { articles, diagnostics } = await readDocument([
      ...article('茶事', '采茶的歌', '林木森', '10.12345/j.cha.2024.01.001'),
      ...article('山水', '茶山的路', '陈水生', '10.12345/j.cha.2024.01.002'),
    ]);
    expect(articles.map(outlineOf).map((one) => [one.section, one.title, one.authors, one.identifiers.doi])).toEqual([
      ['茶事', '采茶的歌', ['林木森'], '10.12345/j.cha.2024.01.001'],
      ['山水', '茶山的路', ['陈水生'], '10.12345/j.cha.2024.01.002'],
    ]);
    expect(articles.map(outlineOf).map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([[PROSE], [PROSE]]);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('may have headings and a title without style over them', async () => {
    const reading = await readDocument([
      para('茶山记'),
      para('●张三'),
      para('从前', HeadingLevel.HEADING_1),
      para(PROSE),
      para('后来', HeadingLevel.HEADING_1),
      para('（一）修路'),
      para(PROSE.slice(3)),
      para('参考文献', HeadingLevel.HEADING_1),
      para('[1] 王五. 茶经注[M]. 北京: 某出版社, 2020.'),
    ]);
    expect(outlineOf(reading.articles[0]!)).toMatchObject({ title: '茶山记', authors: ['张三'] });
    expect(headingsOf(reading)).toEqual(['1 从前', '1 后来', '2 （一）修路']);
    expect(reading.articles[0]!.references).toHaveLength(1);
  });

  it('has a subtitle, an author and headings that are bold by style without marks', () => {
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles = part(
      'styles',
      style('a', 'Title') +
        style('b', 'Subtitle') +
        style('c', '论文小标题', '<w:basedOn w:val="d"/>') +
        style('d', 'heading 3', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr>'),
    );
    const styled = (text: string, id: string) => p(text, '', `<w:pStyle w:val="${id}"/>`);
    const { articles } = readBody(
      styled('茶山记', 'a') + styled('一个村子的三十年', 'b') + p('张三') + styled('从前', 'c') + p(PROSE),
      { 'styles.xml': styles },
    );
    expect(outlineOf(articles[0]!)).toMatchObject({ title: '茶山记', subtitle: '一个村子的三十年', authors: ['张三'] });
    const [heading] = articles[0]!.body;
    expect(heading).toMatchObject({ kind: 'heading', level: 1, text: { runs: [{ text: '从前', marks: [] }] } });
  });
});

describe('automatic numbering', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = (levels: string, numbers = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({
    'numbering.xml': part('numbering', `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${numbers}`),
  });
  const numbered = (text: string, at = 0, id = 1) =>
    p(text, '', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const HEAD = p('茶山记') + p('●张三');

  const textsOf = (reading: Reading) =>
    outlineOf(reading.articles[0]!).blocks.map(({ kind, level: depth, text }) => `${kind}${depth ?? ''} ${text}`);

  it('prints what Word prints, and heads what is numbered as headings', () => {
    const levels =
      level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');
    const body = [
      numbered('从前'),
      numbered('采茶', 1),
      p(PROSE),
      numbered('炒茶', 1),
      p(PROSE.slice(3)),
      numbered('后来'),
      numbered('修路', 1),
      numbered('集资', 2),
      p(PROSE.slice(5)),
    ];
    expect(
      textsOf(readBody(HEAD + body.join(''), numbering(levels))).filter((text) => text.startsWith('heading')),
    ).toEqual([
      'heading1 一、从前',
      'heading2 （一）采茶',
      'heading2 （二）炒茶',
      'heading1 二、后来',
      'heading2 （一）修路',
      'heading3 1. 集资',
    ]);
  });

  it.each([
    ['decimalEnclosedCircleChinese', '%1', '①甲'],
    ['upperRoman', '%1.', 'I. 甲'],
    ['lowerLetter', '%1)', 'a) 甲'],
    ['ideographTraditional', '%1、', '甲、甲'],
    ['chineseLegalSimplified', '%1、', '壹、甲'],
    ['decimal', '[%1]', '[1]甲'],
    ['decimal', '第%1条', '第1条甲'],
    ['none', '', '甲'],
  ])('%s with %s', (format, text, expected) => {
    const { articles } = readBody(HEAD + numbered('甲'), numbering(level(0, format, text)));
    expect(outlineOf(articles[0]!).blocks.map((block) => block.text)).toEqual([expected]);
  });

  it('counts on over two lists of one kind, and anew where the file says so', () => {
    const numbers = [
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    ].join('');
    const body = [
      numbered('甲'),
      numbered('乙', 0, 2),
      numbered('丙', 0, 3),
      numbered('丁', 0, 3),
      numbered('无', 0, 0),
    ];
    const texts = textsOf(readBody(HEAD + body.join(''), numbering(level(0, 'decimal', '%1)'), numbers)));
    expect(texts.join('\n').match(/\d\) [甲乙丙丁]|无/g)).toEqual(['1) 甲', '2) 乙', '5) 丙', '6) 丁', '无']);
  });

  it('numbers the levels below anew, and names those above', () => {
    const levels = level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3');
    const body = [
      numbered('甲'),
      numbered('乙', 1),
      numbered('丙', 2),
      numbered('丁', 1),
      numbered('戊'),
      numbered('己', 2),
    ];
    const texts = textsOf(readBody(HEAD + body.join(''), numbering(levels)));
    expect(texts.join('\n').match(/\d[\d.]* [甲乙丙丁戊己]/g)).toEqual([
      '1 甲',
      '1.1 乙',
      '1.1.1 丙',
      '1.2 丁',
      '2 戊',
      '2.1.1 己',
    ]);
  });
});

/** Pages of text: columns, heads and folios, headings, paragraphs over columns and pages, footnotes. */
import { describe, expect, it } from 'vitest';
import { joined } from '../../../pipeline/model/runs.ts';
import { read } from '../../../pipeline/read/pdf/read.ts';
import { at } from '../corrections/correcting.ts';
import { missingLetters } from '../letters.ts';
import { bare, blocksOfPdf, type Placed, paragraph, pdfOf, readPdf, stream } from './make.ts';

const P = [
  '江水从北面来，绕过村子，往东去，渡口在村子的南面，清明前后过河的人就多了起来，船要来回走二十趟，摆渡的人姓王，今年六十岁了。',
  '他说船是木头做的，一年要上两回桐油，不然就漏，村里的孩子都坐过他的船，去对岸的学校念书，风大的日子就不开船，大家都在岸上等着。',
  '后来上游修了桥，过河的人少了，船还停在岸边，王师傅每天早上仍旧把船舱里的水舀干，再把篙擦一遍，坐下来看河。',
];
const HEAD = '江城论坛　2025年第3期';
const head = (folio: number): Placed[] => [
  { text: HEAD, x: 160, y: 30, size: 8 },
  { text: `— ${folio} —`, x: 200, y: 575, size: 8 },
];
const words = (placed: readonly (readonly Placed[])[]) =>
  placed
    .flat()
    .map(({ text }) => text)
    .join('\n');

describe('a PDF', () => {
  it('of two columns is read column by column, over pages, without heads and folios, which are told', async () => {
    const left = paragraph(P[0]!, 40, 120, 16);
    const right = paragraph(P[1]!, 220, 136, 16);
    const pages = [
      [
        ...head(1),
        { text: '渡口纪事', x: 170, y: 70, size: 18, bold: true },
        { text: '张三', x: 200, y: 92 },
        ...left,
        { text: '一、渡船', x: 220, y: 120, size: 12, bold: true },
        ...right,
      ],
      [...head(2), ...paragraph(P[2]!, 40, 80, 16), ...paragraph(P[0]!, 220, 80, 16)],
    ];
    const reading = await readPdf(await pdfOf(pages));
    expect(joined(reading.articles[0]!.title)).toBe('渡口纪事');
    expect(reading.articles[0]!.authors.map(({ name }) => joined(name))).toEqual(['张三']);
    expect(blocksOfPdf(reading)).toEqual([
      `paragraph: ${P[0]}`,
      'heading: 一、渡船',
      `paragraph: ${P[1]}`,
      `paragraph: ${P[2]}`,
      `paragraph: ${P[0]}`,
    ]);
    const said = reading.diagnostics.map(({ message }) => message).join('\n');
    expect(said).toContain('江城论坛');
    expect(said).toContain('页码');
    // A head is told once, whatever the number of its pages.
    expect([...reading.pages!.values()]).toEqual([1, 1, 1, 1, 1, 2, 2]);
    expect(missingLetters(words([pages[0]!, pages[1]!.slice(2)]), reading)).toBe('');
  });

  it('has its footnotes tied to raised calls, and a paragraph goes on under them on the next page', async () => {
    const whole = P[0]! + P[1]!;
    const lines = paragraph(whole, 60, 100, 30);
    const [first, ...rest] = lines;
    const called: Placed[] = [
      { ...first!, text: first!.text.slice(0, 12) },
      { text: '1', x: first!.x + 121, y: first!.y - 3, size: 6 },
      { ...first!, text: first!.text.slice(12), x: first!.x + 126 },
    ];
    const pages = [
      [
        { text: '渡口纪事', x: 170, y: 50, size: 18, bold: true },
        { text: '张三', x: 200, y: 72 },
        ...called,
        ...rest.slice(0, 1),
        { text: '1', x: 60, y: 520, size: 6 },
        { text: '参见《江城县志》，江城出版社1990年版，第12页。', x: 66, y: 523, size: 8 },
      ],
      [...rest.slice(1).map((line, at) => ({ ...line, y: 60 + at * 16 })), ...paragraph(P[2]!, 60, 124, 30)],
    ];
    const reading = await readPdf(await pdfOf(pages));
    expect(blocksOfPdf(reading)).toEqual([`paragraph: ${whole.slice(0, 12)}①${whole.slice(12)}`, `paragraph: ${P[2]}`]);
    expect(reading.articles[0]!.notes.map(({ label, text }) => label + joined(text))).toEqual([
      '①参见《江城县志》，江城出版社1990年版，第12页。',
    ]);
  });

  it('joins broken words of Latin text', async () => {
    const pages = [
      [
        { text: '渡口纪事', x: 170, y: 50, size: 18, bold: true },
        { text: '●张三', x: 200, y: 72 },
        ...paragraph(P[0]!, 60, 100, 30),
        { text: 'The river comes from the north and goes around the vil-', x: 60, y: 160 },
        { text: 'lage, then east to the sea, as every child there knows.', x: 60, y: 176 },
      ],
    ];
    const reading = await readPdf(await pdfOf(pages));
    expect(blocksOfPdf(reading).at(-1)).toContain('goes around the village, then east');
  });

  it('is read as corrections.yaml has it', async () => {
    const pages = [
      [
        { text: '渡口纪事', x: 170, y: 50, size: 18, bold: true },
        { text: '张三', x: 200, y: 72 },
        ...paragraph(P[0]!, 60, 100, 30),
        ...paragraph(P[1]!, 60, 148, 30),
      ],
    ];
    const corrections = [at('他说船是木头', 'quotation')];
    const bytes = await pdfOf(pages);
    const { articles } = await read('甲.pdf', bytes, undefined, { corrections, doubt: () => {} });
    expect(articles[0]!.body.map(({ kind }) => kind)).toEqual(['paragraph', 'quotation']);
  });

  it('that Kanyin made is no manuscript', async () => {
    const reading = await readPdf(await pdfOf([[{ text: P[0]!, x: 10, y: 50 }]], { creator: 'Kanyin' }));
    expect(reading.articles).toEqual([]);
    expect(reading.diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['manuscript-returned', 'warning'],
    ]);
    expect(reading.diagnostics[0]!.hint).toContain('leave-out');
  });

  it('without characters is refused as a scan, with what to do', async () => {
    const scan = bare([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>',
      stream('0 0 100 100 re f'),
    ]);
    const { diagnostics } = await readPdf(scan);
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', expect.stringMatching(/没有文字.*扫描/)],
    ]);
    expect(diagnostics[0]!.hint).toContain('OCR');
  });
});

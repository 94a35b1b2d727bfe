/** Rich Text Format: what its words say, characters in each encoding, and files that mean harm. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';
import { read } from '../../../pipeline/read/rtf/read.ts';
import { cpuTime } from '../../cpu.ts';
import { at } from '../corrections/correcting.ts';
import { missingLetters } from '../letters.ts';

/** Milliseconds of the processor, several times what they take. */
const MOST = 6_000;
const LONG = '江水从北面来，绕过村子，往东去，渡口在村子的南面，清明前后过河的人就多了起来。';

/** Characters as \u escapes, each with a byte for older readers. */
function escaped(text: string): string {
  return [...text]
    .flatMap((character) => character.split(''))
    .map((unit) => (unit < '\u0080' ? unit : `\\u${(unit.charCodeAt(0) << 16) >> 16}?`))
    .join('');
}
const p = (text: string, words = '') => `{\\pard${words} ${text}\\par}`;
const HEAD = p(escaped('渡口纪事'), '\\qc\\fs36\\b') + p(escaped('●张三'));
const rtf = (body: string, head = '') => strToU8(`{\\rtf1\\ansi\\ansicpg936\\uc1${head}${body}}`, true);
const readRtf = (body: string, head = ''): Reading => read('甲.rtf', rtf(body, head));
const blocks = ({ articles }: Reading) => outlineOf(articles[0]!).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('a file of Rich Text', () => {
  it('that LibreOffice wrote has its headings with numbers, its table with spans, its notes and its picture', () => {
    const file = new Uint8Array(readFileSync(join(import.meta.dirname, '渡口.rtf')));
    const reading = read('甲.rtf', file);
    expect(blocks(reading)).toEqual([
      'paragraph: 江水从北面来，绕过村子，往东去①，水是H2O，见网页。②',
      'heading: 一、船',
      'paragraph: 船有两条，一大一小，都停在岸边，孩子们都坐过。',
      'heading: 二、人',
      'paragraph: 摆渡的人姓王，今年六十岁了，他说他一辈子都在船上。',
      'table: 表1 水位\n年\n水位\n1990\n1\n2\n二\n3\n4',
      'figure: 图1 渡船',
      'paragraph: 最后一段，河水还在流，船还停在岸边。',
      'paragraph: 框里的话，也是一段。',
    ]);
    const table = reading.articles[0]!.body.find((block) => block.kind === 'table');
    expect(
      table?.kind === 'table' && table.rows.map((row) => row.map(({ columns, rows }) => `${columns}${rows}`)),
    ).toEqual([
      ['11', '21'],
      ['12', '11', '11'],
      ['11', '11'],
    ]);
    expect(reading.articles[0]!.notes.map(({ text }) => joined(text))).toEqual(['头一条注。', '尾注一条。']);
    expect(reading.pictures.map(({ name }) => name)).toEqual(['甲.rtf/image1.png']);
  });

  it('is decoded by its fonts, its code page and its escapes', () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset136 MingLiU;}{\\f2\\fcharset0 Times;}}';
    const bytes = "\\f0\\'b6\\'c9\\'bf\\'da\\f1\\'b4\\'e7\\'a4\\'66\\f2\\'b6\\'c9\\u28193?\\u21475?\\u-10179?\\u-8704?";
    const reading = readRtf(HEAD + p(escaped(LONG)) + p(bytes), fonts);
    expect(blocks(reading)[1]).toBe('paragraph: 渡口渡口渡渡口😀');
  });

  it('has its marks, links and breaks, and says what it leaves out', () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt see}}';
    const body = `${escaped(LONG)}{\\b ${escaped('重点')}}H{\\sub 2}O${link}{\\v ${escaped('看不见')}}{\\*\\annotation x}{\\strike ${escaped('划去')}}`;
    const reading = readRtf(`${HEAD}{\\header ${escaped('江城论坛')}}${p(body)}`);
    const [block] = reading.articles[0]!.body;
    const runs = block?.kind === 'paragraph' ? block.text.runs : [];
    expect(runs.filter(({ marks }) => marks.length > 0).map(({ text, marks }) => [text, marks[0]!.kind])).toEqual([
      ['重点', 'strong'],
      ['2', 'subscript'],
      ['see', 'link'],
    ]);
    const rules = reading.diagnostics.map(({ rule }) => rule);
    for (const rule of ['hidden-text', 'comments-ignored', 'struck-kept', 'margins-dropped'])
      expect(rules).toContain(rule);
  });

  it('has a hanging bullet or number as the label of an item', () => {
    const item = (label: string, text: string) => p(`${label}\\tab ${escaped(text)}`, '\\fi-360\\li720');
    const reading = readRtf(
      HEAD + p(escaped(LONG)) + item('\\bullet', '大船') + item('\\bullet', '小船') + p(escaped(LONG)),
    );
    expect(blocks(reading)[1]).toBe('list: • 大船\n• 小船');
  });

  it('is read as corrections.yaml has it', () => {
    const corrections = [at('江水从北面', 'quotation')];
    const { articles } = read('甲.rtf', rtf(HEAD + p(escaped(LONG))), undefined, { corrections, doubt: () => {} });
    expect(articles[0]!.body.map(({ kind }) => kind)).toEqual(['quotation']);
  });

  it('keeps every letter', () => {
    const words = fc.stringMatching(/^[山水风云花鸟虫鱼草木金石]{2,12}$/).map(escaped);
    const make = fc.constantFrom(
      (text: string) => p(text),
      (text: string) => p(`{\\b ${text}{\\super ${text}}}`, '\\fi420'),
      (text: string) => p(`${text}{\\footnote\\pard ${text}\\par}${text}`),
      (text: string) => `\\trowd\\cellx900\\cellx1800 \\pard\\intbl ${text}\\cell ${text}\\par ${text}\\cell\\row`,
      (text: string) => p(`${text}\\line ${text}\\tab ${text}`),
      (text: string) => p(`{\\field{\\*\\fldinst PAGE}{\\fldrslt ${text}}}`),
      (text: string) => p(`{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt \\pard ${text}\\par}}${text}`),
      (text: string) => `{\\header ${text}}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, make), { minLength: 1, maxLength: 8 }), (all) => {
        const body = HEAD + all.map(([text, block]) => block(text)).join('');
        const source = [...body.matchAll(/\\u(-?\d+)\?/g)].map(([, code]) =>
          String.fromCharCode(Number(code) & 0xffff),
        );
        expect(missingLetters(source.join(''), readRtf(body))).toBe('');
      }),
      { numRuns: 60, seed: 17 },
    );
  });

  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ['groups in groups', () => rtf('{'.repeat(100_000)), /套得过深/],
    ['a million paragraphs', () => rtf('\\par x'.repeat(500_000)), /过大/],
    ['stretches without end', () => rtf(`${HEAD}${'{\\b x}x'.repeat(1_500_000)}`), /过大/],
    ['a picture without end', () => rtf(`${HEAD}{\\pict\\pngblip ${'0'.repeat(30_000_000)}`), /./],
    ['bytes without end', () => rtf(`${HEAD}\\bin2000000000 x`), /./],
    ['cells without end', () => rtf(`${HEAD}\\trowd${'\\intbl x\\cell'.repeat(70_000)}\\row`), /过大/],
    ['groups that nothing opens', () => rtf(`${HEAD}${'}'.repeat(100_000)}`), /./],
    ['a Word file', () => strToU8('PK\u0003\u0004word/document.xml', true), /Word（\.docx）/],
    ['plain text', () => strToU8('渡口纪事'), /纯文本/],
  ])('with %s costs little', (_, bytes, says) => {
    const made = bytes();
    const from = cpuTime();
    const { diagnostics, articles } = read('甲.rtf', made);
    expect(cpuTime() - from).toBeLessThan(MOST);
    expect([...diagnostics.map(({ message }) => message), articles.length].join('\n')).toMatch(says);
  });
});

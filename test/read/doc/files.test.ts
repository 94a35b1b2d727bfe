/** Word binary files: one that LibreOffice wrote from words of our own, and what becomes of it when it is damaged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { read } from '../../../pipeline/read/doc/read.ts';
import { cpuTime } from '../../cpu.ts';
import { at } from '../corrections/correcting.ts';
import { missingLetters } from '../letters.ts';

const FILE = new Uint8Array(readFileSync(join(import.meta.dirname, '渡口.doc')));
/** All its words, as its writer wrote them. */
const WORDS = [
  ...['渡口纪事', '张三', '江水从北面来，绕过村子，往东去，水是HO，见网页。', '头一条注。', '尾注一条。', '船', '人'],
  ...['船有两条，一大一小，都停在岸边，孩子们都坐过。', '摆渡的人姓王，今年六十岁了，他说他一辈子都在船上。'],
  ...['表1 水位', '年', '水位', '二', '图1 渡船', '框里的话，也是一段。', '最后一段，河水还在流，船还停在岸边。'],
];
/** Milliseconds of the processor, several times what they take. */
const MOST = 6_000;

describe('a Word binary file', () => {
  const reading = read('甲.doc', FILE);
  const [article] = reading.articles;

  it('has its headings with their automatic numbers, its table with spans, its notes and its picture', () => {
    expect(joined(article!.title)).toBe('渡口纪事');
    expect(outlineOf(article!).blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
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
    const table = article!.body.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ columns, rows }) => [columns, rows]))).toEqual(
      [
        [
          [1, 1],
          [2, 1],
        ],
        [
          [1, 2],
          [1, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    );
    expect(article!.notes.map(({ text }) => joined(text))).toEqual(['头一条注。', '尾注一条。']);
    expect(reading.pictures.map(({ name }) => name)).toEqual(['甲.doc/image1.png']);
  });

  it('has its marks', () => {
    const [first] = article!.body;
    const runs = first?.kind === 'paragraph' ? first.text.runs.filter(({ marks }) => marks.length > 0) : [];
    expect(runs.map(({ text, marks }) => [text, marks[0]!.kind])).toEqual([
      ['绕过', 'strong'],
      ['①', 'note'],
      ['2', 'superscript'],
      ['网页', 'link'],
      ['②', 'note'],
    ]);
  });

  it('keeps every letter', () => {
    expect(missingLetters(WORDS.join('\n'), reading)).toBe('');
  });

  it('is read as corrections.yaml has it', () => {
    const corrections = [at('船有两条', 'quotation')];
    const { articles } = read('甲.doc', FILE, undefined, { corrections, doubt: () => {} });
    expect(articles[0]!.body[2]!.kind).toBe('quotation');
  });

  it('that is damaged anywhere is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(FILE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        (places) => {
          const bytes = FILE.slice();
          for (const [place, byte] of places) bytes[place] = byte;
          const from = cpuTime();
          const { diagnostics, articles } = read('甲.doc', bytes);
          expect(articles.length + diagnostics.length).toBeGreaterThan(0);
          expect(cpuTime() - from).toBeLessThan(MOST);
        },
      ),
      { numRuns: 60, seed: 17 },
    );
  });

  /** The file with a number in its head set. */
  const withHead = (place: number, value: number) => {
    const bytes = FILE.slice();
    new DataView(bytes.buffer).setUint32(place, value, true);
    return bytes;
  };

  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ['half of it', () => FILE.slice(0, 3000), /损坏|不是/],
    ['its directory in a circle', () => withHead(48, 0), /损坏|不是/],
    ['its table of sectors nowhere', () => withHead(76, 0x7fffffff), /损坏/],
    ['a PDF', () => strToU8('%PDF-1.4'), /PDF 文件/],
    ['a page', () => strToU8('<html><body>渡口</body></html>'), /网页文件/],
    ['nothing', () => new Uint8Array(), /空的/],
  ])('with %s is refused', (_, bytes, says) => {
    const from = cpuTime();
    const { diagnostics } = read('甲.doc', bytes());
    expect(cpuTime() - from).toBeLessThan(MOST);
    expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(says);
  });
});

/** What copying does to a manuscript changes nothing in what is read. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { read } from '../../pipeline/read/txt/read.ts';

const SUBJECTS = ['街道的食堂', '村里的老人', '厂里的师傅', '县城的学校', '河边的商户', '山上的护林员'];
const ACTIONS = [
  '每天清早把门前打扫干净',
  '把多年的经验写成一本小册子',
  '商量着添置几样新的器具',
  '请来外面的人看一看',
  '一笔一笔把账记得清楚',
];
const ENDS = [
  '，大家都说这样办得好。',
  '，日子就这样一天天过下去。',
  '，后来别处也照着做了。',
  '；到了年底再看，变化不小。',
];

function sentence(seed: number): string {
  return SUBJECTS[seed % 6]! + ACTIONS[(seed * 7 + 3) % 5]! + ENDS[(seed * 5 + 1) % 4]!;
}

function paragraph(seed: number): string {
  return Array.from({ length: 3 + (seed % 4) }, (_, index) => sentence(seed * 3 + index)).join('');
}

function article(title: string, author: string, place: string, seed: number): string[] {
  return [
    title,
    `●${author}`,
    paragraph(seed),
    '一、从小处做起',
    paragraph(seed + 1),
    paragraph(seed + 2),
    '二、往远处看',
    '（一）先把人请来',
    paragraph(seed + 3),
    '（二）再把事办成',
    paragraph(seed + 4),
    `（作者单位：${place}）`,
  ];
}

const LINES = [
  ...article('一座小城的早晨', '周小明', '某县文化馆', 1),
  ...article('渡口与码头', '秦岭', '某市航运公司', 9),
];
const TEXT = LINES.join('\n\n');

function blocksOf(input: Uint8Array): string[] {
  return read('a.txt', input).articles.flatMap((found) => {
    const { title, authors, affiliations, blocks } = outlineOf(found);
    return [
      `${title}|${authors}|${affiliations}`,
      ...blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`),
    ];
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const EXPECTED = blocksOf(utf8(TEXT));

function wrapped(lines: readonly string[], width: number, indent: string, between: string): string {
  const cut = (line: string) =>
    [...line].flatMap((_, at, all) => (at % width === 0 ? [all.slice(at, at + width).join('')] : []));
  return lines.map((line) => cut((line.length > 30 ? indent : '') + line).join('\n')).join(between);
}

describe('a manuscript reads the same', () => {
  it('as it is: two articles of ten and eleven blocks', () => {
    expect(EXPECTED).toHaveLength(20);
    expect(EXPECTED[0]).toBe('一座小城的早晨|周小明|某县文化馆');
    expect(EXPECTED.filter((block) => block.startsWith('heading')).map((block) => block.slice(0, 8))).toEqual(
      Array.from({ length: 2 }, () => ['heading1', 'heading1', 'heading2', 'heading2']).flat(),
    );
  });

  it.each([
    ['with CRLF', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['with CR', utf8(TEXT.replaceAll('\n', '\r'))],
    ['with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['in UTF-16', Buffer.from(TEXT, 'utf16le')],
    ['with zero-width characters', utf8(TEXT.replaceAll('，', '\u200b，'))],
    ['without blank lines', utf8(LINES.join('\n'))],
    ['with every line indented', utf8(LINES.map((line) => `　　${line}`).join('\n'))],
    ['with paragraphs indented', utf8(LINES.map((line) => (line.length > 30 ? `　　${line}` : line)).join('\n'))],
    [
      'with half-width punctuation',
      utf8(TEXT.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（作者单位：', '(作者单位:')),
    ],
  ])('%s', (_, input) => {
    expect(blocksOf(input)).toEqual(EXPECTED);
  });

  it.each([22, 30, 40, 60])('wrapped at %i characters', (width) => {
    expect(blocksOf(utf8(wrapped(LINES, width, '', '\n\n')))).toEqual(EXPECTED);
    expect(blocksOf(utf8(wrapped(LINES, width, '　　', '\n')))).toEqual(EXPECTED);
  });

  it('with two articles in one line', () => {
    const lines = [...LINES.slice(0, 11), `${LINES[11]}${LINES[12]} ${LINES[13]} ${LINES[14]}`, ...LINES.slice(15)];
    expect(blocksOf(utf8(lines.join('\n')))).toEqual(EXPECTED);
  });
});

/** Every encoding with every kind of text; what cannot be read again is said to be so, line by line. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../pipeline/read/source/source.ts';
import { encode, utf16 } from '../bench/encode.ts';
import { TRADITIONAL } from '../bench/traditional.ts';

const SIMPLIFIED = [
  '渡口边的茶馆',
  '●陈文海',
  '村口有一株老榕树，树下是渡口。从前没有桥的时候，对岸的人要到镇上去，都得从这里上船。',
  '船家说：“撑了四十年的船，认得两岸每一户人家。”',
].join('\n');
const LATIN = `${'The village reading room was opened in 2012 and is run by volunteers. '.repeat(12)}\n作者单位：某大学`;
const MIXED = '采用SPSS 26.0录入数据，BMI（body mass index）差异无统计学意义（P<0.05），见图1。';
const SNIPPETS = ['我的父亲', '在路上。', '目的和方法', '一、引言', '作者：李明'];

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf32 = (text: string) =>
  Buffer.concat([...`\ufeff${text}`].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0)!).buffer)));
const ENCODINGS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', utf8],
  ['UTF-8 with its mark', (text) => utf8(`\ufeff${text}`)],
  ['GBK', (text) => encode(text, 'gb18030')],
  ['UTF-16 LE', (text) => utf16(text, 'le')],
  ['UTF-16 BE', (text) => utf16(text, 'be')],
  ['UTF-16 LE with its mark', (text) => utf16(`\ufeff${text}`, 'le')],
  ['UTF-16 BE with its mark', (text) => utf16(`\ufeff${text}`, 'be')],
  ['UTF-32 LE with its mark', utf32],
];

const read = (bytes: Uint8Array) => readSource('a.txt', bytes);
const textOf = (bytes: Uint8Array) =>
  read(bytes)
    .lines?.map(({ chars }) => chars)
    .join('\n') ?? null;
const foundIn = (bytes: Uint8Array) => read(bytes).diagnostics.map(({ rule, line }) => `${rule} ${line}`);

describe.each(ENCODINGS)('%s', (_, encoded) => {
  it.each([
    ['Simplified Chinese', SIMPLIFIED],
    ['Traditional Chinese', TRADITIONAL.replace(/\n+/g, '\n')],
    ['Chinese among Latin', MIXED],
    ['Latin with a few Chinese characters', LATIN.replace(/ \n/, '\n')],
    ...SNIPPETS.map((snippet): [string, string] => [snippet, snippet]),
  ])('holds %s', (_kind, text) => {
    expect(textOf(encoded(text))).toBe(text);
    expect(textOf(encoded(text.replaceAll('\n', '\r\n')))).toBe(text);
    expect(textOf(encoded(text.replaceAll('\n', '\r')))).toBe(text);
  });
});

describe('Big5', () => {
  it('holds Traditional Chinese and Latin', () => {
    const text = TRADITIONAL.replace(/\n+/g, '\n');
    expect(textOf(encode(text, 'big5'))).toBe(text);
    const latin = `${'The reading room was opened in 2012. '.repeat(12).trim()}\n作者單位：某縣文化局`;
    expect(textOf(encode(latin, 'big5'))).toBe(latin);
  });

  it('holds the supplementary characters of Hong Kong and of ETEN', () => {
    // 嘅 咗 啲 in HKSCS, 裏 粧 in the rows of ETEN.
    const supplement = Buffer.from('9def9df79df8f9d8f9db', 'hex');
    const bytes = Buffer.concat([encode('街市的檔口前，水花四濺，童叟無欺', 'big5'), supplement]);
    expect(textOf(bytes)).toBe('街市的檔口前，水花四濺，童叟無欺嘅咗啲裏粧');
    expect(foundIn(bytes)).toEqual(['encoding-decided 1']);
  });
});

describe('pieces in different encodings', () => {
  const lines = SIMPLIFIED.split('\n');
  it.each([0, 1])('are each read in their own', (odd) => {
    const bytes = Buffer.concat(
      lines.flatMap((line, at) => [at % 2 === odd ? encode(line, 'gb18030') : utf8(line), utf8('\n')]),
    );
    expect(textOf(bytes)).toBe(SIMPLIFIED);
    expect(foundIn(bytes)).toEqual(['encoding-mixed 1']);
  });
});

describe('broken bytes', () => {
  it.each([
    ['UTF-8', utf8],
    ['GBK', (text: string) => encode(text, 'gb18030')],
  ])('of %s are counted, with the first place', (_, encoded) => {
    const [head, tail] = [SIMPLIFIED.slice(0, 30), SIMPLIFIED.slice(30)];
    const bytes = Buffer.concat([encoded(head), Buffer.from([0xff]), encoded(tail)]);
    const { lines, diagnostics } = read(bytes);
    expect(lines![0]!.chars).toBe('渡口边的茶馆');
    expect(diagnostics[0]).toMatchObject({ rule: 'encoding-decided', line: 3, column: 19 });
    const broken = Buffer.concat([encoded(SIMPLIFIED), Buffer.from([0xff])]);
    const many = Buffer.concat([bytes, ...Array.from({ length: 30 }, () => broken)]);
    expect(read(many).diagnostics[0]).toMatchObject({ severity: 'warning', rule: 'encoding-doubtful', line: 3 });
  });
});

describe('a broken character', () => {
  it.each([
    ['Big5', encode(TRADITIONAL.slice(0, 200), 'big5'), Buffer.of(0xa5, 0x20), encode(TRADITIONAL.slice(200), 'big5')],
    ['UTF-16 LE', utf16(SIMPLIFIED.slice(0, 60), 'le'), Buffer.of(0, 0xd8), utf16(SIMPLIFIED.slice(60), 'le')],
    ['UTF-16 BE', utf16(SIMPLIFIED.slice(0, 60), 'be'), Buffer.of(0xd8, 0), utf16(SIMPLIFIED.slice(60), 'be')],
  ])('leaves the rest of a text in %s as it is', (_, head, broken, tail) => {
    const text = textOf(Buffer.concat([head, broken, tail]));
    const whole = textOf(Buffer.concat([head, tail]));
    expect(text!.match(/\ufffd/g)).toHaveLength(1);
    expect(text!.replace(/\ufffd ?/, '')).toBe(whole);
  });
});

describe('bytes out of step', () => {
  it('are asked about where they make a line no Chinese', () => {
    const line = encode('从前没有桥的时候对岸的人要到镇上去都得从这里上船船家姓林撑了四十年的船', 'gb18030');
    const found = foundIn(Buffer.concat([encode(`${SIMPLIFIED}\n`, 'gb18030'), line.subarray(1)]));
    expect(found).toContain('line-garbled 5');
  });

  it('are no UTF-16 where most are Latin letters', () => {
    const latin = 'A long English abstract about rice and rivers. '.repeat(20);
    // 阅读 and two characters of four bytes each
    const bytes = Buffer.concat([utf8(latin), encode('阅读', 'gb18030'), Buffer.from('953282368139ee39', 'hex')]);
    expect(textOf(bytes)).toMatch(/^A long English .*阅读/);
  });
});

describe('mojibake', () => {
  const misread = (bytes: Uint8Array, encoding: string) => utf8(new TextDecoder(encoding).decode(bytes));

  it('of Western characters is undone and said', () => {
    const bytes = misread(encode(SIMPLIFIED, 'gb18030'), 'windows-1252');
    expect(textOf(bytes)).toBe(SIMPLIFIED);
    expect(foundIn(bytes)).toEqual(['encoding-restored 1']);
    expect(textOf(misread(utf8(SIMPLIFIED), 'windows-1252'))).toBe(SIMPLIFIED);
  });

  it('of UTF-8 read as GBK is refused as such', () => {
    expect(foundIn(misread(utf8(SIMPLIFIED), 'gb18030'))).toEqual(['manuscript-garbled 1']);
  });

  it('that lost its characters is refused as such', () => {
    const lost = misread(encode(SIMPLIFIED, 'gb18030'), 'utf-8');
    expect(foundIn(lost)).toEqual(['manuscript-garbled 1']);
    expect(foundIn(misread(lost, 'gb18030'))).toEqual(['manuscript-garbled 1']);
  });

  it('of one line is asked about there', () => {
    const line = new TextDecoder('gb18030').decode(utf8('从前没有桥的时候，对岸的人要到镇上去。'));
    expect(foundIn(utf8(`${SIMPLIFIED}\n${line}`))).toEqual(['line-garbled 5']);
  });

  it('is not seen in names, in Latin with accents or in text about it', () => {
    const text =
      '龚䶮、王珺珺、亓鑫、仝淼、闫骁\nNaïve café, Zoë, Ångström, élève, naïveté, garçon, über\n铜锟与锛子都是工具的名字。';
    expect(textOf(utf8(text))).toBe(text);
    expect(foundIn(utf8(text))).toEqual([]);
    expect(foundIn(encode('亓鑫仝淼闫骁逯恺翟昕昱\n这是一份名单，请核对之后发给大家。', 'gb18030'))).toEqual([
      'encoding-decided 1',
    ]);
  });
});

describe('marks', () => {
  it('in forms of old code pages become the ordinary ones, circles and squares stay', () => {
    expect(textOf(utf8('他說﹕﹁好﹂﹐走吧｡半角｢括號｣､︵甲︶①㎡½'))).toBe(
      '他說：「好」，走吧。半角「括號」、（甲）①㎡½',
    );
  });

  it('over letters join with them', () => {
    const { lines, diagnostics } = read(utf8('e\u0301cole yu\u0301n \u30ab\u3099'));
    expect(lines![0]!.chars).toBe('école yún ガ');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['characters-cleaned']);
  });

  it('of old GBK tables for characters are read', () => {
    expect(textOf(Buffer.concat([encode('字的偏旁', 'gb18030'), Buffer.from('fe51fe52', 'hex')]))).toBe('字的偏旁𠂇𠂉');
  });
});

/** Bytes of any encoding become clean lines with their places, or one clear refusal. */
import { describe, expect, it } from 'vitest';
import { pointAt } from '../../pipeline/model/runs.ts';
import { readSource } from '../../pipeline/read/source/source.ts';

const SENTENCE = '县里的图书馆每天晚上开到九点，读书的人越来越多。';
// The same sentence as an old Windows machine writes it, GBK and Big5 (the latter in traditional characters).
const GBK = 'cfd8c0efb5c4cdbccae9b9ddc3bfcceccdedc9cfbfaab5bdbec5b5e3a3acb6c1cae9b5c4c8cbd4bdc0b4d4bdb6e0a1a3';
const BIG5 = 'bfa4b8ccaabab9cfaed1c05da843a4d1b1dfa457b67da8eca445c249a141c5aaaed1aabaa448b656a8d3b656a668a143';
const TRADITIONAL = '縣裡的圖書館每天晚上開到九點，讀書的人越來越多。';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const linesOf = (input: Uint8Array) => readSource('a.txt', input).lines?.map((line) => line.chars) ?? null;
const rulesOf = (input: Uint8Array) => readSource('a.txt', input).diagnostics.map(({ rule }) => rule);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decoding', () => {
  it.each([
    ['UTF-8', bytes(SENTENCE), []],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${SENTENCE}`), ['encoding-decided']],
    ['GBK', Buffer.from(GBK, 'hex'), ['encoding-decided']],
    ['UTF-16 LE', bytes(SENTENCE, 'utf16le'), ['encoding-decided']],
    ['UTF-16 LE with a byte order mark', bytes(`\ufeff${SENTENCE}`, 'utf16le'), ['encoding-decided']],
    ['UTF-16 BE', swapped(SENTENCE), ['encoding-decided']],
    ['UTF-16 BE with a byte order mark', swapped(`\ufeff${SENTENCE}`), ['encoding-decided']],
  ])('reads %s', (_, input, rules) => {
    expect(linesOf(input)).toEqual([SENTENCE]);
    expect(rulesOf(input)).toEqual(rules);
  });

  it('reads Big5 as such', () => {
    expect(linesOf(Buffer.from(BIG5, 'hex'))).toEqual([TRADITIONAL]);
    const [found] = readSource('a.txt', Buffer.from(BIG5, 'hex')).diagnostics;
    expect(found?.message).toContain('Big5');
  });

  it('reads a four-byte character of GB18030', () => {
    const four = Buffer.concat([Buffer.from(GBK, 'hex'), Buffer.from([0x95, 0x32, 0x82, 0x36])]);
    expect(linesOf(four)).toEqual([`${SENTENCE}\u{20000}`]);
  });

  it('keeps the text where some bytes make no sense, and says so', () => {
    const broken = Buffer.concat([bytes(SENTENCE), Buffer.from([0xff]), bytes(SENTENCE)]);
    expect(linesOf(broken)).toEqual([`${SENTENCE}\ufffd${SENTENCE}`]);
    expect(rulesOf(broken)).toEqual(['encoding-decided']);
  });
});

describe('lines', () => {
  it('end at LF, CRLF and lone CR, and count as an editor counts them', () => {
    const { lines } = readSource('a.txt', bytes('甲\r\n\r\n乙\r丙\n丁\f戊'));
    expect(lines!.map((line) => [line.chars, pointAt(line.text, 0), line.blanksBefore])).toEqual([
      ['甲', { line: 1, column: 1 }, 0],
      ['乙', { line: 3, column: 1 }, 1],
      ['丙', { line: 4, column: 1 }, 0],
      ['丁', { line: 5, column: 1 }, 0],
      ['戊', { line: 5, column: 3 }, 0],
    ]);
  });

  it('know their indent and where each character stood', () => {
    const { lines } = readSource('a.txt', bytes('　　甲\u200b乙𠮷丙\t'));
    const [line] = lines!;
    expect([line!.chars, line!.indent]).toEqual(['甲乙𠮷丙', 4]);
    expect([0, 1, 2, 4].map((offset) => pointAt(line!.text, offset).column)).toEqual([3, 5, 6, 7]);
  });

  it('hold no invisible or private character and no radical, full-width marks stay', () => {
    const input = bytes('⼀\u0000条\uf0b7街\u00ad⻓①，\u00a0豈\ufb01');
    expect(linesOf(input)).toEqual(['一条街长①， 豈fi']);
    expect(rulesOf(input)).toEqual(['characters-cleaned']);
  });

  it.each([
    '一家人👨\u200d👩\u200d👧，👍🏽，👩🏽\u200d🏫，❤\ufe0f，☎\ufe0e，1\ufe0f\u20e3',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'می\u200cخواهم，क्\u200dष，ह\u200d，∩\ufe00，丈\ufe00，丈\u{e0100}',
  ])('keep the joiners and selectors that make a sign: %s', (text) => {
    expect(linesOf(bytes(text))).toEqual([text]);
    expect(rulesOf(bytes(text))).toEqual([]);
  });

  it.each([
    '中\u200d国\u200c人\ufe0f民',
    '\u200d好\u200d',
    'A\ufe0f1\ufe0f，\ufe00',
    '🏴\u{e0067}好\u{e007f}',
    '两\u200b个\u00ad词\ufeff',
  ])('lose those that join nothing, and say so: %s', (text) => {
    expect(linesOf(bytes(text))).toEqual([
      text.replace(/\u00ad|[\u200b-\u200d]|[\ufe00-\ufe0f]|\ufeff|[\u{e0067}\u{e007f}]/gu, ''),
    ]);
    expect(rulesOf(bytes(text))).toEqual(['characters-cleaned']);
  });

  it('ask about a private character that may have stood for another, and read the one that is a space', () => {
    const input = bytes('姓\ue123的人\u{f0001}\ue5e5来了');
    expect(linesOf(input)).toEqual(['姓〓的人〓 来了']);
    expect(rulesOf(input)).toEqual(['characters-cleaned', 'characters-private', 'characters-private']);
  });

  it('show 〓 once for private characters in a row between Chinese, and ask at each place', () => {
    const input = bytes('\ue123姓\ue123\ue124的𠮷人\ue125，来\ue126a');
    expect(linesOf(input)).toEqual(['姓〓的𠮷人〓，来a']);
    const { diagnostics } = readSource('a.txt', input);
    expect(diagnostics.map(({ rule, column }) => `${rule} ${column}`)).toEqual([
      'characters-private 1',
      'characters-private 3',
      'characters-private 8',
      'characters-private 11',
    ]);
  });
});

describe('what is no manuscript', () => {
  it.each([
    ['PDF', bytes('%PDF-1.7 ')],
    ['ZIP', Buffer.from([0x50, 0x4b, 3, 4, 1, 2])],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['不是纯文本', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 32))],
  ])('is refused: %s', (name, input) => {
    const { lines, diagnostics } = readSource('a.txt', input);
    expect(lines).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'manuscript-binary' }]);
    expect(diagnostics[0]!.message).toContain(name);
  });

  it.each(['', ' \n\u3000\n', '\u200b\ufeff'])('is refused when blank', (text) => {
    expect(readSource('a.txt', bytes(text)).diagnostics).toMatchObject([
      { severity: 'error', rule: 'manuscript-empty' },
    ]);
  });
});

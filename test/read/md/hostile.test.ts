/** Markdown that means harm is refused with one message, quickly; odd Markdown keeps its text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { read } from '../../../pipeline/read/md/read.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';
import { runsOf } from '../../at-length.ts';
import { cpuTime } from '../../cpu.ts';

function readText(text: string): Reading {
  return read('a.md', new TextEncoder().encode(text));
}

/** All characters of a reading that are no marks or white space. */
function lettersOf({ articles }: Reading): string {
  return articles
    .flatMap((article) => [
      joined(article.title),
      ...outlineOf(article).blocks.map(({ text }) => text),
      ...article.notes.map(({ text }) => joined(text)),
    ])
    .join('');
}

const REFUSED: readonly (readonly [string, string])[] = [
  ['200,000 quotations in one another', '>'.repeat(200_000)],
  ['200,000 lists in one another', '- '.repeat(200_000)],
  ['numbered lists in one another', '1. '.repeat(5_000)],
  ['lists in one another by indent', Array.from({ length: 300 }, (_, at) => `${' '.repeat(2 * at)}- 甲`).join('\n')],
  ['200,000 open brackets', '['.repeat(200_000)],
  ['200,000 emphasis marks', '*甲_乙'.repeat(100_000)],
  ['200,000 code marks', '`甲'.repeat(200_000)],
  ['100,000 calls of notes', '甲[^1]'.repeat(100_000)],
  ['a table of 30,000 rows', '|甲|乙|\n|-|-|\n'.repeat(30_000)],
  ['a quotation that goes on over 5,000 lines without its sign', `> ${'甲\n'.repeat(5_000)}`],
  ['an item that does', `- ${'甲\n'.repeat(5_000)}`],
  ['5,000 headings by a line under them', '甲\n===\n'.repeat(5_000)],
  ['5,000 rules under lines', '甲\n---\n'.repeat(5_000)],
  ['50,000 headings', '# 甲\n'.repeat(50_000)],
  ['900,000 empty lines', '\n'.repeat(900_000)],
  ['200,000 lines parted by carriage returns', '甲\r'.repeat(200_000)],
  ['100,000 characters by number', '&#x41;'.repeat(100_000)],
  ['a table of HTML of 60,000 cells', `<table>${`<tr>${'<td>1</td>'.repeat(60)}</tr>\n`.repeat(1_000)}</table>`],
  ['two million characters', `${'字'.repeat(999)}\n`.repeat(2_000)],
];

describe('hostile Markdown', () => {
  it.each(REFUSED)('refuses %s', (_, text) => {
    const start = cpuTime();
    const { articles, diagnostics } = readText(text);
    expect(cpuTime() - start).toBeLessThan(4_000);
    expect(articles).toEqual([]);
    expect(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['error manuscript-too-complex']);
  });

  it('reads a table of HTML whose rows are long lines', () => {
    const row = `<tr>${'<td>一格里的几个字</td>'.repeat(12)}</tr>`;
    const { articles, diagnostics } = readText(`# 题\n\n<table>\n${row}\n${row}\n</table>\n`);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(articles[0]!.body).toMatchObject([{ kind: 'table', rows: [{ length: 12 }, { length: 12 }] }]);
  });

  it.each([
    ['a PDF', '%PDF-1.7\n'],
    ['a Word file', 'PK\u0003\u0004\u0014'],
  ])('refuses %s by another name', (_, text) => {
    const { articles, diagnostics } = readText(text);
    expect(articles).toEqual([]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['manuscript-binary']);
  });

  it.each(['', ' \n\n', '<!-- 无 -->', '***', '[a]: https://example.org'])('says that %j is empty', (text) => {
    expect(readText(text).diagnostics.map(({ rule }) => rule)).toContain('manuscript-empty');
  });

  it.each([
    ['aliases that grow', `---\na: &a [1]\nb: &b [*a,*a,*a,*a]\ntitle: 题目\n---\n`],
    ['a map without end', `---\n${'{a: '.repeat(5_000)}\n---\n`],
    ['brackets without end', `---\ntitle: ${'['.repeat(2_000)}\n---\n`],
    ['the names of what every object has', '---\n__proto__: 甲\nconstructor: 乙\ntitle: 题目\n---\n'],
  ])('reads the text under front matter with %s', (_, front) => {
    const start = cpuTime();
    expect(lettersOf(readText(`${front}\n# 一、山\n\n春江水暖鸭先知，竹外桃花三两枝。\n`))).toContain(
      '竹外桃花三两枝。',
    );
    expect(cpuTime() - start).toBeLessThan(4_000);
  });

  it.each([
    ['one fault', '---\ntitle: 甲: 乙\n---\n', 'warning', 2, '（1 处），当作正文收进来'],
    ['a hundred faults and more', `---\ntitle: 甲\n${'a: "b\n'.repeat(200)}---\n`, 'error', 3, '（399 处）'],
    ['more than 64 KB', `---\ntitle: 甲\n${'a: 1234567\n'.repeat(6000)}---\n`, 'error', 1, '超过 64 KB'],
  ])('says that front matter with %s was read as text', (_, front, severity, line, message) => {
    const start = cpuTime();
    const reading = readText(`${front}\n# 一、山\n\n春江水暖鸭先知，竹外桃花三两枝。\n`);
    expect(cpuTime() - start).toBeLessThan(8_000);
    const found = reading.diagnostics.filter(({ rule }) => rule === 'front-matter-faulty');
    expect(found).toMatchObject([{ severity, line, message: expect.stringContaining(message) }]);
    expect(lettersOf(reading)).toContain('竹外桃花三两枝。');
  });

  it('has nothing to say about text between two rules', () => {
    const { diagnostics } = readText(`---\nabstract: 甲\n\n春江水暖。\n竹外桃花。\n"三两枝\n---\n\n# 一、山\n\n正文。`);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('front-matter-faulty');
  });

  it('reads some thousand marks in one paragraph', () => {
    const { articles } = readText(`# 题目\n\n●张三\n\n${'**重**点'.repeat(700)}。`);
    expect(articles[0]!.body).toHaveLength(1);
  });

  it('takes out what no page can show, and counts columns in characters', () => {
    const { articles, diagnostics } = readText('# 题目\n\n●张三\n\n𠮷野家\u200b的\0店,开了。');
    expect(outlineOf(articles[0]!).blocks[0]!.text).toBe('𠮷野家的店，开了。');
    const places = diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
    expect(places).toEqual(['characters-cleaned 5:4', 'punctuation-fullwidth 5:8']);
  });

  it('reads GB18030 and UTF-16 with any line ends', () => {
    const gbk = new Uint8Array([0x23, 0x20, 0xcc, 0xe2, 0xc4, 0xbf, 0x0d, 0x0d, 0xa1, 0xf1, 0xd5, 0xc5, 0xc8, 0xfd]);
    const { articles } = read('a.md', gbk);
    expect(outlineOf(articles[0]!)).toMatchObject({ title: '题目', authors: ['张三'] });
  });

  it('keeps every character of prose, whatever marks stand round it', () => {
    const word = fc.stringMatching(/^[山水风云花鸟虫鱼]{8,20}$/);
    const mark = fc.constantFrom('**', '*', '_', '', '~', '`', '> ', '- ', '### ');
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, word, word), { minLength: 1, maxLength: 6 }), (parts) => {
        const inline = (sign: string) => (/[ ]$/.test(sign) ? '' : sign);
        const text = parts.map(
          ([sign, a, b]) => `${inline(sign) === '' ? sign : ''}${inline(sign)}${a}${inline(sign)}${b}。`,
        );
        const found = lettersOf(readText(`# 题目\n\n●张三\n\n${text.join('\n\n')}\n`)).replace(
          /[^山水风云花鸟虫鱼]/g,
          '',
        );
        expect(found).toBe(parts.flatMap(([, a, b]) => [a, b]).join(''));
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '|',
      '\n',
      '\n\n',
      '[^1]',
      '[^1]: ',
      '![',
      '](',
      ')',
      '<b>',
      '**',
      '甲',
      '。',
      '`',
      '```\n',
      '|-|-|\n',
      '\ud800',
      '\t',
      '&#0;',
      '[1]: ',
      '\\',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(readText(pieces.join('')).articles).toBeInstanceOf(Array);
      }),
      { numRuns: runsOf(500, 100) },
    );
  });
});

/** Files made to cost time or memory are refused, or read in a moment. */
import { expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import { read } from '../../pipeline/read/txt/read.ts';
import { cpuTime } from '../cpu.ts';

const MB = 1024 * 1024;
/** Many times what they take, for slow machines. */
const LONGEST = 8000;

function readAndChecked(bytes: Uint8Array): { rules: string[]; time: number } {
  const start = cpuTime();
  const { articles, diagnostics } = read('a.txt', bytes);
  const { masthead } = planByDefault('a');
  const asked = check({ id: 'a', masthead, sections: [{ title: null, articles }] }, () => true);
  const rules = [...diagnostics, ...asked].filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return { rules, time: cpuTime() - start };
}

it.each([
  ['one line of Han and commas', '中,'],
  ['short lines', '字\n'],
  ['numbers on lines', '1\n'],
  ['headings', '一、标题\n'],
  ['opening brackets', '（'],
  ['labels of notes', '[1]'],
  ['tabs between letters', 'a\tb'],
  ['articles', '标题\n●张三\n正文。\n'],
])('4 MB of %s are refused', (_, unit) => {
  const { rules, time } = readAndChecked(Buffer.alloc(4 * MB, unit));
  expect(rules).toEqual(['manuscript-too-long']);
  expect(time).toBeLessThan(LONGEST);
});

it.each([
  ['lone surrogates in UTF-16', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.alloc(4 * MB, Buffer.of(0x00, 0xd8))])],
  ['a JPEG', Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(MB, 7)])],
  ['a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(MB, 7)])],
  ['a zip file', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(MB, 7)])],
  ['an OLE file', Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.alloc(MB, 7)])],
])('%s named .txt is refused', (_, bytes) => {
  const { rules, time } = readAndChecked(bytes);
  expect(rules).toEqual(['manuscript-binary']);
  expect(time).toBeLessThan(LONGEST);
});

it.each([
  ['commas beside Han', '中,'],
  ['nested brackets', '（'],
  ['straight quotes', '中"'],
  ['labels of notes', '中[1]'],
  ['headings run together', '。一、标题标题 正文'],
  ['cells', '中\t'],
  ['spaces', '中 '],
])('250,000 characters of %s in one line are read', (_, unit) => {
  const { rules, time } = readAndChecked(Buffer.from(`标题之一\n●张三\n${unit.repeat(250_000 / unit.length)}`));
  expect(rules).toEqual([]);
  expect(time).toBeLessThan(LONGEST);
});

it('4,000 articles in a file are read, and each is compared with the others', () => {
  const { rules, time } = readAndChecked(Buffer.from('标题之一\n●张三\n正文说完了。\n\n'.repeat(4000)));
  expect(rules).toEqual([]);
  expect(time).toBeLessThan(LONGEST);
});

it('a pasted table of more cells than an article has room for is refused at its line', () => {
  const rows = Array.from({ length: 1_100 }, (_, i) => Array.from({ length: 10 }, (_, j) => i + j).join('\t'));
  const { diagnostics } = read('a.txt', Buffer.from(`表1 数据\n\n${rows.join('\n')}\n`));
  expect(diagnostics.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['manuscript-too-long 1003']);
});

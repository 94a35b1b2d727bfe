/** The same article in two formats is asked about; in one that leave-out: names it is not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeIn } from '../../pipeline/intake/intake.ts';
import { articlesOf } from '../../pipeline/model/document.ts';

const SENTENCES = [
  '江水从北面来，绕过村子，往东去，渡口在村子的南面。',
  '清明前后过河的人就多了起来，船要来回走二十趟。',
  '摆渡的人姓王，今年六十岁了，一辈子都在船上。',
  '他说船是木头做的，一年要上两回桐油，不然就漏。',
];

let content: string;
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'kanyin-twins-')), '2025-01');
  mkdirSync(content);
  put('渡口.txt', `渡口纪事\n\n●张三\n\n${SENTENCES.join('\n\n')}`);
});
afterEach(() => rmSync(join(content, '..'), { recursive: true, force: true }));

function put(name: string, text: string): void {
  writeFileSync(join(content, name), text);
}
async function twice(): Promise<[string, string][]> {
  const { diagnostics, issue } = await takeIn({ id: '2025-01', path: content, only: null });
  expect(issue === null ? [] : articlesOf(issue)).not.toEqual([]);
  return diagnostics.filter(({ rule }) => rule === 'article-twice').map(({ severity, message }) => [severity, message]);
}
const page = (sentences: readonly string[]) =>
  `<meta charset="utf-8"><h1>渡口纪事</h1><p>●张三</p>${sentences.map((text) => `<p>${text}</p>`).join('')}`;

describe('the same article in two manuscripts', () => {
  it('is an error where they are of two formats, though a sentence differs', async () => {
    put('渡口.html', page([...SENTENCES.slice(0, 3), '他说船是木头做的，今年又换了一条新的，还没有上桐油。']));
    expect(await twice()).toEqual([['error', expect.stringContaining('和 渡口.html 里的《渡口纪事》字句相同')]]);
  });

  it('is a question where they are of one format', async () => {
    put('渡口（2）.txt', `渡口纪事\n\n●张三\n\n${SENTENCES.join('\n\n')}`);
    expect((await twice()).map(([severity]) => severity)).toEqual(['warning']);
  });

  it('is nothing where one is left out, or where they share a sentence only', async () => {
    put('渡口.html', page([SENTENCES[0]!, '别的句子一共有好几句，每一句都和那一篇里的不同。']));
    expect(await twice()).toEqual([]);
    put('渡口.html', page(SENTENCES));
    put('issue.yaml', 'leave-out: [渡口.html]\n');
    expect(await twice()).toEqual([]);
  });
});

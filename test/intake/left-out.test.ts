import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeIn } from '../../pipeline/intake/intake.ts';
import { articlesOf } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { folderWith } from '../scripts/kanyin.ts';

const article = (title: string) => `${title}\n\n●苏木\n\n钟声响过，操场上安静下来，只有树影在墙根慢慢地移动。\n`;
let folder: string;
beforeEach(() => {
  folder = folderWith({ '文.txt': article('桥头的午休'), '审稿意见.txt': article('请改三处'), '表.xlsx': 'PK' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function taken(yaml: string) {
  writeFileSync(join(folder, 'issue.yaml'), yaml);
  const { issue, diagnostics } = await takeIn({ id: '2025-01', path: folder, only: null });
  const titles = issue === null ? [] : articlesOf(issue).map((one) => joined(one.title));
  const rules = ['format-unknown', 'left-out-missing', 'manuscript-missing'];
  return { titles, found: diagnostics.filter(({ rule }) => rules.includes(rule)) };
}

it('reads what is not named, and says what it cannot read', async () => {
  const { titles, found } = await taken('year: 2025\n');
  expect(titles).toEqual(['请改三处', '桥头的午休']);
  expect(found.map(({ rule }) => rule)).toEqual(['format-unknown']);
});

it('neither reads nor mentions what is named', async () => {
  const { titles, found } = await taken('leave-out: [审稿意见.txt, 表.xlsx]\n');
  expect(titles).toEqual(['桥头的午休']);
  expect(found).toEqual([]);
});

it('knows the key in Chinese', async () => {
  expect((await taken('不是原稿: [审稿意见.txt]\n')).titles).toEqual(['桥头的午休']);
});

it('says of a name that no file has where it stands, and what was meant', async () => {
  const { found } = await taken('leave-out:\n  - 审稿意见.txt\n  - 文.tx\n');
  expect(found.filter(({ rule }) => rule === 'left-out-missing')).toMatchObject([
    {
      severity: 'warning',
      line: 3,
      column: 5,
      message: expect.stringContaining('文.tx'),
      hint: expect.stringContaining('文.txt'),
    },
  ]);
});

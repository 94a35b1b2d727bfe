import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { takeIn } from '../../pipeline/intake/intake.ts';
import { photograph } from '../render/press/pressed.ts';
import { folderWith } from '../scripts/kanyin.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function said(yaml: string, names: readonly string[]) {
  const article = '# 桥头的午休\n\n作者：苏木\n\n操场上安静下来。\n\n![图1 桥](images/图1.png)\n';
  const folder = folderWith({ '文.md': article, 'issue.yaml': yaml });
  made.push(folder);
  mkdirSync(join(folder, 'images', '旧'), { recursive: true });
  const picture = await photograph(8, 6, 'png');
  for (const name of names) writeFileSync(join(folder, name), picture);
  const { diagnostics } = await takeIn({ id: '2025-01', path: folder, only: null });
  return diagnostics
    .filter(({ rule }) => rule === 'picture-unused')
    .map(({ severity, message }) => [severity, message]);
}

it('are named in one remark, wherever they lie in the folder', async () => {
  const names = ['images/图1.png', 'images/图2.PNG', 'images/旧/图1.png', 'a.jpg'];
  expect(await said('year: 2025\n', names)).toEqual([
    ['info', '图片“a.jpg”、“images/图2.PNG”、“images/旧/图1.png”没有一处用到'],
  ]);
});

it('are not those that are shown, on the cover, or left out', async () => {
  const yaml = 'cover: 封面.png\nleave-out: [b.png]\n';
  expect(await said(yaml, ['images/图1.png', '封面.png', 'b.png', '.隐藏.png'])).toEqual([]);
});

it('are counted where there are many', async () => {
  const names = ['images/图1.png', ...Array.from({ length: 7 }, (_, at) => `p${at}.png`)];
  const [[, message] = []] = await said('year: 2025\n', names);
  expect(message).toBe('图片“p0.png”、“p1.png”、“p2.png”、“p3.png”、“p4.png”等 7 个没有一处用到');
});

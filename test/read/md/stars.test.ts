import { expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { read } from '../../../pipeline/read/md/read.ts';

it.each([
  ['注：***、**、*分别表示在1%、5%、10%的水平上显著。', '注：***、**、*分别表示在1%、5%、10%的水平上显著。'],
  ['注：***, ** and * 表示显著。', '注：***, ** and * 表示显著。'],
  ['（*、**、***表示显著）', '（*、**、***表示显著）'],
  ['*甲*、**乙**和***丙***都重要。', '甲、乙和丙都重要。'],
  ['重要的是：**甲**、*乙*。', '重要的是：甲、乙。'],
])('%s', (line, words) => {
  const { articles } = read('a.md', new TextEncoder().encode(`# 题\n\n${line}\n`));
  expect(outlineOf(articles[0]!).blocks.map(({ text }) => text.replace(/^.*?(?=[注（甲重])/u, ''))).toEqual([words]);
});

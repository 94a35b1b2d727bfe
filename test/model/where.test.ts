import { expect, it } from 'vitest';
import type { Article, Issue } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { guide } from '../../pipeline/model/where.ts';
import { article, issue } from '../render/issue.ts';
import { plainTable } from './tables.ts';

const FILE = '甲.docx';
const at = (line: number) => ({ file: FILE, from: { line, column: 1 }, to: { line, column: 1 } });
const t = (words: string, line: number) => textAt(words, { line, column: 1 });

const one: Article = {
  ...article('河渠考'),
  at: at(1),
  title: t('河渠考', 1),
  body: [
    { kind: 'paragraph', at: at(2), text: t('开头的一段话没有标题', 2) },
    { kind: 'heading', at: at(3), level: 1, text: t('一、岁修', 3) },
    { kind: 'paragraph', at: at(4), text: t('每年冬天水落以后，各垸按田亩出工修堤，谓之岁修。', 4) },
    plainTable(
      at(5),
      [
        [t('年', 6), t('米', 7)],
        [t('元年', 8), t('三', 9)],
      ],
      { caption: t('表1 水位', 5) },
    ),
  ],
  notes: [{ at: at(10), id: 'n1', label: '①', text: t('同上书', 10) }],
};
const whole: Issue = { ...issue, sections: [{ title: null, articles: [one] }] };
const say = guide(whole);

it.each([
  [1, '《河渠考》的题目'],
  [2, '《河渠考》以“开头的一段话没有标题”开头的一段'],
  [3, '标题“一、岁修”'],
  [4, '标题“一、岁修”下以“每年冬天水落以后，各垸按……”开头的一段'],
  [5, '表“表1 水位”的表题'],
  [9, '表“表1 水位”第 2 行第 2 列'],
  [10, '《河渠考》的注 ①'],
])('line %i of a Word file is told by what a person sees there', (line, words) => {
  expect(say(FILE, { line, column: 1 })).toBe(words);
});

it('knows nothing of other files', () => {
  expect(say('乙.docx', { line: 1, column: 1 })).toBeNull();
});

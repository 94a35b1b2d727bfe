/** What is asked about the numbers of figures, tables and equations, and of what names them in the text. */
import { expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Block, Point } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { article } from '../render/issue.ts';
import { expectWords } from './said.ts';

/** What is asked about a body, a line a block: one that begins with 图, 表, Fig. or a bracket is a caption or an equation. */
function asked(lines: readonly string[]): string[] {
  const body = lines.map((words, index) => blockAt(words, { line: index + 1, column: 1 }));
  const issue = {
    id: 'a',
    masthead: planByDefault('a').masthead,
    sections: [{ title: null, articles: [article('题', { body })] }],
  };
  return expectWords(check(issue, () => true))
    .filter(({ rule }) => rule.startsWith('object-'))
    .map(
      ({ rule, line, column, endColumn }) =>
        `${rule.slice(7)} ${lines[line - 1]!.slice(column - 1, endColumn)} ${line}`,
    );
}

function blockAt(words: string, from: Point): Block {
  const at = { file: 'a.txt', from, to: from };
  if (/^(?:附?图|Fig)/.test(words)) return { kind: 'figure', at, caption: textAt(words, from), image: null };
  if (/^续?表/.test(words))
    return {
      kind: 'table',
      at,
      caption: textAt(words, from),
      unit: null,
      headRows: 0,
      aligns: [],
      rows: [],
      notes: [],
    };
  if (/^[(（]/.test(words)) return { kind: 'equation', at, text: textAt('$$x$$', from), number: textAt(words, from) };
  return { kind: 'paragraph', at, text: textAt(words, from) };
}

it.each([
  ['a number without object', ['见图1、图2，又见图2。', '图1 甲'], ['missing 图2 1']],
  ['the second of two', ['见图1、2。', '图1 甲', '图2 乙', '图2 丙'], ['doubled 图2 4']],
  ['a number left out', ['见图1、图3。', '图1 甲', '图3 丙'], ['order 图3 3']],
  ['what stands too late', ['见图1和图2。', '图2 乙', '图1 甲'], ['order 图2 2', 'order 图1 3']],
  ['what is named too late', ['先看图2，再看图1。', '图1 甲', '图2 乙'], ['order 图1 1']],
  ['what is never named', ['见表1。', '表1 甲', '表2 乙'], ['unmentioned 表2 3']],
  [
    'chapters by themselves',
    ['见图1-1、图1-2、图2-1和图2-3。', '图1-1 甲', '图1-2 乙', '图2-1 丙', '图2-3 丁'],
    ['order 图2-3 5'],
  ],
  ['equations', ['由式(1)和式(3)得。', '(1)', '(2)'], ['missing 式(3) 1']],
])('asks about %s', (_, lines, found) => expect(asked(lines)).toEqual(found));

it.each([
  ['what is in order', ['如图1所示，见表1、图2(a)和附图1。', '图1 甲', '表1 甲', '图2 乙', '附图1 丙']],
  ['ranges', ['由图1至图4、图5-6说明。', '图1 甲', '图2 乙', '图3 丙', '图4 丁', '图5 戊', '图6 己']],
  ['tables that go on, captions in two languages', ['见表1和图1。', '表1 甲', '续表1 甲', '图1 乙', 'Fig. 1 B']],
  ['other words', ['地图3幅，发表5篇，代表2人，企图4次，《渡口志》图9和该书图8，模式(7)。']],
  ['an article that names none', ['天亮了。', '图1 甲', '图2 乙']],
  ['equations where none has a number', ['由式(3)得，又由公式（4）得。']],
])('is silent about %s', (_, lines) => expect(asked(lines)).toEqual([]));

/** Reading loses and doubles no character, and what tidy prints reads back to the same articles. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../pipeline/model/document.ts';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { blockTexts } from '../../pipeline/model/slots.ts';
import { printManuscript } from '../../pipeline/read/txt/print.ts';
import { runsOf } from '../at-length.ts';
import { readText } from './summary.ts';

const HAN = '春江水暖鸭先知竹外桃花三两枝蒌蒿满地芦芽短正是河豚欲上时';
const words = fc.string({ unit: fc.constantFrom(...HAN), minLength: 4, maxLength: 30 });
const sentence = fc.tuple(words, words).map(([a, b]) => `${a},${b}。`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
const line = fc.oneof(
  { weight: 6, arbitrary: prose },
  words.map((text) => `一、${text.slice(0, 12)}`),
  words.map((text) => `(1)${text.slice(0, 12)}`),
  words.map((text) => `图1 ${text.slice(0, 8)}`),
  fc.constantFrom(
    '参考文献',
    '注释',
    '摘要：',
    '12',
    '●王小明',
    '（作者单位：某社）',
    'a\tb',
    '①见《某书》第3页。',
    '　　',
    '——',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'，。、：；“”（）《》()",.;:!?一1①●·—…  中文字'), maxLength: 30 }),
);
const manuscript = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n')), { minLength: 1, maxLength: 30 })
  .map((lines) => lines.flat().join(''));

function textsOf(article: Article): string[] {
  const { title, subtitle, abstract, identifiers } = article;
  const single = [title, subtitle, ...abstract, ...Object.values(identifiers)].filter((text) => text !== null);
  const blocks = article.body.flatMap(blockTexts);
  const parts = [...article.affiliations, ...article.notes, ...article.references, ...article.endMatter];
  return [...single, ...article.keywords, ...blocks, ...parts.map((part) => part.text)]
    .map(joined)
    .concat(article.authors.flatMap(({ role, name }) => [role, name].filter((text) => text !== null).map(joined)));
}

/** How often each Chinese character stands in texts. */
function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of texts.join('').match(/\p{Script=Han}/gu) ?? []) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

it('never throws, and every place it reports is in the manuscript', () => {
  fc.assert(
    fc.property(manuscript, (text) => {
      const lines = text.split(/\r\n|[\n\r]/);
      for (const { line, column } of readText(text).diagnostics) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual([...lines[line - 1]!].length + 1);
      }
    }),
    { numRuns: runsOf(300, 80) },
  );
});

it('loses and doubles no Chinese character of prose, headings, bylines and affiliations', () => {
  const plain = fc.oneof(
    { weight: 5, arbitrary: prose },
    words.map((text) => `一、${text.slice(0, 12)}`),
    words,
  );
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 30 }), (lines) => {
      const text = ['河边的早晨', '●王小明', ...lines, '（作者单位：河边小学）'].join('\n');
      const { articles } = readText(text);
      const expected = countsOf([text.replace('作者单位', '')]);
      expect(countsOf(articles.flatMap(textsOf))).toEqual(expected);
    }),
    { numRuns: runsOf(300, 80) },
  );
});

it('reads its own clean print back to the same articles', () => {
  const plain = fc.oneof(
    { weight: 5, arbitrary: prose },
    words.map((text) => `一、${text.slice(0, 12)}`),
  );
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 20 }), (lines) => {
      const text = ['河边的早晨', '●王小明', ...lines, '（作者单位：河边小学）'].join('\n');
      const { articles } = readText(text);
      const again = readText(printManuscript(articles));
      const contents = (found: readonly Article[]) =>
        found
          .map(outlineOf)
          .map((outline) => ({ ...outline, blocks: outline.blocks.map(({ lines: _, ...block }) => block) }));
      expect(contents(again.articles)).toEqual(contents(articles));
    }),
    { numRuns: runsOf(300, 80) },
  );
});

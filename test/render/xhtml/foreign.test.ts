import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLanguages } from '../../../pipeline/render/xhtml/foreign.ts';
import { legible, text } from '../../../pipeline/render/xhtml/markup.ts';
import { textOf } from '../epub/tree.ts';
import { parse } from '../xml.ts';

test.for([
  ['译自 The Wealth of Nations 一书', '译自 <span lang="en" xml:lang="en">The Wealth of Nations</span> 一书'],
  ['俄文为 Война и мир，', '俄文为 <span lang="ru" xml:lang="ru">Война и мир</span>，'],
  ['日语的ありがとう', '日语的<span lang="ja" xml:lang="ja">ありがとう</span>'],
  ['韩语的 안녕 하세요', '韩语的 <span lang="ko" xml:lang="ko">안녕 하세요</span>'],
] as const)('%s', ([line, markup]) => {
  expect(withLanguages(line)).toBe(markup);
});

test.for(['使用 GDP 和 CPI 数据', '拼音 zhong guo ren min', '鲜の每日', 'la vie en rose et du vin', 'α、β 两组'])(
  '%s stays in the language of the page',
  (line) => {
    expect(withLanguages(line)).toBe(text(line));
  },
);

test('an address may break between its names', () => {
  expect(withLanguages('见https://example.org/a-b/c?d=1。')).toBe(
    '见https://<wbr/>example.<wbr/>org/<wbr/>a-<wbr/>b/<wbr/>c?<wbr/>d=<wbr/>1。',
  );
});

test('no character is lost or added', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z ,'/:.а-яあ-ん가-나]*$/)),
      (line) => {
        expect(textOf(parse(`<p>${withLanguages(line)}</p>`))).toBe(legible(line));
      },
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEdition, wording } from '../../pipeline/edition/edition.ts';
import { cornerQuotes } from '../../pipeline/edition/quotes.ts';
import { recut } from '../../pipeline/edition/recut.ts';
import type { Mark, Text } from '../../pipeline/model/document.ts';
import { articlesOf } from '../../pipeline/model/document.ts';
import { joined, pointAt, textAt, withMark } from '../../pipeline/model/runs.ts';
import { issue } from '../render/issue.ts';

const taiwan = await wording('zh-Hant-TW');

describe('a paragraph is converted as a whole', () => {
  const plain = textAt('他的头发白了，发展却没有停。', { line: 4, column: 3 });

  it('so that a mark inside a word does not change the word', () => {
    const marked = withMark(plain, 3, 4, { kind: 'emphasis' });
    const converted = recut(marked, taiwan);
    expect(joined(converted)).toBe('他的頭髮白了，發展卻沒有停。');
    expect(converted.runs.map(({ text }) => text)).toEqual(['他的頭', '髮', '白了，發展卻沒有停。']);
  });

  it('and its characters keep their places in the manuscript', () => {
    const converted = recut(plain, taiwan);
    expect(pointAt(converted, 7)).toEqual(pointAt(plain, 7));
  });

  it('also where a character becomes one of two UTF-16 units', () => {
    const text = withMark(textAt('甲乙丙', { line: 1, column: 1 }), 1, 2, { kind: 'strong' });
    const converted = recut(text, (whole) => whole.replace('乙', '𠮷'));
    expect(converted.runs.map(({ text }) => text)).toEqual(['甲', '𠮷', '丙']);
    expect(pointAt(converted, 3)).toEqual({ line: 1, column: 3 });
  });

  it('for any placing of marks', () => {
    const characters = '头发干后面里台湾历复杂关于范围云党种周'.split('');
    const sentence = fc.string({ unit: fc.constantFrom(...characters, '，', '“', '”', 'a', '3'), maxLength: 30 });
    fc.assert(
      fc.property(sentence, fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (whole, places) => {
        expect(joined(recut(withMarks(whole, places), taiwan))).toBe(taiwan(whole));
      }),
    );
  });
});

describe('quotation marks of a Traditional edition', () => {
  it.each([
    ['他说：“好。”', '他说：「好。」'],
    ['“外‘内’外”', '「外『内』外」'],
    ['‘单引号在外“双在内”’', '「单引号在外『双在内』」'],
    ['don’t 与 workers’ 不变', 'don’t 与 workers’ 不变'],
    ['“ABC”与‘x’', '「ABC」与「x」'],
    ['没有引号', '没有引号'],
    ['只有右引号”', '只有右引号」'],
  ])('%s', (before, after) => {
    expect(cornerQuotes(before)).toBe(after);
  });
});

describe('an issue in the script of an edition', () => {
  it('has every text converted and nothing lost', async () => {
    const converted = toEdition(issue, taiwan);
    const before = articlesOf(issue).map((article) => textsIn(article));
    const after = articlesOf(converted).map((article) => textsIn(article));
    expect(after).toEqual(before.map((texts) => texts.map((text) => taiwan(text))));
  });

  it('is unchanged in the Simplified edition', async () => {
    expect(toEdition(issue, await wording('zh-Hans'))).toEqual(issue);
  });
});

function withMarks(whole: string, places: readonly [number, number][]): Text {
  const mark: Mark = { kind: 'emphasis' };
  return places.reduce(
    (text, [a, b]) => withMark(text, Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length), mark),
    textAt(whole, { line: 1, column: 1 }),
  );
}

/** Every joined text anywhere inside a node. */
function textsIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  if ('runs' in node && 'anchors' in node) return [joined(node as Text)];
  return Object.values(node).flatMap(textsIn);
}

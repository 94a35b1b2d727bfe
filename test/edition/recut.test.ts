import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, convertedText } from '../../pipeline/edition/convert.ts';
import { chainInto } from '../../pipeline/edition/opencc.ts';
import { recut } from '../../pipeline/edition/recut.ts';
import type { Mark, Text } from '../../pipeline/model/document.ts';
import { joined, pointAt, textAt, withMark } from '../../pipeline/model/runs.ts';

const plain = await chainInto('zh-Hant-TW', false, []);
const worded = await chainInto('zh-Hant-TW', true, []);
const START = { line: 4, column: 3 };
const EMPHASIS: Mark = { kind: 'emphasis' };
const taiwan = (text: Text, chain = plain) => recut(text, convert(joined(text), chain));

describe('a converted paragraph cut back into its runs', () => {
  it('has a mark inside a word where it was, and the word unchanged by it', () => {
    const { text, moved } = taiwan(withMark(textAt('他的头发白了，发展却没有停。', START), 3, 4, EMPHASIS));
    expect(text.runs.map(({ text }) => text)).toEqual(['他的頭', '髮', '白了，發展卻沒有停。']);
    expect(moved).toEqual([]);
  });

  it('has every character at its place in the manuscript', () => {
    const source = textAt('他的头发白了', START);
    expect(pointAt(taiwan(source).text, 4)).toEqual(pointAt(source, 4));
  });

  it('counts characters where one becomes two UTF-16 units', () => {
    const source = withMark(textAt('甲乙丙', START), 1, 2, EMPHASIS);
    const { text } = recut(source, [{ from: 0, to: 3, text: '甲𠮷丙', by: 'characters' }]);
    expect(text.runs.map(({ text }) => text)).toEqual(['甲', '𠮷', '丙']);
    expect(pointAt(text, 3)).toEqual({ line: 4, column: 5 });
  });

  it('has a mark that ends inside a reworded word moved to its edge, and says so', () => {
    const { text, moved } = taiwan(withMark(textAt('写博客的人', START), 0, 2, EMPHASIS), worded);
    expect(text.runs.map(({ text }) => text)).toEqual(['寫部落格', '的人']);
    expect(moved).toEqual([2]);
    expect(pointAt(text, 4)).toEqual({ line: 4, column: 6 });
  });

  it('says nothing where a mark stands at the edge of a reworded word', () => {
    const { text, moved } = taiwan(withMark(textAt('写博客的人', START), 1, 3, EMPHASIS), worded);
    expect(text.runs.map(({ text }) => text)).toEqual(['寫', '部落格', '的人']);
    expect(moved).toEqual([]);
  });

  it.each([plain, worded])('is the same text for any placing of marks', (chain) => {
    const words = '头发 干 后面 里 台湾 历 复杂 关于 范围 云 党 种 周 博客 软件 出租车 打印机 信息 ， “ ” a 3 𠮷'.split(
      ' ',
    );
    const sentence = fc.array(fc.constantFrom(...words), { maxLength: 15 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(sentence, fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (whole, places) => {
        expect(joined(taiwan(withMarks(whole, places), chain).text)).toBe(convertedText(convert(whole, chain)));
      }),
    );
  });
});

function withMarks(whole: string, places: readonly [number, number][]): Text {
  return places.reduce(
    (text, [a, b]) => withMark(text, Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length), EMPHASIS),
    textAt(whole, START),
  );
}

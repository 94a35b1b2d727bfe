import { describe, expect, it } from 'vitest';
import { cornerQuotes, curvedQuotes, quotationDepths } from '../../pipeline/edition/quotes.ts';
import type { Paragraph } from '../../pipeline/model/document.ts';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { AT } from '../render/issue.ts';

describe('quotation marks of a Traditional edition', () => {
  it.each([
    ['他说：“好。”', '他说：「好。」'],
    ['“外‘内’外”', '「外『内』外」'],
    ['‘单引号在外“双在内”’', '「单引号在外『双在内』」'],
    ['don’t 与 workers’ 不变', 'don’t 与 workers’ 不变'],
    ['“ABC”与‘x’', '「ABC」与「x」'],
    ['“workers’ 的权利”很“重要”', '「workers’ 的权利」很「重要」'],
    ['“外‘workers’内”', '「外『workers』内」'],
    ['那是 ’90s 的“歌”', '那是 ’90s 的「歌」'],
    ['Reading “in the village” and ‘at home’', 'Reading “in the village” and ‘at home’'],
    ['没有引号《书名》〈篇名〉', '没有引号《书名》〈篇名〉'],
    ['只有右引号”', '只有右引号」'],
  ])('%s', (before, after) => {
    expect(cornerQuotes(before)).toBe(after);
  });
});

describe('quotation marks of a Simplified edition', () => {
  it.each([
    ['他說：「好。」', '他說：“好。”'],
    ['「外『內』外」', '“外‘內’外”'],
    ['『直接用雙引號』', '“直接用雙引號”'],
  ])('%s', (before, after) => {
    expect(curvedQuotes(before)).toBe(after);
  });
});

describe('a quotation of several paragraphs', () => {
  const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', at: AT, text: textAt(text, AT.from) });
  const cornered = (...texts: string[]) => {
    const body = texts.map(paragraph);
    const depths = quotationDepths(body);
    return body.map(({ text }) => cornerQuotes(joined(text), depths.get(text) ?? 0));
  };

  it('opened anew at the head of each paragraph keeps its depth', () => {
    expect(cornered('他说：“一，‘甲’。', '“二，‘乙’。', '“三。”然后走了，“再见”。')).toEqual([
      '他说：「一，『甲』。',
      '「二，『乙』。',
      '「三。」然后走了，「再见」。',
    ]);
  });

  it('that goes on without a mark keeps its depth', () => {
    expect(cornered('他说：“一。', '二，‘乙’。', '三。”', '“四”')).toEqual([
      '他说：「一。',
      '二，『乙』。',
      '三。」',
      '「四」',
    ]);
  });

  it('may have an inner quotation opened anew alone', () => {
    expect(cornered('“外‘内一。', '‘内二。’外。”')).toEqual(['「外『内一。', '『内二。』外。」']);
  });

  it('that is never closed was a slip, and changes nothing after it', () => {
    expect(cornered('他说：“一。', '二“甲”，‘乙’。', '三。')).toEqual(['他说：「一。', '二「甲」，「乙」。', '三。']);
  });
});

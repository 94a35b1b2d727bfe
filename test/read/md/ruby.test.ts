import { expect, it } from 'vitest';
import { read } from '../../../pipeline/read/md/read.ts';

const runsOf = (text: string) => {
  const { articles } = read('茶.md', new TextEncoder().encode(`# 山中的茶\n\n作者：林小\n\n${text}`));
  const body = articles[0]!.body[0]!;
  return body.kind === 'paragraph' ? body.text.runs : [];
};
const over = (text: string) =>
  runsOf(text).flatMap(({ text: written, marks }) =>
    marks.map((mark) => `${written} ${mark.kind} ${mark.kind === 'ruby' ? mark.reading : ''}`.trim()),
  );

it('sets readings over their characters, with or without brackets for readers that know none', () => {
  expect(over('这座山出<ruby>茶<rt>chá</rt></ruby>，也出<ruby>竹<rp>(</rp><rt>zhú</rt><rp>)</rp></ruby>。')).toEqual([
    '茶 ruby chá',
    '竹 ruby zhú',
  ]);
  expect(over('<ruby>山<rt>shān</rt>水<rt>shuǐ</rt></ruby>都好，人也都好。')).toEqual(['山 ruby shān', '水 ruby shuǐ']);
});

it('knows names by <u>', () => {
  expect(over('那年<u>李白</u>也来过这座山，喝过这里的茶。')).toEqual(['李白 properName']);
});

it('leaves as written what is not closed', () => {
  const text = '这里的<ruby>标签没有关上。';
  expect(runsOf(text).map((run) => run.text)).toEqual([text]);
});

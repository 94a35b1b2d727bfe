import { expect, test } from 'vitest';
import { takeFrom } from '../../pipeline/galley/take.ts';
import { article, paragraph, text } from '../render/issue.ts';

test('slots are handed out role by role in reading order, and no more than there are', () => {
  const take = takeFrom(article('题', { keywords: [text('甲'), text('乙')], body: [paragraph('段')] }));
  expect(take('keyword').text).toEqual(text('甲'));
  expect(take('paragraph').text).toEqual(text('段'));
  expect(take('keyword').text).toEqual(text('乙'));
  expect(() => take('keyword')).toThrow('keyword');
  expect(() => take('note')).toThrow('note');
});

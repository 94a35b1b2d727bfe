import { expect, it } from 'vitest';
import { remember } from '../../pipeline/model/remember.ts';

it('finds an answer once, and forgets when there are too many', () => {
  const asked: string[] = [];
  const length = remember(2, (word) => {
    asked.push(word);
    return word.length;
  });
  expect(['a', 'bb', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 2]);
  expect(asked).toEqual(['a', 'bb']);
  expect(length('ccc')).toBe(3);
  expect(length('a')).toBe(1);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});

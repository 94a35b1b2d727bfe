/** Biographies that say who is to be written to. */
import { expect, it } from 'vitest';
import { markedAuthors, marksCorrespondence } from '../../pipeline/model/correspondence.ts';

const NAMES = [['林小满', 'LIN Xiaoman'], ['周立', 'ZHOU Li'], ['孙明']];

it.each([
  ['林小满（1985—），男，教授；周立（1990—），女，讲师（通信作者）；孙明，男。', [1]],
  ['林小满，男，教授，通讯作者；周立，女。', [0]],
  ['林小满，男；通信作者：周立，女，讲师。', [1]],
  ['林小满，男；*周立，女，讲师；孙明，男。', [1]],
  ['LIN Xiaoman, professor; ZHOU Li, lecturer, corresponding author.', [1]],
])('%s', (words, authors) => {
  expect(markedAuthors(words, NAMES)).toEqual(authors);
  expect(marksCorrespondence(words)).toBe(true);
});

it('most say nothing of it', () => {
  const words = '林小满，男，教授，2*3=6；周立，女。';
  expect(markedAuthors(words, NAMES)).toEqual([]);
  expect(marksCorrespondence(words)).toBe(false);
});

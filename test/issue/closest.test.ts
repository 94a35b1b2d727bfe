import { expect, it } from 'vitest';
import { choicesHint, closest } from '../../pipeline/issue/closest.ts';

it.each([
  ['pfd', 'pdf'],
  ['edub', 'epub'],
  ['DOCX', 'docx'],
  ['typst', null],
  ['', null],
])('%j is meant as %j', (word, meant) => {
  expect(closest(word, ['pdf', 'epub', 'docx'])).toBe(meant);
});

it('a hint lists the choices also where none is near', () => {
  expect(choicesHint('x', ['甲', '乙'])).toBe('可用的有：甲、乙');
});

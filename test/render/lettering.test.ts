import { expect, it } from 'vitest';
import { openFonts } from '../../pipeline/house/fonts.ts';
import { glyphsOf } from '../../pipeline/render/lettering.ts';

const fonts = (await openFonts())('zh-Hans');
const drawn = (line: string) =>
  glyphsOf(line, fonts, 'hei', 700).map(({ codePoint, face }) => [face?.id, String.fromCodePoint(codePoint)]);

it('draws an empty sort for each sign that no face has, and nothing for what is not printed', () => {
  const signs = (line: string) =>
    drawn(line)
      .map(([, sign]) => sign)
      .join('');
  expect(signs('论བོད\u200b与∗☑')).toBe('论〓〓与∗☑');
  expect(signs('👍🏽好👨\u200d👩')).toBe('👍好👨👩');
  expect(signs('\u{1fffd}\ufe0f\u0301')).toBe('〓\u0301');
});

it('takes each character from the first face that has it, else a sign that looks the same', () => {
  expect(drawn('∗ꆈ☑')).toEqual([
    ['noto-sans-sc-700', '∗'],
    ['noto-sans-yi-400', 'ꆈ'],
    ['noto-sans-symbols-2-400', '☑'],
  ]);
});

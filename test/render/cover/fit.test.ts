/** Texts fitted into their boxes: what is too long for them costs no more than what is just too long. */
import { expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { fitted } from '../../../pipeline/render/cover/fit.ts';
import { openLetters } from '../../../pipeline/render/cover/letters.ts';

const style = await loadStyle('lilun');
const fonts = (await openFonts())('zh-Hans');
const text = style.cover.texts.find(({ of }) => of === 'headlines')!;

/** How many characters are measured for a headline of so many. */
function measured(characters: number): number {
  const open = openLetters(fonts);
  let count = 0;
  const letters = {
    ...open,
    pieces: (...given: Parameters<typeof open.pieces>) => {
      count += given[0].length;
      return open.pieces(...given);
    },
  };
  fitted(['题'.repeat(characters)], {
    text,
    width: text.width,
    height: text.height,
    scale: 1,
    letters,
    style: style.lines,
  });
  return count;
}

it('measures a headline of a book no more often than one of a few pages', () => {
  expect(measured(40_000)).toBeLessThan(2 * measured(2_000));
});

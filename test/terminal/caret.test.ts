import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { caretLines } from '../../pipeline/terminal/caret.ts';
import { cpuTime } from '../cpu.ts';

it.each([
  ['at the start', '的的', 1, '的的', '^'],
  ['wide and narrow', '甲,b的的', 4, '甲,b的的', '\u3000  ^'],
  ['after a tab', '\t甲的的', 3, ' 甲的的', ' \u3000^'],
  ['outside the basic plane', '𠮷𠮷😀的的', 4, '𠮷𠮷😀的的', '\u3000\u3000\u3000^'],
  ['combining marks', 'e\u0301甲的的', 4, 'e\u0301甲的的', ' \u3000^'],
  ['a joined emoji', '👩‍👩‍👧的的', 6, '👩‍👩‍👧的的', '\u3000^'],
  ['marks of direction and width zero', '甲\u202e\u200b乙的的', 5, '甲\\u202e\u200b乙的的', '\u3000      \u3000^'],
  ['control characters', '\f甲\u0007的的', 4, ' 甲␇的的', ' \u3000 ^'],
  ['past the end', '甲', 9, '甲', '\u3000^'],
])('%s', (_, line, column, shown, caret) => {
  expect(caretLines(line, column)).toEqual([shown, caret]);
});

it('marks all of a place, as far as it is shown', () => {
  expect(caretLines('甲乙的的丙', 3, 4)).toEqual(['甲乙的的丙', '\u3000\u3000^^^']);
  expect(caretLines('ab甲c', 2, 4)).toEqual(['ab甲c', ' ^^^^']);
  const [shown, carets] = caretLines('甲'.repeat(100), 10, 90);
  expect(stringWidth(carets)).toBeLessThan(stringWidth(shown));
});

it.each(['甲', '𠮷', '😀', 'a'])('cuts a long line of %s to a window with the caret at the place', (character) => {
  const line = `${character.repeat(5000)}的${character.repeat(5000)}`;
  const [shown, caret] = caretLines(line, 5001);
  expect(shown).toBe(`…${character.repeat(24)}的${character.repeat(23)}…`);
  expect(stringWidth(caret)).toBe(stringWidth(shown.slice(0, shown.indexOf('的'))) + 1);
});

it('finds the place in a line of millions of characters at once', () => {
  const line = '甲'.repeat(4_000_000);
  const start = cpuTime();
  for (let column = 1; column < 20; column++) caretLines(line, column * 200_000);
  expect(cpuTime() - start).toBeLessThan(3000);
});

import { describe, expect, it } from 'vitest';
import type { Text } from '../../pipeline/model/document.ts';
import { formulaAt, formulasIn, isDisplayed, latexOf, wordsIn } from '../../pipeline/model/math.ts';
import { concat, joined, slice, textAt } from '../../pipeline/model/runs.ts';

const at = { line: 1, column: 1 };
const whole: Text = concat([
  textAt('令', at),
  formulaAt('a=b', false, at),
  formulaAt('a=b', false, at),
  textAt('，', at),
]);

describe('formulas in marked text', () => {
  it('stand between dollar signs, two equal ones side by side still being two', () => {
    expect(joined(whole)).toBe('令$a=b$$a=b$，');
    expect(formulasIn(whole).map(({ from, to }) => [from, to])).toEqual([
      [1, 6],
      [6, 11],
    ]);
  });

  it('are one formula again when their parts are put together', () => {
    const again = concat([slice(whole, 0, 3), slice(whole, 3, 12)]);
    expect(formulasIn(again)).toEqual(formulasIn(whole));
  });

  it('are one word for whoever reads words, as long as they are', () => {
    expect(wordsIn(whole)).toBe('令xxxxxxxxxx，');
    expect(wordsIn(textAt('令$a=b$', at))).toBe('令$a=b$');
  });

  it('give their LaTeX', () => {
    expect(latexOf('$a$')).toBe('a');
    expect(latexOf('$$ a $$')).toBe('a');
    expect([isDisplayed('$$a$$'), isDisplayed('$a$')]).toEqual([true, false]);
  });
});

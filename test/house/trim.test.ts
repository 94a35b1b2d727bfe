import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../pipeline/house/style.ts';
import { loadStyle, styleNames } from '../../pipeline/house/templates.ts';
import { trimmed } from '../../pipeline/house/trim.ts';
import { TRIM_SIZES } from '../../pipeline/model/press.ts';

const MM = 25.4 / 72;

function marginsOf({ page, text }: HouseStyle) {
  const across = page.columns * page.charactersPerLine + (page.columns - 1) * page.gutter;
  const outer = page.trim.width - page.inner - across * text.body.size * MM;
  const foot = page.trim.height - page.top - page.linesPerColumn * text.body.leading * MM;
  return { outer, foot };
}

describe('a style on other paper', () => {
  it('is the same on its own size, and without any', async () => {
    const style = await loadStyle('lilun');
    expect(trimmed(style, null)).toBe(style);
    expect(trimmed(style, { width: 210, height: 285 })).toBe(style);
  });

  it('gives up a column where lines would be too short', async () => {
    const small = trimmed(await loadStyle('lilun'), TRIM_SIZES['32开']!);
    expect(small.page.columns).toBe(1);
    expect(small.page.charactersPerLine).toBeGreaterThan(24);
  });

  it.each(styleNames())('%s keeps whole characters, lines and even margins on every size', async (name) => {
    const style = await loadStyle(name);
    const before = marginsOf(style);
    const side = fc.integer({ min: 100, max: 400 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const { page, text } = trimmed(style, { width, height });
        const { outer, foot } = marginsOf({ ...style, page, text });
        expect(Number.isInteger(page.charactersPerLine) && page.charactersPerLine > 0).toBe(true);
        expect(Number.isInteger(page.linesPerColumn) && page.linesPerColumn > 0).toBe(true);
        expect(outer / page.inner).toBeCloseTo(before.outer / style.page.inner, 5);
        expect(foot / page.top).toBeCloseTo(before.foot / style.page.top, 5);
        expect(outer).toBeGreaterThan(0);
      }),
    );
  });
});

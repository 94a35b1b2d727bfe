import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle, styleNames } from '../../../pipeline/house/templates.ts';
import { coverSheet } from '../../../pipeline/render/press/cover/cover.ts';
import { runsOf } from '../../at-length.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';
import { readSheet } from './shapes.ts';

const MM = 72 / 25.4;
const fonts = (await openFonts())('zh-Hans');
const unit = fc.constantFrom(...'江河论坛学报（）《》“”，。——……·A b1-/\u{20BB7}\n　x');
const words = fc.string({ unit, maxLength: 60 });
const facts = fc.record({
  journal: words,
  year: fc.option(fc.integer({ min: 1800, max: 2200 })),
  number: fc.option(fc.integer({ min: 1, max: 99999 })),
  totalNumber: fc.option(fc.integer({ min: 1, max: 99999 })),
  publisher: fc.option(words),
  cn: fc.option(words),
  headlines: fc.array(words, { maxLength: 10 }),
  imprint: fc.array(
    fc.record({ label: fc.constantFrom('英文刊名', '定价', '主办单位'), lines: fc.array(words, { minLength: 1 }) }),
  ),
});
const pages = fc.integer({ min: 4, max: 1200 });
const sides = fc.record({ width: fc.integer({ min: 90, max: 450 }), height: fc.integer({ min: 90, max: 450 }) });

it.each(styleNames())(
  'a cover of %s can be drawn of anything, its text inside the trim',
  async (name) => {
    const house = await loadStyle(name);
    await fc.assert(
      fc.asyncProperty(facts, pages, sides, async (given, count, trim) => {
        const style = { ...house, page: { ...house.page, trim } };
        const made = { ...issue, masthead: { ...issue.masthead, ...given } };
        const sheet = await coverSheet({ ...job(made), style, fonts: () => fonts }, count, null);
        const { shapes } = await readSheet(sheet);
        for (const { left, right, bottom, top } of shapes.filter(({ isLetter }) => isLetter))
          expect(Math.min(left, bottom, sheet.trim.width - right, sheet.trim.height - top)).toBeGreaterThan(3 * MM);
      }),
      { numRuns: runsOf(25, 8) },
    );
  },
  120_000,
);

import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle, styleNames } from '../../../pipeline/house/templates.ts';
import { layout } from '../../../pipeline/render/pdf/layout.ts';
import { openSheet } from '../../../pipeline/render/pdf/sheet.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';

const fonts = (await openFonts())('zh-Hans');

describe.each(styleNames())('house style %s', (name) => {
  it('has a type area inside its trim, with margins on all sides', async () => {
    const { width, height, inner, outer, top, area } = openSheet(await loadStyle(name));
    expect(Math.min(inner, outer, top, height - top - area.height)).toBeGreaterThan(36);
    expect(inner + outer + area.width).toBeCloseTo(width);
  });

  it('sets every kind of block inside its type area', async () => {
    const style = await loadStyle(name);
    const made = layout({ ...job(issue), style, fonts: () => fonts });
    const { width, outer, inner } = openSheet(style);
    expect(made.diagnostics).toEqual([]);
    for (const run of made.pages.flatMap((page) => page.runs)) {
      expect(run.x).toBeGreaterThan(Math.min(inner, outer) - run.look.size);
      expect(run.x + run.width).toBeLessThan(width - Math.min(inner, outer) + run.look.size);
    }
  });
});

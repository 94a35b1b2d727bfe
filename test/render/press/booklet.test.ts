import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { booklet, sidesOf } from '../../../pipeline/render/press/booklet.ts';

/** Reads a booklet as it lies folded: through each sheet's first leaf from the outermost in, then out through the second leaves. */
function read(pages: number): number[] {
  const sides = sidesOf(pages);
  const sheets = Array.from({ length: sides.length / 2 }, (_, i) => ({
    front: sides[2 * i]!,
    back: sides[2 * i + 1]!,
  }));
  const inwards = sheets.flatMap(({ front, back }) => [front[1], back[0]]);
  const outwards = [...sheets].reverse().flatMap(({ front, back }) => [back[1], front[0]]);
  return [...inwards, ...outwards];
}

it('reads on from page to page when its sheets are laid into each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (sheets) => {
      expect(read(4 * sheets)).toEqual(Array.from({ length: 4 * sheets }, (_, page) => page));
    }),
  );
});

it.each([
  { trim: [210, 285], paper: [420, 297] },
  { trim: [148, 210], paper: [297, 210] },
  { trim: [250, 350], paper: [500, 350] },
])('lies on office paper that holds it: $trim', async ({ trim, paper }) => {
  const mm = (length: number) => (length * 72) / 25.4;
  const source = await PDFDocument.create();
  const sheet = { width: mm(trim[0]!), height: mm(trim[1]!), bleed: mm(3), folds: [] };
  for (let i = 0; i < 8; i++) source.addPage([sheet.width + mm(22), sheet.height + mm(22)]).drawText(`${i}`);
  const laid = await PDFDocument.load(await booklet(await source.save(), sheet, 0.3));
  expect(laid.getPageCount()).toBe(4);
  const { width, height } = laid.getPage(0).getSize();
  expect(width).toBeCloseTo(mm(paper[0]!), 2);
  expect(height).toBeCloseTo(mm(paper[1]!), 2);
});

import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { NO_IMPRINT } from '../../../pipeline/model/imprint.ts';
import { barcodeOf } from '../../../pipeline/render/barcode.ts';
import { clearOf, fieldBox, panelsOf, safeBox } from '../../../pipeline/render/cover/panels.ts';
import { barcodeField } from '../../../pipeline/render/press/cover/barcode.ts';

const MM = 72 / 25.4;
const style = await loadStyle('lilun');
const panels = panelsOf(style, 10);
const small = panelsOf({ ...style, page: { ...style.page, trim: { width: 105, height: 142.5 } } }, 10);
const mm = (box: object) => Object.fromEntries(Object.entries(box).map(([name, value]) => [name, value / MM]));
const near = (box: object) => Object.fromEntries(Object.entries(box).map(([name, v]) => [name, expect.closeTo(v, 6)]));

describe('a text', () => {
  it('stands where the style says, from the panel it belongs to', () => {
    const box = { x: 20, y: 30, width: 100, height: 40 };
    expect(mm(safeBox(box, 'back', panels))).toEqual(near({ x: 20, y: 215, width: 100, height: 40 }));
    expect(mm(safeBox(box, 'front', panels))).toEqual(near({ x: 240, y: 215, width: 100, height: 40 }));
    expect(mm(safeBox(box, 'front', small))).toEqual(near({ x: 125, y: 107.5, width: 50, height: 20 }));
  });

  it('is kept 5 mm from trim and fold whatever the style says', () => {
    const box = { x: 2, y: 1, width: 207, height: 284 };
    expect(mm(safeBox(box, 'front', panels))).toEqual(near({ x: 225, y: 5, width: 200, height: 275 }));
  });

  it('gives way to the bar code beside it, not to one that is elsewhere', () => {
    const taken = { x: 300, y: 40, width: 130, height: 90 };
    const white = 5 * MM;
    const before = { x: 50, y: 50, width: 250 - white, height: 20 };
    expect(clearOf({ x: 50, y: 50, width: 300, height: 20 }, taken)).toEqual(near(before));
    const behind = { x: 430 + white, y: 50, width: 190 - white, height: 20 };
    expect(clearOf({ x: 320, y: 50, width: 300, height: 20 }, taken)).toEqual(near(behind));
    for (const free of [
      { x: 50, y: 50, width: 200, height: 20 },
      { x: 50, y: 200, width: 300, height: 20 },
      { x: 500, y: 50, width: 100, height: 20 },
    ])
      expect(clearOf(free, taken)).toEqual(free);
    expect(clearOf(taken, null)).toEqual(taken);
  });
});

describe('a field', () => {
  it('is drawn out to the bleed where it reaches the trim, and nowhere else', () => {
    const ink = [0, 0, 0, 100] as const;
    const all = { left: { of: 'back', mm: 0 }, right: { of: 'end', mm: 0 }, top: 0, height: 285, ink } as const;
    expect(mm(fieldBox(all, panels))).toEqual(near({ x: -3, y: -3, width: 436, height: 291 }));
    const strip = { left: { of: 'spine', mm: -5 }, right: { of: 'front', mm: 20 }, top: 100, height: 10, ink } as const;
    expect(mm(fieldBox(strip, panels))).toEqual(near({ x: 205, y: 175, width: 35, height: 10 }));
  });
});

describe('the bar code', () => {
  it('stands at the lower right of the back or the lower left of the front, at its own size on any page', () => {
    const code = barcodeOf({ issn: '0378-5955', number: 1, barcode: NO_IMPRINT.barcode })!;
    const place = { side: 18, foot: 15, magnification: 1 };
    const back = mm(barcodeField(code, { ...place, panel: 'back' }, panels));
    expect(back.x! + back.width!).toBeCloseTo(192);
    expect(back.y).toBeCloseTo(15);
    expect(mm(barcodeField(code, { ...place, panel: 'front', side: 2 }, panels)).x).toBeCloseTo(225);
    expect(mm(barcodeField(code, { ...place, panel: 'back' }, small)).width).toBeCloseTo(143 * 0.33);
    const large = { ...panels, scale: { x: 2, y: 1, type: 1 } };
    const moved = mm(barcodeField(code, { ...place, panel: 'back' }, large));
    expect(moved.x! + moved.width!).toBeCloseTo(192 - 18);
  });
});

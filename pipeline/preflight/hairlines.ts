import type { Check } from './check.ts';
import { heightOf, overlaps, widthOf } from './file/geometry.ts';

/** A quarter of a point, the thinnest line that holds on the plate (points), less what rounding takes. */
const THINNEST = 0.25;
const SLACK = 0.005;

/** Lines that may break up or vanish in print. */
export const hairlines: Check = {
  id: 'hairlines',
  label: '细线',
  hint: '线粗请不少于 0.25 点（约 0.09 毫米）',
  examine(_, notes) {
    const tell = (page: number, thickness: number) => notes.warn(page, `线只有 ${thickness.toFixed(2)} 点粗`);
    notes.say('没有过细的线');
    return {
      stroke({ page, box, weight }) {
        if (weight < THINNEST - SLACK && overlaps(box, page.bleed, -THINNEST)) tell(page.number, weight);
      },
      text({ page, box, weight }) {
        if (weight !== null && weight < THINNEST - SLACK && overlaps(box, page.bleed))
          notes.warn(page.number, `字的描边只有 ${weight.toFixed(2)} 点粗`);
      },
      fill({ page, box, isRectangle }) {
        const thickness = Math.min(widthOf(box), heightOf(box));
        if (isRectangle && thickness < THINNEST - SLACK && overlaps(box, page.bleed, -THINNEST))
          tell(page.number, thickness);
      },
    };
  },
};

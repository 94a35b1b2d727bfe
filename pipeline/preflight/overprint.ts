import type { Check } from './check.ts';
import { overlaps, type Rectangle } from './file/geometry.ts';
import type { PdfPage } from './pages.ts';
import type { PaintColour } from './walk/events.ts';
import { isInked } from './walk/inked.ts';

/** White that overprints does not print: what was to be spared stays covered. */
export const overprint: Check = {
  id: 'overprint',
  label: '白色叠印',
  hint: '白色的字和色块请改成镂空（不叠印），不然印不出来',
  examine(_, notes) {
    const look = (page: PdfPage, box: Rectangle, paint: PaintColour, what: string) => {
      if (overlaps(box, page.bleed) && !isInked(paint)) notes.breach(page.number, `白色${what}设了叠印`);
    };
    notes.say('没有白色叠印');
    return {
      fill({ page, box, paint, isOverprinted }) {
        if (isOverprinted) look(page, box, paint, '色块');
      },
      stroke({ page, box, paint, isOverprinted }) {
        if (isOverprinted) look(page, box, paint, '线条');
      },
      text({ page, box, paints, isOverprinted }) {
        if (isOverprinted && paints[0] !== undefined) look(page, box, paints[0], '文字');
      },
    };
  },
};

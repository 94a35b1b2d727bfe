import type { Check } from './check.ts';
import { overlaps, type Rectangle } from './file/geometry.ts';
import type { PdfPage } from './pages.ts';
import { isInked } from './walk/inked.ts';

/** How near the edge counts as touching it, and how far from the end of the bleed as short of it (points). */
const TOUCH = 0.3;
const SHORT = 0.3;

/** What reaches the trim goes on to the end of the bleed: paper is never cut to a hair. */
export const bleedReached: Check = {
  id: 'bleed-reached',
  label: '出血画满',
  hint: '碰到裁切线的图片和色块要画到出血框外沿',
  examine({ pages }, notes) {
    const look = (page: PdfPage, box: Rectangle, what: string) => {
      if (page.bleedBox !== null && page.trimBox !== null && isShort(box, page))
        notes.warn(page.number, `${what}到了裁切线，没有画满出血`);
    };
    const isKnown = pages.some(({ bleedBox, trimBox }) => bleedBox !== null && trimBox !== null);
    notes.say(isKnown ? '碰到裁切线的都画满了出血' : '没有裁切框和出血框，查不了');
    return {
      picture: ({ page, box, isMask, isPlaced }) => {
        if (isPlaced && !isMask) look(page, box, '图片');
      },
      fill: ({ page, box, paint, isPlaced }) => {
        if (isPlaced && isInked(paint)) look(page, box, '色块');
      },
      stroke: ({ page, box, paint, isPlaced }) => {
        if (isPlaced && isInked(paint)) look(page, box, '线条');
      },
      shading: ({ page, box, isPlaced }) => {
        if (isPlaced) look(page, box, '渐变');
      },
    };
  },
};

function isShort(box: Rectangle, { trim, bleed }: PdfPage): boolean {
  if (!overlaps(box, trim)) return false;
  return (
    (box.left <= trim.left + TOUCH && box.left > bleed.left + SHORT) ||
    (box.bottom <= trim.bottom + TOUCH && box.bottom > bleed.bottom + SHORT) ||
    (box.right >= trim.right - TOUCH && box.right < bleed.right - SHORT) ||
    (box.top >= trim.top - TOUCH && box.top < bleed.top - SHORT)
  );
}

import type { Check } from './check.ts';
import { contains, MM, overlaps } from './file/geometry.ts';
import { isInked } from './walk/inked.ts';

/** Millimetres within which the knife may stray. */
const SAFE = 3;

/** Text keeps clear of the knife. */
export const thinEdge: Check = {
  id: 'thin-edge',
  label: '文字离边',
  hint: `文字请离裁切线 ${SAFE} 毫米以上`,
  examine({ pages }, notes) {
    const by = SAFE * MM - 0.1;
    const isKnown = pages.some(({ trimBox }) => trimBox !== null);
    notes.say(isKnown ? `文字离裁切线都有 ${SAFE} 毫米` : `没有裁切框，按纸边算都有 ${SAFE} 毫米`);
    return {
      text({ page, box, paints, font, codes, isPlaced }) {
        if (!isPlaced || !overlaps(box, page.trim) || !paints.some(isInked)) return;
        const { left, bottom, right, top } = page.trim;
        const safe = { left: left + by, bottom: bottom + by, right: right - by, top: top - by };
        if (contains(safe, box)) return;
        if (!font.isComposite && codes.every((code) => code === 32)) return;
        notes.warn(page.number, `文字离裁切线不到 ${SAFE} 毫米`);
      },
    };
  },
};

import type { Check } from './check.ts';
import { overlaps } from './file/geometry.ts';
import { isInked } from './walk/inked.ts';
import type { Inks } from './walk/spaces.ts';

/** Points below which white letters fill up: on one ink, and where several plates must meet on their edges. */
const SMALLEST = { one: 5, several: 8 };

/** White letters are left out of the ink round them: it flows into thin strokes, and plates do not meet on them. */
export const reversedText: Check = {
  id: 'reversed-text',
  label: '反白字',
  hint: '反白的字请放大或加粗：一种墨上不小于 5 点，几种墨上不小于 8 点',
  examine({ backdrop }, notes) {
    notes.say('没有过小的反白字');
    return {
      text({ page, box, isPlaced, size, paints: [paint] }) {
        if (paint === undefined || isInked(paint) || size >= SMALLEST.several || !isPlaced) return;
        if (!overlaps(box, page.bleed)) return;
        const ground = backdrop.under(page, box);
        if (ground === null) return;
        const isSeveral = ground.inks === null || inkCount(ground.inks) > 1;
        if (size < (isSeveral ? SMALLEST.several : SMALLEST.one))
          notes.warn(page.number, `${isSeveral ? '几种墨' : '一种墨'}上的反白字只有 ${Number(size.toFixed(1))} 点`);
      },
    };
  },
};

function inkCount({ cyan, magenta, yellow, black, spot }: Inks): number {
  return [cyan, magenta, yellow, black, spot].filter((share) => share > 0.05).length;
}

import type { Check } from './check.ts';
import { overlaps } from './file/geometry.ts';
import type { FilledPath, PaintColour, ShownText, Stroked } from './walk/events.ts';
import { inksIn, inksInWords } from './walk/inked.ts';
import type { Inks } from './walk/spaces.ts';

/** From this size on (points), letters stand a little misregister. */
const LARGE = 18;
/** Below it, letters in several inks show every slip of the plates. */
const SMALL = 9;

/** Black text is printed with black ink alone, and nothing but printer's marks is in registration colour. */
export const blackText: Check = {
  id: 'black-text',
  label: '黑色文字',
  hint: '黑字请只用 K100（C、M、Y 都是 0）；套版色只用在裁切线外的标记上',
  examine(_, notes) {
    const all = ({ page, box, paint, isPlaced }: FilledPath | Stroked) => {
      if ((!isPlaced || overlaps(box, page.trim)) && inksIn(paint)?.isAll === true && isVisible(paint))
        notes.breach(page.number, '版心里用了套版色（All）');
    };
    notes.say('黑字只用黑墨');
    return {
      fill: all,
      stroke: all,
      text(mark) {
        if (mark.isPlaced && !overlaps(mark.box, mark.page.trim)) return;
        for (const paint of mark.paints) look(mark, paint);
      },
    };

    function look({ page, size, font }: ShownText, paint: PaintColour): void {
      const inks = inksIn(paint);
      if (inks === null || font.kind === 'Type3') return;
      if (inks.isAll && isVisible(paint)) notes.breach(page.number, '文字用了套版色（All）');
      else if (isRich(inks) && size < LARGE) notes.breach(page.number, `黑字用了几种墨（${inksInWords(inks)}）`);
      else if (isRich(inks)) notes.warn(page.number, `大黑字用了几种墨（${inksInWords(inks)}）`);
      else if (size < SMALL && inkCount(inks) > 2)
        notes.warn(page.number, `小字用了三种以上的墨（${inksInWords(inks)}）`);
    }
  },
};

function isVisible({ values }: PaintColour): boolean {
  return values.some((value) => value > 0);
}

/** Dark by its black or by all three colours, and not by black alone. */
function isRich({ cyan, magenta, yellow, black }: Inks): boolean {
  const least = Math.min(cyan, magenta, yellow);
  const most = Math.max(cyan, magenta, yellow);
  if (most === 0) return false;
  const isGreyish = most - least < 0.35;
  return (black >= 0.6 && least + black > 0.7) || black >= 0.9 || (least >= 0.3 && isGreyish);
}

function inkCount({ cyan, magenta, yellow, black }: Inks): number {
  return [cyan, magenta, yellow, black].filter((share) => share > 0.05).length;
}

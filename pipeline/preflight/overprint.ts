import type { Check } from './check.ts';
import { overlaps } from './file/geometry.ts';
import type { FilledPath, Painting, ShownText, Stroked } from './walk/events.ts';
import { inksIn, isInked } from './walk/inked.ts';
import type { Inks } from './walk/spaces.ts';

const KNOCKED_OUT = '黑字在彩色上的，请设叠印（OPM 1）：版子稍有偏移，镂空的字边就露白';

/** White that overprints does not print; small black letters that do not overprint show white edges; other inks that do, mix. */
export const overprint: Check = {
  id: 'overprint',
  label: '叠印',
  hint: '白色的字和色块请改成镂空（不叠印），不然印不出来',
  examine({ backdrop }, notes) {
    const seen = { added: 0, spared: 0 };
    const look = ({ page, box }: Marked, { paint, isOverprinted, isAdded }: Painting, what: string) => {
      if (!isOverprinted || !overlaps(box, page.bleed)) return;
      if (!isInked(paint)) notes.breach(page.number, `白色${what}设了叠印`);
      else if (isAdded && !isBlackAlone(inksIn(paint)) && backdrop.under(page, box) !== null)
        notes.warn(page.number, `彩色${what}设了叠印`, '叠印的彩色会和下面的颜色混成另一种颜色，请确认是有意的');
    };
    const lookAtBlack = ({ page, box }: Marked, { paint, isOverprinted, isAdded }: Painting) => {
      if (!isBlackAlone(inksIn(paint)) || !overlaps(box, page.bleed)) return;
      seen[isAdded ? 'added' : 'spared'] += 1;
      const ground = isAdded ? null : backdrop.under(page, box);
      if (ground === null || isOfBlack(ground.inks)) return;
      const found = isOverprinted ? '彩色上的黑字设了叠印，可是 OPM 不是 1，照样镂空' : '彩色上的黑字没有叠印';
      notes.warn(page.number, found, KNOCKED_OUT);
    };
    return {
      fill: (mark) => look(mark, mark, '色块'),
      stroke: (mark) => look(mark, mark, '线条'),
      text(mark) {
        for (const painting of mark.paintings) look(mark, painting, '文字');
        if (mark.paintings[0] !== undefined && mark.size < LARGE) lookAtBlack(mark, mark.paintings[0]);
      },
      end() {
        const isAll = seen.added > 0 && seen.spared === 0;
        notes.say(isAll ? '黑字叠印，没有白色叠印' : '没有白色叠印');
      },
    };
  },
};

type Marked = FilledPath | Stroked | ShownText;

/** From this size on (points), letters stand a little misregister. */
const LARGE = 18;

/** Without other inks: letters and ground are on one plate. */
function isOfBlack(inks: Inks | null): boolean {
  return inks !== null && inks.cyan + inks.magenta + inks.yellow + inks.spot === 0;
}

/** Full black, and nothing else. */
function isBlackAlone(inks: Inks | null): boolean {
  return isOfBlack(inks) && inks!.black > 0.99;
}

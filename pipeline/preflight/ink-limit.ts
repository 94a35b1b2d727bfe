import { inksTogether } from './backdrop.ts';
import type { Check } from './check.ts';
import { overlaps } from './file/geometry.ts';
import { asArray, asDict, type Dict, get, numbersAt, type Value } from './file/objects.ts';
import type { PdfPage } from './pages.ts';
import { inkOf, mayTakeMuch } from './pixels.ts';
import type { FilledPath, Painting, PlacedPicture, ShownText, Stroked } from './walk/events.ts';
import { inksIn } from './walk/inked.ts';
import { totalOf } from './walk/spaces.ts';

/** Rounding of the colours is not ink (per cent). */
const SLACK = 0.5;
/** Samples of all pictures of a file: two hundred pages of pictures as fine as a press shows. */
const MOST_SAMPLES = 8_000_000_000;
const MOST_PICTURES = 5000;

/** Nowhere more ink than the paper takes before the next sheet falls on it. */
export const inkLimit: Check = {
  id: 'ink-limit',
  label: '总墨量',
  hint: '请降低图片暗部和色块的总墨量（GCR/UCR），或问印刷厂能收多少',
  examine({ limits, backdrop }, notes) {
    const measured = new Map<string, PlacedPicture>();
    let most = 0;
    const tell = (page: PdfPage, ink: number, what: string, isCertain = true) => {
      most = Math.max(most, ink);
      if (ink <= limits.inkLimit + SLACK) return;
      const found = `${what}总墨量 ${Math.round(ink)}%，超过 ${limits.inkLimit}%`;
      if (isCertain) notes.breach(page.number, found);
      else notes.warn(page.number, found);
    };
    const look = ({ page, box, isPlaced }: Marked, { paint, isAdded }: Painting, what: string, isText = false) => {
      if (isPlaced && !overlaps(box, page.bleed)) return;
      const inks = inksIn(paint);
      // Registration colour has a check of its own.
      if (inks === null || inks.isAll) return;
      tell(page, totalOf(inks), what);
      const ground = isAdded && isPlaced ? backdrop.under(page, box) : null;
      const sum = ground === null ? null : inksTogether(ground.inks, inks);
      // Letters cover little of their box.
      if (sum !== null && totalOf(sum) > totalOf(inks))
        tell(page, totalOf(sum), `${what}叠印后`, ground!.isCertain && !isText);
    };
    return {
      fill: (mark) => look(mark, mark, '色块'),
      stroke: (mark) => look(mark, mark, '线条'),
      text(mark) {
        for (const painting of mark.paintings) look(mark, painting, '文字', true);
      },
      shading({ page, dict, space }) {
        for (const values of endsOf(get(dict, 'Function'))) {
          const inks = inksIn({ space, values });
          if (inks !== null) tell(page, totalOf(inks), '渐变');
        }
      },
      picture(mark) {
        if (mark.space === null || !mayTakeMuch(mark.space) || measured.size >= MOST_PICTURES) return;
        if (!measured.has(mark.key) && overlaps(mark.box, mark.page.bleed)) measured.set(mark.key, mark);
      },
      async end() {
        let left = MOST_SAMPLES;
        for (const mark of measured.values()) {
          left -= mark.columns * mark.rows * (mark.space?.components ?? 1);
          if (left < 0) {
            notes.warn(mark.page.number, '图片太多，从这一页起没有量总墨量');
            break;
          }
          const ink = await inkOf(mark);
          if (ink === null) notes.warn(mark.page.number, '图片读不出来，没有量总墨量');
          else tell(mark.page, ink, '图片');
        }
        notes.say(`最多 ${Math.round(most)}%`);
      },
    };
  },
};

type Marked = FilledPath | Stroked | ShownText;

/** The colours between which a shading runs; those of sampled and calculated functions are not known. */
function endsOf(value: Value, depth = 0): number[][] {
  const listed = asArray(value);
  if (listed !== null) {
    const ends = listed.map((one) => endsOf(one, depth + 1));
    return ends.length > 0 && ends.every((one) => one.length > 0) ? [ends.map((one) => one[0]![0]!)] : [];
  }
  const dict: Dict | null = asDict(value);
  if (dict === null || depth > 4) return [];
  const parts = asArray(get(dict, 'Functions'));
  if (parts !== null) return parts.slice(0, 256).flatMap((part) => endsOf(part, depth + 1));
  const [from, to] = [numbersAt(dict, 'C0'), numbersAt(dict, 'C1')];
  return [from, to].filter((end): end is number[] => end !== null);
}

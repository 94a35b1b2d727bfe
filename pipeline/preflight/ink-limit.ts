import type { Check } from './check.ts';
import { overlaps, type Rectangle } from './file/geometry.ts';
import { asArray, asDict, type Dict, get, numbersAt, type Value } from './file/objects.ts';
import type { PdfPage } from './pages.ts';
import { inkOf, mayTakeMuch } from './pixels.ts';
import type { PaintColour, PlacedPicture } from './walk/events.ts';
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
  examine({ limits }, notes) {
    const measured = new Map<string, PlacedPicture>();
    let most = 0;
    const tell = (page: PdfPage, ink: number, what: string) => {
      most = Math.max(most, ink);
      if (ink > limits.inkLimit + SLACK)
        notes.breach(page.number, `${what}总墨量 ${Math.round(ink)}%，超过 ${limits.inkLimit}%`);
    };
    const look = (page: PdfPage, box: Rectangle, isPlaced: boolean, paint: PaintColour, what: string) => {
      if (isPlaced && !overlaps(box, page.bleed)) return;
      const inks = inksIn(paint);
      // Registration colour has a check of its own.
      if (inks !== null && !inks.isAll) tell(page, totalOf(inks), what);
    };
    return {
      fill: ({ page, box, isPlaced, paint }) => look(page, box, isPlaced, paint, '色块'),
      stroke: ({ page, box, isPlaced, paint }) => look(page, box, isPlaced, paint, '线条'),
      text({ page, box, isPlaced, paints }) {
        for (const paint of paints) look(page, box, isPlaced, paint, '文字');
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

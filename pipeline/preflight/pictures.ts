import type { Check } from './check.ts';
import { overlaps } from './file/geometry.ts';
import { readJpeg } from './file/jpeg.ts';
import { filtersOf, has } from './file/objects.ts';
import { unpack } from './file/streams.ts';
import type { PlacedPicture } from './walk/events.ts';

/** A picture a hair under the limit is not sent back. */
const SLACK = 0.995;
/** Line art within a tenth of its limit shows no steps to the naked eye: it is looked at, not sent back. */
const LINE_ART = 0.9;
/** PDF 1.4, which X-1a is written in, has neither these nor 16 bits (ISO 15930-4, 6.3 and 6.6). */
const NOT_IN_X1A = ['JPXDecode', 'JBIG2Decode', 'LZWDecode'];

/** Pictures are fine enough at the size they are printed, and packed in a way that the standard allows. */
export const pictures: Check = {
  id: 'pictures',
  label: '图片',
  hint: '请换清晰的原图，或把图片印小些',
  examine({ claim: { standard }, limits }, notes) {
    const seen = new Set<string>();
    return {
      picture(mark) {
        if (!overlaps(mark.box, mark.page.bleed)) return;
        const isNew = !seen.has(mark.key);
        seen.add(mark.key);
        const { page } = mark;
        const resolution = resolutionOf(mark);
        const [limit, what] = mark.bits === 1 ? [limits.lineArt, '黑白线条图'] : [limits.resolution, '图片'];
        const isTiny = mark.columns * mark.rows <= 4;
        if (mark.isPlaced && !isTiny && resolution < limit * SLACK) {
          const found = `${what}只有 ${Math.round(resolution)} ppi，要 ${limit}`;
          if (mark.bits === 1 && resolution >= limit * LINE_ART) notes.warn(page.number, found);
          else notes.breach(page.number, found);
        }
        if (!isNew) return;
        const filter = filtersOf(mark.dict).find((name) => NOT_IN_X1A.includes(name));
        if (standard === 'X-1a' && filter !== undefined) notes.breach(page.number, `图片用了 ${filter}`);
        if (standard === 'X-1a' && mark.bits > 8) notes.breach(page.number, `图片每通道 ${mark.bits} 位，最多 8 位`);
        const fault = filtersOf(mark.dict).at(-1) === 'DCTDecode' ? faultOfJpeg(mark) : null;
        if (fault !== null) notes.breach(page.number, fault);
        if (has(mark.dict, 'Alternates')) notes.breach(page.number, '图片有替代图（Alternates）');
      },
      object(page, dict) {
        if (has(dict, 'OPI')) notes.breach(page.number, '图片是低分辨率的代用图（OPI）');
      },
      end() {
        notes.say(seen.size === 0 ? '没有图片' : `${seen.size} 幅，都够清晰`);
      },
    };
  },
};

/** Pixels an inch, in the direction that has fewer. */
function resolutionOf({ columns, rows, width, height }: PlacedPicture): number {
  return Math.min((72 * columns) / (width || 1), (72 * rows) / (height || 1));
}

/** A JPEG that is not what its dictionary says comes out in wrong colours or not at all. */
function faultOfJpeg({ dict, contents, space, columns, rows }: PlacedPicture): string | null {
  const bytes = unpack(dict, contents)?.bytes;
  const header = bytes === undefined ? null : readJpeg(bytes);
  if (header === null) return '图片坏了（JPEG 读不出来）';
  if (space !== null && header.components !== space.components) return '图片的通道数与色彩空间不符';
  return header.columns !== columns || header.rows !== rows ? '图片的像素数与写明的不符' : null;
}

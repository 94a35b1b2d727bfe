/** A picture as it is placed on a page. */
import { asBool, type Dict, get, numberAt } from '../file/objects.ts';
import type { PdfPage } from '../pages.ts';
import type { PlacedPicture } from './events.ts';
import { spaceOf } from './spaces.ts';
import type { GraphicsState } from './state.ts';

/** Objects are told apart by their dictionaries; each gets a number when first met. */
const keys = new WeakMap<Dict, string>();
let last = 0;

/** All that is said of a picture but the part of it that is seen. */
export function placedPicture(
  dict: Dict,
  contents: Uint8Array,
  resources: Dict | null,
  state: GraphicsState,
  page: PdfPage,
  isPlaced: boolean,
): Omit<PlacedPicture, 'box'> {
  const isMask = asBool(get(dict, 'ImageMask')) === true;
  const space = get(dict, 'ColorSpace');
  const [a, b, c, d] = state.matrix;
  const key = keys.get(dict) ?? `${++last}`;
  keys.set(dict, key);
  return {
    page,
    isPlaced,
    dict,
    contents,
    key,
    columns: numberAt(dict, 'Width') ?? 0,
    rows: numberAt(dict, 'Height') ?? 0,
    bits: isMask ? 1 : (numberAt(dict, 'BitsPerComponent') ?? 8),
    isMask,
    space: isMask || space === null ? null : spaceOf(space, resources),
    width: Math.hypot(a, b),
    height: Math.hypot(c, d),
  };
}

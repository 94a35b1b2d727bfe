/** How large a drawing says it is. */
import type { DrawingAttributes } from './properties.ts';

/** Units to an inch, at which a drawing is opened before it is enlarged; and of each measure, by its name. */
const MEASURES: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 1,
  pc: 12,
  in: 72,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  q: 72 / 101.6,
};
/** Units that a side may have. */
export const DRAWING_SIDES = { least: 0.01, most: 1_000_000 };

/** Its size in the units that its shapes are drawn in; null where it does not say, and `beyond` where no drawing is so small or so large. */
export function drawingSize(root: DrawingAttributes): { width: number; height: number } | 'beyond' | null {
  const box = (root.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [lengthIn(root.width), lengthIn(root.height)];
  const [, , across = width, down = height] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const sides = [width ?? across, height ?? down, across, down];
  if (
    sides.some(
      (side) => side !== null && side !== undefined && !(side >= DRAWING_SIDES.least && side <= DRAWING_SIDES.most),
    )
  ) {
    return 'beyond';
  }
  return across === null || down === null || across === undefined || down === undefined
    ? null
    : { width: across, height: down };
}

/** A length in units; null for a share of the page, or nothing. */
function lengthIn(value: string | undefined): number | null {
  const [, number, measure] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)\s*$/i.exec(value ?? '') ?? [];
  const units = MEASURES[(measure ?? '').toLowerCase()];
  return number === undefined || units === undefined ? null : Number(number) * units;
}

/**
 * The drawing with its size in units. The painter enlarges by saying how many dots an inch has, and what is measured in millimetres or
 * points would be enlarged once by the inch and once more by the scale: an A4 sheet 9,685 pixels wide in the place of 2,400.
 */
export function inUnits(bytes: Uint8Array, root: DrawingAttributes): Uint8Array {
  const measured = (['width', 'height'] as const).filter((side) =>
    /\d\s*(?:pt|pc|in|mm|cm|q)\s*$/i.test(root[side] ?? ''),
  );
  if (measured.length === 0) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const before = BEFORE_ROOT.exec(text)![0].length;
  const tag = ROOT.exec(text.slice(before))?.[0] ?? '';
  const changed = measured.reduce((all, side) => {
    const units = Math.round(lengthIn(root[side])! * 1000) / 1000;
    return all.replace(new RegExp(`(\\s${side}\\s*=\\s*)(?:"[^"]*"|'[^']*')`), `$1"${units}"`);
  }, tag);
  return Buffer.from(text.slice(0, before) + changed + text.slice(before + tag.length), 'latin1');
}

const BEFORE_ROOT = /^(?:\xef\xbb\xbf)?(?:<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>|\s)*/;
const ROOT = /^<[^\s>]+(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*/;

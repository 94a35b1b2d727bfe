/** Questions about a colour. */
import type { PaintColour } from './events.ts';
import { type Inks, inksOf, totalOf } from './spaces.ts';

/** Whether a colour leaves ink on the paper; what is not given in inks does. */
export function isInked(paint: PaintColour): boolean {
  const inks = inksIn(paint);
  return inks === null || totalOf(inks) > 0;
}

/** One colour paints many things. */
const known = new WeakMap<PaintColour, Inks | null>();

/** The inks of a colour; null where it is not given in inks. */
export function inksIn(paint: PaintColour): Inks | null {
  const before = known.get(paint);
  if (before !== undefined) return before;
  const inks = inksOf(paint.space, paint.values);
  known.set(paint, inks);
  return inks;
}

/** A colour as printers write it: C0 M100 Y100 K0. */
export function inksInWords({ cyan, magenta, yellow, black }: Inks): string {
  const percent = (share: number) => Math.round(100 * share);
  return `C${percent(cyan)} M${percent(magenta)} Y${percent(yellow)} K${percent(black)}`;
}

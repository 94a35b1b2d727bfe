/** Questions about a colour. */
import type { Paint } from './events.ts';
import { type Inks, inksOf, totalOf } from './spaces.ts';

/** Whether a colour leaves ink on the paper; what is not given in inks does. */
export function isInked({ space, values }: Paint): boolean {
  const inks = inksOf(space, values);
  return inks === null || totalOf(inks) > 0;
}

/** The inks of a colour; null where it is not given in inks. */
export function inksIn({ space, values }: Paint): Inks | null {
  return inksOf(space, values);
}

/** A colour as printers write it: C0 M100 Y100 K0. */
export function written({ cyan, magenta, yellow, black }: Inks): string {
  const percent = (share: number) => Math.round(100 * share);
  return `C${percent(cyan)} M${percent(magenta)} Y${percent(yellow)} K${percent(black)}`;
}

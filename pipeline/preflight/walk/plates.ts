/** The plates that a colour is printed by. */
import { inksOf, type Space } from './spaces.ts';

/** Less is rounding, not ink (share of full ink). */
const TRACE = 0.005;
/** Inks of DeviceN and Separation that are no plate of their own: all of them, none of them. */
const NO_PLATE = ['All', 'None'];

/** The names of the inks of a colour as separations have them (ISO 32000-1, 8.6.6.4): Black, Cyan, PANTONE 185 C; none for registration. */
export function platesOf(space: Space, values: readonly number[]): string[] {
  if (space.family === 'Separation' || space.family === 'DeviceN')
    return space.colorants.filter((name, at) => !NO_PLATE.includes(name) && (values[at] ?? 0) > TRACE);
  if (space.family === 'Pattern') return space.base === null ? [] : platesOf(space.base, values);
  if (space.family === 'Indexed' && space.base !== null && space.palette !== null) {
    const { components } = space.base;
    const from = Math.round(values[0] ?? 0) * components;
    return platesOf(
      space.base,
      [...space.palette.subarray(from, from + components)].map((byte) => byte / 255),
    );
  }
  const inks = inksOf(space, values);
  if (inks === null) return [];
  const shares = { Black: inks.black, Cyan: inks.cyan, Magenta: inks.magenta, Yellow: inks.yellow };
  return Object.entries(shares).flatMap(([name, share]) => (share > TRACE ? [name] : []));
}

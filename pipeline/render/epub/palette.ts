/** The colours of a picture of palette indexes, mixed as they are needed. */
import type { Colour } from './colours.ts';

/** Steps from the ground to full cover. */
export const SHADES = 4;
/** An index is one byte. */
const MOST = 256;

export interface Palette {
  /** The index of a colour. */
  index(colour: Colour): number;
  /** The index of a colour laid over what is there, `level` from 1 to SHADES. */
  over(ground: number, colour: number, level: number): number;
  /** Three bytes a colour. */
  bytes(): Uint8Array;
}

/** An empty palette; a full one gives the nearer of ground and colour for what would be between them. */
export function openPalette(): Palette {
  const colours: Colour[] = [];
  const indexes = new Map<string, number>();
  const mixed = new Map<number, number>();
  const index = (colour: Colour): number => {
    const key = colour.join();
    const known = indexes.get(key);
    if (known !== undefined) return known;
    if (colours.length === MOST) return -1;
    indexes.set(key, colours.length);
    return colours.push(colour) - 1;
  };
  return {
    index: (colour) => Math.max(0, index(colour)),
    over(ground, colour, level) {
      if (level === SHADES) return colour;
      const key = (ground * MOST + colour) * SHADES + level;
      const known = mixed.get(key);
      if (known !== undefined) return known;
      const made = index(between(colours[ground]!, colours[colour]!, level / SHADES));
      const found = made >= 0 ? made : level * 2 < SHADES ? ground : colour;
      mixed.set(key, found);
      return found;
    },
    bytes: () => Uint8Array.from(colours.flat()),
  };
}

function between(from: Colour, to: Colour, share: number): Colour {
  const [red, green, blue] = from.map((value, channel) => Math.round(value + (to[channel]! - value) * share));
  return [red!, green!, blue!];
}

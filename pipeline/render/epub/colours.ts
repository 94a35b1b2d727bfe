/** Printing inks as a screen shows them. */
import type { Ink } from '../../house/style.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** Offset inks solid on white paper, over one another by bits: 1 cyan, 2 magenta, 4 yellow, 8 black (ISO 12647-2, in sRGB). */
const SOLIDS: readonly Colour[] = [
  [255, 255, 255],
  [0, 158, 224],
  [229, 0, 125],
  [49, 39, 131],
  [255, 237, 0],
  [0, 150, 64],
  [226, 0, 26],
  [58, 50, 48],
  [29, 29, 27],
  [0, 24, 34],
  [30, 0, 16],
  [10, 8, 18],
  [30, 27, 6],
  [0, 20, 10],
  [26, 4, 4],
  [8, 6, 6],
];
/** How much more a middle tone covers on paper than on the plate. */
const GAIN = 0.14;

/** The colour by Neugebauer's equations: of every combination of inks as much as covers the paper by chance. */
export function colourOf(ink: Ink): Colour {
  const covers = ink.map((percent) => gained(percent / 100));
  const [red, green, blue] = [0, 1, 2].map((channel) =>
    SOLIDS.reduce((sum, solid, bits) => sum + solid[channel]! * share(covers, bits), 0),
  );
  return [Math.round(red!), Math.round(green!), Math.round(blue!)];
}

function gained(cover: number): number {
  return cover + 4 * GAIN * cover * (1 - cover);
}

function share(covers: readonly number[], bits: number): number {
  return covers.reduce((part, cover, index) => part * (bits & (1 << index) ? cover : 1 - cover), 1);
}

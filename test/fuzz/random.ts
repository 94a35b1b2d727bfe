/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  one<T>(choices: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  /** As many as `least` to `most` of what `make` gives. */
  several<T>(least: number, most: number, make: () => T): T[];
}

/** Numbers from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (choices) => choices[below(choices.length)]!,
    percent: (share) => below(100) < share,
    several: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}

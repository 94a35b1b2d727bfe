/** Heading levels where the manuscript's format gives some: the others stand below the last that has one. */
import type { HeadingSign, Level } from './level.ts';
import type { Family } from './marker.ts';

/** The level of each heading of one article; `told` are those the format gives, null where it leaves them open. */
export function levelsUnder(told: readonly (Level | null)[], signs: readonly HeadingSign[]): Level[] {
  const known = new Map<Family, Level>();
  for (const [index, level] of told.entries()) {
    const family = signs[index]!.marker?.family;
    if (level !== null && family !== undefined) known.set(family, level);
  }
  let above: Level | 0 = 0;
  let open: (Family | 'plain')[] = [];
  return signs.map(({ marker, word }, index) => {
    const family = marker?.family ?? 'plain';
    const level = told[index] ?? (word ? 1 : family === 'plain' ? null : (known.get(family) ?? null));
    if (level !== null) {
      above = level;
      open = [];
      return level;
    }
    open = [...open.slice(0, open.includes(family) ? open.indexOf(family) : open.length), family];
    return Math.min(4, above + open.length) as Level;
  });
}

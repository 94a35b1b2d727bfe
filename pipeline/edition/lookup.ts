/** Where any of many phrases stand in a text: from left to right, the longest first. */

/** A phrase found; offsets in UTF-16 units, end exclusive. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
}

/** Gives the places of a set of phrases; they do not overlap. */
export type Lookup = (text: string) => Found[];

/** A lookup for phrases; empty ones are ignored. */
export function lookupOf(phrases: Iterable<string>): Lookup {
  const sorted = [...new Set(phrases)].filter((phrase) => phrase !== '').sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return () => [];
  const pattern = new RegExp(sorted.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: phrase, index }) => ({ from: index, to: index + phrase.length, phrase }));
}

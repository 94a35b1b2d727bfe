/** Where any of many phrases stand in a text: from left to right, the longest first. */

/** A phrase found; offsets in UTF-16 units, end exclusive. */
export interface FoundPhrase {
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
}

/** Gives the places of a set of phrases; they do not overlap. */
export type Lookup = (text: string) => FoundPhrase[];

/** A lookup for phrases; empty ones are ignored. Its time grows with the logarithm of their number. */
export function lookupOf(phrases: Iterable<string>): Lookup {
  const sorted = [...new Set(phrases)].filter((phrase) => phrase !== '').sort(byCode);
  if (sorted.length === 0) return () => [];
  const starts = new Set(sorted.map((phrase) => phrase[0]!));
  const within = withinOf(sorted);
  return (text) => {
    const found: FoundPhrase[] = [];
    for (let from = 0; from < text.length; ) {
      const phrase = starts.has(text[from]!) ? longestAt(text, from, sorted, within) : null;
      if (phrase !== null) found.push({ from, to: from + phrase.length, phrase });
      from += phrase?.length ?? 1;
    }
    return found;
  };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For each of the sorted phrases the place of the longest that it begins with, itself aside; -1 for none. */
function withinOf(sorted: readonly string[]): Int32Array {
  const within = new Int32Array(sorted.length).fill(-1);
  for (let index = 1; index < sorted.length; index++) {
    let shorter = index - 1;
    while (shorter >= 0 && !sorted[index]!.startsWith(sorted[shorter]!)) shorter = within[shorter]!;
    within[index] = shorter;
  }
  return within;
}

/** The longest phrase at an offset: it is the last that sorts before the text there, or one that this begins with. */
function longestAt(text: string, from: number, sorted: readonly string[], within: Int32Array): string | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const phrase = sorted[middle]!;
    if (phrase <= text.slice(from, from + phrase.length)) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at >= 0 && !text.startsWith(sorted[at]!, from)) at = within[at]!;
  return at < 0 ? null : sorted[at]!;
}

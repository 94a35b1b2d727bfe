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
  const byStart = new Map<string, string[]>();
  const sorted = [...new Set(phrases)].filter((phrase) => phrase !== '').sort((a, b) => b.length - a.length);
  for (const phrase of sorted) byStart.set(phrase[0]!, [...(byStart.get(phrase[0]!) ?? []), phrase]);
  if (byStart.size === 0) return () => [];
  return (text) => {
    const found: Found[] = [];
    for (let from = 0; from < text.length; ) {
      const phrase = byStart.get(text[from]!)?.find((one) => text.startsWith(one, from));
      if (phrase !== undefined) found.push({ from, to: from + phrase.length, phrase });
      from += phrase?.length ?? 1;
    }
    return found;
  };
}

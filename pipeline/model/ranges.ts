/** Characters listed as ranges, a row each with what it holds, for sets in regular expressions. */

/** First and last code point, and what they are. */
export type CharacterRange = readonly [from: number, to: number, what: string];

/** The ranges as they stand inside the brackets of a set; the expression needs the flag u. */
export function inSet(ranges: readonly CharacterRange[]): string {
  return ranges.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('');
}

/** Names of scripts as they stand inside the brackets of a set; the expression needs the flag u. */
export function scriptSet(names: readonly string[]): string {
  return names.map((name) => `\\p{Script=${name}}`).join('');
}

/** A dictionary for the longest match: which word begins at a place, and what it becomes. */

/** Entries as OpenCC ships them: `from to|from to`, or pairs. */
export type Entries = string | readonly (readonly [string, string])[];

export interface Lexicon {
  /** Words of two characters or more. */
  readonly words: ReadonlyMap<string, string>;
  readonly characters: ReadonlyMap<string, string>;
  /** For the first two UTF-16 units of a word, the lengths of the words that begin so, as bits. */
  readonly lengths: ReadonlyMap<number, number>;
}

/** One lexicon out of several lists; what stands in an earlier list holds. */
export function lexiconOf(lists: readonly Entries[]): Lexicon {
  const words = new Map<string, string>();
  const characters = new Map<string, string>();
  const lengths = new Map<number, number>();
  const add = (from: string, to: string) => {
    const isWord = from.length > 2 || (from.length === 2 && from.codePointAt(0)! <= 0xffff);
    const place = isWord ? words : characters;
    if (place.has(from)) return;
    place.set(from, to);
    if (!isWord) return;
    const start = startOf(from, 0);
    lengths.set(start, (lengths.get(start) ?? 0) | (1 << from.length));
  };
  for (const list of lists) for (const [from, to] of pairs(list)) add(from, to);
  return { words, characters, lengths };
}

/** The length of the longest word at an offset, in UTF-16 units; 0 where none begins. */
export function wordAt(lexicon: Lexicon, text: string, at: number): number {
  let bits = lexicon.lengths.get(startOf(text, at));
  while (bits !== undefined && bits !== 0) {
    const length = 31 - Math.clz32(bits);
    if (at + length <= text.length && lexicon.words.has(text.slice(at, at + length))) return length;
    bits &= ~(1 << length);
  }
  return 0;
}

/** Two units as one small integer: a larger number would be an object of its own. */
function startOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function* pairs(list: Entries): Iterable<readonly [string, string]> {
  if (typeof list !== 'string') return yield* list;
  for (const entry of list.split('|')) {
    const space = entry.indexOf(' ');
    if (space > 0) yield [entry.slice(0, space), entry.slice(space + 1)];
  }
}

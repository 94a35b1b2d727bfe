/** A dictionary for the longest match: which word begins at a place, and what it becomes. Read only as far as a text needs it. */

/** Entries as OpenCC ships them: `from to|from to`, or pairs. */
export type Entries = string | readonly (readonly [string, string])[];

/** Words of two characters or more, and what they become. */
export interface Words {
  get(word: string): string | undefined;
  has(word: string): boolean;
  /** All of them, the whole dictionary read for it. */
  all(): ReadonlyMap<string, string>;
  /** The lengths of the words that begin with the two UTF-16 units at an offset, as bits. */
  lengthsAt(text: string, at: number): number;
  /** Of those, the words that become something else than their characters do by themselves. */
  trickyLengthsAt(text: string, at: number): number;
}

export interface Lexicon {
  readonly words: Words;
  readonly characters: ReadonlyMap<string, string>;
}

/** One lexicon out of several lists; what stands in an earlier list holds. */
export function lexiconOf(lists: readonly Entries[]): Lexicon {
  const characters = new Map<string, string>();
  const unread = new Map<number, Entries[]>();
  for (const list of lists) {
    for (const part of partsOf(list, characters)) {
      const first = (typeof part === 'string' ? part : part[0]![0]).charCodeAt(0);
      const parts = unread.get(first);
      if (parts === undefined) unread.set(first, [part]);
      else parts.push(part);
    }
  }
  return { words: wordsOf(unread, characters), characters };
}

/** Cuts a list where the first character changes, and takes out the single characters. */
function* partsOf(list: Entries, characters: Map<string, string>): Iterable<Entries> {
  if (typeof list !== 'string') {
    for (const pair of list) {
      if (!isCharacter(pair[0])) yield [pair];
      else if (!characters.has(pair[0])) characters.set(...pair);
    }
    return;
  }
  let from = 0;
  let first = -1;
  for (let at = 0; at < list.length; ) {
    const bar = list.indexOf('|', at);
    const end = bar < 0 ? list.length : bar;
    const width = list.codePointAt(at)! > 0xffff ? 2 : 1;
    if (list.charCodeAt(at + width) === SPACE) {
      const one = list.slice(at, at + width);
      if (!characters.has(one)) characters.set(one, list.slice(at + width + 1, end));
    }
    if (list.charCodeAt(at) !== first) {
      if (at > from) yield list.slice(from, at - 1);
      from = at;
      first = list.charCodeAt(at);
    }
    at = end + 1;
  }
  if (list.length > from) yield list.slice(from);
}

const SPACE = 0x20;

function isCharacter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && text.codePointAt(0)! > 0xffff);
}

/** Words out of parts by their first unit; a part is read when a word that begins so is asked for. */
function wordsOf(unread: Map<number, Entries[]>, characters: ReadonlyMap<string, string>): Words {
  const words = new Map<string, string>();
  const lengths = new Map<number, number>();
  const tricky = new Map<number, number>();
  const read = (first: number) => {
    const parts = unread.get(first);
    if (parts === undefined) return;
    unread.delete(first);
    for (const part of parts) {
      for (const [from, to] of pairs(part)) {
        if (isCharacter(from) || words.has(from)) continue;
        words.set(from, to);
        const start = startOf(from, 0);
        const bit = 1 << from.length;
        lengths.set(start, (lengths.get(start) ?? 0) | bit);
        if (charactersIn(from, characters) !== to) tricky.set(start, (tricky.get(start) ?? 0) | bit);
      }
    }
  };
  return {
    get: (word) => {
      read(word.charCodeAt(0));
      return words.get(word);
    },
    has: (word) => {
      read(word.charCodeAt(0));
      return words.has(word);
    },
    all: () => {
      for (const first of [...unread.keys()]) read(first);
      return words;
    },
    lengthsAt: (text, at) => {
      read(text.charCodeAt(at));
      return lengths.get(startOf(text, at)) ?? 0;
    },
    trickyLengthsAt: (text, at) => {
      read(text.charCodeAt(at));
      return tricky.get(startOf(text, at)) ?? 0;
    },
  };
}

/** A text with every character converted by itself. */
export function charactersIn(text: string, characters: ReadonlyMap<string, string>): string {
  let converted = '';
  for (const one of text) converted += characters.get(one) ?? one;
  return converted;
}

/** The length of the longest word at an offset that fits there, in UTF-16 units; 0 where none does. */
export function wordAt(
  { words }: Lexicon,
  text: string,
  at: number,
  fits: (word: string) => boolean = () => true,
): number {
  let bits = words.lengthsAt(text, at);
  while (bits !== 0) {
    const length = 31 - Math.clz32(bits);
    const word = text.slice(at, at + length);
    if (word.length === length && words.has(word) && fits(word)) return length;
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

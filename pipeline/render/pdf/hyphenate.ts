/** Where an English word may be divided at a line's end, by the patterns of the hyphen package. */
import { createRequire } from 'node:module';

interface Hyphen {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string;
}

const require = createRequire(import.meta.url);
const known = new Map<string, readonly number[]>();
let patterns: Hyphen | null = null;

/** Offsets of the letters that may begin a line; the patterns are read when the first word asks for them. */
export function hyphenate(word: string): readonly number[] {
  let offsets = known.get(word);
  if (offsets === undefined) {
    patterns ??= require('hyphen/en-us') as Hyphen;
    offsets = offsetsOf(patterns.hyphenateSync(word, { hyphenChar: '|', minWordLength: 5 }));
    known.set(word, offsets);
  }
  return offsets;
}

function offsetsOf(divided: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const syllable of divided.split('|').slice(0, -1)) {
    at += syllable.length;
    offsets.push(at);
  }
  return offsets;
}

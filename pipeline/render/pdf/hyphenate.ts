/** Where an English word may be divided at a line's end, by the patterns of the hyphen package. */
import { createRequire } from 'node:module';
import { remember } from '../../model/remember.ts';

interface Hyphen {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string;
}

const require = createRequire(import.meta.url);
let patterns: Hyphen | null = null;

/** What is longer is no word, and looking for its syllables takes a time that grows with the square of its length. */
const LONGEST = 100;

/** Offsets of the letters that may begin a line; the patterns are read when the first word asks for them. */
export const hyphenate = remember(20_000, (word): readonly number[] => {
  if (word.length > LONGEST) return [];
  patterns ??= require('hyphen/en-us') as Hyphen;
  return offsetsOf(patterns.hyphenateSync(word, { hyphenChar: '|', minWordLength: 5 }));
});

function offsetsOf(divided: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const syllable of divided.split('|').slice(0, -1)) {
    at += syllable.length;
    offsets.push(at);
  }
  return offsets;
}

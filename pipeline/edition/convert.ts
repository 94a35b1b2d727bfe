/** OpenCC's conversion, telling for each stretch of text what became of it and what decided so. */
import { type Lexicon, wordAt } from './lexicon.ts';
import type { Chain } from './opencc.ts';

/**
 * A stretch of the source, by UTF-16 offsets, end exclusive, and what it becomes. `characters` and `word` keep the number of characters;
 * a `regional` word need not; `given` is laid down by the editor.
 */
export interface Conversion {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly by: 'characters' | 'word' | 'regional' | 'given';
}

/** A stretch that is not converted but becomes `text`; what stands left and right of it is converted without it. */
export interface Lock {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The characters of all pieces. */
export function convertedText(pieces: readonly Conversion[]): string {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}

/** Converts a text round its locks, which ascend and do not overlap. */
export function convert(source: string, chain: Chain, locks: readonly Lock[] = []): Conversion[] {
  const pieces: Conversion[] = [];
  let done = 0;
  for (const { from, to, text } of locks) {
    convertPart(source, done, from, chain, pieces);
    pieces.push({ from, to, text, by: 'given' });
    done = to;
  }
  convertPart(source, done, source.length, chain, pieces);
  return pieces;
}

/** A word of the dictionary is a piece, and so is all that lies between two words: OpenCC looks for regional forms inside of each. */
function convertPart(source: string, from: number, to: number, chain: Chain, pieces: Conversion[]): void {
  const part = from === 0 && to === source.length ? source : source.slice(from, to);
  let start = 0;
  let between = '';
  const flush = (end: number) => {
    if (end > start) regional(source, from + start, between, 'characters', chain, pieces);
    between = '';
  };
  for (let at = 0; at < part.length; ) {
    const length = wordAt(chain.first, part, at);
    if (length > 0) {
      flush(at);
      const word = part.slice(at, at + length);
      regional(source, from + at, chain.first.words.get(word)!, 'word', chain, pieces, length);
      at += length;
      start = at;
    } else {
      const end = isDescription(part, at) ? descriptionEnd(part, at) : at + widthAt(part, at);
      const one = part.slice(at, end);
      between += chain.first.characters.get(one) ?? one;
      at = end;
    }
  }
  flush(part.length);
}

/** Puts the region's forms into a converted stretch and adds its pieces. */
function regional(
  source: string,
  from: number,
  text: string,
  by: 'characters' | 'word',
  chain: Chain,
  pieces: Conversion[],
  length = 0,
): void {
  const to = from + (length || lengthInSource(source, from, text));
  if (chain.second === null) {
    pieces.push({ from, to, text, by });
    return;
  }
  let done = from;
  let formed = '';
  for (let at = 0; at < text.length; ) {
    const found = wordAt(chain.second, text, at);
    if (found === 0) {
      const one = text.slice(at, at + widthAt(text, at));
      formed += chain.second.characters.get(one) ?? one;
      at += one.length;
      continue;
    }
    const word = text.slice(at, at + found);
    const form = chain.second.words.get(word)!;
    if (chain.plain === chain.second || isPlain(word, form, chain.plain)) formed += form;
    else {
      const start = placeInSource(source, from, text, at);
      if (start > done) pieces.push({ from: done, to: start, text: formed, by });
      done = placeInSource(source, from, text, at + found);
      pieces.push({ from: start, to: done, text: form, by: 'regional' });
      formed = '';
    }
    at += found;
  }
  if (to > done) pieces.push({ from: done, to, text: formed, by });
}

/** Whether a word becomes the same without regional wording, and by characters of the same number. */
function isPlain(word: string, form: string, plain: Lexicon | null): boolean {
  const without = plain?.words.get(word) ?? [...word].map((one) => plain?.characters.get(one) ?? one).join('');
  return without === form;
}

/** Where the character at an offset of a converted stretch stands in the source: characters correspond one to one. */
function placeInSource(source: string, from: number, text: string, at: number): number {
  return from + lengthInSource(source, from, text.slice(0, at));
}

/** How many units of the source, from an offset on, hold as many characters as a text. */
function lengthInSource(source: string, from: number, text: string): number {
  let at = from;
  for (let i = 0; i < text.length; i += widthAt(text, i)) at += widthAt(source, at);
  return at - from;
}

function widthAt(text: string, at: number): 1 | 2 {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Whether an ideographic description (⿰木木) begins here; its parts describe a character and are not converted. */
function isDescription(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x2ff0 && code <= 0x2fff && descriptionEnd(text, at) > at;
}

/** The end of an ideographic description, or `at` where it is broken off (The Unicode Standard, 18.2). */
function descriptionEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const parts = code === 0x2ff2 || code === 0x2ff3 ? 3 : 2;
  let end = at + 1;
  for (let part = 0; part < parts; part++) {
    if (end >= text.length) return at;
    end = isDescription(text, end) ? descriptionEnd(text, end) : end + widthAt(text, end);
  }
  return end;
}

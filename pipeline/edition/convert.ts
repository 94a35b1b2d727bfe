/** OpenCC's conversion, telling for each stretch of text what became of it and what decided so. */
import { once } from '../lexis/once.ts';
import type { ReadWord } from './edges.ts';
import { charactersIn, type Lexicon, wordAt } from './lexicon.ts';
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
  const words = chain.read.words(part);
  const isWhole = wholeWords(words, from);
  let start = 0;
  const isDescribed = withinDescriptions(part);
  for (const { from: first, to: last, isPhrase } of words) {
    if (!isPhrase || isDescribed(first)) continue;
    between(source, part, from, start, first, chain, isWhole, pieces);
    const form = chain.first.words.get(part.slice(first, last))!;
    regional(source, { from: from + first, to: from + last, text: form, by: 'word' }, chain, () => true, pieces);
    start = last;
  }
  between(source, part, from, start, part.length, chain, isWhole, pieces);
}

/** Tells whether a stretch of the source is made of whole words, or lies in one. */
function wholeWords(words: readonly ReadWord[], offset: number): (from: number, to: number) => boolean {
  const edges = once(() => new Set(words.flatMap(({ from, to }) => [from + offset, to + offset])));
  return (from, to) => {
    if (edges().has(from) && edges().has(to)) return true;
    for (let at = from + 1; at < to; at++) if (edges().has(at)) return false;
    return true;
  };
}

/** Tells whether an offset lies within the description of a character: ⿰云里 has no 里 with which 里面 could begin. */
function withinDescriptions(part: string): (at: number) => boolean {
  if (!/[\u2ff0-\u2fff]/.test(part)) return () => false;
  const within = new Set<number>();
  for (let from = 0; from < part.length; ) {
    const to = from + stepAt(part, from);
    for (let at = from + 1; at < to; at++) within.add(at);
    from = to;
  }
  return (at) => within.has(at);
}

/** What lies between two words of the dictionary, character by character. */
function between(
  source: string,
  part: string,
  offset: number,
  from: number,
  to: number,
  chain: Chain,
  isWhole: (from: number, to: number) => boolean,
  pieces: Conversion[],
): void {
  let text = '';
  for (let at = from; at < to; ) {
    const one = part.slice(at, at + stepAt(part, at));
    text += chain.first.characters.get(one) ?? one;
    at += one.length;
  }
  if (to > from)
    regional(source, { from: offset + from, to: offset + to, text, by: 'characters' }, chain, isWhole, pieces);
}

/** The width of the character at an offset; a description of a character (⿰木木) is one. */
function stepAt(text: string, at: number): number {
  return isDescription(text, at) ? descriptionEnd(text, at) - at : widthAt(text, at);
}

/** Puts the region's forms into a converted stretch and adds its pieces; other words of the region only for whole words. */
function regional(
  source: string,
  { from, to, text, by }: Conversion,
  chain: Chain,
  isWhole: (from: number, to: number) => boolean,
  pieces: Conversion[],
): void {
  const { second, plain } = chain;
  if (second === null || second === plain) {
    pieces.push({ from, to, text: second === null ? text : inForms(text, second), by });
    return;
  }
  let done = from;
  let formed = '';
  const end = (at: number) => placeInSource(source, from, text, at);
  for (let at = 0; at < text.length; ) {
    const found = wordAt(second, text, at, (word) => {
      return isPlain(word, chain) || isWhole(end(at), end(at + word.length));
    });
    const word = text.slice(at, at + (found || widthAt(text, at)));
    if (found === 0 || isPlain(word, chain)) formed += formIn(second, word);
    else {
      const [start, last] = [end(at), end(at + found)];
      if (start > done) pieces.push({ from: done, to: start, text: formed, by });
      pieces.push({ from: start, to: last, text: second.words.get(word)!, by: 'regional' });
      done = last;
      formed = '';
    }
    at += word.length;
  }
  if (to > done) pieces.push({ from: done, to, text: formed, by });
}

/** A text in the forms of a region that has no words of its own. */
function inForms(text: string, region: Lexicon): string {
  let formed = '';
  for (let at = 0; at < text.length; ) {
    const word = text.slice(at, at + (wordAt(region, text, at) || widthAt(text, at)));
    formed += formIn(region, word);
    at += word.length;
  }
  return formed;
}

/** Whether a word of the region becomes the same without regional wording, and by characters of the same number. */
function isPlain(word: string, { second, plain }: Chain): boolean {
  return formIn(plain!, word) === second!.words.get(word);
}

function formIn({ words, characters }: Lexicon, word: string): string {
  return (word.length > 1 ? words.get(word) : undefined) ?? charactersIn(word, characters);
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

/** The words that may stand in a text, those of two lists among them, and what each costs: the rarer, the dearer. */
import { dictionary } from '../segment/dictionary.ts';
import { charactersIn, type Lexicon, type Words } from './lexicon.ts';

/** How much cheaper a listed word is than the words it is made of: it was put on the list to be kept together; a long one is none by chance. */
const KEPT_TOGETHER = 3;
const SHORT = 3;
/** A word of OpenCC's that becomes something else than its characters was put on the list to be seen. */
const TO_BE_SEEN = 2;
/** A Han character that no list has, and any other character. */
const [UNKNOWN, OTHER] = [18, 1];
const FIRST_HAN = 0x3400;

/** A word of a reading, by UTF-16 offsets. */
export interface ReadWord {
  readonly from: number;
  readonly to: number;
  /** Whether it is a word of OpenCC's, which has a form as a whole. */
  readonly isPhrase: boolean;
}

/** The cheapest way to cut a word into others, and its cost. */
export interface Split {
  readonly cost: number;
  readonly words: readonly ReadWord[];
}

/** The words of two lists that begin at an offset. */
export interface Listed {
  readonly lexicon: Lexicon;
  /** Words of the region, in the script before its own forms; they are kept together as well. */
  readonly region: Words | null;
  readonly splitOf: (word: string) => Split;
  readonly costOf: (word: string) => number;
}

/** Takes a word that may stand in a reading: its offsets, its cost, and whether it is OpenCC's. */
type TakeWord = (from: number, to: number, cost: number, isPhrase: boolean) => void;

/** All words of at most `longest` units that stand in a text, from left to right. */
export function eachWord(text: string, longest: number, listed: Listed, take: TakeWord): void {
  const { lexicon, region } = listed;
  const shown = region === null ? null : sameWidth(charactersIn(text, lexicon.characters), text);
  for (let at = 0; at < text.length; at++) {
    if (isInsidePair(text, at)) continue;
    usualWords(text, at, Math.min(text.length, at + longest), take);
    listedWords(text, at, longest, lexicon.words, text, listed, take);
    if (shown !== null) listedWords(text, at, longest, region!, shown, listed, take);
  }
}

function isInsidePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function sameWidth(shown: string, text: string): string | null {
  return shown.length === text.length ? shown : null;
}

/** The words of the language, and the character alone. */
function usualWords(text: string, at: number, end: number, take: TakeWord): void {
  const { count, lengths, costs } = dictionary()(text, at, end);
  for (let index = 0; index < count; index++) take(at, at + lengths[index]!, costs[index]!, false);
  const width = text.codePointAt(at)! > 0xffff ? 2 : 1;
  if (count > 0 && lengths[0] === width) return;
  take(at, at + width, text.charCodeAt(at) < FIRST_HAN ? OTHER : UNKNOWN, false);
}

/** The words of a list, looked up as they are `written`. */
function listedWords(
  text: string,
  at: number,
  longest: number,
  words: Words,
  written: string,
  listed: Listed,
  take: TakeWord,
): void {
  const isPhrase = words === listed.lexicon.words;
  for (let bits = words.lengthsAt(written, at); bits !== 0; bits &= bits - 1) {
    const length = 31 - Math.clz32(bits & -bits);
    if (length > longest || at + length > text.length || !words.has(written.slice(at, at + length))) continue;
    take(at, at + length, listed.costOf(text.slice(at, at + length)), isPhrase);
  }
}

/** As dear as in the language, or as its parts and a little less. */
export function costOf(word: string, listed: Listed): number {
  const { count, lengths, costs } = dictionary()(word, 0, word.length);
  const usual = count > 0 && lengths[count - 1] === word.length ? costs[count - 1]! : Infinity;
  const parts = listed.splitOf(word).cost - KEPT_TOGETHER - Math.max(0, word.length - SHORT);
  return Math.min(usual - (isTricky(word, 0, word.length, listed) ? TO_BE_SEEN : 0), parts);
}

/** Whether a stretch may be a word of OpenCC's that becomes something else than its characters. */
export function isTricky(text: string, from: number, to: number, { lexicon }: Listed): boolean {
  return (lexicon.words.trickyLengthsAt(text, from) & (1 << (to - from))) !== 0;
}

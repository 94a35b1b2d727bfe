/** Signs: what of a text is printed at all, and what makes one sign with the character before it. */
import { type CharacterRange, inSet } from './ranges.ts';

/** Stands where no face has a sign (the empty sort of the case). */
export const EMPTY_SORT = 0x3013;

const INVISIBLE_RANGES: readonly CharacterRange[] = [
  [0x0000, 0x001f, 'control characters'],
  [0x007f, 0x009f, 'delete and control characters'],
  [0x00ad, 0x00ad, 'soft hyphen'],
  [0x034f, 0x034f, 'combining grapheme joiner'],
  [0x061c, 0x061c, 'Arabic letter mark'],
  [0x115f, 0x1160, 'Hangul fillers'],
  [0x17b4, 0x17b5, 'Khmer inherent vowels'],
  [0x180b, 0x180f, 'Mongolian variation selectors'],
  [0x200b, 0x200f, 'zero-width space and joiners, direction marks'],
  [0x202a, 0x202e, 'directions'],
  [0x2060, 0x206f, 'word joiner, invisible operators, directions'],
  [0x3164, 0x3164, 'Hangul filler'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'half-width Hangul filler'],
  [0xfff0, 0xfffb, 'interlinear annotation'],
  [0x1bca0, 0x1bca3, 'shorthand controls'],
  [0x1d173, 0x1d17a, 'musical controls'],
  [0xe0000, 0xe0fff, 'tags, variation selectors'],
];
const INVISIBLE = new RegExp(`[${inSet(INVISIBLE_RANGES)}]`, 'u');
/** Marks, skin tones, and the vowels and last letters of a Korean syllable. */
const JOINING = /\p{M}|[\u{1f3fb}-\u{1f3ff}]|[\u1161-\u11ff\ud7b0-\ud7ff]/u;
const JOINER = 0x200d;

/** Whether a character breaks a line where others read it, and is a space here. */
export function isWhite(codePoint: number): boolean {
  return (codePoint >= 0x09 && codePoint <= 0x0d) || codePoint === 0x2028 || codePoint === 0x2029;
}

/** Whether a character prints as nothing. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint >= 0x3165 && codePoint < 0xfe00) return false;
  return INVISIBLE.test(String.fromCodePoint(codePoint)) && !isWhite(codePoint);
}

/** Whether the character at an offset of a text makes one sign with what stands before it. */
export function isPartOfSign(text: string, at: number): boolean {
  return at > 0 && (JOINING.test(String.fromCodePoint(text.codePointAt(at)!)) || text.charCodeAt(at - 1) === JOINER);
}

/** The tone of the skin after the emoji it colours, which does not show in black ink. */
const TONE = /\p{Extended_Pictographic}\p{Variation_Selector}?[\u{1f3fb}-\u{1f3ff}]$/u;

/** Whether the character at an offset of a text only colours the sign before it. */
export function isTone(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xd83c && TONE.test(text.slice(Math.max(0, at - 3), at + 2));
}

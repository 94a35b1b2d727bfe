/** Signs: what of a text is printed at all, and what makes one sign with the character before it. */

/** Stands where no face has a sign (the empty sort of the case). */
export const EMPTY_SORT = 0x3013;

/** Control characters, zero-width spaces and joiners, direction marks, variation selectors, tags. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]/u;
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

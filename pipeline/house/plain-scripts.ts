/** Which scripts come out right when their letters are simply set one after another, from left to right. */

/**
 * The letters of Arabic and Mongolian join, those of Tibetan and of India's scripts stack and change places, Hebrew runs from right to
 * left: set plainly they would be misspelt, whatever font has them. Hangul's letters that make up syllables are among these.
 */
const PLAIN =
  /[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Coptic}\p{Script=Cyrillic}\p{Script=Glagolitic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Lisu}\p{Script=Nushu}\p{Script=Tangut}\p{Script=Hangul}\p{Script=Braille}\p{Script=Ogham}\p{Script=Runic}\p{Script=Gothic}\p{Script=Old_Italic}\p{Script=Linear_B}\p{Script=Cuneiform}\p{Script=Cherokee}\p{Script=Canadian_Aboriginal}\p{Script=Ethiopic}\p{Script=Tifinagh}\p{Co}]/u;
const LETTERS_OF_SYLLABLES = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

/** Whether a character may be set as a glyph of its own. */
export function isPlain(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  const character = String.fromCodePoint(codePoint);
  return PLAIN.test(character) && !LETTERS_OF_SYLLABLES.test(character);
}

/** Which scripts come out right when their letters are simply set one after another, from left to right. */
import { scriptSet } from '../model/ranges.ts';

/**
 * The letters of Arabic and Mongolian join, those of Tibetan and of India's scripts stack and change places, Hebrew runs from right to
 * left: set plainly they would be misspelt, whatever font has them. Hangul's letters that make up syllables are among these.
 */
const SCRIPTS = [
  'Common',
  'Inherited',
  'Latin',
  'Greek',
  'Coptic',
  'Cyrillic',
  'Glagolitic',
  'Armenian',
  'Georgian',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Yi',
  'Lisu',
  'Nushu',
  'Tangut',
  'Hangul',
  'Braille',
  'Ogham',
  'Runic',
  'Gothic',
  'Old_Italic',
  'Linear_B',
  'Cuneiform',
  'Cherokee',
  'Canadian_Aboriginal',
  'Ethiopic',
  'Tifinagh',
];
const PLAIN = new RegExp(`[${scriptSet(SCRIPTS)}\\p{Co}]`, 'u');
const LETTERS_OF_SYLLABLES = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

/** Whether a character may be set as a glyph of its own. */
export function isPlain(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  const character = String.fromCodePoint(codePoint);
  return PLAIN.test(character) && !LETTERS_OF_SYLLABLES.test(character);
}

/** The signs of a text that no font prints, each once for each place: a letter with its marks is one. */
import { type CharacterRange, inSet } from '../model/ranges.ts';
import { isInvisible, isPartOfSign, isTone, isWhite } from '../model/signs.ts';
import type { HasGlyph } from './rule.ts';

export interface LostSign {
  readonly sign: string;
  readonly offset: number;
}

/** What every Chinese font has, and what prints as nothing. */
const COMMON: readonly CharacterRange[] = [
  [0x0000, 0x00a0, 'ASCII, control characters, no-break space'],
  [0x00ad, 0x00ad, 'soft hyphen'],
  [0x00b7, 0x00b7, '·'],
  [0x00d7, 0x00d7, '×'],
  [0x2000, 0x200f, 'spaces, joiners, directions'],
  [0x2014, 0x2014, '—'],
  [0x2018, 0x2019, '‘’'],
  [0x201c, 0x201d, '“”'],
  [0x2026, 0x2026, '…'],
  [0x2028, 0x202f, 'separators, directions, narrow no-break space'],
  [0x205f, 0x206f, 'mathematical space, joiners, directions'],
  [0x2460, 0x2473, '① to ⑳'],
  [0x3000, 0x3002, 'ideographic space, 、。'],
  [0x3007, 0x3011, '〇〈〉《》「」『』【】'],
  [0x3014, 0x3015, '〔〕'],
  [0x4e00, 0x9fa5, 'the 20,902 characters of GBK'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xff01, 0xff5e, 'full-width ASCII'],
  [0xfffd, 0xfffd, 'what stands for a lost character, of which another rule speaks'],
];

const RARE = new RegExp(`[^${inSet(COMMON)}\\p{Variation_Selector}]`, 'u');

/** Whether a text holds a character that not every Chinese font has. */
export function isRare(text: string): boolean {
  return RARE.test(text);
}

/** What is printed as 〓, in the order of the text. */
export function signsWithoutGlyph(text: string, hasGlyph: HasGlyph): LostSign[] {
  if (!isRare(text)) return [];
  const lost: { sign: string; offset: number }[] = [];
  let isOpen = false;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    const character = String.fromCodePoint(codePoint);
    if (isWhite(codePoint) || !(isInvisible(codePoint) || isMissing(character, codePoint, hasGlyph))) isOpen = false;
    else if (isOpen && (isInvisible(codePoint) || isPartOfSign(text, at) || isTone(text, at)))
      lost.at(-1)!.sign += character;
    else if (!isInvisible(codePoint)) {
      lost.push({ sign: character, offset: at });
      isOpen = true;
    }
    at += character.length;
  }
  return lost;
}

function isMissing(character: string, codePoint: number, hasGlyph: HasGlyph): boolean {
  return RARE.test(character) && !hasGlyph(codePoint);
}

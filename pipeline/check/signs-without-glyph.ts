/** The signs of a text that no font prints, each once for each place: a letter with its marks is one. */
import { isInvisible, isPartOfSign, isTone, isWhite } from '../model/signs.ts';
import type { HasGlyph } from './rule.ts';

export interface LostSign {
  readonly sign: string;
  readonly offset: number;
}

// All but ASCII, spaces, the marks of GB/T 15834, ① to ⑳, the 20,902 characters of GBK, what prints as nothing, and the
// character for lost ones, of which another rule speaks.
const RARE =
  /[^\ufffd\u0000-\u00a0\u00ad·×\u2000-\u200f\u2014\u2018\u2019\u201c\u201d\u2026\u2028-\u202f\u205f-\u206f①-⑳\u3000-\u3002\u3007-\u3011\u3014\u3015\u4e00-\u9fa5\p{Variation_Selector}\ufeff\uff01-\uff5e]/u;

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

/** Bulleted names that no surname list knows. */

import { SIGNED } from './bullet.ts';
import { tiesAt } from './byline-names.ts';
import type { Byline, BylineName } from './byline-type.ts';
import { anyOf } from './patterns.ts';

/** Whether what follows a bullet could be a name no surname list knows: 斯琴高娃, 卓玛. */
export function isBareBullet(chars: string): boolean {
  return SIGNED.test(chars) && BARE_NAMES.test(chars.slice(1));
}

/** One character, a space and one character. */
const SPACED = /\p{Script=Han}\s+\p{Script=Han}(?!\p{Script=Han})/u;
// 湖 生: one character, a space and one character is a name set to the width of three; 湖生 after U+3000 is one, 主任 is none.
/** Spaced-out names after one that is known. */
export const PADDED_NAMES = new RegExp(
  `^${anyOf(
    new RegExp(`[\\s、，,]+${SPACED.source}`, 'u'),
    /\u3000\p{Script=Han}(?![任记长授师辑者席员]|理$)\p{Script=Han}(?!\p{Script=Han})/u,
  )}+$`,
  'u',
);
const NAME = anyOf(SPACED, /\p{Script=Han}{2,6}/u);
// 卓玛¹,²
const SIGNS = '[¹²³⁴-⁹]*(?:,[¹²³⁴-⁹])*';
const BARE_NAMES = new RegExp(`^\\s*${NAME}${SIGNS}(?:[\\s、，,]+${NAME}${SIGNS})*$`, 'u');

/** The names of a bulleted line, however they look. */
export function bareBullet(chars: string): Byline {
  const names: BylineName[] = [];
  for (const match of chars.matchAll(/[\p{Script=Han}·•]{2,}|\p{Script=Han}\s+\p{Script=Han}/gu)) {
    const to = match.index + match[0].length;
    names.push({ from: match.index, to, ties: tiesAt(chars, to), role: null });
  }
  return { from: names[0]!.from, names, organisations: [], marked: true, rest: chars.length };
}

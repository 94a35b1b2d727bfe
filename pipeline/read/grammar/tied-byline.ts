/** Names with signs behind each that tie them to their places of work: 古丽巴哈尔¹，达瓦²，Tom Baker¹. */
import { tiesAt } from './byline-names.ts';
import type { Byline, BylineName } from './byline-type.ts';

const LONGEST = 160;
const HAN = String.raw`\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}+)*|\p{Script=Han}\s+\p{Script=Han}`;
const LATIN = String.raw`\p{Lu}[\p{L}'’.-]*(?:[ \u00a0]\p{Lu}[\p{L}'’.-]*){0,3}`;
const SIGNS = String.raw`\s*[¹²³⁴-⁹*＊⁎∗†‡]+(?:[,，]?[¹²³⁴-⁹*＊⁎∗†‡]+)*`;
const NAME = new RegExp(`(${HAN}|${LATIN})(${SIGNS})[\\s、，,；;]*`, 'uy');

/** A line of two such names at least, and nothing else, whatever they look like; null for any other. */
export function tiedByline(chars: string): Byline | null {
  if (chars.length > LONGEST || !/[¹²³]/.test(chars)) return null;
  const names: BylineName[] = [];
  NAME.lastIndex = 0;
  let at = 0;
  while (at < chars.length) {
    NAME.lastIndex = at;
    const found = NAME.exec(chars);
    if (found === null) return null;
    const to = at + found[1]!.length;
    names.push({ from: at, to, ties: tiesAt(chars, to), role: null });
    at += found[0].length;
  }
  const isChinese = names.some(({ from, to }) => /\p{Script=Han}/u.test(chars.slice(from, to)));
  return names.length > 1 && isChinese ? { from: 0, names, organisations: [], marked: true, rest: chars.length } : null;
}

/** Names in Latin letters on one line: HE Qiushui1, DUAN Xiaochuan1,2*   Lin Jian-qing and Chen Wangshu   Shanyue Guan¹. */
import { anyEnglish } from '../../../lexis/english.ts';
import { once } from '../../../lexis/once.ts';
import { isPinyin, lettersOf } from '../../../lexis/pinyin.ts';
import { anyOf, inTurn } from '../patterns.ts';

/** A name, where it stands, and the numbers behind it, which name the affiliations from 1. */
export interface LatinName {
  readonly from: number;
  readonly to: number;
  readonly ties: readonly number[];
  readonly starred: boolean;
}

const MOST_WORDS = 5;
const namePattern = once(() => {
  const word = `(?:\\p{Lu}[\\p{L}'’\`·-]*\\.?|${anyEnglish('particle')}(?!\\p{L}))`;
  return new RegExp(`${word}(?:[ \\u00a0]${word}){0,${MOST_WORDS - 1}}`, 'uy');
});
/** Numbers, stars and an address behind a name. */
const TIES = new RegExp(
  inTurn(
    /\s*[（([]?/,
    anyOf(/\d{1,2}(?:\s*[,，]\s*\d{1,2}(?!\d))*/, /[¹²³⁴-⁹]+(?:[,，][¹²³⁴-⁹]+)*/, /[①-⑨]+/),
    '?',
    /[）)\]]?(?:\s*[,，]?\s*[*＊†‡#△▲]+)?/,
    /(?:\s*[（(](?:E-?mail[:：]\s*)?[\w.+-]+@[\w.-]+[）)])?/,
  ),
  'uy',
);
const BETWEEN = /\s*(?:(?:[,，;；、&]|\band\b)\s*)+|\s{2,}|\u3000+|$/uy;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The names that make up the whole of some characters; null where they are anything else. */
export function latinNames(chars: string): LatinName[] | null {
  const names: LatinName[] = [];
  let at = 0;
  const next = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(chars);
    if (match === null) return null;
    at += match[0].length;
    return match[0];
  };
  while (at < chars.length) {
    const from = at;
    if (next(namePattern()) === null) return null;
    const to = at;
    const sign = next(TIES) ?? '';
    names.push({ from, to, ties: tiesIn(sign), starred: /[*＊†‡#△▲]/.test(sign) });
    if (next(BETWEEN) === null) return null;
  }
  return names.length === 0 || names.some(({ from, to }) => !mayBeName(chars.slice(from, to))) ? null : names;
}

function tiesIn(sign: string): number[] {
  const plain = sign
    .replace(/[（(][^（(]*@.*/, '')
    .replace(/[¹²³⁴-⁹⁰]/g, (digit) => String(DIGITS.indexOf(digit)))
    .replace(/[①-⑨]/g, (digit) => `${digit.charCodeAt(0) - 0x2460 + 1},`);
  return [...plain.matchAll(/\d+/g)].map(([number]) => Number(number)).filter((number) => number > 0);
}

const LONGEST = 48;
const SHORTEST_WORD = 5;
const common = once(() => new RegExp(`\\b${anyEnglish('common')}\\b`, 'i'));

function mayBeName(words: string): boolean {
  return words.length <= LONGEST && (/\s/.test(words) || isOneWord(words)) && !common().test(words);
}

// WULIJI   Ayiguli: the letters of a name of another people, in one word.
function isOneWord(word: string): boolean {
  return word.length >= SHORTEST_WORD && isPinyin(word);
}

/** How sure it is that the names are people: pinyin, a surname in capitals, numbers behind them. */
export function surenessOf(chars: string, names: readonly LatinName[]): number {
  const whole = names.map(({ from, to }) => chars.slice(from, to));
  const isShown = names.some(({ ties, starred }) => ties.length > 0 || starred);
  const isSpelt = whole.every((name) =>
    name.split(/\s+/).every((word) => isPinyin(word) || lettersOf(word).length === 1),
  );
  const hasCapitals = whole.every((name) => /^\p{Lu}{2,}\s+\p{Lu}\p{Ll}|\p{Ll}\s+\p{Lu}{2,}$/u.test(name));
  return (isShown ? 1 : 0) + (isSpelt ? 2 : 0) + (hasCapitals ? 2 : 0);
}

/** A name in Latin letters cut into surname and given name: by the Chinese name it is the pinyin of, by a comma, by capitals. */
import { isSameName, startsWithSurname } from './romanised.ts';
import type { SplitName } from './split-name.ts';

/** The parts of a name, and whether the surname stands first as printed. */
export interface SplitLetters extends SplitName {
  readonly isSurnameFirst: boolean;
}

/** The parts of a name; `chinese` is the same name in characters, null where there is none. Null for what is not sure. */
export function splitLetters(letters: string, chinese: string | null): SplitLetters | null {
  const written = letters.trim().replace(/\s+/g, ' ');
  const [before = '', behind] = written.split(/\s*,\s*/);
  if (behind !== undefined) return /,.*,/.test(written) ? null : cutAt([before, behind], true);
  const words = written.split(' ');
  if (words.length < 2) return null;
  if (chinese !== null && isSameName(chinese, written) === true) return byPinyin(words, chinese);
  return byCapitals(words) ?? (chinese !== null && isForeign(chinese) ? foreign(words) : null);
}

function cutAt(parts: readonly [string, string], isSurnameFirst: boolean): SplitLetters | null {
  const [surname, given] = isSurnameFirst ? parts : ([parts[1], parts[0]] as const);
  return surname === '' || given === '' ? null : { surname, given, isSurnameFirst };
}

function surnameFirst([first = '', ...others]: readonly string[]): SplitLetters | null {
  return cutAt([first, others.join(' ')], true);
}

function surnameLast(words: readonly string[]): SplitLetters | null {
  return cutAt([words.slice(0, -1).join(' '), words.at(-1)!], false);
}

function byPinyin(words: readonly string[], chinese: string): SplitLetters | null {
  if (startsWithSurname(chinese, words[0]!)) return surnameFirst(words);
  return startsWithSurname(chinese, words.at(-1)!) ? surnameLast(words) : null;
}

/** ZHANG San, San ZHANG. */
function byCapitals(words: readonly string[]): SplitLetters | null {
  const isCapital = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase() && !/\./.test(word);
  const capitals = words.map(isCapital);
  if (capitals.filter(Boolean).length !== 1) return null;
  if (capitals[0] === true) return surnameFirst(words);
  return capitals.at(-1) === true ? surnameLast(words) : null;
}

/** 约翰·史密斯 */
function isForeign(chinese: string): boolean {
  return /[·•・．.]/.test(chinese) || !/\p{Script=Han}/u.test(chinese);
}

/** John A. Smith, but not Ludwig van Beethoven, whose surname may begin with any of his words. */
function foreign(words: readonly string[]): SplitLetters | null {
  return words.every((word) => /^\p{Lu}/u.test(word)) ? surnameLast(words) : null;
}

/** A Chinese name and its letters: ZHANG San, Zhang San, San Zhang, Zhang San-feng, ZHANG S. */
import { isPinyin, isReadingOf, lettersOf, readingsOf } from './pinyin.ts';
import { isCompound } from './surnames.ts';
import { wordTable } from './table.ts';

const OTHERS = wordTable('lexis/romanised-surnames.tsv', ['letters', 'characters', 'source']);

/** Whether a name in letters is that of the Chinese one; null where nobody can say: it is not written in pinyin. */
export function isSameName(chinese: string, letters: string): boolean | null {
  const characters = [...chinese.replace(/\s/g, '')];
  const words = letters.split(/[\s,]+/).filter((word) => lettersOf(word) !== '');
  if (characters.length < 2 || words.length === 0 || characters.some((one) => readingsOf(one).length === 0))
    return null;
  if (hasOtherSpelling(characters, words)) return null;
  if (surnameLengths(characters).some((length) => isRead(characters, length, words))) return true;
  return words.every((word) => isPinyin(word) || isInitials(word)) ? false : null;
}

/** Chan Tai-man: another spelling of the surname, which is not its pinyin. */
function hasOtherSpelling([first]: readonly string[], words: readonly string[]): boolean {
  return OTHERS().some(({ letters, characters }) => {
    const own = words.some((word) => lettersOf(word) === letters.toLowerCase());
    return own && characters.includes(first!) && !readingsOf(first!).includes(letters.toLowerCase());
  });
}

/** A compound surname may be read as one of one character with a longer given name. */
function surnameLengths(characters: readonly string[]): number[] {
  return characters.length > 2 && isCompound(characters.slice(0, 2).join('')) ? [2, 1] : [1, 2];
}

function isRead(characters: readonly string[], length: number, words: readonly string[]): boolean {
  const surname = characters.slice(0, length);
  const given = characters.slice(length);
  if (given.length === 0) return false;
  for (let at = 1; at < words.length; at++) {
    const [first, second] = [words.slice(0, at).join(''), words.slice(at).join('')];
    if (stands(first, surname) && stands(second, given)) return true;
    if (stands(first, given) && stands(second, surname)) return true;
  }
  return words.length === 1 && isReadingOf(lettersOf(words[0]!), characters) === true;
}

/** The whole reading, or the initials of a given name. */
function stands(word: string, characters: readonly string[]): boolean {
  const letters = lettersOf(word);
  if (isReadingOf(letters, characters) === true) return true;
  return (
    letters.length === characters.length &&
    isInitials(word) &&
    characters.every((one, at) => readingsOf(one).some((reading) => reading[0] === letters[at]))
  );
}

function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\.?-?){1,3}$/u.test(word);
}

/** Whether a word is the surname of a Chinese name: with it before a given name of one letter the name would still be read. */
export function startsWithSurname(chinese: string, word: string): boolean {
  const characters = [...chinese.replace(/\s/g, '')];
  return [1, 2].some(
    (length) =>
      length < characters.length && isSameName(`${characters.slice(0, length).join('')}一`, `${word} Yi`) === true,
  );
}

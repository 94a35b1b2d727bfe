/** Hanyu Pinyin without tones: how characters are read, and whether letters can be the reading of a name (GB/T 16159, GB/T 28039). */
import { once } from './once.ts';
import { wordTable } from './table.ts';

/** The syllables with the characters that are read so; ü is written v. */
export const SYLLABLES = wordTable('lexis/pinyin.tsv', ['syllable', 'characters', 'source']);

const readings = once(() => {
  const found = new Map<string, string[]>();
  for (const { syllable, characters } of SYLLABLES()) {
    for (const character of characters) {
      const known = found.get(character);
      if (known === undefined) found.set(character, [syllable]);
      else known.push(syllable);
    }
  }
  return found;
});

/** Syllables by their letters, with the ways in which ü is written where a keyboard has none: lv, lyu, lu (GB/T 28039—2011, 7.3). */
const spellings = once(() => new Set(SYLLABLES().flatMap(({ syllable }) => formsOf(syllable))));

/** The readings of a character; none where the table does not know it. */
export function readingsOf(character: string): readonly string[] {
  return readings().get(character) ?? [];
}

/** The letters of a name without tones, hyphens, apostrophes and case; ü is v. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');
}

const LONGEST_SYLLABLE = 6;
const LONGEST_WORD = 40;

/** Whether a word can be cut into syllables. */
export function isPinyin(word: string): boolean {
  const letters = lettersOf(word);
  if (letters === '' || letters.length > LONGEST_WORD) return false;
  const ends = [true];
  for (let to = 1; to <= letters.length; to++) {
    ends[to] = false;
    for (let from = Math.max(0, to - LONGEST_SYLLABLE); from < to; from++)
      if (ends[from] === true && spellings().has(letters.slice(from, to))) ends[to] = true;
  }
  return ends[letters.length]!;
}

/** Whether letters are the characters read one after another; null where the reading of a character is not known. */
export function isReadingOf(letters: string, characters: readonly string[]): boolean | null {
  let starts = new Set([0]);
  for (const character of characters) {
    const known = readingsOf(character);
    if (known.length === 0) return null;
    const next = new Set<number>();
    for (const start of starts)
      for (const form of known.flatMap(formsOf)) if (letters.startsWith(form, start)) next.add(start + form.length);
    starts = next;
  }
  return starts.has(letters.length);
}

function formsOf(syllable: string): string[] {
  if (!syllable.includes('v')) return [syllable];
  return [syllable, syllable.replace('v', 'yu'), syllable.replace('v', 'u')];
}

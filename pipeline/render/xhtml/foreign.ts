/** Running text with its foreign passages marked by language and with places where an address may break. */
import { BY_LETTERS, ENGLISH_WORDS, LATIN_PASSAGE, OTHER_WORDS } from './foreign-table.ts';
import { element, empty, type Markup, sequence, text } from './markup.ts';
import { withRare } from './rare.ts';

/** Kana, Hangul and Cyrillic are sure signs; of the Latin passages only what is surely English is marked. */
const FOREIGN = new RegExp(
  [...BY_LETTERS, { language: 'latin', passage: LATIN_PASSAGE }]
    .map(({ language, passage }) => `(?<${language}>${passage})`)
    .join('|'),
  'g',
);
const ENGLISH = anyWord(ENGLISH_WORDS.surely, ENGLISH_WORDS.also);
const OTHER = anyWord(...OTHER_WORDS.map(({ words }) => words));
/** A web address or DOI from its first to its last character. */
const ADDRESS = /(?:https?:\/\/|www\.|10\.\d{4,}\/)[^\s"<>\u0080-\uffff]+/g;
/** Where an address may break: after a separator, before the next name. */
const SEAM = /(?<=[/?&=._-])(?=[A-Za-z0-9])/;

/** The characters as XHTML. */
export function withLanguages(characters: string): Markup {
  if (!/[A-Za-z\u0400-\u045f\u3041-\u30ff\uac00-\ud7a3]/.test(characters)) return withRare(characters);
  const parts: Markup[] = [];
  let done = 0;
  for (const match of characters.matchAll(FOREIGN)) {
    const language = languageOf(match.groups ?? {});
    if (language === null) continue;
    parts.push(withAddresses(characters.slice(done, match.index)));
    parts.push(element('span', { lang: language, 'xml:lang': language }, text(match[0])));
    done = match.index + match[0].length;
  }
  return sequence([...parts, withAddresses(characters.slice(done))]);
}

function languageOf({ ja, ko, ru, latin }: Partial<Record<string, string>>): string | null {
  if (ja !== undefined) return 'ja';
  if (ko !== undefined) return 'ko';
  if (ru !== undefined) return 'ru';
  return latin !== undefined && ENGLISH.test(latin) && !OTHER.test(latin) ? 'en' : null;
}

/** Words that are English beyond doubt, where in, an or is may be German. */
const SURELY_ENGLISH = anyWord(ENGLISH_WORDS.surely);
const NOT_LATIN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/u;
const FEWEST_WORDS = 4;

/** The language of a text that is all foreign, such as an English abstract or reference; null where it is not, or not surely. */
export function wholeLanguage(characters: string): string | null {
  if (!/^[^\p{L}]*\p{Script=Latin}/u.test(characters) || NOT_LATIN.test(characters)) return null;
  const words = characters.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  return words >= FEWEST_WORDS && SURELY_ENGLISH.test(characters) && !OTHER.test(characters) ? 'en' : null;
}

/** Characters in which no passage is marked, only where an address may break. */
export function withAddresses(characters: string): Markup {
  const parts: Markup[] = [];
  let done = 0;
  for (const match of characters.matchAll(ADDRESS)) {
    parts.push(withRare(characters.slice(done, match.index)));
    parts.push(sequence(match[0].split(SEAM).map(text), empty('wbr', {})));
    done = match.index + match[0].length;
  }
  return sequence([...parts, withRare(characters.slice(done))]);
}

/** Words parted by spaces, as a pattern that finds one of them. */
function anyWord(...lists: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${lists.join(' ').replaceAll(' ', '|')})\\b`, 'i');
}

/** Running text with its foreign passages marked by language and with places where an address may break. */
import { element, empty, type Markup, sequence, text } from './markup.ts';
import { withRare } from './rare.ts';

/** Kana, Hangul and Cyrillic are sure signs; of the Latin passages only what is surely English is marked. */
const FOREIGN =
  /(?<ja>[\u3041-\u3096\u30a1-\u30fa\u30fc]{2,})|(?<ko>[\uac00-\ud7a3]+(?:[ ,.]+[\uac00-\ud7a3]+)*)|(?<ru>[\u0400-\u045f]{2,}(?:[ ,.-]+[\u0400-\u045f]+)*)|(?<latin>[A-Za-z][a-z'’-]*(?:[,:]? [A-Za-z][a-z'’-]*){2,})/g;
/** Words that make a passage English, and words that make it another language. */
const ENGLISH = /\b(?:the|of|and|in|for|to|on|with|from|by|is|are|at|as|an|between|toward|towards)\b/i;
const OTHER =
  /\b(?:le|la|les|des|du|une|et|der|die|das|und|für|von|el|los|las|y|il|di|della|dei|gli|het|zum|zur|im|dans|pour|sur|aux|por|para)\b/i;
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
const SURELY_ENGLISH = /\b(?:the|of|and|for|with|from|by|are|between)\b/i;
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

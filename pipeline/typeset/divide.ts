/** Where words, addresses and citations may be divided at a line's end, and where they may not. */
import type { Measure } from './characters.ts';
import { BREAK, type Characters, type LineRules } from './prepared.ts';

const HYPHEN = 0x2d;

/** Marks the places in English words, addresses and citations, and in Chinese words where the text is not justified. */
export function markDivisions(characters: Characters, measure: Measure, rules: LineRules, justified: boolean): void {
  const joined = characters.text.map((character) => character[0]).join('');
  if (!justified) keepWords(characters, rules.insideWords(joined));
  divideWords(characters, joined, measure, rules);
  markAddresses(characters, joined);
}

function keepWords({ breaks }: Characters, inside: readonly number[]): void {
  for (const offset of inside) if (breaks[offset - 1] === BREAK.free) breaks[offset - 1] = BREAK.inWord;
}

/** Words long enough to be worth dividing; names in capitals are not. */
const WORD = /[A-Za-z]?[a-z]{5,}/g;

function divideWords(characters: Characters, joined: string, measure: Measure, rules: LineRules): void {
  for (const { index, 0: word } of joined.matchAll(WORD)) {
    const look = characters.looks[index]!;
    for (const offset of rules.hyphenate(word)) {
      characters.breaks[index + offset - 1] = BREAK.hyphen;
      characters.tail[index + offset - 1] = measure.width(HYPHEN, look) * look.size;
    }
  }
}

const CITATION = /\[[0-9][0-9,，\-–—]*\]/g;
const ADDRESS = /(?:https?:\/\/|www\.|10\.[0-9]{4,}\/|[\w.]+@)[\x21-\x7e]+/g;
const SLASH = /[/.?&=_\-:]/;

/** Share of an address's letters in stretching, since it has no spaces to give. */
const ADDRESS_WEIGHT = 0.3;

/** [1] stays with the text it belongs to; an address may be broken, best after its own marks. */
function markAddresses(characters: Characters, joined: string): void {
  if (!/[[@]|\/\/|www|10\./.test(joined)) return;
  for (const match of joined.matchAll(CITATION)) {
    for (let i = Math.max(0, match.index - 1); i < match.index + match[0].length - 1; i++) {
      characters.breaks[i] = BREAK.never;
    }
  }
  for (const match of joined.matchAll(ADDRESS)) {
    for (let i = match.index; i < match.index + match[0].length - 1; i++) {
      characters.weight[i] = ADDRESS_WEIGHT;
      characters.tail[i] = 0;
      characters.breaks[i] = SLASH.test(joined[i]!) && !SLASH.test(joined[i + 1]!) ? BREAK.afterSlash : BREAK.inAddress;
    }
  }
}

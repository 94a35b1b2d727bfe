/** Where words, addresses and citations may be divided at a line's end, and where they may not. */
import type { Measure } from './characters.ts';
import { BREAK, type LineRules, type PreparedText } from './prepared.ts';

const HYPHEN = 0x2d;

/** Marks the places in English words, addresses and citations, and in Chinese words where the text is not justified. */
export function markDivisions(characters: PreparedText, measure: Measure, rules: LineRules, justified: boolean): void {
  const joined = characters.text.map((character) => character[0]).join('');
  if (!justified) keepWords(characters, rules.insideWords(joined));
  divideWords(characters, joined, measure, rules);
  markLong(characters, joined);
  markAddresses(characters, joined);
  keepNumbers(characters, joined);
}

function keepWords({ breaks }: PreparedText, inside: readonly number[]): void {
  for (const offset of inside) if (breaks[offset - 1] === BREAK.free) breaks[offset - 1] = BREAK.inWord;
}

/** Words long enough to be worth dividing; names in capitals are not. */
const WORD = /[A-Za-z]?[a-z]{5,}/g;

function divideWords(characters: PreparedText, joined: string, measure: Measure, rules: LineRules): void {
  for (const { index, 0: word } of joined.matchAll(WORD)) {
    const look = characters.looks[index]!;
    for (const offset of rules.hyphenate(word)) {
      allowHyphen(characters, index + offset - 1, measure.width(HYPHEN, look) * look.size);
    }
  }
  for (const { index, 0: part } of joined.matchAll(COMPOUND)) {
    const last = index + part.length - 1;
    allowHyphen(characters, last, measure.width(HYPHEN, characters.looks[last]!) * characters.looks[last]!.size);
  }
}

// TypeScript, PowerPoint: the words it is made of.
const COMPOUND = /(?<=[A-Z])[a-z]{2,}(?=[A-Z][a-z]{2})/g;

function allowHyphen({ breaks, tail }: PreparedText, i: number, width: number): void {
  breaks[i] = BREAK.hyphen;
  tail[i] = width;
}

const UNIT = '[kMGmcdhnpμµ]?(?:Pa|Hz|mol|Wh|eV|min|ha|dB|bar|rpm|cd|lx|Bq|Sv|[gmLlshAVWJNKtBbΩd])[²³23]?';
/** 10 kg and 3 m/s, km/h and GB/T, No. 5 and p. 12, －5℃ and +30°, 2 909: what a line's end would tear apart. */
const KEPT = [
  new RegExp(`\\d (?:${UNIT}(?:[/·]${UNIT})?|[℃°%‰％]C?)(?![A-Za-z])`, 'g'),
  /(?<![A-Za-z/])[A-Za-z]{1,3}\/[A-Za-z]{1,3}(?![A-Za-z/])/g,
  /(?<![A-Za-z])(?:Nos?|Figs?|Tab|Eq|[Vv]ol|pp?|Ch|Sec)\. \d/g,
  /(?<![\w.℃℉°％%‰])[－+＋] ?\d/g,
  /(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g,
];

/** Numbers stay with their sign and their unit, also across the space between them (clreq "Prohibition Rules"; GB 3100—1993). */
function keepNumbers({ breaks }: PreparedText, joined: string): void {
  if (!/[\d/]/.test(joined)) return;
  for (const pattern of KEPT) {
    for (const { index, 0: kept } of joined.matchAll(pattern)) {
      breaks.fill(BREAK.never, index, index + kept.length - 1);
    }
  }
}

/** [1] and [2-4]; [2023-10-12] is a date. */
const CITATION = /\[[0-9]{1,3}(?:[,，\-–—][0-9]{1,3})*\]/g;
const ADDRESS = /(?:https?:\/\/|www\.|10\.[0-9]{4,}\/|[\w.]+@)[\x21-\x7e]+/g;
const SLASH = /[/.?&=_\-:}]/;
/** Words run together or joined by marks, too long to stand on a line beside others without gaping. */
const LONG = /[\x21-\x7e]{16,}/g;
/** Names of files, variables and formulas: they are broken like addresses. */
const IDENTIFIER = /[_\\=/]/;

/** Share in stretching of letters in what is long: it has no spaces to give. */
const LONG_WEIGHT = 0.3;

function markLong(characters: PreparedText, joined: string): void {
  for (const { index, 0: word } of joined.matchAll(LONG)) {
    characters.weight.fill(LONG_WEIGHT, index, index + word.length - 1);
    if (IDENTIFIER.test(word)) markAddress(characters, joined, index, index + word.length);
  }
}

/** [1] stays with the text it belongs to; an address may be broken, best after its own marks. */
function markAddresses(characters: PreparedText, joined: string): void {
  if (!/[[@]|\/\/|www|10\./.test(joined)) return;
  for (const match of joined.matchAll(CITATION)) {
    for (let i = Math.max(0, match.index - 1); i < match.index + match[0].length - 1; i++) {
      characters.breaks[i] = BREAK.never;
    }
  }
  for (const { index, 0: address } of joined.matchAll(ADDRESS)) {
    markAddress(characters, joined, index, index + address.length);
  }
}

function markAddress(characters: PreparedText, joined: string, from: number, to: number): void {
  for (let i = from; i < to - 1; i++) {
    characters.weight[i] = LONG_WEIGHT;
    characters.tail[i] = 0;
    const isAfter = SLASH.test(joined[i]!);
    characters.breaks[i] = SLASH.test(joined[i + 1]!) ? BREAK.never : isAfter ? BREAK.afterSlash : BREAK.inAddress;
  }
}

/** Characters of symbol fonts, which stand in the private use area, as the characters they look like. */

/** Wingdings by its own codes. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '·',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  171: '★',
  178: '☆',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '→',
  240: '⇒',
  251: '×',
  252: '✓',
  253: '☒',
  254: '☑',
};
/** 0x81 on: ① to ⑩; 0x8c on: ❶ to ❿. */
const CIRCLED_FROM = 0x81;
const FILLED_FROM = 0x8c;

/** The Symbol font by the codes of Latin letters and of the upper half. */
const SYMBOL_LETTERS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  197: '⊕',
  206: '∈',
  214: '√',
  215: '⋅',
  229: '∑',
  242: '∫',
};

/** The character a code of a symbol font stands for; null where we do not know. */
export function symbol(font: string, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return low > 0xff ? char(code) : wingding(low);
  if (/^symbol$/i.test(font)) return low > 0xff ? char(code) : symbolLetter(low);
  return code >= 0xe000 && code <= 0xf8ff ? null : char(code);
}

function wingding(low: number): string | null {
  if (low >= CIRCLED_FROM && low < CIRCLED_FROM + 10) return char(0x2460 + low - CIRCLED_FROM);
  if (low >= FILLED_FROM && low < FILLED_FROM + 10) return char(0x2776 + low - FILLED_FROM);
  return WINGDINGS[low] ?? null;
}

function symbolLetter(low: number): string | null {
  if (low >= 0x41 && low <= 0x5a) return SYMBOL_LETTERS[low - 0x41]!;
  if (low >= 0x61 && low <= 0x7a) return SYMBOL_SMALL[low - 0x61]!;
  return SYMBOL[low] ?? (low >= 0x20 && low <= 0x3f ? char(low) : null);
}

function char(code: number): string | null {
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

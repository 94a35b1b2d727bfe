/** Words as they are compared: without white space, and with the forms of one mark or letter folded into one. */

const SPACE = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/g;
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟〝〞＂«»「」『』]/g, '"'],
  [/[‘’‚‛＇`´]/g, "'"],
  [/[—–―─⸺－−‐‑]+/g, '-'],
  [/[●•∙⋅・‧]/g, '·'],
];

/** The words folded: full-width and half-width, straight and curled, spaced and not are the same; their length may change. */
export function folded(words: string): string {
  let text = words.normalize('NFKC').replace(SPACE, '');
  for (const [pattern, sign] of FOLDS) text = text.replace(pattern, sign);
  return text.replace(/-{2,}/g, '-').replace(/\.{3,}/g, '…');
}

/** The calls of notes are given anew where a manuscript is read. */
const CALLS = /[①-⑳㉑-㉟㊱-㊿]/g;

/** Only the letters and numbers of the folded words: what stays the same when marks are repaired. */
export function bareWords(words: string): string {
  return folded(words.replace(CALLS, '')).replace(/[\p{P}\p{S}]/gu, '');
}

export type Fold = (words: string) => string;

/** The ways to compare words, the strictest first. */
export const FOLDS_IN_TURN: readonly Fold[] = [folded, bareWords];

/** Whether nothing is left of the words. */
export function isBlank(words: string): boolean {
  return folded(words) === '';
}

/** How long (UTF-16) the beginning of `chars` is that folds into so many characters. */
export function offsetOfFolded(chars: string, length: number, fold: Fold): number {
  if (length === 0) return 0;
  let low = 0;
  let high = chars.length;
  // The folded length never falls as the beginning grows.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fold(chars.slice(0, middle)).length < length) low = middle + 1;
    else high = middle;
  }
  return low;
}

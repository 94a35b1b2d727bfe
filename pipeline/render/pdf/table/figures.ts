/** Figures in cells, and the place by which those of a column are aligned: the decimal point, ± or ～ (CY/T 170—2019). */

export type FigureKind = 'point' | 'plus-minus' | 'range';

/** Opening brackets, signs and currencies before a number. */
const BEFORE = String.raw`[（(\[［]?\s*[<>≤≥≈~＜＞]?\s*[-−–—－+＋±]?\s*[¥￥$€]?`;
/** 12  1,204  12 304  .5 */
const WHOLE = String.raw`(?:\d{1,3}(?:[,，\u2009 ]\d{3})+|\d+)`;
const FRACTION = String.raw`(?:[.．]\d+)?`;
/** Units of one sign, brackets, stars of significance and letters of notes. */
const AFTER = String.raw`\s*(?:[%％‰℃°]|pp)?\s*[）)\]］]?\s*[*＊∗†‡§]{0,4}[a-eA-E]?`;

const POINT = new RegExp(`^(${BEFORE}${WHOLE})${FRACTION}${AFTER}$`);
const PLUS_MINUS = new RegExp(`^(${BEFORE}${WHOLE}${FRACTION}[%％]?\\s*)±\\s*${WHOLE}${FRACTION}${AFTER}$`);
const RANGE = new RegExp(
  `^(${BEFORE}${WHOLE}${FRACTION}[%％]?\\s*)(?:～|~|〜|—|–|-|至)\\s*${BEFORE}${WHOLE}${FRACTION}${AFTER}$`,
);
/** Nothing that long is a figure. */
const LONGEST = 40;

/** What kind of figure some words are, and how many characters stand before the place that is aligned; null for no figure. */
export function figureOf(words: string): { readonly kind: FigureKind; readonly before: number } | null {
  if (words.length > LONGEST || !/\d/.test(words)) return null;
  const point = POINT.exec(words);
  if (point !== null) return { kind: 'point', before: point[1]!.length };
  const plusMinus = PLUS_MINUS.exec(words);
  if (plusMinus !== null) return { kind: 'plus-minus', before: plusMinus[1]!.length };
  const range = RANGE.exec(words);
  return range === null ? null : { kind: 'range', before: range[1]!.length };
}

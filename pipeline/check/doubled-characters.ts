import { around, placesOf, type Rule, warn } from './rule.ts';

/** Characters that are hardly ever doubled, with the characters before and after which doubling is right. */
const SUSPECTS: readonly (readonly [character: string, rightAfter: string, rightBefore: string])[] = [
  ['的', '目标打中', '确士'],
  ['了', '为除不甚小', '解无之然却结悟望事账得'],
  ['是', '于', '非'],
  ['在', '存现实潜内外正所自旨', '在'],
  ['和', '共饱温缓调总平祥随谦柔亲', '气美睦平谐'],
  ['与', '参给赠付授', '会'],
  ['被', '棉', '子'],
  ['把', '一两几数拖火个', '关握'],
  ['将', '主大小名上中少干武猛老', '士军领官来帅'],
  ['从', '服听自随侍跟', '容'],
  ['及', '以涉普波顾触提', '时格第其'],
  ['以', '可所足难加予得用给', ''],
  ['于', '', '是'],
  ['我', '自', ''],
  ['不', '', ''],
  ['这', '', ''],
  ['也', '', ''],
  ['都', '成首古京', ''],
  ['由', '自理经缘事', '衷'],
  ['向', '方动走取意风志趋倾导一去', ''],
  ['并', '合兼一归吞', ''],
  ['而', '然反从因进', ''],
  ['但', '不非', ''],
  ['其', '尤', '格木'],
];

const RIGHT = new Map(SUSPECTS.map(([character, after, before]) => [character, { after, before }]));
const DOUBLED = new RegExp(`([${SUSPECTS.map(([character]) => character).join('')}])\\1`, 'g');

/**
 * A particle typed twice (的的, 了了, 是是); silent about words in which the pair is right (目的的, 为了了解, 是是非非), and about every
 * character that is not on the list of suspects (作作, 员员, 等等).
 */
export const doubledCharacters: Rule = (article) =>
  placesOf(article, DOUBLED, ({ index }, chars) => isSuspicious(chars, index)).map(({ passage, match }) => {
    const shown = around(passage.chars, match.index, match.index + 2);
    const message = `疑为重字：“${shown}”中的“${match[0]}”`;
    return warn(article, 'doubled-characters', passage, match.index, message, `若是误写，改为“${match[0][0]}”`);
  });

function isSuspicious(chars: string, at: number): boolean {
  const right = RIGHT.get(chars[at]!)!;
  const before = chars[at - 1] ?? ' ';
  const after = chars[at + 2] ?? ' ';
  return !right.after.includes(before) && !right.before.includes(after) && chars[at] !== after;
}

import { around, matched, placesOf, type Rule, warn } from './rule.ts';

/** Characters that are hardly ever doubled, with the characters before and after which doubling is right. */
const SUSPECTS: readonly (readonly [character: string, rightAfter: string, rightBefore: string])[] = [
  ['的', '标打', '确士喀'],
  ['了', '不甚小时里已未算', '解无之然却结悟望事账得当断几数寥分可'],
  ['是', '于但可只还凡', '非否'],
  ['在', '存现实潜内外正所自旨', '在建外职校读场编逃野线籍押世任位座留都皆需须可'],
  ['和', '共饱温缓调总平祥随谦柔亲', '气美睦平谐解服田静县声龙'],
  ['与', '参给赠付授', '会时世众'],
  ['被', '棉', '子告捕害单褥'],
  ['把', '一两几数拖火个', '关握手柄'],
  ['将', '主大小名上中少干武猛老', '士军领官来帅'],
  ['从', '服听自随侍跟', '容业政军教属'],
  ['及', '以涉普波顾触提', '时格第其'],
  ['以', '可所足难加予得用给', '往色人及来'],
  ['于', '', '是'],
  ['我', '自', ''],
  ['不', '来', ''],
  ['这', '', ''],
  ['也', '', '门'],
  ['都', '成首古京', ''],
  ['由', '自理经缘事', '衷'],
  ['向', '方动走取意风志趋倾导一去', '导日'],
  ['并', '合兼一归吞', '购轨联排列肩'],
  ['而', '然反从因进', ''],
  ['但', '不非', ''],
  ['其', '尤', '格木'],
  ['者', '', '，'],
];

const RIGHT = new Map(SUSPECTS.map(([character, after, before]) => [character, { after, before }]));
const DOUBLED = new RegExp(`([${SUSPECTS.map(([character]) => character).join('')}])\\1`, 'g');
// 目的的 is right, 项目的的 is not; 对对于 but 对对方, 对对子.
const PURPOSE = /(?<![项题节栏科书名细剧曲数账])目$/;
const TOWARDS = /(?<![核校面针绝成])对对(?=于|此|这|该|其|上述)/g;
// 收入有有了提高, but 只有有了, 所有有关.
const HAVING = /(?<![所没拥具享占含独据持国私公共固未只仅唯惟还])有有(?=[了着许更很较])/g;
// 进行进行, 我们我们; a verb of two characters may be said twice (研究研究).
const WORDS =
  /(进行|具有|成为|作为|实现|通过|根据|按照|随着|关于|对于|由于|为了|以及|因为|所以|因此|但是|而且|并且|或者|如果|虽然|我们|他们|她们|它们|你们|这些|那些|这种|这个|那个|已经|可以|能够|应当|应该|必须|主要|问题|社会|国家|其中|同时)\1/g;
// A phrase pasted twice; slogans are called out: 加油干，加油干！
const PHRASE = /((?![一每])\p{Script=Han}{4,12})\1(?![！…])/gu;

/**
 * A particle, word or phrase typed twice (的的, 我们我们); silent about words in which the pair is right (目的的, 为了了解, 是是非非),
 * about a character named in quotes, and about every character that is not on the list of suspects (作作, 员员, 等等).
 */
export const doubledCharacters: Rule = (article) =>
  [
    ...placesOf(article, DOUBLED, ({ index }, chars) => isSuspicious(chars, index)),
    ...placesOf(article, TOWARDS),
    ...placesOf(article, HAVING),
    ...placesOf(article, WORDS),
    ...placesOf(article, PHRASE, ({ 1: phrase }) => isPhrase(phrase!)).filter(({ passage }) => passage.prose),
  ].map(({ passage, match }) => {
    const end = match.index + match[0].length;
    const once = match[0].slice(match[0].length / 2);
    const message = `疑为重字：“${around(passage.chars, match.index, end)}”中的“${match[0]}”`;
    return warn(article, 'doubled-characters', matched(passage, match), message, `若是误写，改为“${once}”`);
  });

function isSuspicious(chars: string, at: number): boolean {
  const right = RIGHT.get(chars[at]!)!;
  const before = chars[at - 1] ?? ' ';
  const after = chars[at + 2] ?? ' ';
  if (chars[at] === '的' && PURPOSE.test(chars.slice(Math.max(0, at - 2), at))) return false;
  if (before === '“' && after === '”') return false;
  // 了了几笔: no sentence begins with the particle.
  if (chars[at] === '了' && !/\p{Script=Han}/u.test(before)) return false;
  return !right.after.includes(before) && !right.before.includes(after) && chars[at] !== after;
}

/** More than one or two characters over and over, as in 哈哈哈哈 and 一二一二. */
function isPhrase(phrase: string): boolean {
  return new Set(phrase).size >= 4;
}

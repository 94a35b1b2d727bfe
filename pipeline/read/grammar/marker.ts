/** The numbers that open headings and list items, by the family they belong to. */
import { anyOf } from './patterns.ts';

/** Marker families in their customary order, from 第一编 down to ①. */
export const FAMILIES = [
  'part',
  'chapter',
  'section',
  'formal',
  'han',
  'hanBracketed',
  'arabic',
  'decimal2',
  'decimal3',
  'decimal4',
  'arabicBracketed',
  'arabicHalfBracketed',
  'circled',
] as const;
export type Family = (typeof FAMILIES)[number];

/** A marker at the start of a line: its family, its number, and how many UTF-16 units it takes with the space after it. */
export interface Marker {
  readonly family: Family;
  readonly number: number;
  readonly length: number;
  /** No mark or space parts the number from the text: 2研究方法. */
  readonly bare: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const HAN_NUMBER = `[${NUMERALS}百]{1,4}`;
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';

interface Pattern {
  readonly pattern: RegExp;
  readonly family: Family;
}

// 第一部分 …   第一章 …   第二节 …   壹、…   一、…   （一）…   1.1 …   （1）…   1）…   ①…   1. …
const PATTERNS: readonly Pattern[] = [
  {
    family: 'part',
    pattern: new RegExp(`^第(${HAN_NUMBER}|\\d{1,2})(?:编|部分|篇)(?:[\\s、：:.]+|$|(?=\\p{Script=Han}))`, 'u'),
  },
  {
    family: 'chapter',
    pattern: new RegExp(`^第(${HAN_NUMBER}|\\d{1,2})章(?:[\\s、：:.]+|$|(?=\\p{Script=Han}))`, 'u'),
  },
  {
    family: 'section',
    pattern: new RegExp(`^第(${HAN_NUMBER}|\\d{1,2})节(?:[\\s、：:.]+|$|(?=\\p{Script=Han}))`, 'u'),
  },
  { family: 'formal', pattern: new RegExp(`^([${FORMAL}貳參参叄陸])[、．.]\\s*`) },
  { family: 'han', pattern: new RegExp(`^(${HAN_NUMBER})(?:[、．.]\\s*|[\\s]+)`) },
  { family: 'han', pattern: new RegExp(`^([${ROMAN}])[、．.\\s]\\s*`) },
  { family: 'hanBracketed', pattern: new RegExp(`^[（(]\\s*(${HAN_NUMBER})\\s*[）)][、．.]?\\s*`) },
  { family: 'hanBracketed', pattern: new RegExp(`^(${HAN_NUMBER})[）)]\\s*`) },
  { family: 'decimal4', pattern: /^\d{1,2}[.．]\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[.．]?(?:\s+|(?=[^\d.．\s]))/ },
  { family: 'decimal3', pattern: /^\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[.．]?(?:\s+|(?=[^\d.．\s]))/ },
  { family: 'decimal2', pattern: /^\d{1,2}[.．](\d{1,2})[.．]?(?:\s+|(?=[\p{Script=Han}“《（A-Za-z]))/u },
  { family: 'arabicBracketed', pattern: /^[（(]\s*(\d{1,2})\s*[）)][、．.]?\s*/ },
  { family: 'arabicHalfBracketed', pattern: /^(\d{1,2})[）)]\s*/ },
  { family: 'circled', pattern: new RegExp(`^([${CIRCLED}])(?![，。；：）”])[、．.]?\\s*`) },
  { family: 'arabic', pattern: /^(\d{1,2})(?:[、．.]\s*(?=[^\d\s])|[\s]+(?=[\p{Script=Han}“《]))/u },
  { family: 'arabic', pattern: /^(\d{1,2})(?=[\p{Script=Han}“《])/u },
];

// 3月…  19世纪…  5个方面…: a number that counts what follows is no marker.
const COUNTED =
  /^\d+\s*(?:[年月日号时点分秒个世位项条次人名篇部种类家款张页期岁天周元万亿千百倍余多余成里米吨届级层度只本场]|公[里斤]|厘米|毫米)/;

// 1.2万条   1.5公里, but not 2.1万有引力 or 1.2元素: a number with a point that measures.
const MEASURED =
  /^\d{1,2}[.．]\d+(?:[％%‰℃倍]|[万亿](?![有物象能里])|米(?![饭粉])|[吨亩]|元(?![素件代])|公[里斤顷分]|[千厘毫分]米|千[克瓦]|平方|立方|摄氏|个百分点|小时|毫升)/u;
// 第三节课   第二篇论文   第一章的…: an ordinal that counts what follows it.
const ORDINAL = new RegExp(
  `^第[^编部篇章节]{1,4}(?:${anyOf(
    /编[辑者剧委号队制]|部分(?:别|人|地区)|章(?:的|[里中](?=[的，他我你])|鱼|程(?!序))/,
    /篇(?:的|文章|论文|[小解]说|散文|通[讯知]|报[告道]|社论|课文|作[文品]|日记|稿[子件]|故事)/,
    /节(?:的|[里中](?=[的，他我你])|课(?![程题堂外本文后])|车厢|电池|列车|比赛)/,
  )})`,
);

/** Whether a number at the start counts what follows it: 12亿元. */
export function countsWhatFollows(chars: string): boolean {
  return /^\d+\s*[%％‰]/.test(chars) || COUNTED.test(chars);
}

/** The marker at the start of a line, or null. */
export function markerOf(chars: string): Marker | null {
  const head = chars.slice(0, 24);
  if (MEASURED.test(head) || ORDINAL.test(head)) return null;
  for (const { family, pattern } of PATTERNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const bare = /\d$/.test(match[0]);
    if (bare && COUNTED.test(head)) return null;
    return { family, number: numberOf(match[1]!), length: match[0].length, bare };
  }
  return null;
}

/** The value of 十二, 12, ⑫ or Ⅻ up to 99. */
function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const formal = FORMAL.indexOf(
    numeral
      .replace('貳', '贰')
      .replace(/[參参叄]/, '叁')
      .replace('陸', '陆'),
  );
  const single = Math.max(CIRCLED.indexOf(numeral), ROMAN.indexOf(numeral), formal);
  if (single >= 0) return single + 1;
  const [tens, units] = numeral.includes('十') ? numeral.split('十') : ['-', numeral];
  const digit = (character: string | undefined) => NUMERALS.indexOf(character ?? '') + 1;
  return (tens === '-' ? 0 : tens === '' ? 10 : digit(tens) * 10) + (units === '' ? 0 : digit(units));
}

/** 图1, 表2-1, 式(3) in the text: what names a figure, table or equation by its number. */
import type { Text } from '../model/document.ts';
import { wordsIn } from '../model/math.ts';
import { marksAt } from '../model/runs.ts';
import { nameOfObject } from './objects.ts';

/** A mention; of 图1、2 there are two, and the second has no word (UTF-16 offsets, end exclusive). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** In the spelling of `NumberedObject.name`. */
  readonly name: string;
  /** Whether the label is whole: 图1, not the 2 of 图1、2. */
  readonly isWhole: boolean;
  /** Whether it names an object beyond doubt, so that one that is not there may be asked about. */
  readonly isSure: boolean;
}

const NUMBER = '[A-Z]?\\d{1,3}(?:\\s?[-－–—.．]\\s?\\d{1,3})?(?!\\d)';
const OBJECT = new RegExp(
  `(?<word>附?[图圖表])\\s?(?<number>${NUMBER}|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十]))|` +
    `(?<![A-Za-z])(?<latin>Figs?\\.|Figures?|Tables?|Tabs?\\.)\\s?(?<latinNumber>${NUMBER})`,
  'dg',
);
const EQUATION_WORD = '公式|方程[组組]?|式|(?<![A-Za-z])(?:Eqs?\\.|Equations?)';
const IN_BRACKETS = '[(（]\\s?(?<number>[A-Z]?\\d{1,3}(?:[-–.．]\\d{1,3})?[a-z]?)\\s?[)）]';
const EQUATION = new RegExp(`(?<word>${EQUATION_WORD})\\s?${IN_BRACKETS}`, 'dg');
const BRACKETED = '[(（]\\s?[A-Z]?\\d{1,3}(?:[-–.．]\\d{1,3})?[a-z]?\\s?[)）]';
const ALL_BRACKETED = new RegExp(BRACKETED, 'g');
/** (a), a and b after the number of a figure, then a sign, then another number. */
const SUBFIGURE = '(?:\\s?[(（][a-z](?:[\\s、,，和与—–-]*[a-z])*[)）]|[a-z](?![a-z]))?';
const SIGN = '(?<sign>[、,，和与與及至到~～—–-]|以及)';
/** (1)～(3)式, (1)、(2)式 */
const BEFORE_WORD = new RegExp(
  `(?<others>(?:${BRACKETED}\\s?(?:[、,，和与與及至到~～—–-]|以及)\\s?)*)${IN_BRACKETS}\\s?式(?![中子样樣])`,
  'g',
);
const MORE = new RegExp(`^${SUBFIGURE}\\s?${SIGN}\\s?(?<number>\\d{1,3}(?:[-.]\\d{1,3})?)(?!\\d)`, 'd');
const MORE_EQUATIONS = new RegExp(`^\\s?${SIGN}\\s?(?:式\\s?)?(?<whole>${IN_BRACKETS})`, 'd');

/** Behind these 图 and 表 are parts of other words: 地图, 企图, 发表3篇, 代表5人. */
const OTHER_WORD =
  /[地企意版蓝藍拼试試力贪貪视視宏远遠雄草发發代外手钟鐘仪儀列报報年量简簡课課时時电電怀懷腕秒师師奏填制製]$/;
/** Behind these they begin a word of their own. */
const OWN_WORD =
  /(?:^|[^\p{Script=Han}》]|[见見如由从從据據在和与與及至到按将將对對把而以看用于於是参參照例中下上附结結合即为為若像的了比较較示])$/u;
/** Signs of measure: 图3幅, 表2块 count something. */
const COUNTED =
  /^\s?(?:[座处處起轮輪批篇人名次幅张張份块塊个個种種页頁年月日项項条條款只台套本部位家层層级級倍元万萬亿億天米届屆期卷枚组組]|[%％‰])/;
const GOES_ON = /^(?:\s?$|[\s、，。；：）)”」,.;]|[所中可分均都是为為给給显顯反列对對说說表])/;

/** The mentions of a text in their order. `own`: whether it begins with its own label, as captions do. */
export function mentionsIn(text: Text, own: boolean): Mention[] {
  const chars = wordsIn(text);
  if (!/[图圖表式程]|Fig|Tab|Eq/.test(chars)) return [];
  const found = [...objectsIn(chars), ...equationsIn(chars)].filter(
    ({ from }) => !(own && chars.slice(0, from).trim() === ''),
  );
  return found
    .filter(({ from }) =>
      marksAt(text, from).every(({ kind }) => kind !== 'link' && kind !== 'note' && kind !== 'math'),
    )
    .sort((a, b) => a.from - b.from)
    .filter((mention, index, all) => index === 0 || mention.from >= all[index - 1]!.to);
}

function objectsIn(chars: string): Mention[] {
  return [...chars.matchAll(OBJECT)].flatMap((match): Mention[] => {
    const before = chars.slice(Math.max(0, match.index - 4), match.index);
    const { word, latin } = match.groups!;
    const number = match.groups!.number ?? match.groups!.latinNumber!;
    const to = match.index + match[0].length;
    if (latin === undefined && OTHER_WORD.test(before)) return [];
    if (COUNTED.test(chars.slice(to, to + 3))) return [];
    const isSure = latin !== undefined || (OWN_WORD.test(before) && !/^[一二三四五六七八九十]/.test(number));
    const first = { from: match.index, to, name: nameOfObject((word ?? latin)!, number), isWhole: true, isSure };
    return [first, ...moreIn(chars, to, MORE, (word ?? latin)!, isSure)];
  });
}

function equationsIn(chars: string): Mention[] {
  const named = [...chars.matchAll(EQUATION)].flatMap((match): Mention[] => {
    const before = chars.slice(Math.max(0, match.index - 4), match.index);
    const word = match.groups!.word!;
    if (word === '式' && !OWN_WORD.test(before) && !/[代入该該此]$/.test(before)) return [];
    const to = match.index + match[0].length;
    const first = {
      from: match.index,
      to,
      name: nameOfObject(word, match.groups!.number!),
      isWhole: true,
      isSure: true,
    };
    return [first, ...moreIn(chars, to, MORE_EQUATIONS, word, true)];
  });
  return [...named, ...[...chars.matchAll(BEFORE_WORD)].flatMap(beforeWord)];
}

/** The numbers before 式, of which the last is whole with it. */
function beforeWord({ index, 0: found, groups }: RegExpMatchArray): Mention[] {
  const { others, number } = groups as { others: string; number: string };
  const mention = (from: number, to: number, own: string, isWhole: boolean): Mention => {
    return { from, to, name: nameOfObject('式', own), isWhole, isSure: false };
  };
  const before = [...others.matchAll(ALL_BRACKETED)].map((match) => {
    const from = index! + match.index;
    return mention(from, from + match[0].length, match[0].replace(/[()（）\s]/g, ''), false);
  });
  return [...before, mention(index! + others.length, index! + found.length, number, true)];
}

/** 图1、2和5 names three; a comma before what is counted (图1，3个样本) names none. */
function moreIn(chars: string, start: number, pattern: RegExp, word: string, isSure: boolean): Mention[] {
  const found: Mention[] = [];
  for (let at = start; ; ) {
    const match = pattern.exec(chars.slice(at, at + 40));
    if (match === null) return found;
    const [from, to] = match.indices!.groups!.whole ?? match.indices!.groups!.number!;
    const rest = chars.slice(at + to, at + to + 4);
    const isPlain = !/[,，]/.test(match.groups!.sign!);
    if (COUNTED.test(rest) || (!isPlain && !GOES_ON.test(rest))) return found;
    const name = nameOfObject(word, match.groups!.number!);
    found.push({ from: at + from, to: at + to, name, isWhole: false, isSure: isSure && isPlain && GOES_ON.test(rest) });
    at += to;
  }
}

/** 图1-3 of an article without such a number: its first and its last figure; null where it is no range. */
export function rangeEnds(mention: Mention, chars: string): readonly [Mention, Mention] | null {
  const ends = /^(\D+)(\d+)-(\d+)$/.exec(mention.name);
  if (ends === null || Number(ends[2]) >= Number(ends[3])) return null;
  const words = chars.slice(mention.from, mention.to);
  const dash = words.search(/[-－–—]/);
  const last = words.search(/\d+\s*$/);
  if (dash < 0 || last < dash) return null;
  return [
    { ...mention, to: mention.from + dash, name: ends[1]! + ends[2]! },
    { ...mention, from: mention.from + last, name: ends[1]! + ends[3]!, isWhole: false },
  ];
}

/** Spaces that extraction left beside marks, between Chinese and Latin, or inside Chinese words: the gap there is layout, not text. */
import { signsOf } from '../signs.ts';
import type { PunctuationRepair } from './edit.ts';

const MARK = '，。、；：？！“”‘’（）《》';
/** Not the spaces of an English sentence: workers’ rights, the “book”. */
const BESIDE = new RegExp(
  `(?<=[${MARK}]) +(?=[\\p{Script=Han}${MARK}])|(?<=[${MARK}])(?<!\\w[”’]) +(?=\\w)|(?<=[\\p{Script=Han}%]) +(?=[${MARK}])|(?<=\\w) +(?=[${MARK}])(?![“‘’]\\w)|(?<=\\p{Script=Han}) +(?=\\w)|(?<=[\\w%]) +(?=\\p{Script=Han})`,
  'gu',
);
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const PROSE_LENGTH = 40;
// 1. 标题   一、 标题   第一章 标题: the space after a number at the start is the author's.
const NUMBERED = /^(?:\d{1,2}(?:[.．]\d{1,2})*[.．、]?|[一二三四五六七八九十]{1,3}|第\S{1,4}[章节编])$/;
// 1903 十岁。: a year that heads its entry; 2024 年 and 2000 人 are what a program spaced out.
const YEAR = /^(?:1[5-9]|20)\d{2}$/;
const COUNTED = /^ *[年个人名位元万亿千百余多户家座项次台件条只辆吨斤亩米公里度分秒级届版月日号字页所间艘份枚棵株头]/;
// 图1 题名   续附表A.1 题名   附录B 题名: so is that after the name of an object or an appendix.
const NAMED = /^(?:续?附?[图表]\s?(?:[A-HS][-.]?)?\d{1,2}|附[录錄件]\s?(?:[A-Z]|\d{1,2}))(?:[-.]\d{1,2})*$/;

// 结 语: single characters spread out.
const SPREAD = /^\p{Script=Han}(?: \p{Script=Han})+$/u;

/** Edits that take such spaces out; between Chinese only one that cuts a word in prose, for elsewhere it parts names. */
export function spaceEdits(chars: string): PunctuationRepair[] {
  const edits: PunctuationRepair[] = [];
  for (const match of chars.matchAll(BESIDE)) {
    const before = match.index < 8 ? chars.slice(0, match.index) : '';
    const isYear = YEAR.test(before) && !COUNTED.test(chars.slice(match.index, match.index + 4));
    const numbered = NUMBERED.test(before) || NAMED.test(before) || isYear;
    if (!numbered && !followsHead(chars, match.index) && !partsPeople(chars, match.index, match[0].length))
      edits.push(removal(match.index, match[0].length));
  }
  if (SPREAD.test(chars)) for (const match of chars.matchAll(BETWEEN_HAN)) edits.push(removal(match.index, 1));
  if (chars.length < PROSE_LENGTH || !signsOf(chars).endsSentence) return edits;
  for (const match of chars.matchAll(BETWEEN_HAN)) {
    const kept = partsNames(chars, match.index) || followsRole(chars, match.index) || followsHead(chars, match.index);
    if (!kept) edits.push(removal(match.index, 1));
  }
  return edits;
}

function removal(from: number, length: number): PunctuationRepair {
  return { from, to: from + length, text: '', rule: 'space-removed' };
}

// 目的 了解…。方法 采用…   1.1 对象 2022年…
const PART =
  /(?:^|[。；.])(?:(?:研究)?(?:目的|背景|对象|方法|结果|结论|意义)|(?:资料|材料|对象)[与和]方法|讨论|[\p{Script=Han}]{2}分析)$/u;
const RUN_IN = /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.．]?\s*\p{Script=Han}{2,12}$/u;

/** The space after the name of an abstract's part, or after a numbered heading that its text runs on from. */
function followsHead(chars: string, at: number): boolean {
  return PART.test(chars.slice(Math.max(0, at - 8), at)) || (at <= 24 && RUN_IN.test(chars.slice(0, at)));
}

/** 胡某（店主） 罗某（作家）: who they are stands behind each. */
function partsPeople(chars: string, at: number, length: number): boolean {
  const before = /[\p{Script=Han}·]{2,12}（[^（）]{1,24}）$/u.test(chars.slice(Math.max(0, at - 40), at));
  return before && /^[\p{Script=Han}·]{2,6}（/u.test(chars.slice(at + length, at + length + 8));
}

/** （记者 白 帆）: the space after what the person is stays, also where the name is padded. */
function followsRole(chars: string, at: number): boolean {
  return /(?:记者|通讯员|摄影|编辑)$/.test(chars.slice(Math.max(0, at - 4), at));
}

/** 张三 李四: words of two to four characters on both sides. */
function partsNames(chars: string, at: number): boolean {
  const before = /\p{Script=Han}+$/u.exec(chars.slice(Math.max(0, at - 5), at))?.[0].length ?? 0;
  const after = /^\p{Script=Han}+/u.exec(chars.slice(at + 1, at + 6))?.[0].length ?? 0;
  return before >= 2 && before <= 4 && after >= 2 && after <= 4;
}

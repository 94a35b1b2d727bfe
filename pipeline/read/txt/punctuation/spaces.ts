/** Spaces that extraction left beside marks, between Chinese and Latin, or inside Chinese words: the gap there is layout, not text. */
import { endsSentence } from '../line.ts';
import type { Repair } from './edit.ts';

const MARK = '，。、；：？！“”‘’（）《》';
/** Not the spaces of an English sentence: workers’ rights, the “book”. */
const BESIDE = new RegExp(
  `(?<=[${MARK}]) +(?=[\\p{Script=Han}${MARK}])|(?<=[${MARK}])(?<!\\w[”’]) +(?=\\w)|(?<=[\\p{Script=Han}%]) +(?=[${MARK}])|(?<=\\w) +(?=[${MARK}])(?![“‘]\\w)|(?<=\\p{Script=Han}) +(?=\\w)|(?<=[\\w%]) +(?=\\p{Script=Han})`,
  'gu',
);
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const PROSE_LENGTH = 40;
// 1. 标题   一、 标题   第一章 标题   图1 标题: the space after a number at the start is the author's.
const NUMBERED =
  /^(?:\d{1,2}(?:[.．]\d{1,2})*[.．、]?|[一二三四五六七八九十]{1,3}|第\S{1,4}[章节编]|[图表]\s?\d{1,2}(?:[-.]\d{1,2})?)$/;

// 结 语: single characters spread out.
const SPREAD = /^\p{Script=Han}(?: \p{Script=Han})+$/u;

/** Edits that take such spaces out; between Chinese only one that cuts a word in prose, for elsewhere it parts names. */
export function spaceEdits(chars: string): Repair[] {
  const edits: Repair[] = [];
  for (const match of chars.matchAll(BESIDE)) {
    if (match.index >= 8 || !NUMBERED.test(chars.slice(0, match.index)))
      edits.push(removal(match.index, match[0].length));
  }
  if (SPREAD.test(chars)) for (const match of chars.matchAll(BETWEEN_HAN)) edits.push(removal(match.index, 1));
  if (chars.length < PROSE_LENGTH || !endsSentence(chars)) return edits;
  for (const match of chars.matchAll(BETWEEN_HAN)) {
    if (!partsNames(chars, match.index) && !followsRole(chars, match.index)) edits.push(removal(match.index, 1));
  }
  return edits;
}

function removal(from: number, length: number): Repair {
  return { from, to: from + length, text: '', rule: 'space-removed' };
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

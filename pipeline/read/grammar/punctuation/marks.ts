/** Comma, stop, colon and their like, ellipsis and dash, by their Chinese neighbours (GB/T 15834 4.1–4.6, 4.10, 4.11). */
import type { PunctuationRepair } from './edit.ts';
import type { Shield } from './protect.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '､': '、',
  '｡': '。',
  '｢': '「',
  '｣': '」',
  '﹐': '，',
  '﹑': '、',
  '﹒': '。',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
};
const RULES: Readonly<Record<string, string>> = {
  '·': 'interpunct-normalised',
  '……': 'ellipsis-normalised',
  '——': 'dash-normalised',
};
/** Book and chapter inside 《》 are no longer. */
const LONGEST_BOOK = 40;
const CHINESE = /[\p{Script=Han}，。、；：？！“”‘’《》（）】」』…—]/u;

/** Edits of marks beside Chinese, of ellipses and of dashes. */
export function markEdits(chars: string, shield: Shield): PunctuationRepair[] {
  const edits: PunctuationRepair[] = [];
  for (const match of chars.matchAll(/\.{3,}|。{2,}|…+|⋯+|[—–―]+|─{2,}|－{2,}|-{2,}|[,;:?!.．､｡｢｣﹐﹑﹒﹔﹕﹖﹗]/g)) {
    const at = match.index;
    if (shield(at)) continue;
    const text = isInterpunct(chars, at) ? '·' : markFor(chars, at, match[0]);
    if (text === null || text === match[0]) continue;
    const rule = RULES[text] ?? 'punctuation-fullwidth';
    edits.push({ from: at, to: at + match[0].length, text, rule });
  }
  return edits;
}

// 《史记.某某本纪》: between Chinese inside title marks a dot parts book and chapter (GB/T 15834 4.14).
const HAN = /\p{Script=Han}/u;

function isInterpunct(chars: string, at: number): boolean {
  if (!/[.．]/.test(chars[at]!) || !HAN.test(chars[at - 1] ?? '') || !HAN.test(chars[at + 1] ?? '')) return false;
  const before = chars.slice(Math.max(0, at - LONGEST_BOOK), at);
  const after = chars.slice(at, at + LONGEST_BOOK);
  return before.lastIndexOf('《') > before.lastIndexOf('》') && /^[^《]*》/.test(after);
}

function markFor(chars: string, at: number, mark: string): string | null {
  const before = neighbour(chars, (/[!?]/.test(mark) ? startOfCry(chars, at) : at) - 1, -1);
  const after = neighbour(chars, at + mark.length, 1);
  if (/^(?:\.{3,}|。{3,}|…+|⋯+)$/.test(mark)) return CHINESE.test(before + after) ? '……' : null;
  if (/^。/.test(mark)) return null;
  if (/^[—–―─－-]/.test(mark)) return dashFor(mark, before, after);
  if (/[､｡｢｣﹐﹑﹒﹔﹕﹖﹗]/.test(mark)) return FULL[mark]!;
  if (mark === '．') return null;
  if (mark === '.') return stopFor(chars, at, before, afterCalls(chars, at + 1));
  if (isBetweenTimes(chars, at) || isBetweenNames(chars, at) || isBetweenFacts(chars, at)) return FULL[mark]!;
  if (after === '' && before === '%' && isChineseSentence(chars)) return FULL[mark]!;
  return CHINESE.test(before) || (CHINESE.test(after) && !/[\w]/.test(before)) || chineseRound(before, after)
    ? FULL[mark]!
    : null;
}

/** 9:00,9:30和10:00   3:2,2:1 */
function isBetweenTimes(chars: string, at: number): boolean {
  const [before, after] = [chars.slice(Math.max(0, at - 6), at), chars.slice(at + 1, at + 6)];
  return /[,;]/.test(chars[at]!) && /\d:\d+$/.test(before) && /^\d+:\d/.test(after);
}

/** 用C++,C#和Go开发: a mark without space after it between Latin names of a Chinese sentence; (x,y) is none. */
function isBetweenNames(chars: string, at: number): boolean {
  const [before, after] = [chars.slice(Math.max(0, at - 60), at), chars.slice(at + 1, at + 61)];
  if (!/[,;]/.test(chars[at]!) || !/[A-Za-z][\w+#&.-]+$/.test(before) || !/^[A-Za-z][\w+#&.-]+/.test(after))
    return false;
  return isMostlyHan(before + after, 1);
}

/** 依据GB/T 15834,GB/T 15835编写   (t=2.31,P<0.05): between the numbers of standards, and between the figures of a test. */
function isBetweenFacts(chars: string, at: number): boolean {
  if (!/[,;]/.test(chars[at]!)) return false;
  const [before, after] = [chars.slice(Math.max(0, at - 60), at), chars.slice(at + 1, at + 61)];
  const isStandard =
    /[A-Z]{2,6}(?:\/[A-Z]{1,3})? ?\d[\d.—–-]*$/.test(before) && /^ ?[A-Z]{2,6}(?:\/[A-Z]{1,3})? ?\d/.test(after);
  const isFigure = /[\d%％]$/.test(before) && /^ ?[A-Za-zχβηαρμσ]\w{0,3}²? ?[=<>≤≥＜＞] ?[-−]?\d/.test(after);
  return (isStandard || isFigure) && isMostlyHan(before + after, 1);
}

/** A mark after a Latin word or number inside a Chinese sentence. */
function chineseRound(before: string, after: string): boolean {
  return /[\w%)\]℃]/.test(before) && /[\p{Script=Han}“《（[]/u.test(after);
}

/** A dash of two or more pieces between Chinese is ——; one piece may be a range or a hyphen and stays. */
function dashFor(mark: string, before: string, after: string): string | null {
  const chinese = CHINESE.test(before) || CHINESE.test(after);
  return mark.length >= 2 && chinese && !/\d/.test(before + after) ? '——' : null;
}

// 时间.[1]   时间.①②
const CALLS = /(?:\[\d{1,3}(?:[-–,，]\s?\d{1,3})*\]|[①-⑳])+/y;

/** What follows a stop and the calls of notes behind it. */
function afterCalls(chars: string, at: number): string {
  CALLS.lastIndex = at;
  return neighbour(chars, at + (CALLS.exec(chars)?.[0].length ?? 0), 1);
}

/** A full stop is 。 after Chinese at the end of a sentence; after a number it is a marker or a decimal. */
function stopFor(chars: string, at: number, before: string, after: string): string | null {
  const ends = after === '' ? /[\p{Script=Han}”’）》…%\w)\]]/u : /[\p{Script=Han}”’）》…%\])]/u;
  if (!ends.test(before) || /[\w]/.test(after) || (after !== '' && !CHINESE.test(after) && !/["'＂]/.test(after)))
    return null;
  if (/\w/.test(before) && !isChineseSentence(chars)) return null;
  if (/^[一二三四五六七八九十]{1,3}$/.test(chars.slice(0, at))) return null;
  return '。';
}

function isChineseSentence(chars: string): boolean {
  return isMostlyHan(chars.slice(-80), 2);
}

/** Whether there are `share` Chinese characters to every Latin word of two letters or more. */
function isMostlyHan(near: string, share: number): boolean {
  return (near.match(/\p{Script=Han}/gu)?.length ?? 0) >= (near.match(/[A-Za-z]{2,}/g)?.length ?? 0) * share;
}

/** 好!!!: each of the marks stands beside what the first stands beside. */
function startOfCry(chars: string, at: number): number {
  let start = at;
  while (/[!?]/.test(chars[start - 1] ?? '')) start--;
  return start;
}

/** The next character that is no space and no straight quote. */
function neighbour(chars: string, at: number, step: 1 | -1): string {
  let index = at;
  while (/[ "＂]/.test(chars[index] ?? '')) index += step;
  return chars[index] ?? '';
}

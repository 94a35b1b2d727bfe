/** Parentheses round or beside Chinese are full-width (GB/T 15834 4.9). */
import type { PunctuationRepair } from './edit.ts';
import type { Shield } from './protect.ts';

const HAN = /\p{Script=Han}/u;
const LONGEST = 300;

/** Edits that make pairs of half-width or mixed parentheses full-width where they hold or touch Chinese. */
export function bracketEdits(chars: string, shield: Shield): PunctuationRepair[] {
  const edits: PunctuationRepair[] = [];
  const open: number[] = [];
  for (const match of chars.matchAll(/[()（）]/g)) {
    const at = match.index;
    if (shield(at)) continue;
    if (match[0] === '(' || match[0] === '（') open.push(at);
    else {
      const from = open.pop();
      if (from !== undefined) edits.push(...pairEdits(chars, from, at, edits));
      else edits.push(...singleEdit(chars, at));
    }
  }
  for (const at of open) edits.push(...singleEdit(chars, at));
  return edits;
}

function pairEdits(chars: string, from: number, to: number, before: readonly PunctuationRepair[]): PunctuationRepair[] {
  const full =
    chars[from] === '（' || chars[to] === '）' || isChinese(chars, from, to) || endsRange(chars, from, before);
  return full ? [...edit(chars, from), ...edit(chars, to)] : [];
}

/** 由（1）～(3)式: the end of a range is as wide as its beginning. */
function endsRange(chars: string, from: number, before: readonly PunctuationRepair[]): boolean {
  const [sign] = /[)）]\s?[～~–—-]\s?$/.exec(chars.slice(Math.max(0, from - 4), from)) ?? [];
  if (sign === undefined) return false;
  const closing = from - sign.length;
  return chars[closing] === '）' || before.some((edit) => edit.from === closing);
}

/** A pair is Chinese by what it holds, or by what stands before or after it. */
function isChinese(chars: string, from: number, to: number): boolean {
  const inner = chars.slice(from + 1, Math.min(to, from + LONGEST));
  if (HAN.test(inner) || isRemark(chars, from, to, inner)) return true;
  const before = /(\S)\s*$/.exec(chars.slice(Math.max(0, from - 3), from))?.[1] ?? '';
  const after = /^\s*(\S)/.exec(chars.slice(to + 1, to + 4))?.[1] ?? '';
  const touches = /[\p{Script=Han}，。、；：？！“”‘’《》（）]/u;
  return touches.test(before) || (before === '' && touches.test(after));
}

/** 12.5%(P<0.05)，20例(n=20): after a number in a Chinese sentence, what has a sign of comparison, or stands after %, is no factor. */
function isRemark(chars: string, from: number, to: number, inner: string): boolean {
  const before = /[\d%％‰℃]\s?$/.exec(chars.slice(Math.max(0, from - 2), from))?.[0];
  const after = /^\s*(\S)/.exec(chars.slice(to + 1, to + 4))?.[1] ?? '';
  if (before === undefined || !(/[<>≤≥＜＞=]/.test(inner) || /[%％‰]/.test(before))) return false;
  const near = chars.slice(Math.max(0, from - 40), from) + chars.slice(to + 1, to + 41);
  return (
    (after === '' || /[\p{Script=Han},;.，。；、：”）]/u.test(after)) &&
    (near.match(/\p{Script=Han}/gu)?.length ?? 0) > 3
  );
}

function singleEdit(chars: string, at: number): PunctuationRepair[] {
  const beside = `${chars[at - 1] ?? ''}${chars[at + 1] ?? ''}`;
  return HAN.test(beside) ? edit(chars, at) : [];
}

function edit(chars: string, at: number): PunctuationRepair[] {
  const text = chars[at] === '(' ? '（' : chars[at] === ')' ? '）' : '';
  return text === '' ? [] : [{ from: at, to: at + 1, text, rule: 'punctuation-fullwidth' }];
}

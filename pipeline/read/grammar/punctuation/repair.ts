/** Half-width punctuation beside Chinese made full-width, to GB/T 15834, every edit reported. */
import type { Text } from '../../../model/document.ts';
import { wordsIn } from '../../../model/math.ts';
import { concat, extentAt, joined, pointAt, rewrite, slice, textAt } from '../../../model/runs.ts';
import type { Say } from '../say.ts';
import { bracketEdits } from './brackets.ts';
import type { PunctuationRepair } from './edit.ts';
import { markEdits } from './marks.ts';
import { shieldOf } from './protect.ts';
import { quoteEdits } from './quotes.ts';
import { spaceEdits } from './spaces.ts';

/** Repairs the punctuation of one paragraph, heading or cell, and takes out spaces that are layout. */
export function repairPunctuation(text: Text, say: Say): Text {
  return inParts(text, (part) => carriedOut(repairMarks(part, say), spaceEdits, say));
}

/** No paragraph of a journal is longer; a longer one is repaired piece by piece, so that its edits never fill the memory. */
const LONGEST = 20_000;

function inParts(text: Text, repair: (part: Text) => Text): Text {
  const chars = joined(text);
  if (chars.length <= LONGEST) return repair(text);
  const words = wordsIn(text);
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, 0))];
  for (let from = 0; from < chars.length; ) {
    const stop = words.lastIndexOf('。', from + LONGEST) + 1;
    const to = stop > from ? stop : wholeCharacter(chars, Math.min(chars.length, from + LONGEST));
    parts.push(repair(slice(text, from, to)));
    from = to;
  }
  return concat(parts);
}

function wholeCharacter(chars: string, at: number): number {
  return /[\udc00-\udfff]/.test(chars[at] ?? '') ? at + 1 : at;
}

/** Repairs punctuation and leaves spaces, which part names in titles, affiliations and keywords. */
export function repairMarks(text: Text, say: Say): Text {
  const once = carriedOut(text, marksIn, say);
  // A mark made full-width may show that its neighbour stands in Chinese too.
  return once === text ? text : carriedOut(once, marksIn, say);
}

function marksIn(chars: string): PunctuationRepair[] {
  const shield = shieldOf(chars);
  return [...bracketEdits(chars, shield), ...markEdits(chars, shield), ...quoteEdits(chars, shield)];
}

function carriedOut(text: Text, find: (chars: string) => PunctuationRepair[], say: Say): Text {
  const chars = wordsIn(text);
  if (!/\p{Script=Han}/u.test(chars)) return text;
  const repairs = withoutOverlap(find(chars).sort((a, b) => a.from - b.from || a.to - b.to));
  for (const repair of repairs)
    say('info', repair.rule, extentAt(text, repair.from, repair.to), messageOf(chars, repair));
  return rewrite(text, repairs);
}

function withoutOverlap(repairs: readonly PunctuationRepair[]): PunctuationRepair[] {
  const kept: PunctuationRepair[] = [];
  let done = 0;
  for (const repair of repairs) {
    if (repair.from < done) continue;
    kept.push(repair);
    done = repair.to;
  }
  return kept;
}

/** A text of some hundred thousand marks is repaired in a few ways: each is worded once. */
const WORDED = new Map<string, string>();
const MOST_WORDED = 1000;

function messageOf(chars: string, repair: PunctuationRepair): string {
  const before = chars.slice(repair.from, repair.to);
  const key = `${before}\n${repair.text}`;
  const known = WORDED.get(key);
  if (known !== undefined) return known;
  const message = worded(before, repair);
  if (WORDED.size < MOST_WORDED) WORDED.set(key, message);
  return message;
}

function worded(before: string, repair: PunctuationRepair): string {
  if (repair.text === '') return before.trim() === '' ? '中文间的空格已删去' : `“${before}”已删去`;
  const half = /^[\u0020-\u007e]+$/.test(before) ? '半角' : '';
  return `${half}“${before}”改为“${repair.text}”`;
}

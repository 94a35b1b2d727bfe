/** Calls of numbered entries of 参考文献 in the text: [1], [2-4], [1,3] (GB/T 7714—2015 10.1, 2025 9.2.1). */
import type { Article, Text } from '../model/document.ts';
import { wordsIn } from '../model/math.ts';
import { joined, marksAt } from '../model/runs.ts';

/** A number of a call, and where it stands; of [2-4] the 3 stands at the dash. */
export interface CalledNumber {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** A call with its brackets (UTF-16 offsets in the joined text, end exclusive). */
export interface Call {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly CalledNumber[];
}

const SQUARE = /[[［]\s*(\d{1,3}(?:\s*[-–—~～－,，、;；]\s*\d{1,3})*)\s*[\]］]/g;
const TORTOISE = /[〔【]\s*(\d{1,3}(?:\s*[-–—~～－,，、;；]\s*\d{1,3})*)\s*[〕】]/g;
const DASH = /[-–—~～－]/;
const MOST_IN_RANGE = 50;

/** Gives the calls of a text of an article; none where an article has no numbered list. */
export function callFinder({ references, notes }: Article): (text: Text) => Call[] {
  const labels = references.map(
    ({ text }) => /^\s*(?:[[［【〔（(]\s*\d{1,3}\s*[\]］】〕）)]|\d{1,3}\s*[.．、](?!\d))/.exec(joined(text))?.[0],
  );
  if (labels.length === 0 || labels.some((label) => label === undefined)) return () => [];
  const patterns = labels.some((label) => /[〔【]/.test(label!)) ? [SQUARE, TORTOISE] : [SQUARE];
  const taken = new Set(notes.map(({ label }) => label));
  return (text) => {
    const chars = wordsIn(text);
    if (!/[[［〔【]/.test(chars)) return [];
    return patterns
      .flatMap((pattern) => [...chars.matchAll(pattern)])
      .filter((match) => !taken.has(match[0]) && isCall(text, chars, match))
      .map((match) => callAt(match))
      .filter((call) => call !== null)
      .sort((a, b) => a.from - b.from);
  };
}

/** f[1] and [1,3] of an interval are none, nor is what opens a paragraph; what is raised is one in any case. */
function isCall(text: Text, chars: string, { index, 0: found }: RegExpExecArray): boolean {
  const marks = marksAt(text, index);
  if (marks.some(({ kind }) => kind === 'note' || kind === 'math')) return false;
  if (marks.some(({ kind }) => kind === 'superscript')) return true;
  const before = chars.slice(Math.max(0, index - 8), index);
  const after = chars.slice(index + found.length, index + found.length + 4);
  if (before.trim() === '') return false;
  // f[1]   x_i[2]   α[1]   f[1]=0, but not 维生素C[3] or CO2[3]
  if (/(?<![\p{Script=Latin}\d])[a-z\p{Script=Greek}](?:_?[a-z\d])?$/u.test(before)) return false;
  if (/^\s*[=≠<>≤≥+*/^_]/.test(after)) return false;
  return !(/[,，]/.test(found) && isInterval(before, after));
}

function isInterval(before: string, after: string): boolean {
  if (
    /(?:区间|區間|范围|範圍|值域|定义域|定義域|取值|∈|属于|屬於|介于|介於|落在|位于|位於|闭|閉)(?:为|為|是|在|内|於|于)?\s*$/.test(
      before,
    )
  )
    return true;
  return /(?:[在于於]|[=＝:：])\s*$/.test(before) && /^\s*(?:上|内|內|之间|之間|区间|區間|范围|範圍|中)/.test(after);
}

function callAt({ index, 0: found, 1: inside = '' }: RegExpExecArray): Call | null {
  const numbers: CalledNumber[] = [];
  const start = index + found.indexOf(inside);
  let before: { readonly number: number; readonly sign: string; readonly at: number } | null = null;
  for (const match of inside.matchAll(/(\d+)\s*([-–—~～－,，、;；])?/g)) {
    const number = Number(match[1]);
    const from = start + match.index;
    if (number === 0 || numbers.some((one) => one.number === number)) return null;
    if (before !== null && DASH.test(before.sign)) {
      if (number <= before.number || number - before.number > MOST_IN_RANGE) return null;
      for (let between = before.number + 1; between < number; between++)
        numbers.push({ number: between, from: before.at, to: before.at + 1 });
    }
    numbers.push({ number, from, to: from + match[1]!.length });
    const sign = match[2] ?? '';
    before = { number, sign, at: from + match[0].length - sign.length };
  }
  return { from: index, to: index + found.length, numbers };
}

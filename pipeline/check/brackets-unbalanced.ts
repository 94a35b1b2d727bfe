import { closings, nameOfMark, openings } from '../lexis/marks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { firstFindings, type Passage, type Rule, warn } from './rule.ts';

// What is left half-width stands in formulas and Latin text; it may close or open a full-width one, [0,1） too, and is never asked about.
const HALF_WIDTH: Readonly<Record<string, string>> = { '(': ')）]］', '（': ')]］', '[': ')）]］', '［': ')）]］' };
const NAMED = /[^()[\]［］]/;
/**
 * Quotes, brackets and book-title marks come in pairs (GB/T 15834—2011 4.8, 4.9, 4.15); silent about a quotation of several paragraphs,
 * each opened and only the last closed, about numbers like 1）, about half-width brackets and what they close, and about the apostrophe.
 */
export const bracketsUnbalanced: Rule = (article) => {
  const passages = article.passages;
  const places = passages.flatMap((passage, index) =>
    firstFindings(unpaired(passage, passages[index - 1], passages[index + 1])).map((at) => ({ passage, at })),
  );
  return firstFindings(places).map(({ passage, at }) => found(article, passage, at));
};

function found(article: Parameters<Rule>[0], passage: Passage, at: number): Diagnostic {
  const mark = passage.chars[at]!;
  const other = closings().get(mark) ?? openings().get(mark)!;
  const shown = passage.chars.slice(at, at + 10);
  const message = `${nameOfMark(mark)}没有配对：${shown}`;
  const hint = `补上${nameOfMark(other)}，或删去这个${nameOfMark(mark)}`;
  return warn(article, 'brackets-unbalanced', { passage, from: at, to: at + 1 }, message, hint);
}

function unpaired(passage: Passage, before: Passage | undefined, after: Passage | undefined): number[] {
  const open: number[] = [];
  const lone: number[] = [];
  for (const { 0: mark, index } of passage.chars.matchAll(/[“”‘’（）《》〈〉「」『』【】()[\]［］]/g)) {
    // A half-width bracket with Chinese after it was left open: the mark closes what stands before.
    while (isAbandoned(passage.chars, open, mark, index)) open.pop();
    const last = passage.chars[open.at(-1) ?? -1] ?? '';
    if (!closings().has(mark) && (closings().get(last) === mark || HALF_WIDTH[last]?.includes(mark))) open.pop();
    else if (closings().has(mark) || HALF_WIDTH[mark] !== undefined) open.push(index);
    else lone.push(index);
  }
  const runsOn = after?.chars.startsWith('“') ?? false;
  const ranOn = before !== undefined && passage.chars.startsWith('“') && !before.chars.endsWith('”');
  return [...open, ...lone]
    .filter((at) => NAMED.test(passage.chars[at]!) && !isExcused(passage.chars, at, runsOn, ranOn))
    .sort((a, b) => a - b);
}

/** Brackets nested deeper are no formula's. */
const DEEPEST = 20;

function isAbandoned(chars: string, open: readonly number[], mark: string, index: number): boolean {
  const last = open.at(-1) ?? -1;
  if (!/[([］［]/.test(chars[last] ?? '')) return false;
  const under = open.slice(-DEEPEST, -1).some((at) => closings().get(chars[at]!) === mark);
  return under && /\p{Script=Han}/u.test(chars.slice(last, index));
}

function isExcused(chars: string, at: number, runsOn: boolean, ranOn: boolean): boolean {
  const mark = chars[at];
  if (mark === '“') return runsOn;
  // 42”的彩电
  if (mark === '”' && /\d/.test(chars[at - 1] ?? '')) return true;
  if (mark === '”') return ranOn && chars.slice(at).length <= 2;
  // students’ union   rock ’n’ roll   the ’90s
  if (mark === '’') {
    const before = chars.slice(Math.max(0, at - 2), at);
    return /[A-Za-z]$/.test(before) || (/[A-Za-z,.] $/.test(before) && /[A-Za-z\d]/.test(chars[at + 1] ?? ''));
  }
  return (
    mark === '）' &&
    /(?:^|[。；：，、“\s])[\da-zA-Z一二三四五六七八九十]{1,2}$/.test(chars.slice(Math.max(0, at - 3), at))
  );
}

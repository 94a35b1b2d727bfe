/** What two lines say at their seam, whatever their width: that the second goes on, or that it stands alone. */
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';

/** example.|com   0.|05: the point is no stop. */
export function isPoint(before: string, after: string): boolean {
  if (/[A-Za-z][.．]$/.test(before)) return /^[a-z]/.test(after);
  return /\d[.．]$/.test(before) && /^(?:0\d|\d+(?![\d.．、\s)）]))/.test(after);
}

// ③居住满六个月；|④知情同意
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** An enumeration inside a paragraph goes on where the number before stands inside the line above. */
export function countsOn(before: string, after: string): boolean {
  const circled = CIRCLED.indexOf(after[0]!);
  if (circled > 0) return before.indexOf(CIRCLED[circled - 1]!) > 0;
  const number = Number(/^[（(](\d{1,2})[）)]/.exec(after)?.[1] ?? 0);
  return number > 1 && new RegExp(`.[（(]${number - 1}[）)]`).test(before);
}

/** A bracket that opens near the end of one line and closes near the start of the next: [2|-3]。 */
export function spansBracket(before: string, after: string): boolean {
  return /^[^（()）[\]［］。]{0,40}[）)\]］]/.test(after) && /[（([［][^（()）[\]［］。]*$/.test(before.slice(-41));
}

// （掌声）   ★ 统一供种   y=ax+b
const ASIDE = /^[（(][^（()）]{1,12}[）)]$/;
// H1：在其他条件不变的情况下   甲说：“……”
const HYPOTHESIS = /^[A-Z]{1,2}\d{1,2}[a-z]?[：:]/;
const SPEECH = /^\p{Script=Han}{0,6}[说问道答喊叫][：:，]?[“「]/u;
// +β3Lev+β4ROA+ε   （1）
const NUMBERED_EQUATION = /^[^\p{Script=Han}]*[\p{L}\d)）][\s\u3000]+[（(]\d{1,3}[）)]$/u;
/** What begins a paragraph where a sentence has ended, whatever the width: an aside, a bullet, a formula, a speaker's turn. */
export function standsAlone(last: Line, next: Line, ended: boolean, layout: Layout): boolean {
  if (NUMBERED_EQUATION.test(last.chars)) return true;
  if (next.shows.bulleted && (ended || last.shows.bulleted)) return true;
  if (!ended) return ASIDE.test(last.chars);
  return (
    ASIDE.test(next.chars) ||
    HYPOTHESIS.test(next.chars) ||
    next.shows.formula ||
    isTurn(next, layout) ||
    isReply(last.chars, next.chars)
  );
}

function isTurn({ shows }: Line, { speakers }: Layout): boolean {
  const label = shows.speaker;
  return label !== null && speakers.has(label);
}

/** ”|“: one speaks, then the other. */
function isReply(before: string, after: string): boolean {
  return /[。！？!?…][”」]$/.test(before) && (/^[“「]/.test(after) || SPEECH.test(after));
}

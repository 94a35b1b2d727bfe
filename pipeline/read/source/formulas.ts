/** Formulas written in LaTeX among the characters of a manuscript: `$…$`, `\(…\)`, `$$…$$`, `\[…\]` and the environments of amsmath. */
import type { FormulaSource } from '../../model/document.ts';
import { looksLikeFormula } from './latex-look.ts';
import { latexOfMathMl } from './mathml/latex.ts';

/** A formula in LaTeX and where it stands, delimiters and all, by UTF-16 offsets, end exclusive. */
interface LatexPlace {
  readonly from: number;
  readonly to: number;
  /** Without delimiters, line ends as spaces. */
  readonly latex: string;
  /** Whether it stands on lines of its own. */
  readonly displayed: boolean;
}

/** A formula as a manuscript writes it. */
export interface WrittenFormula extends LatexPlace {
  /** What it was before it was LaTeX. */
  readonly source: FormulaSource | null;
}

/** What is passed over, and what may begin a formula; `skip` is what the format says holds none, as code and addresses do in Markdown. */
const PLAIN = String.raw`\\begin\{([a-z]{4,12}\*?)\}|\\[\s\S]|\$\$?`;
const MARKDOWN = String.raw`(?<=^|\n)[ \t>]*(?:${'`{3,}'}[^\n${'`'}]*|~{3,}[^\n]*)(?=\n|$)|${'`+'}|!\[[^\]\n]{0,500}\](?=\()|\]\([^()\s]{0,2000}\)|<(?:[a-z]{1,8}:)?math(?=[\s>])|<[a-zA-Z/!][^<>$]{0,2000}>|`;

/** Longest formulas: in a line, displayed. What is longer is left as it is written. */
const LONGEST_INLINE = 2_000;
const LONGEST_DISPLAYED = 200_000;

/** A formula that LaTeX sets on lines of its own, by the name of its environment. */
const ENVIRONMENTS = /^(?:equation|align|alignat|gather|multline|eqnarray|displaymath|flalign|math)\*?$/;

/** The formulas of a text in order; of a Markdown text none in code, addresses and tags. */
export function writtenFormulas(text: string, notation: 'plain' | 'markdown'): WrittenFormula[] {
  if (!/\$|\\[([]|\\begin\{|<(?:\w{1,8}:)?math/.test(text)) return [];
  const found: WrittenFormula[] = [];
  const opening = new RegExp(notation === 'markdown' ? MARKDOWN + PLAIN : PLAIN, 'g');
  const closings = new Closings(text);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [sign, environment] = match;
    if (/^(?:[ \t>]*(?:`{3}|~{3})|`)/.test(sign)) {
      opening.lastIndex = afterCode(closings, match.index, sign);
      continue;
    }
    const formula = sign.startsWith('<')
      ? mathmlAt(match.index, sign, closings)
      : inLatex(formulaAt(text, match.index, sign, environment, closings));
    if (formula === null) continue;
    found.push(formula);
    opening.lastIndex = formula.to;
  }
  return found;
}

/** Where signs stand next; what was found once is not looked for again, so that the whole costs no more than its length. */
class Closings {
  /** By sign, from where it was looked for last, and where it stood; -1 for nowhere. */
  private readonly seen = new Map<string, { readonly from: number; readonly at: number }>();
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  next(sign: string, from: number): number {
    const seen = this.seen.get(sign);
    if (seen !== undefined && seen.from <= from && (seen.at < 0 || seen.at >= from)) return seen.at;
    const at = this.text.indexOf(sign, from);
    this.seen.set(sign, { from, at });
    return at;
  }
}

/** The end of code that a sign opens, or of the sign where nothing closes it. */
function afterCode(closings: Closings, at: number, sign: string): number {
  const ticks = /(?:`+|~+)/.exec(sign)![0];
  const start = at + sign.length;
  if (ticks.length < 3 || !/^[ \t>]*(?:`{3}|~{3})/.test(sign)) {
    const end = closings.next(ticks, start);
    return end < 0 || closings.text[end + ticks.length] === '`' ? start : end + ticks.length;
  }
  const end = closings.next(`\n${ticks}`, start);
  return end < 0 ? closings.text.length : end + 1 + ticks.length;
}

function formulaAt(
  text: string,
  from: number,
  sign: string,
  environment: string | undefined,
  closings: Closings,
): LatexPlace | null {
  if (environment !== undefined) return environmentAt(from, environment, closings);
  if (sign === '$$') return displayedAt(text, from, '$$', '$$', closings);
  if (sign === '\\[') return displayedAt(text, from, sign, '\\]', closings);
  if (sign === '\\(') return bracketedAt(text, from, closings);
  return sign === '$' ? dollarsAt(text, from) : null;
}

function inLatex(formula: LatexPlace | null): WrittenFormula | null {
  return formula === null ? null : { ...formula, source: null };
}

/** <math>…</math>; what cannot be read is left to stand as it is written. */
function mathmlAt(from: number, sign: string, closings: Closings): WrittenFormula | null {
  if (!/math$/.test(sign)) return null;
  const close = `</${sign.slice(1)}>`;
  const end = closings.next(close, from);
  const to = end + close.length;
  if (end < 0 || to - from > LONGEST_DISPLAYED) return null;
  const xml = closings.text.slice(from, to);
  const read = latexOfMathMl(xml);
  if (read === null) return null;
  const displayed = read.displayed && !isAmongWords(closings.text, from, to);
  return { from, to, latex: oneLine(read.latex), displayed, source: { notation: 'mathml', xml } };
}

function environmentAt(from: number, name: string, closings: Closings): LatexPlace | null {
  if (!ENVIRONMENTS.test(name)) return null;
  const sign = `\\end{${name}}`;
  const end = closings.next(sign, from);
  if (end < 0 || end - from > LONGEST_DISPLAYED) return null;
  const to = end + sign.length;
  return { from, to, latex: oneLine(closings.text.slice(from, to)), displayed: name !== 'math' };
}

/** Kept from what stands round it by line ends, it is set on lines of its own; inside a line it belongs to the sentence. */
function displayedAt(text: string, from: number, open: string, close: string, closings: Closings): LatexPlace | null {
  const start = from + open.length;
  const end = closings.next(close, start);
  if (end < 0 || end - start > LONGEST_DISPLAYED) return null;
  const inner = text.slice(start, end);
  const latex = oneLine(inner);
  if (latex === '' || (open === '\\[' && !looksLikeFormula(latex, 'brackets'))) return null;
  const to = end + close.length;
  const displayed = inner.includes('\n') || !isAmongWords(text, from, to);
  return { from, to, latex, displayed };
}

/** So many characters of its line show what stands beside a formula. */
const BESIDE = 100;

/** 由 $$a=b$$ 得: words on the same line before or after, a number aside. */
function isAmongWords(text: string, from: number, to: number): boolean {
  const near = text.slice(Math.max(0, from - BESIDE), from);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const [after] = text.slice(to, to + BESIDE).split('\n', 1) as [string];
  return /[^\s>]/.test(before) || !AFTER_EQUATION.test(after);
}

/** What may stand behind an equation on its line: its number, a mark. */
export const AFTER_EQUATION =
  /^[\s\u3000.…·]*([（(][\dA-Za-z\p{Script=Han}.．\-－–—·]{1,12}[）)])?[\s\u3000]*([，。；、,.;]?)[\s\u3000]*$/u;

function bracketedAt(text: string, from: number, closings: Closings): LatexPlace | null {
  const end = closings.next('\\)', from + 2);
  if (end < 0 || end - from > LONGEST_INLINE) return null;
  const inner = text.slice(from + 2, end);
  const latex = oneLine(inner);
  if (hasBlankLine(inner) || !looksLikeFormula(latex, 'brackets')) return null;
  return { from, to: end + 2, latex, displayed: false };
}

/** $x$, but not $100 和 $200: nothing white inside of the signs, and no digit behind them. */
function dollarsAt(text: string, from: number): LatexPlace | null {
  if (/[\s\u3000]/.test(text[from + 1] ?? ' ') || /[A-Za-z]/.test(text[from - 1] ?? '')) return null;
  const end = closingDollar(text, from + 1);
  if (end < 0) return null;
  const inner = text.slice(from + 1, end);
  const next = text[end + 1] ?? '';
  if (/[\s\u3000]$/.test(inner) || /\d/.test(next) || hasBlankLine(inner)) return null;
  const latex = oneLine(inner);
  if (!looksLikeFormula(latex, /[A-Za-z]/.test(next) ? 'doubtful' : 'dollars')) return null;
  return { from, to: end + 1, latex, displayed: false };
}

function closingDollar(text: string, start: number): number {
  const stop = Math.min(text.length, start + LONGEST_INLINE);
  for (let at = start; at < stop; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '$') return at;
  }
  return -1;
}

function hasBlankLine(inner: string): boolean {
  return /\n[ \t\u3000>]*\n/.test(inner);
}

/** Line ends, with the signs of a quotation after them, are spaces; a remark (% …) ends with its line. */
function oneLine(inner: string): string {
  return inner
    .replace(/(?<!\\)%[^\n]*(?=\n|$)/g, '')
    .replace(/\r?\n[ \t]*(?:>[ \t]?)*/g, ' ')
    .replace(/[ \t\u3000]+/g, ' ')
    .trim();
}

/** Straight quotes become “” and ‘’ by depth within the paragraph (GB/T 15834 4.8). */
import type { PunctuationRepair } from './edit.ts';
import type { Shield } from './protect.ts';

const DOUBLE: Pair = ['“', '”'];
const SINGLE: Pair = ['‘', '’'];
type Pair = readonly [open: string, close: string];

interface Quote {
  readonly at: number;
  /** What its neighbours say of a straight quote; a curly one says it itself. */
  readonly side: 'open' | 'close' | 'either';
}

/** Edits of straight quotes, and of curly ones that stand the wrong way round; what stays unpaired stays as it is. */
export function quoteEdits(chars: string, shield: Shield): PunctuationRepair[] {
  const typed = typedEdits(chars, shield);
  if (typed.length === 0) return straightEdits(chars, shield);
  const covered = (offset: number) => typed.some(({ from, to }) => offset >= from && offset < to);
  return [...typed, ...straightEdits(chars, (offset) => shield(offset) || covered(offset))];
}

// ``双引号''   `单引号'
const TYPED = /``([^`'\n]{1,200})''|`([^`'\n]{1,200})'/g;

/** Quotes written with grave accents and apostrophes, as on typewriters and in TeX. */
function typedEdits(chars: string, shield: Shield): PunctuationRepair[] {
  if (!chars.includes('`')) return [];
  return [...chars.matchAll(TYPED)].flatMap(({ index, 0: quoted, 1: double }) => {
    const [width, [open, close]] = double === undefined ? [1, SINGLE] : [2, DOUBLE];
    const last = index + quoted.length - width;
    if (shield(index) || !besideChinese(chars, index, index + quoted.length - 1)) return [];
    return [
      { from: index, to: index + width, text: open, rule: 'quotes-paired' },
      { from: last, to: last + width, text: close, rule: 'quotes-paired' },
    ];
  });
}

function straightEdits(chars: string, shield: Shield): PunctuationRepair[] {
  const doubles = quotesIn(chars, shield, /["＂“”]/g);
  if (doubles.every(({ at }) => /[“”]/.test(chars[at]!)) && !/['＇]/.test(chars)) return [];
  const singles = pairEdits(chars, quotesIn(chars, shield, /['＇‘’]/g), SINGLE);
  return [...(nestedEdits(chars, doubles) ?? pairEdits(chars, doubles, DOUBLE)), ...singles];
}

function quotesIn(chars: string, shield: Shield, marks: RegExp): Quote[] {
  const quotes: Quote[] = [];
  for (const match of chars.matchAll(marks)) {
    const at = match.index;
    if (!shield(at) && !isApostrophe(chars, at)) quotes.push({ at, side: sideOf(chars, at) });
  }
  return quotes;
}

function sideOf(chars: string, at: number): Quote['side'] {
  if (/[“‘]/.test(chars[at]!)) return 'open';
  if (/[”’]/.test(chars[at]!)) return 'close';
  const before = chars[at - 1] ?? '';
  const after = chars[at + 1] ?? '';
  if (before === '' || /[：:（(《\s]/.test(before)) return 'open';
  if (after === '' || /[，。、；：？！,.;:?!）)》\s]/.test(after) || /[。！？!?…]/.test(before)) return 'close';
  return 'either';
}

/** "你听过"一寸光阴"吗?": a quotation inside one, seen by an opening and a sentence's end round a pair that could be either. */
function nestedEdits(chars: string, quotes: readonly Quote[]): PunctuationRepair[] | null {
  if (quotes.length % 4 !== 0) return null;
  const edits: PunctuationRepair[] = [];
  for (let index = 0; index < quotes.length; index += 4) {
    const [outer, inner, innerEnd, outerEnd] = quotes.slice(index, index + 4) as [Quote, Quote, Quote, Quote];
    const nested =
      outer.side === 'open' &&
      inner.side !== 'close' &&
      innerEnd.side !== 'open' &&
      outerEnd.side === 'close' &&
      /[。！？.!?…]/.test(chars[outerEnd.at - 1]!) &&
      !(inner.side === 'either' && innerEnd.side === 'close');
    if (!nested) return null;
    edits.push(...edit(chars, outer.at, '“'), ...edit(chars, inner.at, '‘'));
    edits.push(...edit(chars, innerEnd.at, '’'), ...edit(chars, outerEnd.at, '”'));
  }
  return edits;
}

/** Pairs quotes in order; one that says it opens begins a new pair. */
function pairEdits(chars: string, quotes: readonly Quote[], [open, close]: Pair): PunctuationRepair[] {
  const edits: PunctuationRepair[] = [];
  let opened = -1;
  for (const { at } of quotes) {
    const mark = chars[at];
    if (opened < 0 || mark === open) {
      opened = mark === close ? -1 : at;
      continue;
    }
    if (besideChinese(chars, opened, at)) edits.push(...edit(chars, opened, open), ...edit(chars, at, close));
    opened = -1;
  }
  return edits;
}

function edit(chars: string, at: number, text: string): PunctuationRepair[] {
  return chars[at] === text ? [] : [{ from: at, to: at + 1, text, rule: 'quotes-paired' }];
}

/** Whether the quotation holds Chinese or touches it. */
function besideChinese(chars: string, from: number, to: number): boolean {
  const inner = chars.slice(from + 1, Math.min(to, from + 200));
  const outer = chars.slice(Math.max(0, from - 1), from) + chars.slice(to + 1, to + 2);
  return /[\p{Script=Han}，。、；：？！（）《》“”…—]/u.test(outer + inner);
}

function isApostrophe(chars: string, at: number): boolean {
  return /['’＇]/.test(chars[at]!) && /[A-Za-z]/.test(chars[at - 1] ?? '') && /[A-Za-z\s]/.test(chars[at + 1] ?? '');
}

/** Straight quotes become “” and ‘’ by depth within the paragraph (GB/T 15834 4.8). */
import { isTurnedRound, isWellTurned } from './curly-quotes.ts';
import type { PunctuationRepair } from './edit.ts';
import type { Shield } from './protect.ts';
import { besideChinese, type TurnedQuote, turnedQuotes } from './quote-pairs.ts';
import { typedEdits } from './typed-quotes.ts';

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

function straightEdits(chars: string, shield: Shield): PunctuationRepair[] {
  const doubles = quotesIn(chars, shield, /["＂“”]/g);
  const singles = quotesIn(chars, shield, /['＇‘’]/g);
  return [...(nestedEdits(chars, doubles) ?? pairEdits(chars, doubles, DOUBLE)), ...pairEdits(chars, singles, SINGLE)];
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

// “修了，”有人答，“只剩两户。”: a mark ends what was said, and what is said next is announced.
const SPOKEN = /[，。！？,.!?…]/;
const SAYS = /(?:[说道问答喊叫]|[，,：:])$/;

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
      !SPOKEN.test(chars.slice(Math.max(0, inner.at - 1), inner.at)) &&
      !SAYS.test(chars.slice(Math.max(0, innerEnd.at - 2), innerEnd.at)) &&
      !(inner.side === 'either' && innerEnd.side === 'close');
    if (!nested) return null;
    edits.push(...edit(chars, outer.at, '“'), ...edit(chars, inner.at, '‘'));
    edits.push(...edit(chars, innerEnd.at, '’'), ...edit(chars, outerEnd.at, '”'));
  }
  return edits;
}

/** Pairs quotes by depth; curly ones that pair well are trusted, and with straight ones among them they say what they are. */
function pairEdits(chars: string, quotes: readonly Quote[], pair: Pair): PunctuationRepair[] {
  const curly = quotes.filter(({ at }) => /[“”‘’]/.test(chars[at]!));
  const trusted = isWellTurned(chars, places(curly), pair[0]);
  if (curly.length === quotes.length && (trusted || !isTurnedRound(chars, places(curly), pair[0]))) return [];
  const marks = quotes.map(({ at }) => ({ at, told: trusted ? toldBy(chars[at]!) : null }));
  const turned = turnedQuotes(chars, marks);
  if (turned === null) return curly.length === quotes.length ? [] : orderedEdits(chars, quotes, pair);
  const opened: TurnedQuote[] = [];
  return turned.flatMap((quote) => {
    if (quote.turn === 'open') opened.push(quote);
    if (quote.turn !== 'close') return [];
    const { at, depth } = opened.pop()!;
    const [open, close] = depth === 1 ? other(pair) : pair;
    return besideChinese(chars, at, quote.at) ? [...edit(chars, at, open), ...edit(chars, quote.at, close)] : [];
  });
}

function places(quotes: readonly Quote[]): number[] {
  return quotes.map(({ at }) => at);
}

function other(pair: Pair): Pair {
  return pair === DOUBLE ? SINGLE : DOUBLE;
}

function toldBy(mark: string): 'open' | 'close' | null {
  return /[“‘]/.test(mark) ? 'open' : /[”’]/.test(mark) ? 'close' : null;
}

/** Pairs quotes in their order where one has no partner; one that says it opens begins a new pair. */
function orderedEdits(chars: string, quotes: readonly Quote[], [open, close]: Pair): PunctuationRepair[] {
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

// don't   students’ union   rock ’n’ roll   the ’90s
function isApostrophe(chars: string, at: number): boolean {
  const [before, after] = [chars[at - 1] ?? '', chars[at + 1] ?? ''];
  if (!/['’＇]/.test(chars[at]!)) return false;
  if (/[A-Za-z]/.test(before) && /[A-Za-z\s]/.test(after)) return true;
  return chars[at] === '’' && /[A-Za-z\d]/.test(after) && /[A-Za-z,.] $/.test(chars.slice(Math.max(0, at - 2), at));
}

/** Which quotes of a paragraph open and which close: the cheapest reading in which every one has its partner and stands where it may. */

/** A quote mark of one shape. */
export interface QuoteMark {
  readonly at: number;
  /** What a curly one that can be trusted says of itself. */
  readonly told: QuoteTurn | null;
}

/** What a mark does; `none` is a sign of inches or seconds. */
export type QuoteTurn = 'open' | 'close' | 'none';

/** What each mark does, and how many pairs stand round it; an opening one and its partner have the same depth. */
export interface TurnedQuote {
  readonly at: number;
  readonly turn: QuoteTurn;
  readonly depth: number;
}

const DEEPEST = 2;
/** A quotation inside another costs more than two side by side. */
const INSIDE = 2;
/** 第1"最美"乡村 is rarer than 55"的显示屏. */
const AFTER_DIGIT = 3;
/** A mark that is quoted by itself. */
const MARK_ALONE = 3;
const MEASURE = 1;
const SPACED = 1;
const NEVER = Number.POSITIVE_INFINITY;

/** The cheapest reading of the marks; null where none gives each its partner. */
export function turnedQuotes(chars: string, marks: readonly QuoteMark[]): TurnedQuote[] | null {
  let costs: number[] = [0, NEVER, NEVER];
  const ways: QuoteTurn[][] = [];
  for (const index of marks.keys()) {
    const next = [NEVER, NEVER, NEVER];
    const way: QuoteTurn[] = ['none', 'none', 'none'];
    const turns = turnCosts(chars, marks, index);
    for (let depth = 0; depth <= DEEPEST; depth++) {
      const options: (readonly [QuoteTurn, number])[] = [
        ['open', (costs[depth - 1] ?? NEVER) + turns.open + (depth > 1 ? INSIDE : 0)],
        ['close', (costs[depth + 1] ?? NEVER) + turns.close],
        ['none', costs[depth]! + turns.none],
      ];
      for (const [turn, cost] of options) if (cost < next[depth]!) [next[depth], way[depth]] = [cost, turn];
    }
    costs = next;
    ways.push(way);
  }
  return costs[0] === NEVER ? null : walkedBack(marks, ways);
}

function walkedBack(marks: readonly QuoteMark[], ways: readonly (readonly QuoteTurn[])[]): TurnedQuote[] {
  const turned: TurnedQuote[] = [];
  let depth = 0;
  for (let index = marks.length - 1; index >= 0; index--) {
    const turn = ways[index]![depth]!;
    if (turn === 'open') depth--;
    turned.push({ at: marks[index]!.at, turn, depth });
    if (turn === 'close') depth++;
  }
  return turned.reverse();
}

function turnCosts(chars: string, marks: readonly QuoteMark[], index: number): Readonly<Record<QuoteTurn, number>> {
  const { at, told } = marks[index]!;
  const [before, after] = [chars[at - 1] ?? '', chars[at + 1] ?? ''];
  const open = told === 'close' || !mayOpen(chars, at, marks[index + 1]?.at) ? NEVER : 0;
  const close = told === 'open' || !mayClose(chars, at, marks[index - 1]?.at) ? NEVER : 0;
  const afterDigit = /\d/.test(before);
  return {
    open: open + (afterDigit ? AFTER_DIGIT : STOPS.test(after) ? MARK_ALONE : 0) + (/\s/.test(after) ? SPACED : 0),
    close: close + (INTRODUCES.test(before) ? MARK_ALONE : 0) + (/\s/.test(before) ? SPACED : 0),
    none: afterDigit && told === null ? MEASURE : NEVER,
  };
}

// What a quotation cannot begin with, and what stands right before one.
const STOPS = /[，。、；：？！,;:?!）)》」』】]/;
const INTRODUCES = /[：:（(《「『【]/;
// “。”   “：”: a mark that is quoted itself.
const MARKS_ALONE = /^[，。、；：？！,.;:?!（）()《》「」『』—…]{1,4}$/;

/** Whether a mark can open what stands behind it, up to the next mark of its shape. */
export function mayOpen(chars: string, at: number, next: number | undefined): boolean {
  if (next !== undefined && MARKS_ALONE.test(chars.slice(at + 1, Math.min(next, at + 6)))) return true;
  return at + 1 < chars.length && !STOPS.test(chars[at + 1]!);
}

/** Whether a mark can close what stands before it, down to the mark of its shape before. */
export function mayClose(chars: string, at: number, before: number | undefined): boolean {
  if (before !== undefined && MARKS_ALONE.test(chars.slice(Math.max(before + 1, at - 5), at))) return true;
  return at > 0 && !INTRODUCES.test(chars[at - 1]!);
}

/** Whether the quotation holds Chinese or touches it. */
export function besideChinese(chars: string, from: number, to: number): boolean {
  const inner = chars.slice(from + 1, Math.min(to, from + 200));
  const outer = chars.slice(Math.max(0, from - 1), from) + chars.slice(to + 1, to + 2);
  return /[\p{Script=Han}，。、；：？！（）《》“”…—]/u.test(outer + inner);
}

/**
 * Cuts a text into words, OpenCC's among them: of all ways to read it the likeliest by the frequencies of its words holds (a shortest
 * path, as jieba has it), and not the longest word that fits. 一百|年历|史 is dearer than 一百年|历史.
 */
import { remember } from '../model/remember.ts';
import { dictionary } from '../segment/dictionary.ts';
import { charactersIn, type Lexicon, type Words, wordAt } from './lexicon.ts';

/** How much cheaper a listed word is than the words it is made of: it was put on the list to be kept together; a long one is none by chance. */
const KEPT_TOGETHER = 3;
const SHORT = 3;
/** A word of OpenCC's that becomes something else than its characters was put on the list to be seen. */
const TO_BE_SEEN = 2;
/** A Han character that no list has, and any other character. */
const [UNKNOWN, OTHER] = [18, 1];
const FIRST_HAN = 0x3400;
/** A reading that is dearer by this is not asked about. */
const TOO_DEAR = 2;
/** No usual word that reaches over an edge begins farther before it. */
const LONG = 4;

/** A word of a reading, by UTF-16 offsets. */
export interface ReadWord {
  readonly from: number;
  readonly to: number;
  /** Whether it is a word of OpenCC's, which has a form as a whole. */
  readonly isPhrase: boolean;
}

/** Reads texts. */
export interface WordReader {
  /** The words of a text, in order; where nothing hangs on it, only OpenCC's. */
  readonly words: (text: string) => readonly ReadWord[];
  /** Other readings that are not much dearer, of the stretches in which they differ. */
  readonly rivals: (text: string) => readonly Rival[];
}

/** Another way to cut a stretch of text, by UTF-16 offsets, and how much dearer it is. */
export interface Rival {
  readonly from: number;
  readonly to: number;
  readonly words: readonly ReadWord[];
  readonly dearer: number;
}

interface Split {
  readonly cost: number;
  readonly words: readonly ReadWord[];
}

/** The words of two lists that begin at an offset. */
interface Listed {
  readonly lexicon: Lexicon;
  /** Words of the region, in the script before its own forms; they are kept together as well. */
  readonly region: Words | null;
  readonly splitOf: (word: string) => Split;
  readonly costOf: (word: string) => number;
}

/** Reads with a dictionary, and with the words of a region where its wording is asked for. */
export function readingWith(lexicon: Lexicon, region: Words | null): WordReader {
  const splitOf = remember(20_000, (word): Split => cheapest(word, word.length - 1, listed));
  const listed: Listed = { lexicon, region, splitOf, costOf: remember(20_000, (word) => costOf(word, listed)) };
  const words = (text: string) => {
    const found: ReadWord[] = [];
    for (const [from, to] of clausesOf(text)) {
      if (isTold(text, from, to, listed)) readClause(text.slice(from, to), from, listed, found);
      else longestWords(text, from, to, lexicon, found);
    }
    return found;
  };
  const rivals = (text: string) => {
    const clauses = [...clausesOf(text)].filter(([from, to]) => isContested(text, from, to, listed));
    return clauses.flatMap(([from, to]) => rivalsIn(text.slice(from, to), listed).map((rival) => moved(rival, from)));
  };
  return { words, rivals };
}

/** Adds the words of a clause that begins at an offset of its text. */
function readClause(clause: string, offset: number, listed: Listed, found: ReadWord[]): void {
  for (const word of cheapest(clause, clause.length, listed).words) {
    for (const { from, to, isPhrase } of takenApart(clause, word, listed.splitOf)) {
      found.push({ from: from + offset, to: to + offset, isPhrase });
    }
  }
}

function moved({ from, to, words, dearer }: Rival, by: number): Rival {
  const all = words.map((word) => ({ from: word.from + by, to: word.to + by, isPhrase: word.isPhrase }));
  return { from: from + by, to: to + by, words: all, dearer };
}

/** What has no mark or space in it, and what lies between: no word reaches over one. */
function* clausesOf(text: string): Iterable<readonly [number, number]> {
  for (let from = 0; from < text.length; ) {
    const to = clauseEnd(text, from);
    yield [from, to];
    from = to;
  }
}

/** Reads by the longest word that fits. */
export function longestIn(lexicon: Lexicon): WordReader {
  const words = (text: string) => {
    const found: ReadWord[] = [];
    longestWords(text, 0, text.length, lexicon, found);
    return found;
  };
  return { words, rivals: () => [] };
}

/** Adds the words of a dictionary in a stretch of text, each the longest that fits, and nothing between them. */
function longestWords(text: string, from: number, to: number, lexicon: Lexicon, words: ReadWord[]): void {
  for (let at = from; at < to; ) {
    const length = wordAt(lexicon, text, at);
    if (length > 0) words.push({ from: at, to: at + length, isPhrase: true });
    at += length || 1;
  }
}

/** The end of what has no mark or space in it, or of those marks: no word reaches over one. */
function clauseEnd(text: string, from: number): number {
  const isClause = isInClause(text.charCodeAt(from));
  let to = from + 1;
  while (to < text.length && isInClause(text.charCodeAt(to)) === isClause) to++;
  return to;
}

function isInClause(code: number): boolean {
  return code < 0x2010
    ? code > 0x20
    : code > 0x3040
      ? code < 0xff00
      : (code > 0x2027 && code < 0x3000) || code === 0x3007;
}

/** Whether it matters how a stretch is read: it has a word that becomes something else than its characters, or one of the region. */
function isTold(text: string, from: number, to: number, { lexicon, region }: Listed): boolean {
  for (let at = from; at < to; at++) if (trickyAt(lexicon, text, at) !== 0) return true;
  const shown = region === null ? '' : charactersIn(text.slice(from, to), lexicon.characters);
  for (let at = 0; at < shown.length; at++) if (region!.lengthsAt(shown, at) !== 0) return true;
  return false;
}

/** The lengths of the words at an offset that become something else than their characters, as bits. */
function trickyAt({ words }: Lexicon, text: string, at: number): number {
  let found = 0;
  for (let bits = words.trickyLengthsAt(text, at); bits !== 0; bits &= bits - 1) {
    const bit = bits & -bits;
    const word = text.slice(at, at + 31 - Math.clz32(bit));
    if (word.length === 31 - Math.clz32(bit) && words.has(word)) found |= bit;
  }
  return found;
}

/** Whether a usual word reaches over an edge of a word that becomes something else than its characters. */
function isContested(text: string, from: number, to: number, { lexicon }: Listed): boolean {
  for (let at = from; at < to; at++) {
    for (let bits = trickyAt(lexicon, text, at); bits !== 0; bits &= bits - 1) {
      const end = at + 31 - Math.clz32(bits & -bits);
      if (isReachedOver(text, Math.max(from, at - LONG), at, end, to)) return true;
    }
  }
  return false;
}

function isReachedOver(text: string, from: number, start: number, end: number, limit: number): boolean {
  for (let at = from; at < end; at++) {
    if (at === start) continue;
    const { count, lengths } = dictionary()(text, at, limit);
    for (let index = 0; index < count; index++) {
      const last = at + lengths[index]!;
      if (at < start ? last > start && last < end : last > end) return true;
    }
  }
  return false;
}

/** A word in which words of OpenCC's stand is taken apart into those and what lies between; any other stays whole. */
function takenApart(text: string, word: ReadWord, splitOf: Listed['splitOf']): readonly ReadWord[] {
  if (word.isPhrase || word.to - word.from < 3) return [word];
  const { words } = splitOf(text.slice(word.from, word.to));
  if (!words.some(({ isPhrase }) => isPhrase)) return [word];
  return words.map(({ from, to, isPhrase }) => ({ from: word.from + from, to: word.from + to, isPhrase }));
}

/** The least cost at which every offset is reached, and by which word. */
interface Reached {
  readonly least: Float64Array;
  readonly starts: Int32Array;
  readonly phrases: Uint8Array;
}

/** The cheapest way to cut a text into words of at most `longest` units. */
function cheapest(text: string, longest: number, listed: Listed): Split {
  const reached = forwards(text, longest, listed);
  return { cost: reached.least[text.length]!, words: pathOf(reached, text.length) };
}

function forwards(text: string, longest: number, listed: Listed): Reached {
  const reached = reachedNowhere(text.length);
  reached.least[0] = 0;
  eachWord(text, longest, listed, (from, to, cost, isPhrase) => offer(reached, to, from, cost, isPhrase));
  return reached;
}

function reachedNowhere(length: number): Reached {
  const least = new Float64Array(length + 1).fill(Infinity);
  return { least, starts: new Int32Array(length + 1), phrases: new Uint8Array(length + 1) };
}

/** Of two ways to a place at the same cost, the one by a word of OpenCC's. */
function offer({ least, starts, phrases }: Reached, to: number, from: number, cost: number, isPhrase: boolean): void {
  const all = least[from]! + cost;
  if (all > least[to]! || (all === least[to] && !isPhrase)) return;
  least[to] = all;
  starts[to] = from;
  phrases[to] = isPhrase ? 1 : 0;
}

function pathOf({ starts, phrases }: Reached, end: number): ReadWord[] {
  const path: ReadWord[] = [];
  for (let to = end; to > 0; to = starts[to]!) path.push({ from: starts[to]!, to, isPhrase: phrases[to] === 1 });
  return path.reverse();
}

/** Takes a word that may stand in a reading: its offsets, its cost, and whether it is OpenCC's. */
type TakeWord = (from: number, to: number, cost: number, isPhrase: boolean) => void;

/** All words of at most `longest` units that stand in a text, from left to right. */
function eachWord(text: string, longest: number, listed: Listed, take: TakeWord): void {
  const { lexicon, region } = listed;
  const shown = region === null ? null : sameWidth(charactersIn(text, lexicon.characters), text);
  for (let at = 0; at < text.length; at++) {
    if (isInsidePair(text, at)) continue;
    usualWords(text, at, Math.min(text.length, at + longest), take);
    listedWords(text, at, longest, lexicon.words, text, listed, take);
    if (shown !== null) listedWords(text, at, longest, region!, shown, listed, take);
  }
}

function isInsidePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function sameWidth(shown: string, text: string): string | null {
  return shown.length === text.length ? shown : null;
}

/** The words of the language, and the character alone. */
function usualWords(text: string, at: number, end: number, take: TakeWord): void {
  const { count, lengths, costs } = dictionary()(text, at, end);
  for (let index = 0; index < count; index++) take(at, at + lengths[index]!, costs[index]!, false);
  const width = text.codePointAt(at)! > 0xffff ? 2 : 1;
  if (count > 0 && lengths[0] === width) return;
  take(at, at + width, text.charCodeAt(at) < FIRST_HAN ? OTHER : UNKNOWN, false);
}

/** The words of a list, looked up as they are `written`. */
function listedWords(
  text: string,
  at: number,
  longest: number,
  words: Words,
  written: string,
  listed: Listed,
  take: TakeWord,
): void {
  const isPhrase = words === listed.lexicon.words;
  for (let bits = words.lengthsAt(written, at); bits !== 0; bits &= bits - 1) {
    const length = 31 - Math.clz32(bits & -bits);
    if (length > longest || at + length > text.length || !words.has(written.slice(at, at + length))) continue;
    take(at, at + length, listed.costOf(text.slice(at, at + length)), isPhrase);
  }
}

/** As dear as in the language, or as its parts and a little less. */
function costOf(word: string, listed: Listed): number {
  const { count, lengths, costs } = dictionary()(word, 0, word.length);
  const usual = count > 0 && lengths[count - 1] === word.length ? costs[count - 1]! : Infinity;
  const parts = listed.splitOf(word).cost - KEPT_TOGETHER - Math.max(0, word.length - SHORT);
  return Math.min(usual - (isTricky(word, 0, word.length, listed) ? TO_BE_SEEN : 0), parts);
}

/** Whether a stretch may be a word of OpenCC's that becomes something else than its characters. */
function isTricky(text: string, from: number, to: number, { lexicon }: Listed): boolean {
  return (lexicon.words.trickyLengthsAt(text, from) & (1 << (to - from))) !== 0;
}

/** A word that may stand in a reading. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly isPhrase: boolean;
}

/** The readings with a word that cuts across the words of the cheapest, where it matters. */
function rivalsIn(text: string, listed: Listed): Rival[] {
  const edges: Edge[] = [];
  eachWord(text, text.length, listed, (from, to, cost, isPhrase) => edges.push({ from, to, cost, isPhrase }));
  const [ahead, back] = [reachedNowhere(text.length), reachedNowhere(text.length)];
  ahead.least[0] = 0;
  for (const { from, to, cost, isPhrase } of edges) offer(ahead, to, from, cost, isPhrase);
  const path = pathOf(ahead, text.length);
  const ends = new Set([0, ...path.map(({ to }) => to)]);
  const tricky = path.filter(({ from, to, isPhrase }) => isPhrase && isTricky(text, from, to, listed));
  const crossing = edges.filter((edge) => {
    const { from, to, isPhrase } = edge;
    if (to - from < 2 || !cutsAcross(edge, ends)) return false;
    return (isPhrase && isTricky(text, from, to, listed)) || tricky.some((one) => one.from < to && one.to > from);
  });
  if (crossing.length === 0) return [];
  back.least[text.length] = 0;
  for (const { from, to, cost, isPhrase } of edges.toReversed()) offer(back, from, to, cost, isPhrase);
  const all = ahead.least[text.length]!;
  return crossing.flatMap((edge) => {
    const dearer = ahead.least[edge.from]! + edge.cost + back.least[edge.to]! - all;
    if (dearer > TOO_DEAR) return [];
    const other = [...pathOf(ahead, edge.from), edge, ...pathOn(back, edge.to, text.length)];
    return [{ ...differing(edge, ends, other), dearer }];
  });
}

/** Whether a word begins or ends inside another of a reading, and holds one of its edges. */
function cutsAcross({ from, to }: Edge, ends: ReadonlySet<number>): boolean {
  if (ends.has(from) && ends.has(to)) return false;
  for (let at = from + 1; at < to; at++) if (ends.has(at)) return true;
  return false;
}

function pathOn({ starts, phrases }: Reached, from: number, end: number): ReadWord[] {
  const path: ReadWord[] = [];
  for (let at = from; at < end; at = starts[at]!) path.push({ from: at, to: starts[at]!, isPhrase: phrases[at] === 1 });
  return path;
}

/** The words of another reading round one of them, as far as it has no edge in common with the first. */
function differing(edge: Edge, ends: ReadonlySet<number>, other: readonly ReadWord[]): Omit<Rival, 'dearer'> {
  const shared = other.filter(({ from }) => ends.has(from)).map(({ from }) => from);
  const from = shared.findLast((one) => one <= edge.from) ?? 0;
  const to = shared.find((one) => one >= edge.to) ?? other.at(-1)!.to;
  return { from, to, words: other.filter((word) => word.from >= from && word.to <= to) };
}

/** Finds where a conversion is to be doubted: single characters, words cut across, words of two readings, names. */
import type { Piece } from './convert.ts';
import { convert, textOf } from './convert.ts';
import { DOUBTFUL, type Doubtful, TWO_READINGS } from './doubtful.ts';
import type { Chain } from './opencc.ts';
import { isTitled, personPattern } from './persons.ts';
import { pieceAt } from './recut.ts';
import type { Characters, Ruled } from './spellings.ts';
import { spell } from './surnames.ts';
import { wordAround } from './words.ts';

/** A stretch of the source whose form is not sure; `candidates` are forms of all of it. */
export interface Doubt {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly string[];
  readonly reason: string;
  readonly risk: number;
}

/** Whoever is asked about a name will know; a context that speaks for another form is right more often than not. */
const RISK = { name: 0.95, context: 0.8, reading: 0.7, across: 0.65, alone: 0.5 } as const;
/** How far round a character its context reaches. */
const REACH = 5;

/** A text with more doubts is no prose. */
const MOST = 5_000;

/** The doubts of a text, in order. */
export function doubtsIn(
  source: string,
  pieces: readonly Piece[],
  ruled: readonly Ruled[],
  chain: Chain,
  characters: Characters,
): Doubt[] {
  const doubts = ruled.flatMap((one) => nameDoubt(source, one, pieces, chain));
  for (const piece of pieces) {
    const found =
      piece.by === 'characters'
        ? characterDoubts(source, piece, pieces, characters)
        : piece.by === 'word'
          ? wordDoubts(source, piece, pieces, chain)
          : [];
    for (const doubt of found) doubts.push(doubt);
    if (doubts.length > MOST) break;
  }
  return doubts.sort((a, b) => a.from - b.from);
}

function nameDoubt(source: string, one: Ruled, pieces: readonly Piece[], chain: Chain): Doubt[] {
  const { ruling, lock, doubtful, asWord } = one;
  if (ruling.kind !== 'name') return [];
  const { phrase, candidates } = ruling;
  const names = candidates.length > 0 ? candidates : [lock.text];
  if (!doubtful) {
    const word = asWord ? [textOf(convert(source.slice(lock.from, lock.to), chain))] : [];
    const forms = [...new Set([...names, ...word])];
    const reason = asWord ? `“${phrase}”是人名，也是一个词` : `人名“${phrase}”有几种写法`;
    return forms.length < 2 ? [] : [{ from: lock.from, to: lock.to, candidates: forms, reason, risk: RISK.name }];
  }
  const from = Math.min(lock.from, wordAround(source, lock.from).from);
  const to = Math.max(lock.to, wordAround(source, lock.to - 1).to);
  const asNames = names.map((name) => printed(pieces, from, lock.from) + name + printed(pieces, lock.to, to));
  const forms = [...new Set([printed(pieces, from, to), ...asNames])];
  const reason = `看不准这里是不是人名“${phrase}”`;
  return forms.length < 2 ? [] : [{ from, to, candidates: forms, reason, risk: RISK.name }];
}

function characterDoubts(
  source: string,
  { from, to }: Piece,
  pieces: readonly Piece[],
  characters: Characters,
): Doubt[] {
  const doubts: Doubt[] = [];
  for (let at = from; at < to && doubts.length < MOST; at++) {
    const person = personDoubt(source, at, pieces, characters);
    if (person !== null) {
      doubts.push(person);
      continue;
    }
    const doubtful = DOUBTFUL.get(source[at]!);
    const found = doubtful === undefined ? null : stretchInDoubt(source, at, doubtful);
    if (doubtful === undefined || found === null) continue;
    const forms = [...new Set([...doubtful.forms].map(characters.inRegion))];
    const [before, chosen, after] = [
      printed(pieces, found.from, at),
      printed(pieces, at, at + 1),
      printed(pieces, at + 1, found.to),
    ];
    const others = forms.filter((form) => form !== chosen);
    const candidates = [chosen, ...others].map((form) => before + form + after);
    const reason = `“${source[at]}”可以是${[chosen, ...others].join('、')}，词典里没有这个词`;
    doubts.push({
      from: found.from,
      to: found.to,
      candidates,
      reason,
      risk: found.risk,
    });
  }
  return doubts;
}

/** A name that the words round a surname show: 青年余家栋, 小范, 云教授; as a name it is spelled as a whole. */
function personDoubt(source: string, at: number, pieces: readonly Piece[], characters: Characters): Doubt | null {
  const pattern = personPattern(source[at]!);
  const match = pattern === undefined ? null : matchAt(source, at, pattern);
  if (match === null) return null;
  const from = /[老小姓]/.test(source[at - 1] ?? '') ? at - 1 : at;
  const to = Math.max(match.to, from + 2);
  const name = source.slice(at, isTitled(source.slice(at, to)) ? at + 1 : to);
  const { form, candidates } = spell(name, characters.convert);
  const rest = printed(pieces, at + name.length, to);
  const asName = [form, ...candidates].map((one) => printed(pieces, from, at) + characters.inRegion(one) + rest);
  const forms = [...new Set([printed(pieces, from, to), ...asName])];
  const reason = `“${source[at]}”在这里可能是姓`;
  return forms.length < 2 ? null : { from, to, candidates: forms, reason, risk: RISK.context };
}

/** The stretch to ask about where the character at an offset is doubtful, and how much so; or null. */
function stretchInDoubt(source: string, at: number, { when, alone }: Doubtful): Stretch | null {
  const context = when === undefined ? null : matchAt(source, at, when);
  if (context !== null) return { ...context, risk: RISK.context };
  if (alone === undefined || (alone !== null && matchAt(source, at, alone) !== null)) return null;
  const word = wordAround(source, at);
  const core = source.slice(word.from, word.to).replace(PARTICLES, '').replace(NUMERALS, '');
  return core.length > 1 ? null : { ...withNeighbour(source, at, word), risk: RISK.alone };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly risk: number;
}

const PARTICLES = /[了着过的地得们儿]+$/u;
const NUMERALS = /^[一二两三四五六七八九十百千万几数多半每这那哪]+/u;
const HAN = /\p{Script=Han}/u;
/** Characters that tell nothing about their neighbour. */
const EMPTY = /[的了着和与是在也就都而及或把被将对从为以所其之有不]/u;

/** A word that tells its sense: the character's own word, or with the character after it, else the one before. */
function withNeighbour(source: string, at: number, word: { from: number; to: number }) {
  if (word.to - word.from > 1) return word;
  const [before, after] = [source[at - 1] ?? '', source[at + 1] ?? ''];
  if (HAN.test(after) && !EMPTY.test(after)) return { from: at, to: Math.min(wordAround(source, at + 1).to, at + 4) };
  if (HAN.test(before) && !EMPTY.test(before)) return { from: at - 1, to: at + 1 };
  return wordy(source, HAN.test(before) ? at - 1 : at, HAN.test(after) ? at + 2 : at + 1);
}

/** A stretch to decide on everywhere must be more than a single character; a mark before a longer one is no part of it. */
function wordy(source: string, from: number, to: number): { from: number; to: number } {
  if (to - from === 1) return { from: Math.max(0, from - 1), to: Math.min(source.length, to + 1) };
  return to - from > 2 && !HAN.test(source[from]!) ? { from: from + 1, to } : { from, to };
}

function matchAt(source: string, at: number, pattern: RegExp): { from: number; to: number } | null {
  const start = Math.max(0, at - REACH);
  const window = source.slice(start, at + REACH);
  for (const { 0: match, index } of window.matchAll(pattern)) {
    const [from, to] = [start + index, start + index + match.length];
    if (from <= at && at < to) return wordy(source, from, to);
  }
  return null;
}

function wordDoubts(source: string, piece: Piece, pieces: readonly Piece[], chain: Chain): Doubt[] {
  const word = source.slice(piece.from, piece.to);
  const readings = TWO_READINGS.get(word);
  if (readings !== undefined && isNear(source, piece, readings.near)) {
    const candidates = [piece.text, ...readings.forms.filter((form) => form !== piece.text)];
    return [{ from: piece.from, to: piece.to, candidates, reason: `“${word}”有两种意思`, risk: RISK.reading }];
  }
  if (word.length > 5 || ![...word].some((one) => DOUBTFUL.has(one))) return [];
  const across = cutAcross(source, piece);
  if (across === null || isWordBeside(piece, pieces, across)) return [];
  const { from, edge, to } = across;
  const [taken, other] = [printed(pieces, from, to), [source.slice(from, edge), source.slice(edge, to)]];
  const split = other.map((part) => textOf(convert(part, chain))).join('');
  const reason = `这里也可能断成“${other.join('|')}”`;
  return taken === split || isSure(source, from, taken, split)
    ? []
    : [{ from, to, candidates: [taken, split], reason, risk: RISK.across }];
}

/** Whether every character on which two readings differ is sure of its form by its neighbours: 钟声|响 and 钟|声响. */
function isSure(source: string, from: number, taken: string, split: string): boolean {
  return [...taken].every((form, index) => {
    const alone = form === split[index] ? null : DOUBTFUL.get(source[from + index]!)?.alone;
    return form === split[index] || (alone != null && matchAt(source, from + index, alone) !== null);
  });
}

function isNear(source: string, { from, to }: Piece, near: RegExp | null): boolean {
  return near === null || near.test(source.slice(Math.max(0, from - REACH), to + REACH));
}

/** Whether the dictionary has a word on the other side of the edge too (批准|标准): two words that fit leave nothing to doubt. */
function isWordBeside(piece: Piece, pieces: readonly Piece[], across: { from: number; to: number }): boolean {
  const index = pieceAt(pieces, piece.from);
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  if (across.to > piece.to) return after?.by === 'word' && after.to >= across.to;
  return before?.by === 'word' && before.from <= across.from;
}

/** Where the dictionary's word ends in the middle of another word, or begins in one. */
function cutAcross(source: string, { from, to }: Piece): { from: number; edge: number; to: number } | null {
  const last = wordAround(source, to - 1);
  if (last.to > to && last.from > from) return { from, edge: last.from, to: last.to };
  const first = wordAround(source, from);
  return first.from < from && first.to < to ? { from: first.from, edge: first.to, to } : null;
}

/** What a stretch of the source is printed as; a piece that has not kept its width counts as a whole. */
function printed(pieces: readonly Piece[], from: number, to: number): string {
  let text = '';
  for (let index = pieceAt(pieces, from); index < pieces.length && pieces[index]!.from < to; index++) {
    const piece = pieces[index]!;
    const keepsWidth = piece.text.length === piece.to - piece.from;
    text += keepsWidth ? piece.text.slice(Math.max(0, from - piece.from), to - piece.from) : piece.text;
  }
  return text;
}

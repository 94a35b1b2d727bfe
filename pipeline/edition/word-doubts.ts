/** Doubts about words of the dictionary: of two readings, or cut across other words. */
import { type Conversion, convert, convertedText } from './convert.ts';
import { type Doubt, matchAt, printedAs, REACH, RISK } from './doubt.ts';
import { doubtful, twoReadings } from './doubtful.ts';
import { wordAt } from './lexicon.ts';
import { personDoubt } from './name-doubts.ts';
import type { Chain } from './opencc.ts';
import { pieceAt } from './recut.ts';
import type { CharacterForms } from './spellings.ts';
import { wordAround } from './words.ts';

/** What is to be asked about a word where it stands. */
export function wordDoubts(
  source: string,
  piece: Conversion,
  pieces: readonly Conversion[],
  chain: Chain,
  characters: CharacterForms,
): Doubt[] {
  for (let at = piece.from; at < piece.to; at++) {
    const person = personDoubt(source, at, pieces, characters, true);
    if (person !== null) return [person];
  }
  const longer = longerWithin(source, piece, pieces, chain);
  if (longer !== null) return [longer];
  const word = source.slice(piece.from, piece.to);
  const readings = twoReadings().get(word);
  if (readings !== undefined && isNear(source, piece, readings.near)) {
    const candidates = [piece.text, ...readings.forms.filter((form) => form !== piece.text)];
    return [{ from: piece.from, to: piece.to, candidates, reason: `“${word}”有两种意思`, risk: RISK.reading }];
  }
  if (word.length > 5 || ![...word].some((one) => doubtful().has(one))) return [];
  const across = cutAcross(source, piece);
  if (across === null || isWordBeside(piece, pieces, across)) return [];
  const { from, edge, to } = across;
  const [taken, other] = [printedAs(pieces, from, to), [source.slice(from, edge), source.slice(edge, to)]];
  const split = other.map((part) => convertedText(convert(part, chain))).join('');
  const reason = `这里也可能断成“${other.join('|')}”`;
  return taken === split || isSure(source, from, taken, split, characters)
    ? []
    : [{ from, to, candidates: [taken, split], reason, risk: RISK.across }];
}

/** A longer word that begins in the middle of one of two characters: 在于|志宁 or 在|于志宁. */
function longerWithin(
  source: string,
  { from, to }: Conversion,
  pieces: readonly Conversion[],
  chain: Chain,
): Doubt | null {
  const length = to - from === 2 ? wordAt(chain.first, source, from + 1) : 0;
  if (length < 3) return null;
  const end = from + 1 + length;
  const other =
    convertedText(convert(source.slice(from, from + 1), chain)) +
    convertedText(convert(source.slice(from + 1, end), chain));
  const taken = printedAs(pieces, from, end);
  const parts = `${source[from]}|${source.slice(from + 1, end)}`;
  const reason = `这里也可能断成“${parts}”`;
  return taken === other ? null : { from, to: end, candidates: [taken, other], reason, risk: RISK.across };
}

/** Whether every character on which two readings differ is what its neighbours make of it (钟声|响, 钟|声响); 察干|部 is not. */
function isSure(source: string, from: number, taken: string, split: string, { inRegion }: CharacterForms): boolean {
  return [...taken].every((form, index) => {
    if (form === split[index]) return true;
    const one = doubtful().get(source[from + index]!);
    if (one === undefined || one.sure === null) return false;
    return form === inRegion(one.forms[0]!) && matchAt(source, from + index, one.sure) !== null;
  });
}

function isNear(source: string, { from, to }: Conversion, near: RegExp | null): boolean {
  return near === null || near.test(source.slice(Math.max(0, from - REACH), to + REACH));
}

/** Whether the dictionary has a word on the other side of the edge too (批准|标准): two words that fit leave nothing to doubt. */
function isWordBeside(piece: Conversion, pieces: readonly Conversion[], across: { from: number; to: number }): boolean {
  const index = pieceAt(pieces, piece.from);
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  if (across.to > piece.to) return after?.by === 'word' && after.to >= across.to;
  return before?.by === 'word' && before.from <= across.from;
}

/** Where the dictionary's word ends in the middle of another word, or begins in one. */
function cutAcross(source: string, { from, to }: Conversion): { from: number; edge: number; to: number } | null {
  const last = wordAround(source, to - 1);
  if (last.to > to && last.from > from) return { from, edge: last.from, to: last.to };
  const first = wordAround(source, from);
  return first.from < from && first.to < to ? { from: first.from, edge: first.to, to } : null;
}

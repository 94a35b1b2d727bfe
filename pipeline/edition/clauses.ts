/** The clauses of a text, and where it matters how one is read. */
import { dictionary } from '../segment/dictionary.ts';
import type { Listed } from './edges.ts';
import { charactersIn, type Lexicon } from './lexicon.ts';

/** No usual word that reaches over an edge begins farther before it. */
const LONG = 4;

/** What has no mark or space in it, and what lies between: no word reaches over one. */
export function* clausesOf(text: string): Iterable<readonly [number, number]> {
  for (let from = 0; from < text.length; ) {
    const to = clauseEnd(text, from);
    yield [from, to];
    from = to;
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
export function isTold(text: string, from: number, to: number, { lexicon, region }: Listed): boolean {
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
export function isContested(text: string, from: number, to: number, { lexicon }: Listed): boolean {
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

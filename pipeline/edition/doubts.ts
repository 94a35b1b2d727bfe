/** Finds where a conversion is to be doubted: single characters, words cut across, words of two readings, names. */
import type { Conversion } from './convert.ts';
import { type Doubt, matchAt, printedAs, RISK, wordy } from './doubt.ts';
import { type Doubtful, doubtful } from './doubtful.ts';
import { nameDoubt, personDoubt } from './name-doubts.ts';
import type { Chain } from './opencc.ts';
import { readingDoubts } from './reading-doubts.ts';
import type { CharacterForms, Ruled } from './spellings.ts';
import { wordDoubts } from './word-doubts.ts';
import { wordAround } from './words.ts';

/** A text with more doubts is no prose. */
const MOST = 5_000;

/** A character that stands alone is between these, always below one that its neighbours speak against. */
const [LEAST, MOST_ALONE] = [0.2, 0.6];

/** The doubts of a text, in order. */
export function doubtsIn(
  source: string,
  pieces: readonly Conversion[],
  ruled: readonly Ruled[],
  chain: Chain,
  characters: CharacterForms,
): Doubt[] {
  const doubts = ruled.flatMap((one) => nameDoubt(source, one, pieces, chain));
  for (const piece of pieces) {
    const found =
      piece.by === 'characters'
        ? characterDoubts(source, piece, pieces, chain, characters)
        : piece.by === 'word'
          ? wordDoubts(source, piece, pieces, characters)
          : [];
    for (const doubt of found) doubts.push(doubt);
    if (doubts.length > MOST) break;
  }
  const isFree = ({ from, to }: Doubt) => doubts.every((one) => one.to <= from || one.from >= to);
  const readings = doubts.length > MOST ? [] : readingDoubts(source, pieces, chain, characters).filter(isFree);
  return [...doubts, ...readings].sort((a, b) => a.from - b.from);
}

function characterDoubts(
  source: string,
  { from, to }: Conversion,
  pieces: readonly Conversion[],
  chain: Chain,
  characters: CharacterForms,
): Doubt[] {
  const doubts: Doubt[] = [];
  for (let at = from; at < to && doubts.length < MOST; at++) {
    const person = personDoubt(source, at, pieces, characters, false);
    if (person !== null) {
      doubts.push(person);
      continue;
    }
    const one = doubtful().get(source[at]!);
    const found = one === undefined ? null : stretchInDoubt(source, at, one);
    if (one === undefined || found === null) continue;
    const forms = [...new Set([...one.forms].map(characters.inRegion))];
    const [before, chosen, after] = [
      printedAs(pieces, found.from, at),
      printedAs(pieces, at, at + 1),
      printedAs(pieces, at + 1, found.to),
    ];
    const others = forms.filter((form) => form !== chosen);
    const candidates = [chosen, ...others].map((form) => before + form + after);
    const reason = `“${source[at]}”可以是${[chosen, ...others].join('、')}，词典里没有这个词`;
    const place = { from: found.from, to: found.to, candidates, reason };
    if (found.isAlone) doubts.push({ ...place, risk: riskOf(source[at]!, chain), isAlone: true });
    else doubts.push({ ...place, risk: RISK.context });
  }
  return doubts;
}

/** A character that no word decides: as risky as the dictionary's own words are divided about it. */
function riskOf(character: string, chain: Chain): number {
  return LEAST + (MOST_ALONE - LEAST) * Math.min(1, 2 * chain.shareOfOthers(character));
}

/** The stretch to ask about where the character at an offset is doubtful, and whether only because it stands alone; or null. */
function stretchInDoubt(source: string, at: number, { when, isAlone, sure }: Doubtful): DoubtStretch | null {
  const context = when === null ? null : matchAt(source, at, when);
  if (context !== null) return { ...context, isAlone: false };
  if (!isAlone || (sure !== null && matchAt(source, at, sure) !== null)) return null;
  const word = wordAround(source, at);
  const core = source.slice(word.from, word.to).replace(PARTICLES, '').replace(NUMERALS, '');
  return core.length > 1 ? null : { ...withNeighbour(source, at, word), isAlone: true };
}

interface DoubtStretch {
  readonly from: number;
  readonly to: number;
  readonly isAlone: boolean;
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

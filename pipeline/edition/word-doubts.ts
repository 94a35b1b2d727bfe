/** Doubts about words of the dictionary: those of two senses, and those in which somebody's name may stand. */
import type { Conversion } from './convert.ts';
import { type Doubt, REACH, RISK } from './doubt.ts';
import { twoReadings } from './doubtful.ts';
import { personDoubt } from './name-doubts.ts';
import type { CharacterForms } from './spellings.ts';

/** What is to be asked about a word where it stands. */
export function wordDoubts(
  source: string,
  piece: Conversion,
  pieces: readonly Conversion[],
  characters: CharacterForms,
): Doubt[] {
  for (let at = piece.from; at < piece.to; at++) {
    const person = personDoubt(source, at, pieces, characters, true);
    if (person !== null) return [person];
  }
  const word = source.slice(piece.from, piece.to);
  const readings = twoReadings().get(word);
  if (readings !== undefined && isNear(source, piece, readings.near)) {
    const candidates = [piece.text, ...readings.forms.filter((form) => form !== piece.text)];
    return [{ from: piece.from, to: piece.to, candidates, reason: `“${word}”有两种意思`, risk: RISK.reading }];
  }
  return [];
}

function isNear(source: string, { from, to }: Conversion, near: RegExp | null): boolean {
  return near === null || near.test(source.slice(Math.max(0, from - REACH), to + REACH));
}

/** Prose in a Latin script: whether a line of it goes on with the one before. */
import type { Line } from './line.ts';

const FEWEST_WORDS = 4;
/** The narrowest column that Latin text is set in, in characters. */
const NARROWEST = 32;
const LETTERS = 0.7;

/** A broken sentence of Latin prose goes on in lower case. */
export function goesOnInLowerCase(last: Line, next: Line): boolean {
  return (
    next.blanksBefore === 0 &&
    last.chars.length >= NARROWEST &&
    /^[a-z]+(?:[-'’][a-z]+)*(?:[\s,.;:)]|$)/.test(next.chars) &&
    isLatinProse(last.chars) &&
    isLatin(next.chars)
  );
}

/** Words, not a formula, a program or a row of figures. */
function isLatinProse(chars: string): boolean {
  return (chars.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= FEWEST_WORDS && isLatin(chars);
}

function isLatin(chars: string): boolean {
  const letters = chars.match(/[A-Za-z\s]/g)?.length ?? 0;
  return letters >= chars.length * LETTERS && !/[={}<>|\\\t]|\p{Script=Han}/u.test(chars);
}

/** Prose in a Latin script, an abstract in English: whether a line of it goes on with the one before. */
import type { Line } from './line.ts';

const FEWEST_WORDS = 4;
const LONG = 50;
/** The narrowest column that Latin text is set in, in characters. */
const NARROWEST = 32;
const LETTERS = 0.7;

/** A sentence goes on in lower case; an abstract goes on to its end, also where a long line ends with a sentence. */
export function goesOnInLatin(first: string, before: string, next: Line, ended: boolean): boolean {
  const { chars, blanksBefore } = next;
  if (blanksBefore > 0 || !isLatinProse(before)) return false;
  if (!ended && before.length >= NARROWEST && /^[a-z]+(?:[-'’][a-z]+)*(?:[\s,.;:)]|$)/.test(chars))
    return isLatin(chars);
  if (!/^(?:\[?Abstract|Summary)\b/i.test(first) || before.length < LONG) return false;
  return isLatin(chars) && !/^\[?(?:Key\s*-?words?|JEL|CLC|DOI|Author|Fund)/i.test(chars);
}

/** Words, not a formula, a program or a row of figures. */
function isLatinProse(chars: string): boolean {
  return (chars.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= FEWEST_WORDS && isLatin(chars);
}

function isLatin(chars: string): boolean {
  const letters = chars.match(/[A-Za-z\s]/g)?.length ?? 0;
  return letters >= chars.length * LETTERS && !/[={}<>|\\\t]|\p{Script=Han}/u.test(chars);
}

/** "Did you mean": the known word nearest to one that was written. */
import { distance, closest as nearest } from 'fastest-levenshtein';

/** The choice that is a slip of the pen away from `word` (a third of its letters at most, or letters in another order), or null. */
export function closest(word: string, choices: readonly string[]): string | null {
  if (choices.length === 0) return null;
  const found = nearest(word.toLowerCase(), choices as string[]);
  const [written, meant] = [word.toLowerCase(), found.toLowerCase()];
  const slips = distance(written, meant);
  const isSlip = slips < meant.length && slips <= Math.ceil(meant.length / 3);
  return isSlip || letters(written) === letters(meant) ? found : null;
}

/** The end of a message about a word that is not among the choices: the nearest one if any, also by another name, then the choices. */
export function choicesHint(word: string, choices: readonly string[], byAnyName: readonly string[] = choices): string {
  const near = closest(word, byAnyName);
  return `${near === null ? '' : `是不是想写 ${near}？`}可用的有：${choices.join('、')}`;
}

function letters(word: string): string {
  return [...word].sort().join('');
}

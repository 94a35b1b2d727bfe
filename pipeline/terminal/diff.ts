/** What changed between two texts, word by word, as a person reads it at a terminal. */
import { diffArrays } from 'diff';

/** A comparison that has not ended by now (ms) would say more than anyone reads. */
const PATIENCE = 2000;
/** Its time grows with the square of the changes. */
const MOST_CHANGES = 5_000;
/** The words of a longer line are not looked for at once. */
const PIECE = /[^\n]{1,1000}|\n/g;
// The differences go to another stream than the one that a library of colours looks at.
const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
const green = (text: string) => `\u001b[32m${text}\u001b[39m`;
const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** The lines in which words were taken out ([-…-], red) or put in ({+…+}, green); null where too much changed to list. */
export function wordDiff(before: string, after: string, coloured: boolean): string | null {
  const [taken, put] = coloured ? [red, green] : [String, String];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: PATIENCE, maxEditLength: MOST_CHANGES });
  if (changes === undefined) return null;
  const marked = changes.map(({ added, removed, value }) => {
    const text = value.join('');
    if (removed) return eachLine(text, (line) => taken(`[-${line}-]`));
    return added ? eachLine(text, (line) => put(`{+${line}+}`)) : text;
  });
  return marked
    .join('')
    .split('\n')
    .filter((line) => line.includes('[-') || line.includes('{+'))
    .join('\n');
}

function wordsOf(text: string): string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) => Array.from(words.segment(piece), ({ segment }) => segment));
}

function eachLine(text: string, show: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : show(line)))
    .join('\n');
}

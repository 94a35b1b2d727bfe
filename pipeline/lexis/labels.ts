/** The words of labels, as parts of regular expressions. */
import { wordTable } from './table.ts';

/** All labels; what the columns hold says the head of the table. */
export const LABELS = wordTable('lexis/labels.tsv', ['kind', 'before?', 'word', 'after?', 'house?', 'source']);

/** The labels of a kind as alternatives; with `house`, only those that the house style has words of its own for. */
export function labelWords(kind: string, house = false): string {
  const rows = LABELS().filter((row) => row.kind === kind && (!house || row.house === 'yes'));
  return rows.map(patternOf).join('|');
}

type LabelRow = ReturnType<typeof LABELS>[number];

function patternOf({ before, word, after }: LabelRow): string {
  const front = before.split(' ').filter((one) => one !== '');
  const behind = after === '' ? '' : oneOf(after);
  return front.map(oneOf).join('') + word.replaceAll(' ', '\\s*') + behind;
}

function oneOf(words: string): string {
  return `(?:${words.replaceAll('/', '|')})?`;
}

/** What the labels begin with, as characters for a set. */
export function labelBeginnings(): string {
  const words = LABELS().flatMap(({ before, word }) => [...before.split(/[ /]/), word]);
  return [...new Set(words.map((word) => word.slice(0, 1)))].join('');
}

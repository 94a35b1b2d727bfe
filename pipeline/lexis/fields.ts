/** What the lines of a cover begin with, and what such a line tells. */
import { wordTable } from './table.ts';

/** All of them; what the columns hold says the head of the table. */
export const FIELDS = wordTable('lexis/fields.tsv', ['kind', 'word', 'source']);

/** The beginnings of one kind as alternatives of a regular expression, the longest first. */
export function fieldWords(kind: string): string {
  const words = FIELDS().flatMap((row) => (row.kind === kind ? [row.word] : []));
  return words
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' ', '\\s*'))
    .join('|');
}

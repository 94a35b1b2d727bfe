/** What the style sheets are to come to: a row for each declaration that shows, kept in computed.tsv. */
import { readFileSync } from 'node:fs';
import type { Answer, Computed } from './browser.ts';

export const TABLE = new URL('computed.tsv', import.meta.url);
const COLUMNS = ['book', 'rule', 'page', 'element', 'property', 'value'] as const;

/** The rows as they were looked through. */
export function readTable(): Computed[] {
  const [, ...lines] = readFileSync(TABLE, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as unknown as Computed;
  });
}

/** The table of what a browser found: each declaration in the first book in which it shows. */
export function printTable({ rows }: Answer): string {
  const known = new Set<string>();
  const kept = rows.filter(({ rule, property, book }) => {
    const [style] = book.split(' ');
    // A house style's own rules come after what all share, and may bear the same name.
    const names = ['*', style!].map((whose) => `${whose}|${rule}|${property}`);
    if (known.has(names[0]!)) return false;
    known.add(names[0]!);
    return true;
  });
  return `${[COLUMNS, ...kept.map((row) => COLUMNS.map((column) => row[column]))].map((cells) => cells.join('\t')).join('\n')}\n`;
}

/** Marks that come in pairs, and what an editor calls them. */
import { once } from './once.ts';
import { wordTable } from './table.ts';

const MARKS = wordTable('lexis/marks.tsv', ['opening', 'closing', 'opening-name?', 'closing-name?', 'source']);

/** Closing marks by their opening ones. */
export const closings = once(() => new Map(MARKS().map(({ opening, closing }) => [opening, closing])));

/** Opening marks by their closing ones. */
export const openings = once(() => new Map(MARKS().map(({ opening, closing }) => [closing, opening])));

/** What a mark is called, or the mark itself. */
export function nameOfMark(mark: string): string {
  return names().get(mark) ?? mark;
}

const names = once(() => {
  const named = MARKS().flatMap((row) => [
    [row.opening, row['opening-name']] as const,
    [row.closing, row['closing-name']] as const,
  ]);
  return new Map(named.filter(([, name]) => name !== ''));
});

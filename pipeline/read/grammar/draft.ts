/** A table as a format has it, made into one that stands in the place of a line. */
import { placeCells } from '../../model/cells.ts';
import type { ColumnAlign, Span } from '../../model/document.ts';
import type { DraftTable } from '../source/table-draft.ts';
import type { ToldTable } from '../source/told.ts';
import { filledUp, withoutEmptyRows } from './cells.ts';
import { flatTable } from './nested-tables.ts';

/** The table at `at`; tables in its cells become part of it, short rows are filled up. */
export function draftedTable(draft: DraftTable, at: Span): ToldTable {
  const { rows, headRows } = flatTable(draft);
  return {
    kind: 'table',
    at,
    caption: draft.caption,
    headRows,
    aligns: alignsOf(draft),
    rows: filledUp(withoutEmptyRows(rows), at.from),
  };
}

/** A column stands as most of its cells do, those of the first row left out; of no matter where cells hold tables. */
function alignsOf({ rows }: DraftTable): ColumnAlign[] {
  if (rows.some((cells) => cells.some(({ content }) => content.some((part) => 'kind' in part)))) return [];
  const counts: Map<ColumnAlign, number>[] = [];
  for (const { cell, column, columns } of placeCells(rows).rows.slice(1).flat()) {
    if (columns > 1) continue;
    counts[column] ??= new Map();
    counts[column].set(cell.align, (counts[column].get(cell.align) ?? 0) + 1);
  }
  return Array.from(counts, (count) => [...(count ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null);
}

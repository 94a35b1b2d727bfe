/** A table as a format has it, made into one that stands in the place of a line. */
import { placeCells } from '../../model/cells.ts';
import type { Cell, ColumnAlign, Span, Text } from '../../model/document.ts';
import { concat, joined, slice } from '../../model/runs.ts';
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
    rows: filledUp(withoutEmptyRows(rows), at.from).map((cells) => cells.map(withoutStack)),
  };
}

/** 准 over 备: a word written downwards in a narrow cell, a character a paragraph, is a word. */
function withoutStack(cell: Cell): Cell {
  const { paragraphs } = cell;
  if (paragraphs.length < 2 || !paragraphs.every((text) => /^\s*\p{Script=Han}\s*$/u.test(joined(text)))) return cell;
  const [first, ...others] = paragraphs.map(trimmed);
  return { ...cell, paragraphs: [concat([first!, ...others])] };
}

function trimmed(text: Text): Text {
  const chars = joined(text);
  const from = chars.length - chars.trimStart().length;
  return slice(text, from, from + chars.trim().length);
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

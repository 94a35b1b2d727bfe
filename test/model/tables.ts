/** Tables for the tests: plain ones out of texts, and the texts of cells. */
import { simpleCell } from '../../pipeline/model/cells.ts';
import type { Cell, Span, Table, Text } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';

/** A table whose every text is a cell of one column and one row; `more` is what else it has. */
export function plainTable(at: Span, rows: readonly (readonly Text[])[], more: Partial<Table> = {}): Table {
  const cells = rows.map((row) => row.map((text) => simpleCell(text)));
  return { kind: 'table', at, caption: null, unit: null, headRows: 1, aligns: [], rows: cells, notes: [], ...more };
}

/** The words of a cell, its paragraphs parted by line breaks. */
export function wordsOf({ paragraphs }: Cell): string {
  return paragraphs.map(joined).join('\n');
}

/** A cell in short: its words, with the columns and rows it takes where these are more than one. */
export function short(cell: Cell): string {
  const { columns, rows } = cell;
  return wordsOf(cell) + (columns === 1 && rows === 1 ? '' : ` ${columns}x${rows}`);
}

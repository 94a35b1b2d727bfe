/** What a cell of a table holds, out of the items that stand in it. */
import type { Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { DraftTable } from '../source/table-draft.ts';
import type { ToldTable } from '../source/told.ts';
import { type DocumentItem, labelledRows } from './paragraph.ts';

/** The paragraphs of a cell and the tables among them. */
export function cellContent(items: readonly DocumentItem[]): (Text[] | DraftTable)[] {
  const content: (Text[] | DraftTable)[] = [];
  for (const item of items) {
    if (item.kind === 'table') content.push(redrafted(item));
    if (item.kind !== 'paragraph') continue;
    const texts = labelledRows(item).filter((text) => joined(text).trim() !== '');
    const last = content.at(-1);
    if (Array.isArray(last)) last.push(...texts);
    else if (texts.length > 0) content.push(texts);
  }
  return content;
}

/** A table in a cell, which the table round it takes up. */
function redrafted({ caption, headRows, rows, at }: ToldTable): DraftTable {
  const cells = rows.map((row) =>
    row.map(({ paragraphs, columns, rows: down }) => ({
      content: [paragraphs],
      columns,
      rows: down,
      align: null,
      point: at.from,
    })),
  );
  return { kind: 'table', caption, headRows, rows: cells };
}

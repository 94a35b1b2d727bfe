/** Tables of an OpenDocument text (ISO/IEC 26300-1, 9.1). */
import type { ColumnAlign } from '../../model/document.ts';
import { Refusal } from '../source/refusal.ts';
import { childOf, childrenOf, type Element } from '../source/xml.ts';
import type { DraftGrid, DraftGridCell } from '../styled/draft.ts';
import type { OdtReading } from './reading.ts';

const MOST_REPEATED = 64;
const MOST_CELLS = 60_000;

/** The grid of `table:table`. */
export function odtGrid(table: Element, reading: OdtReading): DraftGrid {
  const rows = rowsOf(table, false);
  const heads = rows.findIndex(({ isHead }) => !isHead);
  let left = MOST_CELLS;
  return {
    kind: 'grid',
    caption: [],
    headRows: heads > 0 ? heads : null,
    rows: rows.map(({ row }, at) =>
      childrenOf(row, 'table:table-cell').flatMap((cell) => {
        const count = repeated(cell.attributes['table:number-columns-repeated']);
        left -= count;
        if (left < 0) throw new Refusal('tooLarge');
        return Array.from({ length: count }, () => cellOf(cell, rows.length - at, reading));
      }),
    ),
  };
}

function rowsOf(parent: Element, isHead: boolean): { readonly row: Element; readonly isHead: boolean }[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'table:table-row') {
      const count = repeated(child.attributes['table:number-rows-repeated']);
      return Array.from({ length: count }, () => ({ row: child, isHead }));
    }
    if (child.name === 'table:table-header-rows') return rowsOf(child, true);
    return /^table:table-rows?(?:-group)?$/.test(child.name) ? rowsOf(child, isHead) : [];
  });
}

function repeated(count: string | undefined): number {
  return Math.min(MOST_REPEATED, Math.max(1, Math.floor(Number(count ?? 1)) || 1));
}

function cellOf(cell: Element, below: number, reading: OdtReading): DraftGridCell {
  const { attributes } = cell;
  return {
    blocks: reading.blocksIn(cell, reading),
    columns: Number(attributes['table:number-columns-spanned'] ?? 1),
    rows: Math.min(below, Number(attributes['table:number-rows-spanned'] ?? 1) || 1),
    align: alignOf(cell, reading),
  };
}

/** How the first paragraph of a cell stands. */
function alignOf(cell: Element, { styles }: OdtReading): ColumnAlign {
  const first = childOf(cell, 'text:p');
  return first === undefined ? null : styles.paragraph(first.attributes['text:style-name']).align;
}

/** Tables of a page, and those that only place things on it. */
import type { ColumnAlign } from '../../model/document.ts';
import type { DraftBlock, DraftGrid, DraftGridCell, DraftParagraph } from '../styled/draft.ts';
import { styleOf } from './page-style.ts';
import { findElement, type PageElement } from './tree.ts';

/** A cell holds so many letters only on a page that is one table. */
const LONGEST_CELL = 800;

/** The rows of a table, those of its parts too. */
export function rowsOfTable(table: PageElement): readonly { readonly row: PageElement; readonly inHead: boolean }[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [{ row: child, inHead: false }];
    if (!/^t(?:head|body|foot)$/.test(child.name)) return [];
    const inHead = child.name === 'thead';
    return rowsOfTable(child).map(({ row }) => ({ row, inHead }));
  });
}

/** The cells of a row. */
export function cellsOfRow(row: PageElement): PageElement[] {
  return row.children.filter(
    (child): child is PageElement => typeof child !== 'string' && (child.name === 'td' || child.name === 'th'),
  );
}

/** Whether a table only places what stands in it: headings, long text, tables; or has one column. */
export function isLayoutTable(table: PageElement): boolean {
  if (table.attributes.role === 'presentation' || table.attributes.role === 'none') return true;
  const rows = rowsOfTable(table).map(({ row }) => cellsOfRow(row));
  const cells = rows.flat();
  if (cells.length === 0 || rows.every((one) => one.length <= 1)) return true;
  if (cells.some(({ name }) => name === 'th')) return false;
  return cells.some(
    (cell) => cell.letters > LONGEST_CELL || findElement(cell, ({ name }) => /^(?:h[1-6]|table)$/.test(name)) !== null,
  );
}

/** The grid of a table; `inside` gives the blocks of a cell or caption. */
export function pageGrid(table: PageElement, inside: (element: PageElement) => DraftBlock[]): DraftGrid {
  const rows = rowsOfTable(table).filter(({ row }) => cellsOfRow(row).length > 0);
  const heads = rows.findIndex(({ row, inHead }) => !inHead && !cellsOfRow(row).every(({ name }) => name === 'th'));
  const caption = table.children.flatMap((child) => {
    return typeof child !== 'string' && child.name === 'caption' ? inside(child) : [];
  });
  return {
    kind: 'grid',
    caption: caption.filter((block): block is DraftParagraph => block.kind === 'paragraph'),
    headRows: heads > 0 ? heads : null,
    rows: rows.map(({ row }, at) =>
      cellsOfRow(row).map(
        (cell): DraftGridCell => ({
          blocks: inside(cell),
          columns: Number(cell.attributes.colspan ?? 1),
          rows: Math.min(rowsCovered(cell, rows.length - at), rows.length - at),
          align: alignOfCell(cell),
        }),
      ),
    ),
  };
}

/** rowspan="0" covers all rows below. */
function rowsCovered({ attributes }: PageElement, rest: number): number {
  const covered = Number(attributes.rowspan ?? 1);
  return covered === 0 ? rest : Math.max(1, Math.floor(covered) || 1);
}

function alignOfCell(cell: PageElement): ColumnAlign {
  const align = styleOf(cell, 'text-align') || (cell.attributes.align ?? '').toLowerCase();
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

/** A printed table as rows of WordprocessingML: every row has its cells and what cells of the rows above cover in it. */
import type { PrintedCell, PrintedTable } from '../../galley/printed.ts';
import type { CellGrid, GridCell, StyledParagraph } from './block-element.ts';

/**
 * The rows of a table; none where it has no cells. A row has bookmarks in its first and its last cell, so that a column may go on either
 * side: with one in each of some thousand cells LibreOffice takes minutes to open the file.
 */
export function cellGrid(
  { headRows, columns, rows }: PrintedTable,
  addressOf: (role: string, words: string) => string,
): CellGrid[] {
  if (columns === 0) return [];
  let above: readonly Reaching[] = [];
  const whole = rows.map((cells, r) => {
    const reaching = [...above, ...cells.map((cell) => ({ cell, from: r }))].sort(
      (a, b) => a.cell.column - b.cell.column,
    );
    above = reaching.filter(({ cell, from }) => from + cell.rows > r + 1);
    const [first, ...others] = cells.map(({ paragraphs }) => paragraphs[0]?.address ?? null);
    const address = first ?? addressOf('row', '');
    const last = others.length === 0 ? null : (others.at(-1) ?? addressOf('rowEnd', address));
    return { address, last, cells: reaching.map((one) => cellOf(one, r)) };
  });
  return [{ kind: 'grid', headRows, columns, rows: whole }];
}

/** A cell, and the row it begins in. */
interface Reaching {
  readonly cell: PrintedCell;
  readonly from: number;
}

function cellOf({ cell, from }: Reaching, row: number): GridCell {
  const merge = from < row ? 'goes-on' : cell.rows > 1 ? 'begins' : 'none';
  const slots = merge === 'goes-on' ? [] : cell.paragraphs;
  const paragraphs = slots.map((slot): StyledParagraph => textParagraph([slot]));
  return { columns: cell.columns, merge, paragraphs: paragraphs.length === 0 ? [textParagraph([])] : paragraphs };
}

function textParagraph(parts: StyledParagraph['parts']): StyledParagraph {
  return { kind: 'paragraph', style: 'TableText', address: null, parts };
}

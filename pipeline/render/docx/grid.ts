/** A printed table as rows of WordprocessingML: every row has its cells and what cells of the rows above cover in it. */
import type { PrintedCell, PrintedTable } from '../../galley/printed.ts';
import { plainly } from '../../model/math.ts';
import type { CellGrid, GridCell, StyledParagraph } from './block-element.ts';

/**
 * The rows of a table; none where it has no cells. A row has bookmarks in its first and its last cell, so that a column may go on either
 * side: with one in each of some thousand cells LibreOffice takes minutes to open the file.
 */
export function cellGrid(table: PrintedTable, addressOf: (role: string, words: string) => string): CellGrid[] {
  const { headRows, columns, rows } = table;
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
    return { address, last, cells: reaching.map((one) => cellOf(one, r, table)) };
  });
  return [{ kind: 'grid', headRows, columns, rows: whole }];
}

/** A cell, and the row it begins in. */
interface Reaching {
  readonly cell: PrintedCell;
  readonly from: number;
}

function cellOf({ cell, from }: Reaching, row: number, table: PrintedTable): GridCell {
  const merge = from < row ? 'goes-on' : cell.rows > 1 ? 'begins' : 'none';
  const slots = merge === 'goes-on' ? [] : cell.paragraphs;
  const style = isRuledOff(cell, from, table) ? 'TableSpan' : 'TableText';
  const paragraphs = slots.map((slot): StyledParagraph => textParagraph([slot], style));
  const align = cell.columns > 1 ? null : cell.align;
  return {
    columns: cell.columns,
    merge,
    align,
    paragraphs: paragraphs.length === 0 ? [textParagraph([])] : paragraphs,
  };
}

/** Heads over some of the columns have a rule of their own under them, short of their neighbours'; it is that of the paragraph. */
function isRuledOff({ columns, rows, paragraphs }: PrintedCell, from: number, table: PrintedTable): boolean {
  const isPart = columns > 1 && columns < table.columns && from + rows < table.headRows;
  return isPart && paragraphs.length === 1 && plainly(paragraphs[0]!.text).trim() !== '';
}

function textParagraph(
  parts: StyledParagraph['parts'],
  style: StyledParagraph['style'] = 'TableText',
): StyledParagraph {
  return { kind: 'paragraph', style, address: null, parts };
}

/** A table's caption, unit and notes that its writer put into rows of the table: 表1 … over all columns, 资料来源：… in the last row. */
import { placeCells } from '../../model/cells.ts';
import type { Cell, Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { isTableNote } from './around-tables.ts';
import { captionOf } from './caption.ts';
import { tableUnit } from './label.ts';
import { readingCharacters } from './reading-characters.ts';

/** What was found, and the rows that are left. */
export interface OwnLines {
  readonly captions: readonly Text[];
  readonly unit: Text | null;
  readonly notes: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows were taken from the top. */
  readonly above: number;
}

/** Takes such rows off a table that has others besides. */
export function ownLines(rows: readonly (readonly Cell[])[]): OwnLines {
  const { columns } = placeCells(rows);
  const captions: Text[] = [];
  const units: Text[] = [];
  let above = 0;
  while (above < rows.length - 2) {
    const texts = textsAcross(rows[above]!, columns);
    const known = texts?.map((text) => kindOf(text, units.length === 0)) ?? [null];
    if (known.some((kind) => kind === null)) break;
    for (const [index, kind] of known.entries()) (kind === 'unit' ? units : captions).push(texts![index]!);
    above++;
  }
  const notes: Text[] = [];
  let end = rows.length;
  while (end > above + 2) {
    const texts = textsAcross(rows[end - 1]!, columns);
    if (texts === null || !isTableNote(readingCharacters(joined(texts[0]!)))) break;
    notes.unshift(...texts);
    end--;
  }
  return { captions, unit: units[0] ?? null, notes, rows: rows.slice(above, end), above };
}

/** The texts of a row whose one cell with text takes all columns or has only empty ones beside it, or of two such; null for any other. */
function textsAcross(cells: readonly Cell[], columns: number): readonly Text[] | null {
  const filled = cells.filter(({ paragraphs }) => paragraphs.some((text) => joined(text).trim() !== ''));
  const width = cells.reduce((sum, cell) => sum + cell.columns, 0);
  if (width !== columns || cells.some(({ rows }) => rows > 1)) return null;
  if (filled.length === 0 || filled.length > 2 || columns < 2) return null;
  if (filled.length === 2 && columns === 2) return null;
  return filled.flatMap(({ paragraphs }) => paragraphs.filter((text) => joined(text).trim() !== ''));
}

function kindOf(text: Text, mayBeUnit: boolean): 'caption' | 'unit' | null {
  const chars = readingCharacters(joined(text)).trim();
  if (captionOf(chars) === 'table') return 'caption';
  return mayBeUnit && tableUnit(chars) ? 'unit' : null;
}

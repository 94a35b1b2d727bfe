/** A stretch of the characters of a Word binary file as blocks: paragraphs by their marks, rows of tables by theirs. */
import type { DraftBlock } from '../styled/draft.ts';
import { DocFields } from './fields.ts';
import { docParagraph, paragraphChanges } from './paragraph.ts';
import type { DocReading } from './reading.ts';
import { numberSet, PAP } from './sprms.ts';
import { type DocRow, docGrid } from './tables.ts';

const PARAGRAPH = '\r';
const CELL = '\u0007';
const SECTION = '\f';

/** The blocks from a place up to another. */
export function docBlocks(from: number, to: number, reading: DocReading): DraftBlock[] {
  const { chars } = reading.text;
  const fields = new DocFields();
  const blocks: DraftBlock[] = [];
  let rows: DocRow[] = [];
  let cells: DraftBlock[][] = [];
  let cell: DraftBlock[] = [];
  const endTable = () => {
    if (cell.length > 0) cells.push(cell);
    if (cells.length > 0) rows.push({ cells, definition: null });
    if (rows.length > 0) blocks.push(docGrid(rows));
    [rows, cells, cell] = [[], [], []];
  };
  let start = from;
  for (let at = from; at < to; at++) {
    const mark = chars[at]!;
    if (mark !== PARAGRAPH && mark !== CELL && mark !== SECTION && at < to - 1) continue;
    const isMark = mark === PARAGRAPH || mark === CELL || mark === SECTION;
    const { changes } = paragraphChanges(at, reading);
    const isInTable = mark === CELL || numberSet(changes, PAP.inTable) === 1;
    if (!isInTable) endTable();
    if (isInTable && mark === CELL && numberSet(changes, PAP.rowEnd) === 1) {
      rows.push({ cells, definition: changes.get(PAP.table) ?? null });
      cells = [];
    } else {
      const found = docParagraph(start, isMark ? at : at + 1, fields, reading);
      (isInTable ? cell : blocks).push(...found);
      if (mark === CELL) {
        cells.push(cell);
        cell = [];
      }
    }
    start = at + 1;
  }
  endTable();
  return blocks;
}

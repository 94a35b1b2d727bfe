/** Tables of a Word binary file: rows of cells by the edges that their ends define ([MS-DOC] 2.9.315). */
import type { DraftBlock, DraftGrid } from '../styled/draft.ts';
import { type EdgeCell, edgeGrid } from '../styled/edge-grid.ts';

/** A row as it ends: the blocks of its cells, and the definition of it, or null. */
export interface DocRow {
  readonly cells: readonly (readonly DraftBlock[])[];
  readonly definition: Buffer | null;
}

const VERTICAL = 0x20;
const RESTART = 0x40;
const MERGED = 0x02;

/** The rows as a grid; cells are as wide as the edges they cover. */
export function docGrid(rows: readonly DocRow[]): DraftGrid {
  return edgeGrid(rows.map((row) => ({ cells: cellsOf(row), isHead: false })));
}

/** The cells of a row with their edges; without a definition each is one column wide. */
function cellsOf({ cells, definition }: DocRow): EdgeCell[] {
  const plain = (blocks: readonly DraftBlock[], column: number): EdgeCell => {
    return { blocks, from: column * 1000, to: (column + 1) * 1000, goesOn: false };
  };
  const count = definition?.[0] ?? 0;
  if (definition === null || count < cells.length || definition.length < 1 + (count + 1) * 2) return cells.map(plain);
  const edge = (index: number) => definition.readInt16LE(1 + index * 2);
  const flags = (index: number) => {
    const place = 1 + (count + 1) * 2 + index * 20;
    return place + 2 <= definition.length ? definition.readUInt16LE(place) : 0;
  };
  const found: EdgeCell[] = [];
  for (const [index, blocks] of cells.entries()) {
    const last = found.at(-1);
    if ((flags(index) & MERGED) !== 0 && last !== undefined) {
      found[found.length - 1] = { ...last, to: edge(index + 1), blocks: [...last.blocks, ...blocks] };
      continue;
    }
    const goesOn = (flags(index) & VERTICAL) !== 0 && (flags(index) & RESTART) === 0;
    found.push({ blocks, from: edge(index), to: edge(index + 1), goesOn });
  }
  return found;
}

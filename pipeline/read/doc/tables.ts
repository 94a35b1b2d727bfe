/** Tables of a Word binary file: rows of cells by the edges that their ends define ([MS-DOC] 2.9.315). */
import type { DraftBlock, DraftGrid, DraftGridCell } from '../styled/draft.ts';

/** A row as it ends: the blocks of its cells, and the definition of it, or null. */
export interface DocRow {
  readonly cells: readonly (readonly DraftBlock[])[];
  readonly definition: Buffer | null;
  readonly isHead: boolean;
}

interface DocCell {
  readonly blocks: readonly DraftBlock[];
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
  rows: number;
}

/** Edges nearer than this are one, in twentieths of a point. */
const NEAR = 60;
const VERTICAL = 0x20;
const RESTART = 0x40;
const MERGED = 0x02;

/** The rows as a grid; cells are as wide as the edges they cover. */
export function docGrid(rows: readonly DocRow[]): DraftGrid {
  const placed = rows.map(cellsOf);
  const edges = edgesOf(placed.flat());
  const open = new Map<number, DocCell>();
  const begun = placed.map((cells) =>
    cells.filter((cell) => {
      const above = open.get(at(cell.from, edges));
      if (cell.goesOn && above !== undefined && at(above.to, edges) === at(cell.to, edges)) {
        above.rows++;
        return cell.blocks.some(hasWords) ? above.rows-- < 0 : false;
      }
      open.set(at(cell.from, edges), cell);
      return true;
    }),
  );
  const heads = rows.findIndex(({ isHead }) => !isHead);
  return {
    kind: 'grid',
    caption: [],
    headRows: heads > 0 ? heads : null,
    rows: begun.map((cells) =>
      cells.map(
        (cell): DraftGridCell => ({
          blocks: cell.blocks,
          columns: Math.max(1, at(cell.to, edges) - at(cell.from, edges)),
          rows: cell.rows,
          align: null,
        }),
      ),
    ),
  };
}

function hasWords(block: DraftBlock): boolean {
  return block.kind !== 'paragraph' || block.pieces.some((piece) => piece.kind === 'text' && piece.chars.trim() !== '');
}

/** The cells of a row with their edges; without a definition each is one column wide. */
function cellsOf({ cells, definition }: DocRow): DocCell[] {
  const plain = (blocks: readonly DraftBlock[], column: number): DocCell => {
    return { blocks, from: column * 1000, to: (column + 1) * 1000, goesOn: false, rows: 1 };
  };
  const count = definition?.[0] ?? 0;
  if (definition === null || count < cells.length || definition.length < 1 + (count + 1) * 2) return cells.map(plain);
  const edge = (index: number) => definition.readInt16LE(1 + index * 2);
  const flags = (index: number) => {
    const place = 1 + (count + 1) * 2 + index * 20;
    return place + 2 <= definition.length ? definition.readUInt16LE(place) : 0;
  };
  const found: DocCell[] = [];
  for (const [index, blocks] of cells.entries()) {
    const last = found.at(-1);
    if ((flags(index) & MERGED) !== 0 && last !== undefined) {
      found[found.length - 1] = { ...last, to: edge(index + 1), blocks: [...last.blocks, ...blocks] };
      continue;
    }
    const goesOn = (flags(index) & VERTICAL) !== 0 && (flags(index) & RESTART) === 0;
    found.push({ blocks, from: edge(index), to: edge(index + 1), goesOn, rows: 1 });
  }
  return found;
}

function edgesOf(cells: readonly DocCell[]): number[] {
  const edges: number[] = [];
  for (const edge of cells.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > NEAR) edges.push(edge);
  return edges;
}

/** The edge that a place lies at. */
function at(place: number, edges: readonly number[]): number {
  const found = edges.findLastIndex((edge) => edge <= place);
  return Math.max(0, found);
}

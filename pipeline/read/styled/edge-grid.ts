/** Tables whose cells are known by their edges, as Word keeps them: columns are what lies between edges of any row. */
import { Refusal } from '../source/refusal.ts';
import type { DraftBlock, DraftGrid, DraftGridCell } from './draft.ts';

/** A cell from an edge to another, in any unit; `goesOn` says that it goes on with the one above it. */
export interface EdgeCell {
  readonly blocks: readonly DraftBlock[];
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
}

interface OpenEdgeCell extends EdgeCell {
  rows: number;
}

/** Word takes 63 in a row. */
const MOST_IN_ROW = 500;
/** Edges nearer than this are one, in twentieths of a point. */
const NEAR = 60;

/** The grid of some rows. */
export function edgeGrid(
  rows: readonly { readonly cells: readonly EdgeCell[]; readonly isHead: boolean }[],
): DraftGrid {
  if (rows.some(({ cells }) => cells.length > MOST_IN_ROW)) throw new Refusal('tooLarge');
  const placed = rows.map(({ cells }) => cells.map((cell): OpenEdgeCell => ({ ...cell, rows: 1 })));
  const edges = edgesOf(placed.flat());
  const open = new Map<number, OpenEdgeCell>();
  const begun = placed.map((cells) =>
    cells.filter((cell) => {
      const above = open.get(at(cell.from, edges));
      const isSame = cell.goesOn && above !== undefined && at(above.to, edges) === at(cell.to, edges);
      if (isSame && !cell.blocks.some(hasWords)) {
        above.rows++;
        return false;
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

function edgesOf(cells: readonly EdgeCell[]): number[] {
  const edges: number[] = [];
  for (const edge of cells.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > NEAR) edges.push(edge);
  return edges;
}

/** The edge that a place lies at, the last that is not behind it. */
function at(place: number, edges: readonly number[]): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows of a table as RTF defines them: edges by \cellx, merged cells by the words before it. */
import type { DraftBlock } from '../styled/draft.ts';
import type { EdgeCell } from '../styled/edge-grid.ts';

/** What is defined of a cell. */
interface CellDefinition {
  readonly to: number;
  readonly goesOn: boolean;
  readonly isMerged: boolean;
}

/** A row being defined. */
export interface RowDefinition {
  readonly cells: CellDefinition[];
  isHead: boolean;
  goesOn: boolean;
  isMerged: boolean;
}

const MOST_CELLS = 200;

export function newRow(): RowDefinition {
  return { cells: [], isHead: false, goesOn: false, isMerged: false };
}

/** Takes a control word of a row's definition. */
export function defineRow(name: string, number: number | null, row: RowDefinition): void {
  if (name === 'trhdr') row.isHead = true;
  else if (name === 'clvmrg') row.goesOn = true;
  else if (name === 'clmrg') row.isMerged = true;
  else if (name === 'cellx') {
    if (row.cells.length < MOST_CELLS) row.cells.push({ to: number ?? 0, goesOn: row.goesOn, isMerged: row.isMerged });
    row.goesOn = false;
    row.isMerged = false;
  }
}

/** The cells of a row with their edges; of cells that nothing defines each is as wide as any. */
export function definedCells(cells: readonly (readonly DraftBlock[])[], { cells: defined }: RowDefinition): EdgeCell[] {
  const found: EdgeCell[] = [];
  let from = 0;
  for (const [at, blocks] of cells.entries()) {
    const definition = defined[at];
    const to = definition === undefined || definition.to <= from ? from + WIDTH : definition.to;
    const last = found.at(-1);
    if (definition?.isMerged === true && last !== undefined)
      found[found.length - 1] = { ...last, to, blocks: [...last.blocks, ...blocks] };
    else found.push({ blocks, from, to, goesOn: definition?.goesOn === true });
    from = to;
  }
  return found;
}

const WIDTH = 1000;

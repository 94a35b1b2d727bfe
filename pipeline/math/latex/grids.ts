/** Environments of rows and columns: matrices, cases, aligned equations. */
import { type FormulaGrid, type FormulaNode, type GridAlign, isEmpty } from '../formula.ts';
import type { ParseNode } from './temml.ts';

interface ParseArray extends ParseNode {
  readonly body: readonly (readonly ParseNode[])[];
  readonly cols?: readonly { readonly type: string; readonly align?: string; readonly separator?: string }[];
  readonly envClasses: readonly string[];
  readonly hLinesBeforeRow: readonly (readonly boolean[])[];
  readonly scriptLevel?: string;
}

const ALIGNS: Readonly<Record<string, GridAlign>> = { l: 'left', c: 'center', r: 'right' };

/** The grid of an array; `node` makes what stands in its cells. */
export function gridOf(array: ParseNode, node: (cell: ParseNode) => FormulaNode): FormulaNode {
  const { body, cols = [], envClasses, hLinesBeforeRow, scriptLevel } = array as ParseArray;
  if (envClasses.includes('cd')) throw new Error('CD');
  const rows = body.map((row) => row.map(node));
  while (rows.length > 1 && rows.at(-1)!.every(isEmpty)) rows.pop();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  // \begin{equation}: one formula and no more.
  if (rows.length === 1 && width === 1 && envClasses[0] === 'align' && !envClasses.includes('jot')) return rows[0]![0]!;
  const look = lookOf(envClasses, cols.length, scriptLevel);
  const given = cols.filter(({ type }) => type === 'align').map(({ align }) => ALIGNS[align ?? 'c'] ?? 'center');
  const usual: GridAlign = look === 'cases' ? 'left' : 'center';
  return {
    kind: 'grid',
    look,
    rows,
    columns: Array.from({ length: width }, (_, column) => given[column] ?? usual),
    rules: { columns: rulesIn(cols), rows: hLinesBeforeRow.flatMap((lines, row) => (lines.length > 0 ? [row] : [])) },
  };
}

function lookOf(classes: readonly string[], columns: number, level: string | undefined): FormulaGrid['look'] {
  if (classes.includes('cases')) return 'cases';
  if (classes.includes('small') || level === 'script') return 'small';
  if (classes.includes('jot')) return columns === 0 ? 'gathered' : 'aligned';
  return 'matrix';
}

/** A rule stands before the column whose number it is given. */
function rulesIn(cols: NonNullable<ParseArray['cols']>): number[] {
  let column = 0;
  return cols.flatMap(({ type }) => {
    if (type !== 'separator') column += 1;
    return type === 'separator' ? [column] : [];
  });
}

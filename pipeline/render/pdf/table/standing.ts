/** How the cells of each column stand: figures by their decimal points, words in the middle, what takes several lines from the left. */
import type { PrintedTable } from '../../../galley/printed.ts';
import { joined } from '../../../model/runs.ts';
import type { Align } from '../../../typeset/compose.ts';
import type { FigureKind } from './figures.ts';
import type { MeasuredCell } from './measured.ts';

/** Lengths in em. Figures of `kind` are aligned `point` behind the left edge of a block `width` wide; words begin at such an edge. */
export interface ColumnStanding {
  readonly align: Align;
  /** The block in which what is not centred stands; it is itself as wide as its widest cell and stands as `at` says. */
  readonly block: { readonly width: number; readonly at: 'left' | 'center' | 'right' } | null;
  readonly figures: { readonly kind: FigureKind; readonly point: number } | null;
}

/** Part of a column's cells that are figures in a column of figures. */
const MOSTLY = 0.5;
/** Lines so long at least are justified, in em. */
const JUSTIFIED = 12;
/** Words of one line that differ so much in length begin at one edge, in em. */
const UNLIKE = 2.2;

/** How each column stands; `rooms` are the widths of their cells in em, without the white beside them. */
export function standings(
  { columns, headRows }: PrintedTable,
  rows: readonly (readonly MeasuredCell[])[],
  rooms: readonly number[],
  usual: Align,
): ColumnStanding[] {
  const byColumn: MeasuredCell[][] = Array.from({ length: columns }, () => []);
  for (const one of rows.slice(headRows).flat()) if (one.cell.columns === 1) byColumn[one.cell.column]!.push(one);
  return byColumn.map((cells, column) => standingOf(cells, rooms[column]!, usual));
}

function standingOf(cells: readonly MeasuredCell[], room: number, usual: Align): ColumnStanding {
  const filled = cells.filter(({ natural }) => natural > 0);
  const told = cells.find(({ cell }) => cell.align !== null)?.cell.align ?? null;
  return (
    figuresOf(filled, room, told) ??
    wordsOf(
      filled.map(({ natural }) => natural),
      filled.some(isIndented),
      room,
      told,
      usual,
    )
  );
}

/** 　其中：粮油加工 */
function isIndented({ texts }: MeasuredCell): boolean {
  return texts.some(({ text }) => /^\u3000/.test(joined(text)));
}

function figuresOf(
  cells: readonly MeasuredCell[],
  room: number,
  told: ColumnStanding['align'] | null,
): ColumnStanding | null {
  const figures = cells.flatMap(({ texts }) => (texts.length === 1 && texts[0]!.figure !== null ? texts : []));
  if (figures.length === 0 || figures.length < cells.length * MOSTLY) return null;
  const kind = mostOf(figures.map(({ figure }) => figure!.kind));
  const alike = figures.filter(({ figure }) => figure!.kind === kind);
  const point = Math.max(...alike.map(({ figure }) => figure!.before));
  const behind = Math.max(...alike.map(({ natural, figure }) => natural - figure!.before));
  const width = point + behind;
  const fits = width <= room + 0.01;
  return {
    align: 'center',
    block: fits ? { width, at: told === 'right' || told === 'left' ? told : 'center' } : null,
    figures: fits ? { kind, point } : null,
  };
}

function mostOf(kinds: readonly FigureKind[]): FigureKind {
  const counts = new Map<FigureKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

function wordsOf(
  naturals: readonly number[],
  indented: boolean,
  room: number,
  told: ColumnStanding['align'] | null,
  usual: Align,
): ColumnStanding {
  const [least, most] = [Math.min(...naturals), Math.max(...naturals)];
  if (most > room + 0.01) return { align: room >= JUSTIFIED ? 'justify' : 'left', block: null, figures: null };
  if (told === 'right') return { align: 'right', block: null, figures: null };
  if (told === 'left') return { align: 'left', block: null, figures: null };
  const isEven = told === 'center' || (usual === 'center' && most - least < UNLIKE);
  if (isEven && !indented) return { align: 'center', block: null, figures: null };
  return { align: 'left', block: { width: most, at: 'center' }, figures: null };
}

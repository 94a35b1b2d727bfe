/** Rows and columns: matrices, cases, aligned equations. */
import type { FormulaGrid, FormulaNode, GridAlign } from '../formula.ts';
import { atomOf, sideBySide } from '../formula.ts';
import { type Box, EMPTY_BOX, type Placed, rule, stroke, together } from './box.ts';
import type { MathSetting, MathStyle } from './setting.ts';

/** Distances in em: the height and depth of a line that has nothing large, between lines, between columns, at the edges. */
interface GridMeasures {
  readonly height: number;
  readonly depth: number;
  readonly jot: number;
  readonly gap: (column: number) => number;
}

const MEASURES: Readonly<Record<FormulaGrid['look'], GridMeasures>> = {
  matrix: { height: 0.84, depth: 0.36, jot: 0, gap: () => 1 },
  small: { height: 0.7, depth: 0.3, jot: 0.15, gap: () => 0.6 },
  cases: { height: 0.84, depth: 0.36, jot: 0.1, gap: () => 1 },
  aligned: { height: 0.84, depth: 0.36, jot: 0.3, gap: (column) => (column % 2 === 1 ? 0 : 2) },
  gathered: { height: 0.84, depth: 0.36, jot: 0.3, gap: () => 1 },
};

/** White between two rows that are higher than a line. */
const BETWEEN = 0.12;
const RULE = 0.05;
const BESIDE_RULE = 0.5;

/** The style of a grid's cells. */
export function cellStyle(look: FormulaGrid['look'], style: MathStyle): MathStyle {
  if (look === 'aligned' || look === 'gathered') return { level: 'display', cramped: style.cramped };
  if (look === 'small') return { level: 'script', cramped: style.cramped };
  return { level: style.level === 'display' ? 'text' : style.level, cramped: style.cramped };
}

export function gridBox(grid: FormulaGrid, style: MathStyle, setting: MathSetting): Box {
  const inside = cellStyle(grid.look, style);
  const em = setting.em(inside);
  const cells = grid.rows.map((row) => row.map((cell, column) => setting.lay(inColumn(cell, grid, column), inside)));
  const widths = grid.columns.map((_, column) =>
    cells.reduce((most, row) => Math.max(most, row[column]?.width ?? 0), 0),
  );
  const { lefts, width, rules } = columnsOf(grid, widths, em);
  const { baselines, height, lines } = rowsOf(grid, cells, em);
  const up = height / 2 + setting.font.constants.axisHeight * setting.em(style);
  const placed: Placed[] = cells.flatMap((row, r) =>
    row.map((box, c) => ({
      box,
      x: lefts[c]! + aligned(grid.columns[c]!, widths[c]! - box.width),
      y: up - baselines[r]!,
    })),
  );
  for (const x of rules) placed.push({ box: stroke(RULE * em, height, 0), x, y: up - height });
  for (const y of lines) placed.push({ box: rule(width, RULE * em, 0), x: 0, y: up - y });
  placed.push({ box: { ...EMPTY_BOX, height, depth: 0 }, x: 0, y: up - height });
  return together(placed, width);
}

/** What begins with a sign of relation in an aligned column has its white before it, as after the column at its left. */
function inColumn(cell: FormulaNode, { look }: FormulaGrid, column: number): FormulaNode {
  if (look !== 'aligned' || column % 2 === 0) return cell;
  const items = sideBySide(cell).flatMap((item) =>
    item.kind === 'row' && item.atom === 'ord' && items1(item) ? item.items : [item],
  );
  const first = items[0];
  const atom = first === undefined ? null : atomOf(first);
  if (atom !== 'rel' && atom !== 'bin') return cell;
  return { kind: 'row', items: [{ kind: 'row', items: [], atom: 'ord' }, ...items], atom: null };
}

/** A cell is a group by itself. */
function items1({ items }: { readonly items: readonly FormulaNode[] }): boolean {
  return items.length > 0;
}

function aligned(align: GridAlign, free: number): number {
  return align === 'left' ? 0 : align === 'right' ? free : free / 2;
}

/** Where columns begin, how wide all is, and where the rules between them stand. */
function columnsOf({ look, rules }: FormulaGrid, widths: readonly number[], em: number) {
  const { gap } = MEASURES[look];
  const hasRules = rules.columns.length > 0 || rules.rows.length > 0;
  const edge = hasRules ? BESIDE_RULE * em : 0;
  const lefts: number[] = [];
  let x = edge;
  for (const [column, width] of widths.entries()) {
    if (column > 0) x += gap(column) * em;
    lefts.push(x);
    x += width;
  }
  const total = x + edge;
  const at = rules.columns.map((column) => {
    if (column === 0) return 0;
    return column >= widths.length ? total - RULE * em : lefts[column]! - (gap(column) * em) / 2;
  });
  return { lefts, width: total, rules: at };
}

/** Where the baselines of the rows are from the top, how high all is, and where the rules between them stand. */
function rowsOf({ look, rules }: FormulaGrid, cells: readonly (readonly Box[])[], em: number) {
  const { height: line, depth: hang, jot } = MEASURES[look];
  const baselines: number[] = [];
  const tops: number[] = [];
  let y = 0;
  for (const [at, row] of cells.entries()) {
    const high = row.reduce((most, { height }) => Math.max(most, height), line * em);
    const deep = row.reduce((most, { depth }) => Math.max(most, depth), hang * em);
    if (at > 0) y += jot * em + (high > line * em || deep > hang * em ? BETWEEN * em : 0);
    tops.push(y);
    baselines.push(y + high);
    y += high + deep;
  }
  const lines = rules.rows.map((row) => (row >= tops.length ? y : Math.max(RULE * em, tops[row]!)));
  return { baselines, height: y, lines };
}

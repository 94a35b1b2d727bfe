/** A table as rows of a column: three rules (三线表), cells in the middle of their rows, what is set again where it goes on. */
import type { PrintedTable } from '../../../galley/printed.ts';
import { pointAt } from '../../../model/runs.ts';
import type { RuledBox } from '../../../typeset/pages.ts';
import type { Row, RowLine } from '../../../typeset/rows.ts';
import type { Stick } from '../stick.ts';
import type { TableFit } from './fit.ts';
import { tableRules } from './rules.ts';
import { GROUP, type SetCell, type SetTable, setTable } from './setting.ts';

/** Rows of a column that a cell of several rows may keep together, in parts of the type area's height. */
const LARGEST_GROUP = 0.3;
/** A table with a cell of so many lines has its cells at the tops of their rows. */
const TALL = 4;
/** Rows that stand on either side of a cut at least. */
const FEWEST = 2;

/** The rows of a table as it fits; `label` is set over what goes on in another column (续表). */
export function fittedRows(table: PrintedTable, { measured, widths, stick }: TableFit, label: readonly Row[]): Row[] {
  const set = setTable(table, measured, widths, stick);
  const rules = tableRules(table, set);
  const groups = groupsOf(table, set, stick);
  const isTall = set.rows
    .slice(table.headRows)
    .flat()
    .some(({ lines }) => lines.length >= TALL);
  const rows = set.rows.map((cells, row): Row => {
    const lines = cells.flatMap((cell) => linesIn(cell, row, set, isTall || groups.mayBreak.has(row)));
    return { ...emptyRow(set.heights[row]!, rules[row]!), lines, place: placeOf(cells, stick) };
  });
  const heads = rows.slice(0, table.headRows).map((row) => ({ ...row, mayEnd: false, notes: [] }));
  return rows.map((row, at) => {
    if (at <= table.headRows) return { ...row, mayEnd: mayEndAfter(at, table, groups) };
    const again = groups.open.get(at) ?? [];
    const repeated = again.length === 0 ? [] : [repeatedCells(again, set, at)];
    return { ...row, mayEnd: mayEndAfter(at, table, groups), continues: [...label, ...heads, ...repeated] };
  });
}

/** Which rows cells of several rows hold together, and which of these cells are set again where a group is broken. */
interface RowGroups {
  /** Rows that must not be the last of a column. */
  readonly kept: ReadonlySet<number>;
  /** Rows that begin a group that may be broken. */
  readonly mayBreak: ReadonlySet<number>;
  /** By row, the cells from above that go on in it, and the rows they begin in. */
  readonly open: ReadonlyMap<number, readonly (readonly [number, SetCell])[]>;
}

function groupsOf({ headRows }: PrintedTable, { rows, heights }: SetTable, { sheet }: Stick): RowGroups {
  const kept = new Set<number>();
  const mayBreak = new Set<number>();
  const open = new Map<number, (readonly [number, SetCell])[]>();
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      const end = row + cell.measured.cell.rows;
      const height = heights.slice(row, end).reduce((sum, one) => sum + one, 0);
      const isLong = row >= headRows && height > sheet.area.height * LARGEST_GROUP;
      if (isLong) mayBreak.add(row);
      for (let r = row; r < end - 1; r++) {
        if (!isLong) kept.add(r);
        else open.set(r + 1, [...(open.get(r + 1) ?? []), [row, cell]]);
      }
    }
  }
  return { kept, mayBreak, open };
}

/** A column never ends among the heads, nor with one row of the body before or behind the cut. */
function mayEndAfter(row: number, { headRows, rows }: PrintedTable, { kept }: RowGroups): boolean {
  const last = rows.length - 1;
  if (row === last) return true;
  return row - headRows + 1 >= FEWEST && last - row >= FEWEST && !kept.has(row);
}

/** A row without height whose cells, begun above the cut, reach into the row below it. */
function repeatedCells(again: readonly (readonly [number, SetCell])[], set: SetTable, at: number): Row {
  const lines = again.flatMap(([, cell]) => linesIn(cell, at, set, true));
  return { ...emptyRow(0, []), lines };
}

/** The lines of a cell from the top of its first row: in the middle of all its rows, or at the top. */
function linesIn({ lines, height, measured }: SetCell, row: number, set: SetTable, atTop: boolean): RowLine[] {
  const white = set.groups.has(row) ? GROUP : 0;
  const room = set.heights.slice(row, row + measured.cell.rows).reduce((sum, one) => sum + one, -white);
  const top = white + (atTop && !measured.cell.isHead ? set.over : (room - height) / 2);
  return lines.map((line) => ({ ...line, baseline: line.baseline + top }));
}

function placeOf(cells: readonly SetCell[], { file }: Stick): Row['place'] {
  const first = cells.find(({ measured }) => measured.texts.length > 0)?.measured.texts[0];
  return first === undefined ? null : { file, point: pointAt(first.text, 0) };
}

function emptyRow(height: number, rules: readonly RuledBox[]): Row {
  return {
    height,
    above: 0,
    below: 0,
    onGrid: false,
    mayEnd: false,
    lines: [],
    rules,
    images: [],
    mark: null,
    place: null,
    leadsTo: null,
    target: null,
    turned: false,
    continues: null,
    notes: [],
  };
}

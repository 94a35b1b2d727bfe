/** A table with what belongs to it: the caption and unit above it, the notes below it. */
import { mapCell } from '../../model/cells.ts';
import type { Span, Table, Text } from '../../model/document.ts';
import type { ToldTable } from '../source/told.ts';
import { spanOf } from './line.ts';
import { rowsTable } from './table-rows.ts';
import type { Unit } from './unit.ts';

/** The units of a table. */
interface Gathered {
  readonly table: Unit;
  readonly caption: Unit | null;
  readonly unit: Unit | null;
  readonly notes: readonly Unit[];
  readonly count: number;
}

/** The table in the units at `at`, and how many units it takes; null if there is none. */
export function tableAt(
  file: string,
  units: readonly Unit[],
  at: number,
  repair: (text: Text) => Text,
): [Table, number] | null {
  const found = gathered(units, at);
  if (found === null) return null;
  const { table, caption, unit, notes, count } = found;
  const told = toldTable(table) ?? rowsTable(file, table);
  const own = [caption, unit, ...notes].flatMap((one) => (one === null ? [] : [spanOfUnit(file, one)]));
  const place = own.reduce(spanOver, told.at);
  return [
    {
      kind: 'table',
      at: place,
      caption: caption === null ? null : repair(caption.text),
      unit: unit === null ? null : repair(unit.text),
      headRows: told.headRows,
      aligns: told.aligns,
      rows: told.rows.map((cells) => cells.map((cell) => mapCell(cell, repair))),
      notes: notes.map(({ text }) => repair(text)),
    },
    count,
  ];
}

function gathered(units: readonly Unit[], at: number): Gathered | null {
  const above = { tableCaption: null as Unit | null, tableUnit: null as Unit | null };
  let next = at;
  for (let one = units[next]; one !== undefined && isAbove(one) && above[one.kind] === null; one = units[++next])
    above[one.kind] = one;
  const table = units[next];
  if (table === undefined || !isTable(table)) return null;
  next++;
  if (above.tableCaption === null && hasCaptionBelow(units, next - 1)) above.tableCaption = units[next++]!;
  const notes: Unit[] = [];
  for (let one = units[next]; one?.kind === 'tableNote'; one = units[++next]) notes.push(one);
  return { table, caption: above.tableCaption, unit: above.tableUnit, notes, count: next - at };
}

function isAbove(unit: Unit): unit is Unit & { readonly kind: 'tableCaption' | 'tableUnit' } {
  return unit.kind === 'tableCaption' || unit.kind === 'tableUnit';
}

function isTable(unit: Unit): boolean {
  return unit.kind === 'table' || toldTable(unit) !== null;
}

function toldTable({ lines }: Unit): ToldTable | null {
  const told = lines[0]?.told ?? null;
  return told?.kind === 'table' ? told : null;
}

/** A caption stands above its table, so that one between two tables belongs to the second; rows of text have none below them. */
function hasCaptionBelow(units: readonly Unit[], at: number): boolean {
  const [table, below, after] = [units[at]!, units[at + 1], units[at + 2]];
  if (toldTable(table) === null || below?.kind !== 'tableCaption') return false;
  return after === undefined || !(isTable(after) || after.kind === 'tableUnit');
}

function spanOfUnit(file: string, { lines }: Unit): Span {
  return spanOf(file, lines[0]!, lines.at(-1)!);
}

function spanOver(a: Span, b: Span): Span {
  const isBefore = (one: Span['from'], other: Span['from']) =>
    one.line < other.line || (one.line === other.line && one.column <= other.column);
  return { file: a.file, from: isBefore(a.from, b.from) ? a.from : b.from, to: isBefore(a.to, b.to) ? b.to : a.to };
}

/** A table with what belongs to it: the caption and unit above it, the notes below it. */
import { mapCell } from '../../model/cells.ts';
import type { Span, Table, Text } from '../../model/document.ts';
import { concat, joined, pointAt, slice, textAt } from '../../model/runs.ts';
import type { ToldTable } from '../source/told.ts';
import { tableUnit } from './label.ts';
import { spanOf, spanOver } from './line.ts';
import { charactersOf } from './reading-characters.ts';
import { headRowsOf } from './table-heads.ts';
import { ownLines } from './table-own-lines.ts';
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
  const around = [caption, unit, ...notes].flatMap((one) => (one === null ? [] : [spanOfUnit(file, one)]));
  const own = ownLines(told.rows);
  const toldHeads = told.headRows === null ? null : Math.max(0, told.headRows - own.above);
  const heads = own.above > 0 && toldHeads === 0 ? null : toldHeads;
  const above = [...(caption === null ? [] : [caption.text]), ...told.caption, ...own.captions].map(withUnitParted);
  const captions = above.flatMap((found) => found.captions);
  const alone = [unit?.text ?? null, own.unit].filter((one) => one !== null);
  const counted = [...above.flatMap((found) => found.units), ...alone];
  return [
    {
      kind: 'table',
      at: around.reduce(spanOver, told.at),
      caption: together(captions, repair),
      unit: together(counted, repair),
      headRows: headRowsOf(own.rows, heads),
      aligns: told.aligns,
      rows: own.rows.map((cells) => cells.map((cell) => mapCell(cell, repair))),
      notes: [...own.notes, ...notes.map(({ text }) => text)].map(repair),
    },
    count,
  ];
}

// 表1 各县投入　　单位：万元
const UNIT_BEHIND = /(?:\s*[\t\u3000]\s*|\s{2,})(?=[（(]?\s*\S{0,4}单位\s*[：:])/;

/** A caption, and the unit that stands behind a gap on its line. */
function withUnitParted(caption: Text): { captions: Text[]; units: Text[] } {
  const chars = charactersOf(caption);
  const gap = UNIT_BEHIND.exec(chars);
  const from = gap === null ? chars.length : gap.index + gap[0].length;
  if (gap === null || !tableUnit(chars.slice(from))) return { captions: [caption], units: [] };
  return { captions: [slice(caption, 0, gap.index)], units: [slice(caption, from, chars.length)] };
}

/** Texts as one, of those with the same words the first, wide spaces between them; null where there are none. */
function together(texts: readonly Text[], repair: (text: Text) => Text): Text | null {
  const words = texts.map(joined);
  const [first, ...others] = texts.filter((_, at) => words.indexOf(words[at]!) === at);
  if (first === undefined) return null;
  return repair(concat([first, ...others.flatMap((text) => [textAt('\u3000', pointAt(text, 0)), text])]));
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

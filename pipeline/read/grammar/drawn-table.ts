/** A table drawn in lines of boxes (┌─┬─┐ │ ├─┼─┤, or +--+--+ |), as web pages and terminals show them. */
import type { Point, Text } from '../../model/document.ts';
import { joined, pointAt, slice, textAt } from '../../model/runs.ts';
import type { SourceLine } from '../source/source.ts';
import type { DraftCell, DraftTable } from '../source/table-draft.ts';

const BAR = '|│┃║┆┊╎';
const JOINT = '+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜';
/** Joints from which a line goes down. */
const DOWN = /[+┬┼├┤┌┐╦╬╠╣╔╗┳╋┣┫┏┓╤╪╞╡╥╫╟╢]/;
const DASH = '─━═┄┈╌=-';
const RULE = new RegExp(`^[${JOINT}][${JOINT}${DASH}\\s]*[${DASH}]{2}[${JOINT}${DASH}\\s]*[${JOINT}]$`);
const PARTLY = new RegExp(`^[${JOINT}${BAR}].*[${DASH}]{2}.*[${JOINT}${BAR}]$`);
const ROW = new RegExp(`^[${BAR}].*[${BAR}]$`);
const EDGE = new RegExp(`[${JOINT}${BAR}]`, 'g');

/** Whether a line can stand in such a table: a rule, or cells between bars. */
export function isDrawn(chars: string): boolean {
  return RULE.test(chars) || ROW.test(chars) || isPartlyRuled(chars);
}

/** Whether a line is a rule over all columns, with which such a table begins. */
export function isRuled(chars: string): boolean {
  return RULE.test(chars);
}

/** A rule that a cell of several rows breaks: │    ├────┤ */
function isPartlyRuled(chars: string): boolean {
  return PARTLY.test(chars) && chars.split(EDGE).every((part) => /^\s*$/.test(part) || isDashed(part));
}

function isDashed(part: string): boolean {
  return part !== '' && [...part].every((character) => DASH.includes(character));
}

interface DrawnCell {
  readonly content: Text[];
  readonly columns: number;
  rows: number;
  readonly point: Point;
}

/** The table of lines of which the first is a rule; null where they have no cells. */
export function drawnTable(lines: readonly SourceLine[]): DraftTable | null {
  const bands = bandsOf(lines);
  const columns = Math.max(0, ...lines.map(({ chars }) => edgesOf(chars).length - 1));
  if (columns < 1 || bands.every(({ rows }) => rows.length === 0)) return null;
  // With three bands or more, what stands between two rules is one row, however many lines it has.
  const isRuledThrough = bands.length > 2;
  const rows: DrawnCell[][] = [];
  let open: (DrawnCell | null)[] = [];
  for (const { rule, rows: written } of bands) {
    const goesOn = rule === null ? [] : blanksOf(rule.chars, columns);
    const groups = isRuledThrough ? [written] : written.map((row) => [row]);
    for (const group of groups) {
      open = rowOf(group, rule, columns, open, goesOn);
      rows.push(open.filter((cell, at) => cell !== null && cell !== open[at - 1] && !goesOn[at]) as DrawnCell[]);
    }
  }
  const heads = !isRuledThrough && bands.length === 2 && bands[0]!.rows.length > 0 ? bands[0]!.rows.length : null;
  return {
    kind: 'table',
    caption: [],
    headRows: heads,
    rows: rows.map((cells) =>
      cells.map(({ content, columns: across, rows: down, point }): DraftCell => {
        return { content: content.length === 0 ? [] : [content], columns: across, rows: down, align: null, point };
      }),
    ),
  };
}

/** Lines of cells, and the rule over them. */
interface Band {
  readonly rule: SourceLine | null;
  readonly rows: SourceLine[];
}

function bandsOf(lines: readonly SourceLine[]): Band[] {
  const bands: Band[] = [];
  let rule: SourceLine | null = null;
  for (const line of lines) {
    if (RULE.test(line.chars) || isPartlyRuled(line.chars)) {
      rule = line;
      continue;
    }
    if (rule !== null || bands.length === 0) bands.push({ rule, rows: [] });
    rule = null;
    bands.at(-1)!.rows.push(line);
  }
  return bands;
}

function edgesOf(chars: string): number[] {
  return [...chars.matchAll(EDGE)].map(({ index }) => index);
}

/** By column, whether a rule leaves it blank, so that the cell above goes on. */
function blanksOf(rule: string, columns: number): boolean[] {
  const edges = edgesOf(rule);
  if (edges.length - 1 !== columns) return [];
  return edges.slice(1).map((to, at) => rule.slice(edges[at]! + 1, to).trim() === '');
}

/** The cell in each column of a row that takes one line or several. */
function rowOf(
  lines: readonly SourceLine[],
  rule: SourceLine | null,
  columns: number,
  above: readonly (DrawnCell | null)[],
  goesOn: readonly boolean[],
): (DrawnCell | null)[] {
  const cells = new Array<DrawnCell | null>(columns).fill(null);
  const [first] = lines;
  if (first === undefined) return cells;
  const count = edgesOf(first.chars).length - 1;
  const spans = spansOf(count, rule?.chars ?? '', columns);
  let column = 0;
  for (let at = 0; at < count && column < columns; at++) {
    const span = spans[at] ?? 1;
    const going = goesOn[column] === true ? (above[column] ?? null) : null;
    const cell = going ?? { content: [], columns: span, rows: 1, point: pointAt(first.text, 0) };
    if (going !== null) going.rows++;
    for (const line of lines) {
      const text = textIn(line, at);
      if (text !== null) cell.content.push(text);
    }
    for (let c = column; c < Math.min(columns, column + span); c++) cells[c] = cell;
    column += span;
  }
  return cells;
}

/** How many columns each of the cells takes: as the joints of the rule over them say; else the last takes the rest. */
function spansOf(count: number, rule: string, columns: number): number[] {
  if (count === columns) return [];
  const edges = edgesOf(rule);
  const begins = edges.slice(0, -1).flatMap((at, column) => (DOWN.test(rule[at]!) ? [column] : []));
  if (edges.length - 1 === columns && begins.length === count)
    return begins.map((from, at) => (begins[at + 1] ?? columns) - from);
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? Math.max(1, columns - count + 1) : 1));
}

function textIn({ text, chars }: SourceLine, at: number): Text | null {
  const edges = edgesOf(chars);
  const [from, to] = [edges[at], edges[at + 1]];
  if (from === undefined || to === undefined) return null;
  const inner = chars.slice(from + 1, to);
  if (inner.trim() === '') return null;
  const start = from + 1 + inner.length - inner.trimStart().length;
  const found = slice(text, start, from + 1 + inner.trimEnd().length);
  return joined(found) === '' ? textAt('', pointAt(text, start)) : found;
}

/** Whole rows of a table put in or taken out: whole lines of a manuscript of plain characters, in the form of the rows beside them. */
import type { Obstacle, Printed } from './printed-text.ts';
import { BLOCK, CELL, hasThing, IN_CELL } from './signs.ts';
import type { ManuscriptSource, SourceEdit } from './source.ts';

/** An edit of printed characters. */
interface RowsEdit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** Whether an edit puts in, or takes out, whole rows and nothing else. */
export function isOfRows({ from, to, put }: RowsEdit, text: string): boolean {
  const isRow = (block: string) => block.includes(CELL);
  const parts = [text.slice(from, to), put].filter((part) => part !== '');
  const isEnd = to === text.length || text[to] === BLOCK;
  return (
    isEnd && parts.length > 0 && parts.every((part) => part[0] === BLOCK && part.slice(1).split(BLOCK).every(isRow))
  );
}

/** The lines of those rows. */
export function placedRows(
  { from, to, put }: RowsEdit,
  printed: Printed,
  source: ManuscriptSource,
  written: (put: string) => string,
): SourceEdit | Obstacle {
  if (source.notes === 'calls' || hasThing(put) || put.includes(IN_CELL)) return 'cells';
  const { text } = printed;
  const old = blocksFrom(text, from, to).map((block) => rowLine(block, printed, source));
  const before = rowLine(blockBefore(text, from), printed, source);
  const behind = rowLine(blockBehind(text, to), printed, source);
  const model = behind ?? before ?? old[0];
  if (old.includes(null) || model === undefined || model === null) return 'cells';
  const [first, last] = [old[0], old.at(-1)];
  if (first != null && last != null && !isOfCells(source.text.slice(first.from, last.to), text.slice(from, to)))
    return 'apart';
  const rows = put === '' ? [] : put.slice(1).split(BLOCK);
  const lines = rows.map((row) => lineLike(model, row, written));
  if (lines.includes(null)) return 'cells';
  const words = lines.map((line) => `${line}${source.lineEnd}`).join('');
  if (first != null && last != null) return { from: first.from, to: last.next, put: words };
  if (behind !== null) return { from: behind.from, to: behind.from, put: words };
  if (before === null) return 'cells';
  return before.next > before.to
    ? { from: before.next, to: before.next, put: words }
    : { from: before.to, to: before.to, put: lines.map((line) => `${source.lineEnd}${line}`).join('') };
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A row's line: where it begins and ends, where the next begins, and what stands before, between and behind the cells. */
interface RowLine extends Extent {
  readonly next: number;
  readonly seams: readonly string[];
}

function blocksFrom(text: string, from: number, to: number): Extent[] {
  if (from === to) return [];
  let at = from + 1;
  return text
    .slice(from + 1, to)
    .split(BLOCK)
    .map((block) => {
      const extent = { from: at, to: at + block.length };
      at = extent.to + 1;
      return extent;
    });
}

/** The block that ends at an offset, and the one behind it. */
function blockBefore(text: string, end: number): Extent {
  return { from: text.lastIndexOf(BLOCK, end - 1) + 1, to: end };
}

function blockBehind(text: string, end: number): Extent {
  const to = text.indexOf(BLOCK, end + 1);
  return { from: Math.min(end + 1, text.length), to: to < 0 ? text.length : to };
}

/** The line of a row whose characters stand on one line of the source, every cell with a word. */
function rowLine({ from, to }: Extent, { text, places }: Printed, source: ManuscriptSource): RowLine | null {
  const row = text.slice(from, to);
  if (!row.includes(CELL)) return null;
  const cells: Extent[] = [];
  let at = from;
  for (const cell of row.split(CELL)) {
    const [first, last] = [places[at] ?? null, places[at + cell.length - 1] ?? null];
    if (cell === '' || first === null || last === null) return null;
    cells.push({ from: source.offsetOf(first), to: source.offsetBehind(source.offsetOf(last), false) });
    at += cell.length + 1;
  }
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const start =
    Math.max(source.text.lastIndexOf('\n', first.from - 1), source.text.lastIndexOf('\r', first.from - 1)) + 1;
  const rest = /^[^\r\n]*/.exec(source.text.slice(last.to))![0];
  const end = last.to + rest.length;
  const next = end + (/^(?:\r\n|\r|\n)/.exec(source.text.slice(end))?.[0].length ?? 0);
  const seams = [
    source.text.slice(start, first.from),
    ...cells.slice(1).map((cell, index) => source.text.slice(cells[index]!.to, cell.from)),
    rest,
  ];
  return seams.every((seam) => /^[|\s\u3000]*$/.test(seam) && !/[\r\n]/.test(seam))
    ? { from: start, to: end, next, seams }
    : null;
}

/** Whether lines of the source hold nothing but cells that are printed. */
function isOfCells(source: string, taken: string): boolean {
  const plain = (words: string) => words.replace(/[\s\u3000|\\:\u2029\u001e\u001f*_-]/g, '').length;
  return plain(source) <= plain(taken) + 1;
}

/** The cells of a row as a line in the form of another of as many cells; null where they are not as many, or one is empty. */
function lineLike({ seams }: RowLine, row: string, written: (put: string) => string): string | null {
  const cells = row.split(CELL);
  if (cells.length !== seams.length - 1 || cells.some((cell) => /^\s*$|[\t\n|]/.test(cell))) return null;
  return seams[0] + cells.map((cell, index) => written(cell.trim()) + seams[index + 1]!).join('');
}

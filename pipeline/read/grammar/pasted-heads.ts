/** Heads over several columns or rows that were pasted as lines of cells: a merged cell left empty places beside it or below it. */
import { simpleCell } from '../../model/cells.ts';
import type { Cell, Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';

/**
 * The rows as cells. Where the first row has gaps that the second one fills, and the second has gaps only below heads, both are heads:
 * the gaps belong to the heads before them, or above them.
 */
export function withPastedHeads(rows: readonly (readonly Text[])[]): { rows: Cell[][]; headRows: number | null } {
  const plain = rows.map((cells) => cells.map((text) => simpleCell(text)));
  const [first, second] = rows;
  if (rows.length < 4 || first === undefined || second === undefined) return { rows: plain, headRows: null };
  const width = Math.max(...rows.map((cells) => cells.length));
  const [over, under] = [filledAt(first, width), filledAt(second, width)];
  if (!isGrouped(over, under) || hasFigures(second)) return { rows: plain, headRows: null };
  const heads: Cell[] = [];
  for (let column = 0; column < width; ) {
    let end = column + 1;
    while (under[column] && end < width && !over[end] && under[end]) end++;
    heads.push({ ...simpleCell(first[column]!), columns: end - column, rows: under[column] ? 1 : 2 });
    column = end;
  }
  const below = second.filter((_, column) => under[column]).map((text) => simpleCell(text));
  return { rows: [heads, below, ...plain.slice(2)], headRows: 2 };
}

function filledAt(cells: readonly Text[], width: number): boolean[] {
  return Array.from(
    { length: width },
    (_, column) => cells[column] !== undefined && joined(cells[column]).trim() !== '',
  );
}

/** Whether every column has a head, some have one above and one below, and one head stands over several. */
function isGrouped(over: readonly boolean[], under: readonly boolean[]): boolean {
  if (!over[0] || over.some((filled, column) => !filled && !under[column])) return false;
  const hasSpan = over.some((filled, column) => column > 0 && !filled && under[column] && under[column - 1]);
  // What stands only below must have a head over several columns before it.
  const isCovered = over.every((filled, column) => filled || (under[column] && under[column - 1]));
  return hasSpan && isCovered && !under[0];
}

const FIGURE = /^[-−+±\d\s.,%‰*()（）]*\d[\d\s.,%‰*()（）]*$/;

function hasFigures(cells: readonly Text[]): boolean {
  return cells.some((text) => FIGURE.test(joined(text)) && !/^(?:1[89]|20)\d\d$/.test(joined(text)));
}

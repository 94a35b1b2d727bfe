/** The rows of a table that the editor says lines are. */
import { simpleCell } from '../../../model/cells.ts';
import type { Cell, Text } from '../../../model/document.ts';
import { slice } from '../../../model/runs.ts';
import { cellsOf } from '../caption.ts';
import { filledUp } from '../cells.ts';
import { type Line, startOf } from '../line.ts';

const RULE = /^(?=.*--)[|\s:-]+$/;
const GAP = /\t| {2,}|\u3000+/g;
const ONE_SPACE = /\s+/g;

/** One row a line, its cells parted by bars, tabs or wide gaps, or, where no line has any, by spaces; short rows are filled up. */
export function correctedRows(lines: readonly Line[], repair: (text: Text) => Text): Cell[][] {
  const filled = lines.filter(({ chars }) => !RULE.test(chars));
  const shown = filled.length > 0 ? filled : lines;
  const isWide = shown.some(({ chars }) => cellsOf(chars) !== null || /\S(?:\t| {2,}|\u3000)/.test(chars));
  const rows = shown.map((line) => cellsIn(line, isWide ? GAP : ONE_SPACE));
  const cells = rows.map((texts) => texts.map((text) => simpleCell(repair(text))));
  return filledUp(cells, startOf(shown[0]!));
}

function cellsIn({ chars, text }: Line, gap: RegExp): Text[] {
  const known = cellsOf(chars);
  const places = known ?? partedBy(chars, gap);
  return places.map(([from, to]) => {
    const cell = chars.slice(from, to);
    const start = from + cell.length - cell.trimStart().length;
    return slice(text, Math.min(start, to), Math.max(start, from + cell.trimEnd().length));
  });
}

function partedBy(chars: string, gap: RegExp): [number, number][] {
  const gaps = [...chars.matchAll(gap)];
  const starts = [0, ...gaps.map(({ index, 0: space }) => index + space.length)];
  return starts.map((from, index) => [from, gaps[index]?.index ?? chars.length]);
}

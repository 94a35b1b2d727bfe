/** Whether a line goes on with the paragraph before it: joined where sure, only reported where doubtful. */
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import { firstRow } from './rows.ts';
import { seamOf } from './seam.ts';
import { SEAMS, type SeamRow } from './seams.ts';

/** The row that answers for a paragraph so far (its first and last line, `length` characters) and the line after it. */
export function seamRow(first: Line, last: Line, length: number, next: Line, layout: Layout): SeamRow {
  return firstRow(SEAMS, seamOf(first, last, length, next, layout));
}

/** The lines of a printed page that come from a manuscript, and where they stand: what leads from a page to its text and back. */
import type { PlacedRow } from '../../typeset/flow.ts';
import type { RowPlace } from '../../typeset/rows.ts';

/** A line on a page; lengths in points from the top left corner of the trimmed page. */
export interface PageLine {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where its first character stands in the manuscript. */
  readonly place: RowPlace;
  /** The runs of characters with where each begins. */
  readonly runs: readonly { readonly x: number; readonly width: number; readonly text: string }[];
}

/** The lines of rows on a page whose type area begins at `left`, `top`; those that stand on their side are left out. */
export function linesOf(rows: readonly PlacedRow[], left: number, top: number): PageLine[] {
  return rows.flatMap(({ row, x, y }): PageLine[] => {
    if (row.place === null || row.turned) return [];
    const all = row.lines.flatMap((line) => line.runs);
    const runs = all.map((run) => ({ x: left + x + run.x, width: run.width, text: run.text }));
    const begins = Math.min(...runs.map((run) => run.x));
    const ends = Math.max(...runs.map((run) => run.x + run.width));
    if (!Number.isFinite(begins)) return [];
    return [{ x: begins, y: top + y, width: ends - begins, height: row.height, place: row.place, runs }];
  });
}

/** What an onlooker is told while a manuscript is read, for `inspect`: the lines after each stage, and what became of each line. */
import type { Line } from './line.ts';
import type { Junction } from './rows.ts';

/** A line as it was read: what it is and the row that said so; what becomes of it and the line below it, and the row that said that. */
export interface SeenLine {
  readonly line: Line;
  readonly kind: string;
  readonly row: string;
  readonly junction: Junction | null;
  readonly seam: string | null;
}

export interface Watch {
  readonly stage: (name: string, lines: readonly Line[]) => void;
  /** The lines of one article, in reading order. */
  readonly article: (lines: readonly SeenLine[]) => void;
}

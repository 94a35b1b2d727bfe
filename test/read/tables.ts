/** Every table of the grammar's rows, by name. */
import { BYLINES } from '../../pipeline/read/grammar/bylines.ts';
import { CAPTION_SEAMS } from '../../pipeline/read/grammar/caption-seams.ts';
import { HEADING_SEAMS } from '../../pipeline/read/grammar/heading-seams.ts';
import { KINDS } from '../../pipeline/read/grammar/kinds.ts';
import { LABEL_SEAMS } from '../../pipeline/read/grammar/label-seams.ts';
import { PARAGRAPH_SEAMS } from '../../pipeline/read/grammar/paragraph-seams.ts';
import { SEAMS } from '../../pipeline/read/grammar/seams.ts';
import { GATHERED_KINDS } from '../../pipeline/read/grammar/settled.ts';
import { TITLE_LINES } from '../../pipeline/read/grammar/title-lines.ts';

/** What all rows have in common. */
export interface AnyRow {
  readonly id: string;
  readonly sample: string;
}

export const TABLES: Readonly<Record<string, readonly AnyRow[]>> = {
  seams: SEAMS,
  'label-seams': LABEL_SEAMS,
  'heading-seams': HEADING_SEAMS,
  'caption-seams': CAPTION_SEAMS,
  'paragraph-seams': PARAGRAPH_SEAMS,
  kinds: KINDS,
  titles: TITLE_LINES,
  bylines: BYLINES,
  'gathered-kinds': GATHERED_KINDS,
};

/** Runs with a table that lacks one of its rows; the table is whole again when this returns. */
export function withoutRow<Found>(table: readonly AnyRow[], at: number, run: () => Found): Found {
  const rows = table as AnyRow[];
  const [row] = rows.splice(at, 1);
  try {
    return run();
  } finally {
    rows.splice(at, 0, row!);
  }
}

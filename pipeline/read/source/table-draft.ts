/** A table as a format has it, before its heads are known and the tables in its cells are taken up. */
import type { ColumnAlign, Point, Text } from '../../model/document.ts';

/** A cell; it holds paragraphs and other tables. */
export interface DraftCell {
  readonly content: readonly (readonly Text[] | DraftTable)[];
  readonly columns: number;
  readonly rows: number;
  readonly align: ColumnAlign;
  readonly point: Point;
}

/** A table; `headRows` is null where the format does not say. */
export interface DraftTable {
  readonly kind: 'table';
  readonly caption: readonly Text[];
  readonly headRows: number | null;
  readonly rows: readonly (readonly DraftCell[])[];
}

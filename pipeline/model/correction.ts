/** What an editor lays down against the machine's reading of a manuscript, each entry tied to a place by its words. */
import type { Point } from './document.ts';

/** What a line or a paragraph can be said to be; `nothing` leaves it out. */
export const CORRECTED_KINDS = [
  'title',
  'subtitle',
  'section',
  'byline',
  'affiliation',
  'abstract',
  'keywords',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'paragraph',
  'list',
  'quotation',
  'verse',
  'caption',
  'table',
  'reference',
  'note',
  'end-matter',
  'title-en',
  'byline-en',
  'affiliation-en',
  'abstract-en',
  'keywords-en',
  'nothing',
] as const;
export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

/** A place of a manuscript, found again by its words wherever they stand now. */
export interface WordsOfPlace {
  readonly words: string;
  /** The words end the place; else they begin it. */
  readonly isEnd: boolean;
  /** The line where they stood when they were written down; only tells equal words apart. */
  readonly line: number | null;
  /** The entry in corrections.yaml. */
  readonly entry: EntryPlace;
}

export interface EntryPlace {
  readonly file: string;
  readonly point: Point;
}

/** A place and what it is, or that it is joined to or parted from what follows. */
export interface Correction extends WordsOfPlace {
  readonly says: CorrectedKind | 'join' | 'apart';
}

/** A query that is answered: at a place, in a manuscript, or, where `file` is null, in the whole issue. */
export interface Stet {
  readonly rule: string;
  readonly file: string | null;
  readonly place: WordsOfPlace | null;
}

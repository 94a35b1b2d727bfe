/** A paragraph of a document that has styles or looks, before anyone decides what it is. */
import type { Point, Text } from '../../model/document.ts';
import { textAt } from '../../model/runs.ts';
import { withMarker } from '../source/lines.ts';
import type { ToldFigure, ToldTable } from '../source/told.ts';

/** How the characters of a paragraph look, white space aside. */
export interface Appearance {
  /** The size most of them have, in half-points. */
  readonly size: number;
  readonly bold: boolean;
}

/** What of a paragraph's formatting says what it is. */
export interface PlainSetting {
  readonly centred?: boolean;
  /** 0 for level 1; 9 for body text. */
  readonly outline?: number;
  /** The list it belongs to. */
  readonly numberId?: string;
  readonly numberLevel?: number;
}

/** A paragraph with its rows of text. */
export interface DocumentParagraph {
  readonly kind: 'paragraph';
  readonly point: Point;
  readonly rows: readonly Text[];
  /** The automatic number as printed, or null. */
  readonly label: string | null;
  /** In lower case, as Word keeps built-in names: title, heading 1. */
  readonly style: string;
  readonly setting: PlainSetting;
  readonly appearance: Appearance;
  /** Columns that its first line is set in. */
  readonly indent: number;
  /** Goes on in the next paragraph: its end was deleted, or it is a dropped initial (首字下沉). */
  readonly goesOn: boolean;
}

/** What a document, or a cell, a text box or a note of it, is made of. */
export type DocumentItem = DocumentParagraph | ToldTable | ToldFigure;

/** The label and the text of a paragraph's first row, and its other rows. */
export function labelledRows({ label, rows, point }: DocumentParagraph): Text[] {
  if (label === null) return [...rows];
  return [withMarker(label, point, rows[0] ?? textAt('', point)), ...rows.slice(1)];
}

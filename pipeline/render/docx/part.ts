/** What an article is printed as: lines, grids and drawings, and what lines are made of. */
import { type Text, unreachable } from '../../model/document.ts';
import type { StyleId } from './named.ts';

/** One paragraph: the manuscript's texts with the house style's own words between them. */
export interface Line {
  readonly kind: 'line';
  readonly style: StyleId;
  /** Names the block within its article; null where nothing in it is the manuscript's. */
  readonly place: string | null;
  readonly parts: readonly Part[];
}

/** Words that are not the manuscript's: the house style's labels, and the numbers that tie authors to their 作者单位. */
export interface Added {
  readonly words: string;
  readonly look: 'label' | 'raised' | 'plain';
}

export type Part = Text | Added;

export interface Grid {
  readonly kind: 'grid';
  readonly headRows: number;
  readonly columns: number;
  readonly rows: readonly (readonly Line[])[];
}

/** A picture; what it shows is said by its caption. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly place: string;
  readonly path: string;
  readonly alt: string;
}

export type Piece = Line | Grid | Drawing;

/** Whether a part is the manuscript's own. */
export function isManuscript(part: Part): part is Text {
  return 'runs' in part;
}

/** The manuscript's texts in a piece. */
export function textsOf(piece: Piece): Text[] {
  const texts: Text[] = [];
  for (const { parts } of linesOf(piece)) for (const part of parts) if (isManuscript(part)) texts.push(part);
  return texts;
}

/** The paragraphs of a piece that hold text. */
export function linesOf(piece: Piece): readonly Line[] {
  switch (piece.kind) {
    case 'line':
      return [piece];
    case 'grid':
      return piece.rows.flat();
    case 'drawing':
      return [];
    default:
      return unreachable(piece);
  }
}

/** Groups of parts with a separator between them. */
export function between(groups: readonly (readonly Part[])[], separator: string): Part[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [plain(separator), ...group]));
}

/** Words that name what follows them. */
export function label(words: string): Added {
  return { words, look: 'label' };
}

/** Words in the look of their paragraph. */
export function plain(words: string): Added {
  return { words, look: 'plain' };
}

/** A line of its own place in the article. */
export function line(style: StyleId, place: string, ...parts: Part[]): Line {
  return { kind: 'line', style, place, parts };
}

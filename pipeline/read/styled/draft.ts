/** A document as a format has it: paragraphs, tables and pictures in order, before any place is numbered. */
import type { ColumnAlign, FormulaSource, Mark } from '../../model/document.ts';
import type { ManuscriptPicture } from '../reader.ts';
import type { DraftMatter } from './matter.ts';
import type { PlainSetting } from './paragraph.ts';
import type { CharacterLook } from './runs.ts';

/** A stretch of running text. */
export type DraftPiece =
  /** `href` is where a link leads; a link becomes a mark only where it may. */
  | {
      readonly kind: 'text';
      readonly chars: string;
      readonly marks: readonly Mark[];
      readonly look: CharacterLook;
      readonly href: string | null;
    }
  /** A line break inside the paragraph. */
  | { readonly kind: 'break' }
  | {
      readonly kind: 'formula';
      readonly latex: string;
      readonly displayed: boolean;
      readonly source: FormulaSource | null;
    }
  /** The call of the note with this id. */
  | { readonly kind: 'call'; readonly id: string }
  | DraftRemark;

/** Something to be said of this place. */
export interface DraftRemark {
  readonly kind: 'remark';
  readonly matter: DraftMatter;
}

/** A paragraph; `style` is named as DocumentParagraph has it. */
export interface DraftParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly DraftPiece[];
  readonly style: string;
  readonly setting: PlainSetting;
  readonly label: string | null;
  readonly indent: number;
  readonly goesOn: boolean;
  /** The page it begins on, where the format has pages; else null. */
  readonly page: number | null;
}

/** A cell, with how many columns and rows it covers. */
export interface DraftGridCell {
  readonly blocks: readonly DraftBlock[];
  readonly columns: number;
  readonly rows: number;
  readonly align: ColumnAlign;
}

/** A table; `headRows` is null where the format does not say. */
export interface DraftGrid {
  readonly kind: 'grid';
  readonly caption: readonly DraftParagraph[];
  readonly headRows: number | null;
  readonly rows: readonly (readonly DraftGridCell[])[];
}

/** A picture, by its name among those of the manuscript or its path in the issue folder; null where only its caption is left. */
export interface DraftPicture {
  readonly kind: 'picture';
  readonly image: string | null;
  /** What it shows; '' where nothing says. */
  readonly shows: string;
  readonly caption: DraftParagraph | null;
}

export type DraftBlock = DraftParagraph | DraftGrid | DraftPicture | DraftRemark;

/** A document; its notes by their ids. */
export interface DraftDocument {
  readonly blocks: readonly DraftBlock[];
  readonly notes: ReadonlyMap<string, readonly DraftBlock[]>;
  readonly pictures: readonly ManuscriptPicture[];
}

const NO_LOOK: CharacterLook = {};

/** Characters without marks, look and link, unless they are given. */
export function draftText(
  chars: string,
  { marks = [], look = NO_LOOK, href = null }: Partial<Extract<DraftPiece, { kind: 'text' }>> = {},
): DraftPiece {
  return { kind: 'text', chars, marks, look, href };
}

/** A plain paragraph, unless something else is given. */
export function draftParagraph(pieces: readonly DraftPiece[], given: Partial<DraftParagraph> = {}): DraftParagraph {
  return {
    kind: 'paragraph',
    style: '',
    setting: {},
    label: null,
    indent: 0,
    goesOn: false,
    page: null,
    ...given,
    pieces,
  };
}

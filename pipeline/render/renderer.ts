/** What every output format takes and gives; a format is a folder `render/<name>/` whose `render.ts` exports `render: Render`. */

import type { FaceRole, HouseStyle, Weight } from '../house/style.ts';
import type { Formulas } from '../math/formulas.ts';
import type { MathFont } from '../math/layout/font.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition, Issue, Point, Span } from '../model/document.ts';
import type { Impose } from '../model/press.ts';
import type { Wishes } from '../model/wishes.ts';

/** A stroke of an outline: its end, or control points and end, as pairs in em, y upwards. */
export interface PathStep {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  readonly args: readonly number[];
}

/** A font file opened for one region; widths and heights in em. */
export interface Face {
  readonly id: string;
  /** A TrueType file on this machine, and the text of its licence. */
  readonly file: string;
  readonly licence: string;
  readonly ascent: number;
  readonly descent: number;
  has(codePoint: number): boolean;
  /** The character whose glyph is drawn: another only where that looks the same. */
  drawn(codePoint: number): number;
  /** The character that a glyph is copied as: another only where characters are codes of glyphs. */
  copied(codePoint: number): number;
  width(codePoint: number): number;
  /** Where a glyph's ink begins and ends, from its origin. */
  ink(codePoint: number): { readonly left: number; readonly right: number };
  /** The font without the tables that join, replace or move glyphs. */
  bytes(): Buffer;
  outline(codePoint: number): readonly PathStep[];
}

/** The faces of one edition: its region's shapes first, then what else may hold a rare character. */
export interface Fonts {
  /** Faces to try for a character, in order. */
  faces(role: FaceRole, weight: Weight): readonly Face[];
  /** The font of formulas; opened when first asked for. */
  math(): MathFace;
}

/** The font of formulas, and the face by which its glyphs are printed, each under a code of its own. */
export interface MathFace {
  readonly font: MathFont;
  readonly face: Face;
  /** The character by which a glyph is printed; a silent one is copied as nothing. */
  codeOf(glyph: number, silent: boolean): number;
  outline(glyph: number): readonly PathStep[];
}

/** A page of the print edition by its number. */
export interface PageStart {
  readonly folio: number;
  readonly part: 'text' | 'contents' | 'imprint';
  /** The place in a manuscript of the first character that the page took from there; null where it took none. */
  readonly begins: { readonly file: string; readonly point: Point } | null;
}

/** A picture on a page of the print edition, at its printed size in points. */
export interface PagePicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The finished print edition: a PDF whose trimmed pages begin at 0,0; measures in points. */
export interface PrintEdition {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** The pictures of each page in the order in which they are drawn. */
  readonly shown: readonly (readonly PagePicture[])[];
  /** How many of the last pages stay last when blank pages are added. */
  readonly closing: number;
  readonly about: { readonly title: string; readonly author: string; readonly language: string; readonly date: Date };
  readonly diagnostics: readonly Diagnostic[];
}

/** What one rendering needs: an issue already in the edition's script, and the style with its words in that script too. */
export interface Job {
  readonly issue: Issue;
  /** Its formulas. */
  readonly formulas: Formulas;
  readonly edition: Edition;
  readonly style: HouseStyle;
  /** Opened only when first asked for, since opening costs time. */
  readonly fonts: () => Fonts;
  /** The bytes of a picture by its path in the issue folder; null where there is none, or where it lies outside. */
  readonly picture: (path: string) => Uint8Array | null;
  /** The bytes of any file of the issue folder, as the editor put it there. */
  readonly original: (path: string) => Uint8Array | null;
  /** The path of the picture that issue.yaml names as cover, and where it says so. */
  readonly cover: { readonly path: string; readonly at: Span } | null;
  readonly wishes: Wishes;
  /** How a booklet is to be laid out beside the press PDF; null for none. */
  readonly impose: Impose | null;
  /** The pages of the PDF by what begins them, in order; laid out only when first asked for. */
  readonly pages: () => Promise<readonly PageStart[]>;
  /** The PDF of the same edition; made only when first asked for. */
  readonly printed: (progress: (share: number) => void) => Promise<PrintEdition>;
  /** What the editor is to be asked, by places in the manuscript; a format that can shows them there. */
  readonly queries: readonly Diagnostic[];
  /** Called now and then with the share done, 0 to 1. */
  readonly progress: (share: number) => void;
}

/** A file that goes with another; `extension` is what follows the edition in its name, `pages` null where it has none. */
export interface OutputFile {
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  /** Of a file for the printing house: what its pages must be a multiple of; null of any other. */
  readonly signature: number | null;
}

/** A finished file; `pages` is null where a format has none. */
export interface Output {
  readonly bytes: Uint8Array;
  /** Of a file for the printing house: what its pages must be a multiple of. */
  readonly signature?: number;
  /** Files that go with it. */
  readonly also?: readonly OutputFile[];
  readonly pages: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

export type Render = (job: Job) => Promise<Output>;

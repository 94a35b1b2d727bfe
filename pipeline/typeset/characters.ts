/** What typesetting is given: characters in looks, and how wide each is. Lengths in points. */

/** How characters are drawn; characters drawn alike share one Look by identity, and its text is one glyph run. */
export interface Look {
  /** The face's id; typesetting only passes it on. */
  readonly face: string;
  readonly size: number;
  /** How far the baseline is raised: above 0 for superscripts, below for subscripts. */
  readonly rise: number;
  /** 着重号 under every character, or a straight or wavy line under all (clreq "Emphasis Dots", "Proper Noun and Book Title Marks"). */
  readonly under: 'dots' | 'line' | 'wave' | null;
  /** Where it leads: an address, or behind # a target of this document. */
  readonly href: string | null;
  /** The note a mark refers to, by its id. */
  readonly note: string | null;
  /** 注音: what stands over all neighbouring characters that share it by identity; they stay on one line (clreq "Ruby"). */
  readonly ruby: readonly Piece[] | null;
  /** Of a character that only holds the place of a part of a formula: that part. */
  readonly part: FormulaPart | null;
}

/** Where a line may end in a formula: after a relation, after an operator or a comma, after either inside of brackets. */
export type PartBreak = 'relation' | 'operator' | 'inside';

/** A part of a formula that stays whole, with what is drawn in it from its origin, `y` upwards. */
export interface FormulaPart {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** White before the next part of the same formula, and the break there; null where a line may not end, or nothing follows. */
  readonly after: number;
  readonly breaks: PartBreak | null;
  readonly isLast: boolean;
  readonly runs: readonly PartRun[];
  readonly rules: readonly PartRule[];
}

export interface PartRun {
  readonly text: string;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A filled box; `y` is its top. */
export interface PartRule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Holds the place of a part of a formula in a text (The Unicode Standard, 23.8: object replacement character). */
export const PART = '\ufffc';

/** A stretch of text in one look. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
}

/** What a font says about a glyph, in em. */
export interface Measure {
  /** Advance width. */
  width(codePoint: number, look: Look): number;
  /** Where the ink begins and ends, from the origin. */
  ink(codePoint: number, look: Look): { readonly left: number; readonly right: number };
}

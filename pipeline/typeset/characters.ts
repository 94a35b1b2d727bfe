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
  readonly href: string | null;
  /** The note a mark refers to, by its id. */
  readonly note: string | null;
  /** 注音: what stands over all neighbouring characters that share it by identity; they stay on one line (clreq "Ruby"). */
  readonly ruby: readonly Piece[] | null;
}

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

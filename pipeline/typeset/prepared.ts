/** A paragraph ready to be broken into lines, and the rules it is prepared by. */
import type { Look } from './characters.ts';
import type { KinsokuLevel } from './kinsoku.ts';
import type { MarkStyle } from './spacing.ts';

/** How a house wants its lines. */
export interface LineRules {
  readonly kinsoku: KinsokuLevel;
  readonly marks: MarkStyle;
  /** 行尾悬挂: whether ，、。 may stand outside the measure where they do not fit at a line's end (clreq "Hanging Punctuation"). */
  readonly hanging: boolean;
  /** Where a Western word may be divided: offsets of the letters that may begin a line. */
  readonly hyphenate: (word: string) => readonly number[];
  /** Offsets inside the Chinese words of a text, where a title had better not be broken. */
  readonly insideWords: (text: string) => readonly number[];
}

/** Characters by index; `gap[i]` and what belongs to it stand between the characters i and i + 1. Lengths in points. */
export interface PreparedText {
  readonly count: number;
  readonly text: readonly string[];
  readonly looks: readonly Look[];
  readonly kinds: Uint8Array;
  /** Width of the ink's share of the em: the advance without a mark's own space. */
  readonly body: Float64Array;
  /** From the glyph's origin to its body. */
  readonly inset: Float64Array;
  readonly advance: Float64Array;
  readonly gap: Float64Array;
  readonly shrink: Float64Array;
  readonly tier: Uint8Array;
  readonly weight: Float64Array;
  /** Width of the hyphen that a line ending after the character needs. */
  readonly tail: Float64Array;
  /** How much of the character may stand outside the measure at a line's end. */
  readonly hang: Float64Array;
  /** What a line may do after the character: one of BREAK. */
  readonly breaks: Uint8Array;
}

/** Whether a line may end after a character; at a price inside words, addresses and formulas. */
export const BREAK = {
  never: 0,
  free: 1,
  afterSlash: 2,
  inAddress: 3,
  hyphen: 4,
  inWord: 5,
  relation: 6,
  operator: 7,
  inside: 8,
} as const;

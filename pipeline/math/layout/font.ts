/** What the layout of formulas asks of a font with a MATH table (OpenType 1.9, MATH). Lengths in em. */

/** The constants of the table by the names it gives them, and those of the radical. */
export interface MathConstants {
  readonly scriptScale: number;
  readonly scriptScriptScale: number;
  readonly displayOperatorMinHeight: number;
  readonly axisHeight: number;
  readonly accentBaseHeight: number;
  readonly subscriptShiftDown: number;
  readonly subscriptTopMax: number;
  readonly subscriptBaselineDropMin: number;
  readonly superscriptShiftUp: number;
  readonly superscriptShiftUpCramped: number;
  readonly superscriptBottomMin: number;
  readonly superscriptBaselineDropMax: number;
  readonly subSuperscriptGapMin: number;
  readonly superscriptBottomMaxWithSubscript: number;
  readonly spaceAfterScript: number;
  readonly upperLimitGapMin: number;
  readonly upperLimitBaselineRiseMin: number;
  readonly lowerLimitGapMin: number;
  readonly lowerLimitBaselineDropMin: number;
  readonly stackTopShiftUp: number;
  readonly stackTopDisplayStyleShiftUp: number;
  readonly stackBottomShiftDown: number;
  readonly stackBottomDisplayStyleShiftDown: number;
  readonly stackGapMin: number;
  readonly stackDisplayStyleGapMin: number;
  readonly fractionNumeratorShiftUp: number;
  readonly fractionNumeratorDisplayStyleShiftUp: number;
  readonly fractionDenominatorShiftDown: number;
  readonly fractionDenominatorDisplayStyleShiftDown: number;
  readonly fractionNumeratorGapMin: number;
  readonly fractionNumDisplayStyleGapMin: number;
  readonly fractionRuleThickness: number;
  readonly fractionDenominatorGapMin: number;
  readonly fractionDenomDisplayStyleGapMin: number;
  readonly overbarVerticalGap: number;
  readonly overbarRuleThickness: number;
  readonly underbarVerticalGap: number;
  readonly underbarRuleThickness: number;
  readonly radicalVerticalGap: number;
  readonly radicalDisplayStyleVerticalGap: number;
  readonly radicalRuleThickness: number;
  readonly radicalExtraAscender: number;
  readonly radicalKernBeforeDegree: number;
  readonly radicalKernAfterDegree: number;
  readonly radicalDegreeBottomRaise: number;
}

/** Where the ink of a glyph is, from its origin; `bottom` is below 0 for what hangs. */
export interface GlyphBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A part of a large sign; an extender may be repeated. */
export interface AssemblyPart {
  readonly glyph: number;
  readonly startConnector: number;
  readonly endConnector: number;
  readonly fullAdvance: number;
  readonly isExtender: boolean;
}

/** The larger forms of a glyph, and the parts it can be put together from. */
export interface Construction {
  readonly variants: readonly { readonly glyph: number; readonly advance: number }[];
  readonly parts: readonly AssemblyPart[];
}

export interface MathFont {
  readonly constants: MathConstants;
  readonly minConnectorOverlap: number;
  /** The glyph of a character; 0 where the font has none. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  bounds(glyph: number): GlyphBounds;
  /** How far a slanted glyph leans out at its top. */
  italic(glyph: number): number;
  /** Where an accent is put, from the origin; null for the middle. */
  attachment(glyph: number): number | null;
  vertical(glyph: number): Construction | null;
  horizontal(glyph: number): Construction | null;
}

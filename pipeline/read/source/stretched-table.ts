/** Signs that grow with what stands over, under or along them, as Word and MathML both write them, and their commands in LaTeX. */

/** Braces and brackets along a base. */
export const LATEX_BRACES: Readonly<Record<string, string>> = {
  '⏞': '\\overbrace',
  '⏟': '\\underbrace',
  '⎴': '\\overbracket',
  '⎵': '\\underbracket',
  '⏜': '\\overparen',
  '⏝': '\\underparen',
  '⏠': '\\overgroup',
  '⏡': '\\undergroup',
};

/** Arrows as long as what stands over or under them. */
export const LATEX_ARROWS: Readonly<Record<string, string>> = {
  '→': '\\xrightarrow',
  '←': '\\xleftarrow',
  '⇒': '\\xRightarrow',
  '⇐': '\\xLeftarrow',
  '↔': '\\xleftrightarrow',
  '⇔': '\\xLeftrightarrow',
  '↦': '\\xmapsto',
  '⇌': '\\xrightleftharpoons',
  '⇋': '\\xleftrightharpoons',
  '⇀': '\\xrightharpoonup',
  '⇁': '\\xrightharpoondown',
  '↼': '\\xleftharpoonup',
  '↽': '\\xleftharpoondown',
  '↪': '\\xhookrightarrow',
  '↩': '\\xhookleftarrow',
  '↠': '\\xtwoheadrightarrow',
  '↞': '\\xtwoheadleftarrow',
  '⇄': '\\xtofrom',
  '=': '\\xlongequal',
};

/** What Word's formulas are made of, by its names, as LaTeX has it. */

/** Accents over one letter, and over more, by the combining character; LaTeX has no wide form of most. */
export const WORD_ACCENTS: Readonly<Record<string, readonly [narrow: string, wide: string]>> = {
  '\u0302': ['\\hat', '\\widehat'],
  '\u0303': ['\\tilde', '\\widetilde'],
  '\u0304': ['\\bar', '\\overline'],
  '\u0305': ['\\bar', '\\overline'],
  '\u00af': ['\\bar', '\\overline'],
  '\u203e': ['\\bar', '\\overline'],
  '\u02c9': ['\\bar', '\\overline'],
  '\u0307': ['\\dot', '\\dot'],
  '\u0308': ['\\ddot', '\\ddot'],
  '\u20db': ['\\dddot', '\\dddot'],
  '\u20dc': ['\\ddddot', '\\ddddot'],
  '\u0306': ['\\breve', '\\breve'],
  '\u030c': ['\\check', '\\check'],
  '\u0301': ['\\acute', '\\acute'],
  '\u0300': ['\\grave', '\\grave'],
  '\u030a': ['\\mathring', '\\mathring'],
  '\u20d7': ['\\vec', '\\overrightarrow'],
  '\u2192': ['\\vec', '\\overrightarrow'],
  '\u20d6': ['\\overleftarrow', '\\overleftarrow'],
  '\u20e1': ['\\overleftrightarrow', '\\overleftrightarrow'],
  '\u20d1': ['\\overrightharpoon', '\\overrightharpoon'],
  '\u20d0': ['\\overleftharpoon', '\\overleftharpoon'],
  '^': ['\\hat', '\\widehat'],
  '~': ['\\tilde', '\\widetilde'],
};

/** Names under which limits stand. */
export const LIMITED = /^\\(?:lim|max|min|sup|inf|det|gcd|Pr|limsup|liminf)$/;

/** Large signs whose limits stand over and under them in a displayed formula; those of integrals do not. */
export const OVER_UNDER = /^[∏∐∑⋀-⋃⨀-⨆⨉]$/u;

/** Fences round a matrix by the names of amsmath. */
export const MATRICES: Readonly<Record<string, string>> = {
  '()': 'pmatrix',
  '[]': 'bmatrix',
  '{}': 'Bmatrix',
  '||': 'vmatrix',
  '‖‖': 'Vmatrix',
  '∥∥': 'Vmatrix',
};

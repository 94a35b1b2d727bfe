/** What MathML writes with characters and LaTeX with commands. */

/** Marks over a base by their character: over one letter, and over more. */
export const MATHML_ACCENTS: Readonly<Record<string, readonly [narrow: string, wide: string]>> = {
  '^': ['\\hat', '\\widehat'],
  '\u02c6': ['\\hat', '\\widehat'],
  '\u0302': ['\\hat', '\\widehat'],
  '~': ['\\tilde', '\\widetilde'],
  '\u02dc': ['\\tilde', '\\widetilde'],
  '\u0303': ['\\tilde', '\\widetilde'],
  '¯': ['\\bar', '\\overline'],
  '\u203e': ['\\bar', '\\overline'],
  '\u0304': ['\\bar', '\\overline'],
  '\u02c9': ['\\bar', '\\overline'],
  '→': ['\\vec', '\\overrightarrow'],
  '\u20d7': ['\\vec', '\\overrightarrow'],
  '←': ['\\overleftarrow', '\\overleftarrow'],
  '↔': ['\\overleftrightarrow', '\\overleftrightarrow'],
  '⇀': ['\\overrightharpoon', '\\overrightharpoon'],
  '↼': ['\\overleftharpoon', '\\overleftharpoon'],
  '˙': ['\\dot', '\\dot'],
  '\u0307': ['\\dot', '\\dot'],
  '¨': ['\\ddot', '\\ddot'],
  '\u0308': ['\\ddot', '\\ddot'],
  '\u20db': ['\\dddot', '\\dddot'],
  '\u20dc': ['\\ddddot', '\\ddddot'],
  '˘': ['\\breve', '\\breve'],
  '\u0306': ['\\breve', '\\breve'],
  ˇ: ['\\check', '\\check'],
  '\u030c': ['\\check', '\\check'],
  '´': ['\\acute', '\\acute'],
  '\u0301': ['\\acute', '\\acute'],
  '`': ['\\grave', '\\grave'],
  '\u0300': ['\\grave', '\\grave'],
  '˚': ['\\mathring', '\\mathring'],
  '\u030a': ['\\mathring', '\\mathring'],
};

/** Marks under a base. */
export const MATHML_UNDERS: Readonly<Record<string, string>> = {
  _: '\\underline',
  '\u0332': '\\underline',
  '¯': '\\underline',
  '→': '\\underrightarrow',
  '←': '\\underleftarrow',
  '↔': '\\underleftrightarrow',
  '~': '\\utilde',
};

/** The command for a cut of letters (MathML 3, 3.2.2). */
export const MATHML_VARIANTS: Readonly<Record<string, string>> = {
  normal: '\\mathrm',
  bold: '\\mathbf',
  'bold-italic': '\\boldsymbol',
  'double-struck': '\\mathbb',
  script: '\\mathcal',
  'bold-script': '\\mathcal',
  fraktur: '\\mathfrak',
  'bold-fraktur': '\\mathfrak',
  'sans-serif': '\\mathsf',
  'bold-sans-serif': '\\mathsf',
  'sans-serif-italic': '\\mathsfit',
  monospace: '\\mathtt',
  sans: '\\mathsf',
  'sans-bold': '\\mathsf',
  'sans-italic': '\\mathsfit',
  mono: '\\mathtt',
};

/** White by its width in thousandths of an em. */
export const MATHML_SPACES: Readonly<Record<number, string>> = {
  167: '\\,',
  222: '\\:',
  278: '\\;',
  250: '\\ ',
  500: '\\enspace ',
  1000: '\\quad ',
  2000: '\\qquad ',
  '-167': '\\!',
};

/** Fences of a laid down height by that in em. */
export const MATHML_BIG: Readonly<Record<string, string>> = {
  '1.2': '\\big',
  '1.8': '\\Big',
  '2.4': '\\bigg',
  '3': '\\Bigg',
};

/** Strokes through and frames round a part. */
export const MATHML_ENCLOSURES: Readonly<Record<string, string>> = {
  box: '\\boxed',
  roundedbox: '\\boxed',
  updiagonalstrike: '\\cancel',
  downdiagonalstrike: '\\bcancel',
  'updiagonalstrike downdiagonalstrike': '\\xcancel',
};

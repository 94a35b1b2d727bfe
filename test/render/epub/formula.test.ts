/** Formulas of a book are MathML without LaTeX, whole wherever pages begin in them. */
import { expect, test } from 'vitest';
import { openFormulas } from '../../../pipeline/math/formulas.ts';
import type { Mark } from '../../../pipeline/model/document.ts';
import { pageBreak } from '../../../pipeline/render/epub/breaks.ts';
import { bookFormula } from '../../../pipeline/render/epub/formula.ts';
import { noteLinks } from '../../../pipeline/render/epub/notes.ts';
import { inlineMarkup } from '../../../pipeline/render/xhtml/inline.ts';
import { element } from '../../../pipeline/render/xhtml/markup.ts';
import { text } from '../issue.ts';

const formulas = { ...(await openFormulas()), picture: () => null };
const math: Mark = { kind: 'math', source: null, plain: null };

function shown(written: string, offset: number): string {
  return inlineMarkup(text('设', [written, math], '为正'), {
    notes: noteLinks({ ending: [] }),
    crossReference: (_, inside) => element('a', {}, inside),
    formula: (one) => bookFormula(one, formulas),
    isVertical: false,
    stops: () => [{ offset, folio: 7 }],
    pageBreak,
  });
}

test('a formula is one MathML element, though a page begins in it', () => {
  const markup = shown('$\\frac{a}{b}$', 5);
  expect(markup).toMatch(/^设.*<math xmlns="[^"]+" alttext="[^"\\$]+">.*<mfrac>.*<\/math>为正$/);
  expect(markup).not.toContain('$');
  expect(markup).not.toContain('\\frac');
  expect(markup.match(/doc-pagebreak/g)).toHaveLength(1);
});

test('a displayed one is in display style', () => {
  expect(bookFormula('$$a=b$$', formulas)).toContain('displaystyle="true"');
});

test('one that cannot be read is shown as it is written', () => {
  expect(shown('$\\frac{a$', 100)).toContain('$\\frac{a$');
});

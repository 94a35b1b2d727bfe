/** Formulas of a page: MathML, and the scripts of MathJax. */
import { latexOfMathMl } from '../source/mathml/latex.ts';
import type { PageInside } from './inside.ts';
import { PAGE_FORMULA } from './matters.ts';
import { markupOfNode, type PageElement, wordsOfNode } from './tree.ts';
import type { PageWalk } from './walk.ts';

/** What browsers and scripts show besides the formula that is read: KaTeX, MathJax, MediaWiki. */
const SHOWN_TWICE = /(?:^|\s)(?:katex-html|MathJax_Preview|MathJax(?:_SVG|_CHTML)?|mwe-math-fallback-image\S*)(?:\s|$)/;

/** Whether an element shows a formula that stands beside it in another form. */
export function showsFormulaAgain({ name, attributes }: PageElement): boolean {
  return name === 'mjx-math' || SHOWN_TWICE.test(attributes.class ?? '');
}

/** Adds the formula of a <math>; of one that cannot be read its characters. */
export function formula(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const xml = markupOfNode(element);
  const read = latexOfMathMl(xml);
  if (read !== null) {
    walk.paragraph(inside).piece({ kind: 'formula', ...read, source: { notation: 'mathml', xml } });
    return;
  }
  walk.remark(PAGE_FORMULA);
  walk.paragraph(inside).text(wordsOfNode(element), inside.look, inside.href, null);
}

/** Adds the formula of a <script type="math/tex; mode=display">; says whether there is one. */
export function scriptFormula(element: PageElement, inside: PageInside, walk: PageWalk): boolean {
  const type = element.attributes.type ?? '';
  const latex = codeIn(element).trim();
  if (!/^math\/tex/i.test(type) || latex === '') return false;
  const displayed = /mode\s*=\s*display/i.test(type);
  walk.paragraph(inside).piece({ kind: 'formula', latex, displayed, source: null });
  return true;
}

/** The characters of an element whose content is code. */
export function codeIn({ children }: PageElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

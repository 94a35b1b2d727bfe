/** Formulas as MathML (EPUB 3.3, 3.2: Presentation MathML without annotations), with plain characters for readers that know none. */
import type { Formulas } from '../../math/formulas.ts';
import type { MathElement } from '../../math/mathml.ts';
import type { Article } from '../../model/document.ts';
import { formulasIn } from '../../model/math.ts';
import { joined } from '../../model/runs.ts';
import { textsOf } from '../../model/slots.ts';
import { element, type Markup, text } from '../xhtml/markup.ts';

/** The formula of some characters, dollar signs and all; null where they cannot be read. */
export function bookFormula(written: string, { mathml, plain }: Pick<Formulas, 'mathml' | 'plain'>): Markup | null {
  const math = mathml(written);
  if (math === null) return null;
  // In a line with its number, however large.
  const { display, ...own } = math.attributes;
  const large = display === 'block' ? { displaystyle: 'true' } : {};
  return markupOf({ ...math, attributes: { ...own, ...large, alttext: plain(written) } });
}

/** Whether any formula of an article is MathML, which the package document must say of its page. */
export function holdsMathml(article: Article, { mathml }: Pick<Formulas, 'mathml'>): boolean {
  return textsOf(article).some((content) =>
    formulasIn(content).some(({ from, to }) => mathml(joined(content).slice(from, to)) !== null),
  );
}

function markupOf({ name, attributes, children }: MathElement): Markup {
  const inside = children.map((child) => (typeof child === 'string' ? text(child) : markupOf(child)));
  return element(name, attributes, ...inside);
}

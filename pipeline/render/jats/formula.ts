/** A formula twice: as MathML, and as the LaTeX it was read from. */
import type { Formulas } from '../../math/formulas.ts';
import type { MathElement } from '../../math/mathml.ts';
import { latexOf } from '../../model/math.ts';
import { element, type Markup, text } from '../xhtml/markup.ts';

/** The formula of some characters, dollar signs and all; the LaTeX alone where it cannot be read. */
export function formulaMarkup(written: string, { mathml }: Pick<Formulas, 'mathml'>): Markup {
  const tex = element('tex-math', {}, text(latexOf(written)));
  const math = mathml(written);
  return math === null ? tex : element('alternatives', {}, mathMarkup(math), tex);
}

/** MathML under the prefix that the root of the file declares. */
function mathMarkup({ name, attributes, children }: MathElement): Markup {
  const { xmlns: _, ...own } = attributes;
  const inside = children.map((child) => (typeof child === 'string' ? text(child) : mathMarkup(child)));
  return element(`mml:${name}`, own, ...inside);
}

/**
 * Formulas as MathML with a picture and plain characters for reading systems that know none (EPUB 3.3, 6.1.2: Presentation MathML;
 * an alternate representation in XHTML as annotation). No LaTeX.
 */
import type { Formulas } from '../../math/formulas.ts';
import type { MathElement } from '../../math/mathml.ts';
import type { Article } from '../../model/document.ts';
import { formulasIn } from '../../model/math.ts';
import { joined } from '../../model/runs.ts';
import { textsOf } from '../../model/slots.ts';
import { element, empty, type Markup, text } from '../xhtml/markup.ts';
import type { FormulaPicture, FormulaPictures } from './formula-pictures.ts';

/** What formulas are made of: MathML, words, pictures. */
export type BookFormulas = Pick<Formulas, 'mathml' | 'plain'> & { readonly picture: FormulaPictures['of'] };

/** The formula of some characters, dollar signs and all; null where they cannot be read. */
export function bookFormula(written: string, { mathml, plain, picture }: BookFormulas): Markup | null {
  const math = mathml(written);
  if (math === null) return null;
  // In a line with its number, however large.
  const { display, ...own } = math.attributes;
  const large = display === 'block' ? { displaystyle: 'true' } : {};
  const alttext = plain(written);
  const drawn = picture(written);
  const inside = math.children.map(markupOf);
  if (drawn === null) return element('math', { ...own, ...large, alttext }, ...inside);
  return element(
    'math',
    { ...own, ...large, alttext, altimg: drawn.name, ...measures(drawn) },
    element('semantics', {}, ...inside, pictureMarkup(drawn, alttext)),
  );
}

/** MathML 3, 2.2.1: the size of the picture and where its baseline is. */
function measures({ width, height, depth }: FormulaPicture): Readonly<Record<string, string>> {
  return { 'altimg-width': em(width), 'altimg-height': em(height), 'altimg-valign': em(-depth) };
}

/** Shown by the style sheet where MathML is not known; whoever knows MathML passes over it. */
function pictureMarkup({ name, width, height, depth }: FormulaPicture, alt: string): Markup {
  const style = `width: ${em(width)}; height: ${em(height)}; vertical-align: ${em(-depth)}`;
  const image = empty('img', { xmlns: 'http://www.w3.org/1999/xhtml', class: 'formula', src: name, alt, style });
  return element('annotation-xml', { encoding: 'application/xhtml+xml', name: 'alternate-representation' }, image);
}

function em(value: number): string {
  return `${Math.round(value * 100) / 100 || 0}em`;
}

/** Whether any formula of an article is MathML, which the package document must say of its page. */
export function holdsMathml(article: Article, { mathml }: Pick<Formulas, 'mathml'>): boolean {
  return textsOf(article).some((content) =>
    formulasIn(content).some(({ from, to }) => mathml(joined(content).slice(from, to)) !== null),
  );
}

function markupOf(child: MathElement | string): Markup {
  if (typeof child === 'string') return text(child);
  return element(child.name, child.attributes, ...child.children.map(markupOf));
}

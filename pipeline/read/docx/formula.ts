/** Formulas (OMML, ISO/IEC 29500-1, 22.1) in one line: fractions with a stroke, roots with their sign, scripts as scripts. */
import { childOf, childrenOf, type Element, textInside } from './xml.ts';

/** A stretch of a formula. */
export interface FormulaRun {
  readonly text: string;
  readonly vertical: 'superscript' | 'subscript' | null;
}

/** The characters of a formula in reading order. */
export function formulaPieces(formula: Element): FormulaRun[] {
  return childrenOf(formula).flatMap(pieces);
}

function pieces(element: Element): FormulaRun[] {
  const part = (name: string) => formulaPieces(childOf(element, name) ?? NONE);
  switch (element.name) {
    case 'm:r':
      return written(textInside(element));
    case 'm:f':
      return [...grouped(part('m:num')), ...written('/'), ...grouped(part('m:den'))];
    case 'm:rad':
      return [...script(part('m:deg'), 'superscript'), ...written('√'), ...grouped(part('m:e'))];
    case 'm:d':
      return bracketed(element);
    case 'm:nary':
      return [...written(charOf(element, 'm:naryPr') ?? '∫'), ...scripts(element), ...part('m:e')];
    case 'm:sSub':
    case 'm:sSup':
    case 'm:sSubSup':
      return [...part('m:e'), ...scripts(element)];
    case 'm:sPre':
      return [...scripts(element), ...part('m:e')];
    case 'm:mr':
      return [...formulaPieces(element), ...written('；')];
    default:
      return formulaPieces(element);
  }
}

const NONE: Element = { name: '', attributes: {}, children: [] };

function written(text: string): FormulaRun[] {
  return text === '' ? [] : [{ text, vertical: null }];
}

function scripts(element: Element): FormulaRun[] {
  const [below, above] = [childOf(element, 'm:sub'), childOf(element, 'm:sup')];
  return [...script(formulaPieces(below ?? NONE), 'subscript'), ...script(formulaPieces(above ?? NONE), 'superscript')];
}

function script(inner: readonly FormulaRun[], vertical: 'superscript' | 'subscript'): FormulaRun[] {
  return inner.map((piece) => ({ ...piece, vertical }));
}

/** a+b over c is (a+b)/c. */
function grouped(inner: readonly FormulaRun[]): readonly FormulaRun[] {
  const text = inner.map((piece) => piece.text).join('');
  return /^[\p{L}\p{N}.]*$/u.test(text) ? inner : [...written('('), ...inner, ...written(')')];
}

function bracketed(element: Element): FormulaRun[] {
  const properties = childOf(element, 'm:dPr');
  const sign = (name: string, usual: string) => childOf(properties, name)?.attributes['m:val'] ?? usual;
  const inner = childrenOf(element, 'm:e').map(formulaPieces);
  const parted = inner.flatMap((one, at) => (at === 0 ? one : [...written(sign('m:sepChr', '|')), ...one]));
  return [...written(sign('m:begChr', '(')), ...parted, ...written(sign('m:endChr', ')'))];
}

function charOf(element: Element, properties: string): string | undefined {
  return childOf(childOf(element, properties), 'm:chr')?.attributes['m:val'];
}

/** Fences (m:d), and what they are together with what they hold: matrices, cases, binomial coefficients. */
import { commandFor } from '../../../lexis/latex.ts';
import { childrenOf, type Element } from '../../source/xml.ts';
import { arrayLatex, gridColumns, isAlignedGrid, matrixLatex } from './grids.ts';
import { written } from './letters.ts';
import { MATRICES } from './objects.ts';
import { argumentLatex, type Inside } from './parts.ts';
import { property } from './properties.ts';

/** Fences grow with what they hold; round what is no higher than a line they are plain brackets. */
export function fencedLatex(element: Element, inside: Inside): string {
  const mark = (name: string, usual: string) => property(element, 'm:dPr', name) ?? usual;
  const [open, close] = [mark('m:begChr', '('), mark('m:endChr', ')')];
  const parts = childrenOf(element, 'm:e');
  const [only, more] = parts.flatMap((part) => childrenOf(part)).filter(({ name }) => !/Pr$/.test(name));
  if (parts.length === 1 && only !== undefined && more === undefined) {
    const own = asEnvironment(only, open, close, inside);
    if (own !== null) return own;
  }
  const separator = delimiter(mark('m:sepChr', '|'));
  const isTall = parts.some(holdsTall);
  const between = isTall ? ` \\middle${separator} ` : separator;
  const content = parts.map((part) => inside(part).trim()).join(between);
  if (isTall || open === '' || close === '' || parts.length > 1) {
    const joined = isTall ? content : parts.map((part) => inside(part).trim()).join(` \\middle${separator} `);
    return `\\left${delimiter(open)} ${joined} \\right${delimiter(close)}`;
  }
  return written([commandFor(open), content, commandFor(close)]);
}

/** A matrix in its fences, cases, a binomial coefficient. */
function asEnvironment(only: Element, open: string, close: string, inside: Inside): string | null {
  if (open === '{' && close === '' && only.name === 'm:eqArr') return arrayLatex(only, 'cases', inside);
  if (
    open === '{' &&
    close === '' &&
    only.name === 'm:m' &&
    gridColumns(only).length <= 2 &&
    !isAlignedGrid(only, inside)
  ) {
    return matrixLatex(only, 'cases', inside);
  }
  if (only.name === 'm:m' && !isAlignedGrid(only, inside)) {
    const name = MATRICES[open + close];
    if (name !== undefined && gridColumns(only).every((align) => align === 'center'))
      return matrixLatex(only, name, inside);
  }
  const isBinomial = only.name === 'm:f' && property(only, 'm:fPr', 'm:type') === 'noBar';
  if (isBinomial && open === '(' && close === ')') {
    return `\\binom{${argumentLatex(only, 'm:num', inside)}}{${argumentLatex(only, 'm:den', inside)}}`;
  }
  return null;
}

function delimiter(mark: string): string {
  if (mark === '') return '.';
  if (mark === '∥' || mark === '∣') return mark === '∣' ? '|' : '\\Vert ';
  const command = commandFor(mark);
  return /^\\[A-Za-z]/.test(command) ? `${command} ` : command;
}

const TALL = new Set(['m:f', 'm:nary', 'm:m', 'm:eqArr', 'm:limLow', 'm:limUpp', 'm:rad', 'm:groupChr', 'm:borderBox']);

function holdsTall(element: Element): boolean {
  return childrenOf(element).some((child) => TALL.has(child.name) || (!/Pr$/.test(child.name) && holdsTall(child)));
}

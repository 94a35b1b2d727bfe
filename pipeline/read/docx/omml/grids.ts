/** Matrices (m:m) and arrays of equations (m:eqArr) as environments of LaTeX. */
import { childOf, childrenOf, type Element } from '../../source/xml.ts';
import type { Inside } from './parts.ts';
import { property } from './properties.ts';

/** The alignment of each column. */
export function gridColumns(element: Element): string[] {
  const groups = childrenOf(childOf(childOf(element, 'm:mPr'), 'm:mcs'), 'm:mc');
  const told = groups.flatMap((group) => {
    const count = Number(property(group, 'm:mcPr', 'm:count') ?? 1);
    const align = property(group, 'm:mcPr', 'm:mcJc') ?? 'center';
    return Array.from({ length: Math.min(64, Math.max(1, count || 1)) }, () => align);
  });
  const width = childrenOf(element, 'm:mr').reduce((most, row) => Math.max(most, childrenOf(row, 'm:e').length), 0);
  return Array.from({ length: width }, (_, at) => told[at] ?? 'center');
}

/** What begins the right side of an equation. */
const SIGN = /^[=<>+-]/;
const RELATION =
  /^\\(?:leq|geq|approx|equiv|sim|simeq|cong|neq|in|to|propto|triangleq|(?:R|Leftr)ightarrow)(?![A-Za-z])/;

/** Columns by turns to the right and to the left, without gaps or with a relation at the head of each second one. */
export function isAlignedGrid(element: Element, inside: Inside): boolean {
  const columns = gridColumns(element);
  const turns = columns.length > 1 && columns.every((align, at) => align === (at % 2 === 0 ? 'right' : 'left'));
  if (!turns) return false;
  const second = childrenOf(element, 'm:mr').flatMap((row) => childrenOf(row, 'm:e').filter((_, at) => at % 2 === 1));
  const cells = second
    .map((cell) =>
      inside(cell)
        .trim()
        .replace(/^\\text\{\}/, ''),
    )
    .filter((cell) => cell !== '');
  return (
    property(element, 'm:mPr', 'm:cGp') === '0' ||
    (cells.length > 0 && cells.every((cell) => SIGN.test(cell) || RELATION.test(cell)))
  );
}

/** Rows of cells in an environment of a name. */
export function matrixLatex(element: Element, name: string, inside: Inside): string {
  const columns = gridColumns(element);
  const aligned = isAlignedGrid(element, inside);
  const rows = childrenOf(element, 'm:mr').map((row) =>
    childrenOf(row, 'm:e')
      .map((cell) => inside(cell).trim())
      .map((cell) => (aligned ? cell.replace(/^(?:\\quad\s*)+/, '') : cell))
      .join(' & '),
  );
  const body = rows.join(' \\\\ ');
  if (aligned) return `\\begin{aligned}${body}\\end{aligned}`;
  if (name === 'matrix' && columns.some((align) => align !== 'center')) {
    return `\\begin{array}{${columns.map((align) => align[0]).join('')}}${body}\\end{array}`;
  }
  return `\\begin{${name}}${body}\\end{${name}}`;
}

/** Rows under one another; the & of Word parts them at the same places as LaTeX's. One row alone is what it holds. */
export function arrayLatex(element: Element, name: 'aligned' | 'cases', inside: Inside): string {
  const rows = childrenOf(element, 'm:e').map((row) => inside(row).trim());
  const [only, more] = rows;
  if (only !== undefined && more === undefined && name === 'aligned') return only.replace(/\\&/g, '');
  const isAlignedHere = rows.some((row) => row.includes('\\&'));
  const body = rows.map((row) => row.replace(/\\&/g, ' & ')).join(' \\\\ ');
  const environment = name === 'aligned' && !isAlignedHere ? 'gathered' : name;
  return `\\begin{${environment}}${body}\\end{${environment}}`;
}

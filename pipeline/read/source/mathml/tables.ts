/** Tables and fractions of MathML as LaTeX. */
import { rowLatex } from './rows.ts';
import type { MathNode, NodeLatex } from './tree.ts';

type FractionLevel = 'display' | 'text' | 'script' | 'scriptscript' | null;

/** mfrac, in a size of type where that is laid down. */
export function fractionLatex(
  { attributes, children: [over, under] }: MathNode,
  level: FractionLevel,
  inside: NodeLatex,
): string {
  const parts = `{${inside(over).trim()}}{${inside(under).trim()}}`;
  const bare = Number.parseFloat(attributes.get('linethickness') ?? '1') === 0;
  if (bare) return `\\genfrac{}{}{0pt}{${level === 'display' ? '0' : level === 'text' ? '1' : ''}}${parts}`;
  if (level === null) return `\\frac${parts}`;
  if (level === 'display') return `\\dfrac${parts}`;
  return level === 'text' ? `\\tfrac${parts}` : `{\\${level}style \\frac${parts}}`;
}

/** mtable: aligned, gathered, an array with its columns, or a matrix. */
export function tableLatex(node: MathNode, isSmall: boolean, inside: NodeLatex): string {
  const rows = node.children
    .filter(({ name }) => name === 'mtr' || name === 'mlabeledtr')
    .map((row) => cellsOf(row, inside));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const [begin, end] = environment(node, columns, isSmall);
  const lines = wordsOf(node, 'rowlines');
  const written = rows.map((row, at) => `${at > 0 && lines[at - 1] === 'solid' ? '\\hline ' : ''}${row.join('&')}`);
  return begin + written.join('\\\\') + end;
}

/** The number of a labelled row is none of the formula's. */
function cellsOf({ name, children }: MathNode, inside: NodeLatex): string[] {
  const cells = children.filter((child) => child.name === 'mtd').map((cell) => rowLatex(cell.children, inside).trim());
  return name === 'mlabeledtr' ? cells.slice(1) : cells;
}

function environment(node: MathNode, columns: number, isSmall: boolean): [string, string] {
  const aligns = wordsOf(node, 'columnalign');
  const lines = wordsOf(node, 'columnlines');
  const named = (name: string): [string, string] => [`\\begin{${name}}`, `\\end{${name}}`];
  if (isSmall) return named('smallmatrix');
  const isDisplayed = node.attributes.get('displaystyle') === 'true';
  if (isDisplayed && columns === 1 && aligns.length === 0) return named('gathered');
  if (isDisplayed && aligns.every((align, at) => align === (at % 2 === 0 ? 'right' : 'left'))) return named('aligned');
  if (aligns.length === 0 && !lines.includes('solid')) return named('matrix');
  const letters = Array.from({ length: columns }, (_, at) => {
    const align = aligns[Math.min(at, aligns.length - 1)] ?? 'center';
    return (at > 0 && lines[Math.min(at - 1, lines.length - 1)] === 'solid' ? '|' : '') + align[0]!;
  });
  return [`\\begin{array}{${letters.join('')}}`, '\\end{array}'];
}

function wordsOf({ attributes }: MathNode, name: string): string[] {
  return (attributes.get(name) ?? '').split(/\s+/).filter((word) => word !== '');
}

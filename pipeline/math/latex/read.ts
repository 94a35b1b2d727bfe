/** LaTeX to a formula, within bounds; what cannot be read or set is said, never thrown. */
import { once } from '../../lexis/once.ts';
import { wordTable } from '../../lexis/table.ts';
import type { FormulaNode } from '../formula.ts';
import { treeOf } from './temml.ts';
import { formulaOf, UnsetCommand } from './tree.ts';

/** A formula, or in Chinese why there is none. */
export type ReadFormula =
  | { readonly formula: FormulaNode; readonly fault: null }
  | { readonly formula: null; readonly fault: string };

/** Characters of the longest formula: a page of equations has some three thousand. */
const LONGEST = 20_000;
/** Characters of one that defines macros, which may multiply. */
const LONGEST_DEFINING = 2_000;
/** Groups, environments and fences inside one another. */
const DEEPEST = 60;
const DEFINES = /\\(?:[gex]?def|let|(?:re|provide)?newcommand|DeclareMathOperator)(?![A-Za-z])/;

/** The formula that LaTeX writes. */
export function readLatex(latex: string, displayed: boolean): ReadFormula {
  const limit = beyondLimits(latex);
  if (limit !== null) return { formula: null, fault: limit };
  try {
    const formula = formulaOf(treeOf(prepared(latex), displayed), displayed);
    // A group that is all there is has no neighbours to be one thing among.
    const isGroup = formula.kind === 'row' && formula.atom === 'ord';
    return { formula: isGroup ? { ...formula, atom: null } : formula, fault: null };
  } catch (error) {
    return { formula: null, fault: faultOf(error) };
  }
}

function beyondLimits(latex: string): string | null {
  if (latex.length > LONGEST) return `公式有 ${latex.length} 个字符，超过 ${LONGEST} 个`;
  if (DEFINES.test(latex) && latex.length > LONGEST_DEFINING) {
    return `带有宏定义的公式有 ${latex.length} 个字符，超过 ${LONGEST_DEFINING} 个`;
  }
  let depth = 0;
  for (const [sign] of latex.matchAll(/\\(?:begin|end|left|right)(?![A-Za-z])|\\[\s\S]|[{}]/g)) {
    if (sign === '{' || sign === '\\begin' || sign === '\\left') depth += 1;
    else if (sign === '}' || sign === '\\end' || sign === '\\right') depth -= 1;
    if (depth > DEEPEST) return `公式套了 ${DEEPEST} 层以上`;
  }
  return null;
}

/** What authors write of LaTeX and plain TeX that the library does not know, as what it knows. */
function prepared(latex: string): string {
  return latex
    .replace(/\\(?:eqno|leqno)(?![A-Za-z])\s*(\([^()]{0,20}\))?/g, '')
    .replace(/\\begin\{dcases\*?\}/g, '\\begin{dcases}')
    .replace(/\\(?:mbox|hbox)(?![A-Za-z])/g, '\\text')
    .replace(/\u2019/g, "'")
    .replace(/\u00a0/g, ' ');
}

const FAULTS = wordTable('math/latex/faults.tsv', ['says', 'chinese', 'source']);
const faults = once(() => {
  return FAULTS().map(({ says, chinese }) => ({ says: new RegExp(says), chinese }));
});

function faultOf(error: unknown): string {
  if (error instanceof UnsetCommand) return `还不会排“${error.message}”`;
  if (error instanceof RangeError) return '公式套得太深';
  const said = (error instanceof Error ? error.message : String(error)).replace(/\u0332/g, '').trim();
  const line = said.replace(/^ParseError:\s*/, '');
  for (const { says, chinese } of faults()) {
    const match = says.exec(line);
    if (match !== null) return chinese.replace('$1', match[1] ?? '');
  }
  return '写法有误';
}

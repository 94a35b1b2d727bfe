/** What stands over and under something in MathML: limits, accents, braces, arrows with words. */
import { LATEX_ARROWS, LATEX_BRACES } from '../stretched-table.ts';
import { MATHML_ACCENTS, MATHML_UNDERS } from './signs-table.ts';
import { innerNode, type MathNode, type NodeLatex, tokenText } from './tree.ts';

/** The elements that this file reads. */
export const OVER_OR_UNDER = ['munder', 'mover', 'munderover'] as const;

/** Under and over, in this order; undefined for what is not there. */
interface Stacked {
  readonly base: MathNode | undefined;
  readonly under: MathNode | undefined;
  readonly over: MathNode | undefined;
}

/** Large signs under which limits stand by themselves. */
const LIMITS = /^(?:[∏∐∑⋀-⋃⨀-⨆⨉]|lim|max|min|sup|inf|det|gcd|Pr|lim[\s\u2009\u00a0]?(?:sup|inf))$/u;

/** munder, mover, munderover. */
export function stackLatex(node: MathNode, inside: NodeLatex): string {
  const [base, first, second] = node.children;
  const both = node.name === 'munderover';
  const stacked: Stacked = {
    base,
    under: node.name === 'mover' ? undefined : first,
    over: both ? second : node.name === 'mover' ? first : undefined,
  };
  return markLatex(node, stacked, inside) ?? limitsLatex(stacked, inside) ?? overUnder(stacked, inside);
}

/** One mark that belongs to its base. */
function markLatex(node: MathNode, { base, under, over }: Stacked, inside: NodeLatex): string | null {
  if (under !== undefined && over !== undefined) return null;
  const mark = innerNode(over ?? under);
  if (mark?.name !== 'mo') return null;
  const sign = tokenText(mark);
  const brace = LATEX_BRACES[sign];
  const words = inside(base).trim();
  if (brace !== undefined) return `${brace}{${words}}`;
  if (under !== undefined) {
    const command = node.attributes.get('accentunder') === 'false' ? undefined : MATHML_UNDERS[sign];
    return command === undefined ? null : `${command}{${words}}`;
  }
  if (node.attributes.get('accent') === 'false') return null;
  const accent = MATHML_ACCENTS[sign];
  if (accent === undefined || (innerNode(base)?.name === 'mo' && node.attributes.get('accent') !== 'true')) return null;
  const isWide =
    mark.attributes.get('stretchy') === 'true' ||
    (!mark.attributes.has('stretchy') && [...words].length > 1 && !/^\\[A-Za-z]+$/.test(words));
  return `${accent[isWide ? 1 : 0]}{${words}}`;
}

/** Limits of a large sign or a name, words over an arrow or at a brace. */
function limitsLatex({ base, under, over }: Stacked, inside: NodeLatex): string | null {
  const inner = innerNode(base);
  const words = inside(base).trim();
  const scripts =
    (under === undefined ? '' : `_{${inside(under).trim()}}`) + (over === undefined ? '' : `^{${inside(over).trim()}}`);
  if (inner === undefined) return null;
  if (/^\\(?:over|under)(?:brace|bracket|paren|group)\{/.test(words)) return words + scripts;
  const sign = tokenText(inner);
  if (inner.name !== 'mo' && inner.name !== 'mi') return null;
  const arrow = inner.attributes.get('stretchy') === 'true' || sign !== '=' ? LATEX_ARROWS[sign] : undefined;
  if (arrow !== undefined && inner.attributes.get('stretchy') !== 'false')
    return `${arrow}${under === undefined ? '' : `[${inside(under).trim()}]`}{${inside(over).trim()}}`;
  if (LIMITS.test(sign)) return words + scripts;
  if (inner.attributes.get('largeop') === 'true' || /^[∫-∳]$/u.test(sign)) return `${words}\\limits${scripts}`;
  if (/^\\operatorname\*?\{/.test(words)) return words.replace(/^\\operatorname(?!\*)/, '\\operatorname*') + scripts;
  return null;
}

function overUnder({ base, under, over }: Stacked, inside: NodeLatex): string {
  const words = inside(base).trim();
  const raised = over === undefined ? words : `\\overset{${inside(over).trim()}}{${words}}`;
  return under === undefined ? raised : `\\underset{${inside(under).trim()}}{${raised}}`;
}

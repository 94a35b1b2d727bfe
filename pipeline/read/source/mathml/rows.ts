/** Rows of MathML: what stands side by side, and fences that grow with what they hold. */
import { fenceLatex, identifierLatex, joinedLatex } from './tokens.ts';
import { innerNode, type MathNode, type NodeLatex, tokenText } from './tree.ts';

const OPENING = new Set(['(', '[', '{', '⟨', '⌊', '⌈', '|', '‖', '∥', '⟦', '⟮', '/', '\\', '↑', '↓', '']);
const TALL = new Set(['mfrac', 'mtable', 'munderover', 'munder', 'mover', 'mroot']);

/** The LaTeX of children in a row. */
export function rowLatex(children: readonly MathNode[], inside: NodeLatex): string {
  const nodes = children.filter(({ name }) => name !== 'mprescripts' && !name.startsWith('annotation'));
  const [first, last] = [nodes[0], nodes.at(-1)];
  const opens = grows(first, 'prefix', nodes);
  const closes = nodes.length > 1 && grows(last, 'postfix', nodes);
  if (opens || closes) {
    const body = nodes.slice(opens ? 1 : 0, closes ? -1 : undefined);
    return fenced(opens ? tokenText(first!) : '', closes ? tokenText(last!) : '', body, inside);
  }
  return sideBySide(nodes, inside);
}

function sideBySide(nodes: readonly MathNode[], inside: NodeLatex): string {
  return joinedLatex(
    nodes.map((node, at) => {
      const next = nodes[at + 1];
      const isApplied = next?.name === 'mo' && tokenText(next) === '\u2061';
      return node.name === 'mi' ? identifierLatex(node, isApplied) : inside(node);
    }),
  );
}

/** A fence that says that it grows; one that says nothing does where something tall stands in the row. */
function grows(node: MathNode | undefined, form: 'prefix' | 'postfix', row: readonly MathNode[]): boolean {
  if (node?.name !== 'mo' || node.attributes.has('minsize')) return false;
  const { attributes } = node;
  const [stretchy, own] = [attributes.get('stretchy'), attributes.get('form')];
  if (stretchy === 'false' || (own !== undefined && own !== form)) return false;
  if (stretchy === 'true' && attributes.get('fence') === 'true') return own === form;
  const text = tokenText(node);
  const isFence = form === 'prefix' ? OPENING.has(text) && text !== '' : /^[)\]}⟩⌋⌉|‖∥⟧⟯]$/u.test(text);
  return isFence && row.some(isTall);
}

function isTall({ name, children }: MathNode): boolean {
  return TALL.has(name) || (name === 'mrow' && children.some(isTall)) || (name === 'mstyle' && children.some(isTall));
}

function fenced(open: string, close: string, body: readonly MathNode[], inside: NodeLatex): string {
  const [only, more] = body;
  const inner = more === undefined ? innerNode(only) : undefined;
  const words = inside(only).trim();
  if (inner?.name === 'mtable' && open === '{' && close === '' && /^\\begin\{array\}\{l{1,2}\}/.test(words))
    return words.replace(/^\\begin\{array\}\{l+\}/, '\\begin{cases}').replace(/\\end\{array\}$/, '\\end{cases}');
  if (open === '(' && close === ')' && /^\\genfrac\{\}\{\}\{0pt\}\{[01]?\}/.test(words)) return binomial(words);
  const parts = body.map((node) => (isMiddle(node) ? `\\middle${fenceLatex(tokenText(node))}` : node));
  const latex = joinedLatex(split(parts).map((part) => (typeof part === 'string' ? part : sideBySide(part, inside))));
  return `\\left${fenceLatex(open)}${latex}\\right${fenceLatex(close)}`;
}

function isMiddle(node: MathNode): boolean {
  return (
    node.name === 'mo' &&
    node.attributes.get('fence') === 'true' &&
    node.attributes.get('stretchy') === 'true' &&
    !node.attributes.has('form')
  );
}

/** Nodes that stand together stay together: a name sees the sign behind it. */
function split(parts: readonly (string | MathNode)[]): (string | MathNode[])[] {
  const found: (string | MathNode[])[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (typeof part === 'string') found.push(part);
    else if (Array.isArray(last)) last.push(part);
    else found.push([part]);
  }
  return found;
}

function binomial(fraction: string): string {
  const [, level] = /^\\genfrac\{\}\{\}\{0pt\}\{([01]?)\}/.exec(fraction)!;
  const command = level === '0' ? '\\dbinom' : level === '1' ? '\\tbinom' : '\\binom';
  return command + fraction.slice(`\\genfrac{}{}{0pt}{${level}}`.length);
}

/** Presentation MathML as LaTeX, for whatever manuscripts hold it (MathML 3, chapter 3). */

import { rowLatex } from './rows.ts';
import { MATHML_ENCLOSURES } from './signs-table.ts';
import { OVER_OR_UNDER, stackLatex } from './stacks.ts';
import { fractionLatex, tableLatex } from './tables.ts';
import { identifierLatex, lettersIn, operatorLatex, spaceLatexOf, wordsLatexOf } from './tokens.ts';
import { innerNode, type MathNode, mathTree, tokenText } from './tree.ts';

/** The LaTeX of `<math>…</math>`, the author's own where the writing program kept it; null where it cannot be read or says nothing. */
export function latexOfMathMl(html: string): { readonly latex: string; readonly displayed: boolean } | null {
  const math = mathTree(html.replace(/(<\/?)[A-Za-z][\w.-]{0,20}:(?=[a-z])/g, '$1'));
  if (math === null || math.name !== 'math') return null;
  const displayed = math.attributes.get('display') === 'block' || math.attributes.get('mode') === 'display';
  const latex = (annotated(math) ?? rowLatex(math.children, nodeLatex)).trim();
  return latex === '' ? null : { latex, displayed };
}

/** <annotation encoding="application/x-tex"> */
function annotated(node: MathNode): string | null {
  const semantics = node.children.find(({ name }) => name === 'semantics');
  const found = semantics?.children.find(
    ({ name, attributes }) => name === 'annotation' && /tex/i.test(attributes.get('encoding') ?? ''),
  );
  return found === undefined || tokenText(found) === '' ? null : tokenText(found);
}

function nodeLatex(node: MathNode | undefined): string {
  if (node === undefined) return '';
  const make = NODES[node.name];
  return make === undefined ? rowLatex(node.children, nodeLatex) : make(node);
}

/** What stands in the braces of a command. */
function argument(node: MathNode | undefined): string {
  return nodeLatex(node).trim();
}

const NODES: Readonly<Record<string, (node: MathNode) => string>> = {
  mi: (node) => identifierLatex(node, false),
  mn: (node) => lettersIn(tokenText(node), node.attributes.get('mathvariant')),
  mo: operatorLatex,
  mtext: wordsLatexOf,
  ms: wordsLatexOf,
  mspace: spaceLatexOf,
  mfrac: (node) => fractionLatex(node, null, nodeLatex),
  msqrt: (node) => `\\sqrt{${rowLatex(node.children, nodeLatex).trim()}}`,
  mroot: ({ children: [body, index] }) => `\\sqrt[${argument(index)}]{${argument(body)}}`,
  msub: ({ children: [base, sub] }) => `${nucleus(base)}_{${argument(sub)}}`,
  msup: ({ children: [base, sup] }) => nucleus(base) + raisedBy(sup),
  msubsup: ({ children: [base, sub, sup] }) => `${nucleus(base)}_{${argument(sub)}}${raisedBy(sup)}`,
  mmultiscripts: multiscripts,
  mtable: (node) => tableLatex(node, false, nodeLatex),
  mstyle: styledLatex,
  mfenced: fencedLatexOf,
  menclose: (node) => {
    const command = MATHML_ENCLOSURES[(node.attributes.get('notation') ?? '').trim()];
    const inside = rowLatex(node.children, nodeLatex).trim();
    return command === undefined ? inside : `${command}{${inside}}`;
  },
  mphantom: (node) => `\\phantom{${rowLatex(node.children, nodeLatex).trim()}}`,
  mpadded: paddedLatex,
  semantics: ({ children: [first] }) => nodeLatex(first),
  maction: ({ children: [first] }) => nodeLatex(first),
  annotation: () => '',
  'annotation-xml': () => '',
  none: () => '',
  mprescripts: () => '',
  ...Object.fromEntries(OVER_OR_UNDER.map((name) => [name, (node: MathNode) => stackLatex(node, nodeLatex)])),
};

function nucleus(node: MathNode | undefined): string {
  const inner = innerNode(node);
  const latex = nodeLatex(node).trim();
  if (inner?.name === 'mo' && inner.attributes.get('largeop') === 'true' && /^[∏∐∑⋀-⋃⨀-⨆⨉]$/u.test(tokenText(inner)))
    return `${latex}\\nolimits`;
  return /^(?:\\?[^\\{}]|\d+|\\[A-Za-z]+(?:\{[^{}]*\})?)$/u.test(latex) ? latex : `{${latex}}`;
}

function raisedBy(node: MathNode | undefined): string {
  const latex = argument(node);
  return /^'+$/.test(latex) ? latex : `^{${latex}}`;
}

/** {}_{a}^{b}X_{c}^{d}: scripts before the base stand behind nothing. */
function multiscripts({ children: [base, ...scripts] }: MathNode): string {
  const at = scripts.findIndex(({ name }) => name === 'mprescripts');
  const [behind, before] = at < 0 ? [scripts, []] : [scripts.slice(0, at), scripts.slice(at + 1)];
  const pairs = (nodes: readonly MathNode[]) =>
    nodes
      .map((node, index) => (node.name === 'none' ? '' : `${index % 2 === 0 ? '_' : '^'}{${argument(node)}}`))
      .join('');
  return (before.length === 0 ? '' : `{}${pairs(before)}`) + nucleus(base) + pairs(behind);
}

/** Sizes of type: those of fractions and small matrices have commands of their own. */
function styledLatex(node: MathNode): string {
  const [only, more] = node.children;
  const level = levelOf(node);
  const inner = more === undefined ? innerNode(only) : undefined;
  if (inner?.name === 'mfrac') return fractionLatex(inner, level, nodeLatex);
  if (inner?.name === 'mtable' && level === 'script') return tableLatex(inner, true, nodeLatex);
  const inside = rowLatex(node.children, nodeLatex).trim();
  return level === null ? inside : `{\\${level}style ${inside}}`;
}

function levelOf({ attributes }: MathNode): 'display' | 'text' | 'script' | 'scriptscript' | null {
  if (attributes.get('displaystyle') === 'true') return 'display';
  const level = attributes.get('scriptlevel');
  if (level === '1') return 'script';
  if (level === '2') return 'scriptscript';
  return attributes.get('displaystyle') === 'false' ? 'text' : null;
}

/** <mfenced open="[" close=")" separators=";">: of older programs. */
function fencedLatexOf({ attributes, children }: MathNode): string {
  const [open, close] = [attributes.get('open') ?? '(', attributes.get('close') ?? ')'];
  const signs = [...(attributes.get('separators') ?? ',').replace(/\s/g, '')];
  const mo = (text: string, form: string): MathNode => ({
    name: 'mo',
    attributes: new Map([
      ['fence', 'true'],
      ['stretchy', 'true'],
      ['form', form],
    ]),
    children: [],
    text,
  });
  const sign = (text: string): MathNode => ({ name: 'mo', attributes: new Map(), children: [], text });
  const inside = children.flatMap((child, at) =>
    at === 0 || signs.length === 0 ? [child] : [sign(signs[Math.min(at - 1, signs.length - 1)]!), child],
  );
  return rowLatex([mo(open, 'prefix'), ...inside, mo(close, 'postfix')], nodeLatex);
}

/** What takes no room in some directions. */
function paddedLatex({ attributes, children }: MathNode): string {
  const none = (name: string) => Number.parseFloat(attributes.get(name) ?? '1') === 0;
  const inner = children.length === 1 ? innerNode(children[0]) : undefined;
  const body = inner?.name === 'mphantom' ? inner.children : children;
  const inside = rowLatex(body, nodeLatex).trim();
  if (inner?.name === 'mphantom') {
    if (none('width')) return `\\vphantom{${inside}}`;
    return none('height') && none('depth') ? `\\hphantom{${inside}}` : `\\phantom{${inside}}`;
  }
  if (none('height') && none('depth')) return `\\smash{${inside}}`;
  return none('width') ? `\\mathrlap{${inside}}` : inside;
}

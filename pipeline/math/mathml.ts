/** A formula as Presentation MathML 3, in the part of it that MathML Core has; a kind of node a line. */

import { styled } from '../lexis/alphabets.ts';
import {
  type FormulaGrid,
  type FormulaNode,
  type FormulaWords,
  type GridAlign,
  isEmpty,
  type MathLevel,
  type Sign,
} from './formula.ts';
import { withWholeNumbers } from './whole-numbers.ts';

/** An element, or the characters in one. */
export interface MathElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
}

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

type Attributes = Readonly<Record<string, string>>;

/** The `math` element of a formula. */
export function mathElement(formula: FormulaNode, displayed: boolean): MathElement {
  const display: Attributes = displayed ? { display: 'block' } : {};
  return make('math', { xmlns: NAMESPACE, ...display }, [asRow(formula)]);
}

/** MathML as XML. */
export function mathXml({ name, attributes, children }: MathElement, prefix = ''): string {
  const facts = Object.entries(attributes).map(([key, value]) => {
    const attribute = key === 'xmlns' && prefix !== '' ? `xmlns:${prefix.slice(0, -1)}` : key;
    return ` ${attribute}="${escaped(value)}"`;
  });
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : mathXml(child, prefix)));
  return `<${prefix}${name}${facts.join('')}>${inside.join('')}</${prefix}${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function make(name: string, attributes: Attributes, children: readonly (MathElement | string)[]): MathElement {
  return { name, attributes, children };
}

/** One element that holds what stands side by side. */
function asRow(node: FormulaNode): MathElement {
  const all = elementsOf(node);
  return all.length === 1 ? all[0]! : make('mrow', {}, all);
}

function elementsOf(node: FormulaNode): MathElement[] {
  if (node.kind === 'row' && node.atom === null) return applied(node.items);
  return [elementOf(node)];
}

/** sin x: the sign of application stands between a name and what it is applied to, unread and unseen. */
function applied(nodes: readonly FormulaNode[]): MathElement[] {
  const items = withWholeNumbers(nodes);
  return items.flatMap((item, at) => {
    const next = items[at + 1];
    const isName = item.kind === 'name' || (item.kind === 'scripts' && item.base?.kind === 'name');
    const found = elementsOf(item);
    return isName && next !== undefined && next.kind !== 'space' ? [...found, make('mo', {}, ['\u2061'])] : found;
  });
}

function elementOf(node: FormulaNode): MathElement {
  switch (node.kind) {
    case 'sign':
      return signElement(node);
    case 'words':
      return make('mtext', {}, [wordsIn(node)]);
    case 'name':
      return make('mi', node.text.length === 1 ? { mathvariant: 'normal' } : {}, [node.text]);
    case 'large':
      return make('mo', { largeop: 'true', movablelimits: node.limits ? 'true' : 'false' }, [node.text]);
    case 'row':
      return make('mrow', {}, applied(node.items));
    case 'fraction':
      return fractionElement(node);
    case 'root':
      return node.index === null
        ? make('msqrt', {}, elementsOf(node.body))
        : make('mroot', {}, [asRow(node.body), asRow(node.index)]);
    case 'scripts':
      return scriptsElement(node);
    case 'stack':
      return under(asRow(node.base), node.under, node.over);
    case 'fenced':
      return fencedElement(node);
    case 'fence':
      return fenceElement(node);
    case 'grid':
      return gridElement(node);
    case 'accent':
      return accentElement(asRow(node.base), node.mark, node.under, node.stretchy);
    case 'ruled':
      return accentElement(asRow(node.base), node.under ? '_' : '¯', node.under, true);
    case 'brace':
      return braceElement(node);
    case 'arrow':
      return under(make('mo', { stretchy: 'true' }, [node.mark]), node.below, node.above);
    case 'enclosure':
      return make('menclose', { notation: NOTATIONS[node.notation] }, elementsOf(node.body));
    case 'phantom':
      return phantomElement(node);
    case 'space':
      return make('mspace', { width: `${round(node.em)}em` }, []);
    case 'styled':
      return make('mstyle', LEVELS[node.level], elementsOf(node.body));
    default:
      return node satisfies never;
  }
}

const LEVELS: Readonly<Record<MathLevel, Attributes>> = {
  display: { displaystyle: 'true', scriptlevel: '0' },
  text: { displaystyle: 'false', scriptlevel: '0' },
  script: { displaystyle: 'false', scriptlevel: '1' },
  scriptscript: { displaystyle: 'false', scriptlevel: '2' },
};

const NOTATIONS = {
  box: 'box',
  up: 'updiagonalstrike',
  down: 'downdiagonalstrike',
  cross: 'updiagonalstrike downdiagonalstrike',
};

/** A single letter is italic by itself in MathML. */
function signElement({ text, atom, variant }: Sign): MathElement {
  if (/^[\d.]+$/.test(text)) return make('mn', {}, [styled(text, variant)]);
  if (atom === 'ord' && (/^\p{L}/u.test(text) || /^[∞∂∅ℏ°%]$/u.test(text))) {
    const isOne = [...text].length === 1;
    if (variant === 'italic' && isOne && /^[\p{L}]$/u.test(text)) return make('mi', {}, [text]);
    if (variant === 'upright') return make('mi', isOne ? { mathvariant: 'normal' } : {}, [text]);
    return make('mi', {}, [styled(text, variant)]);
  }
  const isFence = atom === 'open' || atom === 'close';
  const isBar = text === '|' || text === '‖';
  const attributes: Attributes =
    isFence || isBar ? { stretchy: 'false', ...(isFence ? { form: atom === 'open' ? 'prefix' : 'postfix' } : {}) } : {};
  return make('mo', attributes, [variant === 'upright' ? text : styled(text, variant)]);
}

/** White at the ends of words would be lost (MathML 3, 2.1.7). */
function wordsIn({ text, variant }: FormulaWords): string {
  return styled(text, variant).replace(/^ +| +$/g, (spaces) => '\u00a0'.repeat(spaces.length));
}

function fractionElement({ over, under, bar, level }: Extract<FormulaNode, { kind: 'fraction' }>): MathElement {
  const fraction = make('mfrac', bar ? {} : { linethickness: '0' }, [asRow(over), asRow(under)]);
  return level === null ? fraction : make('mstyle', LEVELS[level], [fraction]);
}

function scriptsElement({ base, sub, sup }: Extract<FormulaNode, { kind: 'scripts' }>): MathElement {
  const nucleus = base === null ? make('mrow', {}, []) : asRow(base);
  const isLimits = (base?.kind === 'large' || base?.kind === 'name') && base.limits;
  if (isLimits) return under(movable(nucleus), sub, sup);
  if (sub === null && sup === null) return nucleus;
  if (sub === null) return make('msup', {}, [nucleus, asRow(sup!)]);
  return sup === null
    ? make('msub', {}, [nucleus, asRow(sub)])
    : make('msubsup', {}, [nucleus, asRow(sub), asRow(sup)]);
}

/** lim is an operator, so that its limits may move beside it in running text. */
function movable(nucleus: MathElement): MathElement {
  return nucleus.name === 'mi' ? make('mo', { movablelimits: 'true' }, nucleus.children) : nucleus;
}

function under(base: MathElement, below: FormulaNode | null, above: FormulaNode | null): MathElement {
  if (below === null && above === null) return base;
  if (below === null) return make('mover', {}, [base, asRow(above!)]);
  return above === null
    ? make('munder', {}, [base, asRow(below)])
    : make('munderover', {}, [base, asRow(below), asRow(above)]);
}

function fencedElement({ open, close, parts, seps }: Extract<FormulaNode, { kind: 'fenced' }>): MathElement {
  const inside = parts.flatMap((part, at) => {
    const sep = seps[at];
    const bar = sep === undefined || sep === '' ? [] : [make('mo', { fence: 'true', stretchy: 'true' }, [sep])];
    return [...elementsOf(part), ...bar];
  });
  return make('mrow', {}, [...stretched(open, 'prefix'), ...inside, ...stretched(close, 'postfix')]);
}

function stretched(text: string, form: string): MathElement[] {
  return text === '' ? [] : [make('mo', { form, fence: 'true', stretchy: 'true' }, [text])];
}

function fenceElement({ text, em, atom }: Extract<FormulaNode, { kind: 'fence' }>): MathElement {
  const form = atom === 'open' ? 'prefix' : atom === 'close' ? 'postfix' : 'infix';
  const height = `${round(em)}em`;
  return make('mo', { form, stretchy: 'true', symmetric: 'true', minsize: height, maxsize: height }, [text]);
}

function gridElement({ look, rows, columns, rules }: FormulaGrid): MathElement {
  const attributes: Record<string, string> = {};
  if (columns.some((align) => align !== 'center')) attributes.columnalign = columns.map(alignName).join(' ');
  if (look === 'aligned')
    attributes.columnspacing = columns
      .slice(1)
      .map((_, at) => (at % 2 === 0 ? '0em' : '2em'))
      .join(' ');
  if (look === 'aligned' || look === 'gathered') attributes.displaystyle = 'true';
  if (rules.columns.length > 0) attributes.columnlines = linesOf(columns.length, rules.columns);
  if (rules.rows.length > 0) attributes.rowlines = linesOf(rows.length, rules.rows);
  for (const name of ['columnalign', 'columnspacing']) if (attributes[name] === '') delete attributes[name];
  const body = rows.map((row) => {
    const cells = columns.map((_, at) =>
      make('mtd', {}, row[at] === undefined || isEmpty(row[at]) ? [] : elementsOf(row[at])),
    );
    return make('mtr', {}, cells);
  });
  const grid = make('mtable', attributes, body);
  return look === 'small' ? make('mstyle', LEVELS.script, [grid]) : grid;
}

function alignName(align: GridAlign): string {
  return align;
}

function linesOf(count: number, rules: readonly number[]): string {
  return Array.from({ length: Math.max(0, count - 1) }, (_, at) => (rules.includes(at + 1) ? 'solid' : 'none')).join(
    ' ',
  );
}

function accentElement(base: MathElement, mark: string, isUnder: boolean, stretchy: boolean): MathElement {
  const sign = make('mo', { stretchy: stretchy ? 'true' : 'false' }, [mark]);
  return isUnder
    ? make('munder', { accentunder: 'true' }, [base, sign])
    : make('mover', { accent: 'true' }, [base, sign]);
}

function braceElement({ base, mark, under: isUnder }: Extract<FormulaNode, { kind: 'brace' }>): MathElement {
  const sign = make('mo', { stretchy: 'true' }, [mark]);
  return isUnder ? make('munder', {}, [asRow(base), sign]) : make('mover', {}, [asRow(base), sign]);
}

function phantomElement({ body, shown, width, height, depth }: Extract<FormulaNode, { kind: 'phantom' }>): MathElement {
  const inside = shown ? elementsOf(body) : [make('mphantom', {}, elementsOf(body))];
  if (width && height && depth) return inside.length === 1 ? inside[0]! : make('mrow', {}, inside);
  const none = {
    ...(width ? {} : { width: '0' }),
    ...(height ? {} : { height: '0' }),
    ...(depth ? {} : { depth: '0' }),
  };
  return make('mpadded', none, inside);
}

function round(em: number): string {
  return String(Math.round(em * 1000) / 1000);
}

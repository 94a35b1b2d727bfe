/** A formula as OMML (ISO/IEC 29500-1, 22.1); a kind of node a line. */
import {
  atomOf,
  type FormulaNode,
  type FormulaWords,
  type GridAlign,
  isEmpty,
  type Sign,
  sideBySide,
} from '../../math/formula.ts';
import type { ReadFormula } from '../../math/latex/read.ts';
import { escapedXml, writable, type Xml } from './xml.ts';

/** The OMML of what a formula's LaTeX was read as, alone in its paragraph or not; null where it could not be read. */
export function officeMathOf({ formula }: ReadFormula, displayed: boolean, isAlone: boolean): Xml | null {
  if (formula === null) return null;
  if (!displayed) return officeMath(withoutLimits(formula));
  return isAlone ? officeMathParagraph(formula) : officeMath(formula);
}

/** In running text the limits of ∑ stand beside it, which Word does not know by itself. */
function withoutLimits<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutLimits) as Value;
  if (value === null || typeof value !== 'object') return value;
  if ('level' in value && value.level === 'display') return value;
  const entries = Object.entries(value).map(([name, part]) => [name, withoutLimits(part)]);
  const limits = 'kind' in value && value.kind === 'large' ? { limits: false } : {};
  return { ...Object.fromEntries(entries), ...limits } as Value;
}

/** `m:oMath` of a formula. */
export function officeMath(formula: FormulaNode): Xml {
  const last = sideBySide(formula).at(-1);
  const isOpen = last !== undefined && atomOf(last) === 'rel' && last.kind !== 'arrow';
  return `<m:oMath>${needsOperand(formula) ? OPERAND : ''}${content(formula)}${isOpen ? OPERAND : ''}</m:oMath>`;
}

/** `m:oMathPara`: the formula on a line of its own, in the middle. */
function officeMathParagraph(formula: FormulaNode): Xml {
  return `<m:oMathPara><m:oMathParaPr><m:jc m:val="center"/></m:oMathParaPr>${officeMath(formula)}</m:oMathPara>`;
}

function val(name: string, value: string | number): Xml {
  return `<m:${name} m:val="${escapedXml(String(value))}"/>`;
}

/** An element of a formula, its properties first. */
function object(name: string, properties: Xml, ...parts: Xml[]): Xml {
  const own = properties === '' ? '' : `<m:${name}Pr>${properties}</m:${name}Pr>`;
  return `<m:${name}>${own}${parts.join('')}</m:${name}>`;
}

/** An argument: `m:e`, `m:sub` and the like. */
function argument(name: string, node: FormulaNode | null): Xml {
  return node === null || isEmpty(node) ? `<m:${name}/>` : `<m:${name}>${content(node)}</m:${name}>`;
}

const FONT = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>';
const BOLD_FONT = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/><w:b/></w:rPr>';

function run(properties: Xml, look: Xml, text: string): Xml {
  const own = properties === '' ? '' : `<m:rPr>${properties}</m:rPr>`;
  return text === '' ? '' : `<m:r>${own}${look}<m:t xml:space="preserve">${escapedXml(writable(text))}</m:t></m:r>`;
}

/** The script and the style of letters by their cut; what Word does by itself is not said. */
const CUTS: Readonly<Record<Sign['variant'], Xml>> = {
  italic: '',
  upright: val('sty', 'p'),
  bold: val('sty', 'b'),
  'bold-italic': val('sty', 'bi'),
  script: val('scr', 'script') + val('sty', 'p'),
  fraktur: val('scr', 'fraktur') + val('sty', 'p'),
  'double-struck': val('scr', 'double-struck') + val('sty', 'p'),
  sans: val('scr', 'sans-serif') + val('sty', 'p'),
  'sans-bold': val('scr', 'sans-serif') + val('sty', 'b'),
  'sans-italic': val('scr', 'sans-serif') + val('sty', 'i'),
  mono: val('scr', 'monospace') + val('sty', 'p'),
};

/** Numbers and signs are upright by themselves. */
function cutOf({ text, variant }: Sign): Xml {
  return variant === 'upright' && !/\p{L}/u.test(text) ? '' : CUTS[variant];
}

function words({ text, variant }: FormulaWords): Xml {
  const bold = variant.includes('bold') ? '<w:b/>' : '';
  const slanted = variant.includes('italic') ? '<w:i/>' : '';
  return run('<m:nor/>', `<w:rPr><w:rFonts w:hint="eastAsia"/>${bold}${slanted}</w:rPr>`, text);
}

/** Things side by side: neighbours of one cut are one run; ∑, sin and scripts before a base take what follows as theirs. */
function content(node: FormulaNode): Xml {
  return row(sideBySide(node).flatMap(ungrouped));
}

/** {a+b} is only told apart where its class is another than that of an ordinary sign. */
function ungrouped(node: FormulaNode): readonly FormulaNode[] {
  return node.kind === 'row' && (node.atom === null || node.atom === 'ord') ? node.items.flatMap(ungrouped) : [node];
}

function row(items: readonly FormulaNode[]): Xml {
  let xml = '';
  for (let at = 0; at < items.length; ) {
    const item = items[at]!;
    if (item.kind === 'sign') {
      const end = endOfRun(items, at);
      const text = items.slice(at, end).map((one) => (one as Sign).text);
      xml += run(cutOf(item), item.variant.includes('bold') ? BOLD_FONT : FONT, text.join(''));
      at = end;
      continue;
    }
    const end = at + 1 + operands(item, items.slice(at + 1));
    xml += applied(item, items.slice(at + 1, end));
    at = end;
  }
  return xml;
}

function endOfRun(items: readonly FormulaNode[], start: number): number {
  const cut = cutOf(items[start] as Sign);
  let end = start + 1;
  for (; end < items.length; end++) {
    const item = items[end]!;
    if (item.kind !== 'sign' || cutOf(item) !== cut) break;
  }
  return end;
}

/** What is said of a node when it stands before others: whether these belong to it. */
function operatorIn(node: FormulaNode): 'large' | 'name' | 'before' | null {
  const base = node.kind === 'scripts' ? node.base : node.kind === 'stack' ? node.base : node;
  if (node.kind === 'scripts' && base === null) return 'before';
  if (base?.kind === 'large') return 'large';
  return base?.kind === 'name' ? 'name' : null;
}

/** How many of the nodes after an operator it is applied to. */
function operands(node: FormulaNode, after: readonly FormulaNode[]): number {
  switch (operatorIn(node)) {
    case 'before':
      return Math.min(1, after.length);
    case 'name':
      return nameOperand(after);
    case 'large':
      return largeOperand(after);
    default:
      return 0;
  }
}

/** sin x, sin(x+y), sin 2x: a pair of brackets with what it holds, or the next thing, a number with its factor. */
function nameOperand(after: readonly FormulaNode[]): number {
  let at = 0;
  while (after[at]?.kind === 'space') at++;
  const first = after[at];
  if (first === undefined || isApart(first)) return 0;
  if (atomOf(first) === 'open') return closing(after, at);
  const isNumber = first.kind === 'sign' && /^\d/.test(first.text);
  const next = after[at + 1];
  return isNumber && next !== undefined && !isApart(next) && atomOf(next) === 'ord' ? at + 2 : at + 1;
}

/** All up to the next relation, sum or comma. */
function largeOperand(after: readonly FormulaNode[]): number {
  let at = 0;
  while (at < after.length && !isApart(after[at]!)) {
    if (at > 0 && operatorIn(after[at]!) === 'large')
      return after.length >= at ? at + 1 + largeOperand(after.slice(at + 1)) : at;
    at = atomOf(after[at]!) === 'open' ? closing(after, at) : at + 1;
  }
  return at;
}

function isApart(node: FormulaNode): boolean {
  const atom = atomOf(node);
  return atom === 'rel' || atom === 'bin' || atom === 'punct' || atom === 'close';
}

/** The place after the bracket that closes the one at a place. */
function closing(items: readonly FormulaNode[], open: number): number {
  let depth = 0;
  for (let at = open; at < items.length; at++) {
    const atom = atomOf(items[at]!);
    if (atom === 'open') depth += 1;
    if (atom === 'close') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return items.length;
}

function applied(node: FormulaNode, operand: readonly FormulaNode[]): Xml {
  const body: FormulaNode = { kind: 'row', items: operand, atom: null };
  switch (operatorIn(node)) {
    case 'before':
      return before(node as Extract<FormulaNode, { kind: 'scripts' }>, body);
    case 'large':
      return operand.length === 0 ? bareLarge(node as LargeNode) : nary(node as LargeNode, body);
    case 'name':
      return operand.length === 0
        ? nameXml(node)
        : object('func', '', `<m:fName>${nameXml(node)}</m:fName>`, argument('e', body));
    default:
      return objectOf(node);
  }
}

type LargeNode = Extract<FormulaNode, { kind: 'large' | 'scripts' | 'stack' }>;

function nary(node: LargeNode, body: FormulaNode): Xml {
  const sign = (node.kind === 'large' ? node : node.base) as Extract<FormulaNode, { kind: 'large' }>;
  const [sub, sup] =
    node.kind === 'scripts' ? [node.sub, node.sup] : node.kind === 'stack' ? [node.under, node.over] : [null, null];
  const isOver = sign.limits || node.kind === 'stack';
  const hidden = (sub === null ? val('subHide', 1) : '') + (sup === null ? val('supHide', 1) : '');
  const properties = val('chr', sign.text) + val('limLoc', isOver ? 'undOvr' : 'subSup') + hidden;
  return object('nary', properties, argument('sub', sub), argument('sup', sup), argument('e', body));
}

/** A large sign of nothing is a sign with scripts: Word shows an empty box for what it would be applied to. */
function bareLarge(node: LargeNode): Xml {
  const sign = (node.kind === 'large' ? node : node.base) as Extract<FormulaNode, { kind: 'large' }>;
  const base: FormulaNode = { kind: 'sign', text: sign.text, atom: 'op', variant: 'upright' };
  if (node.kind === 'large') return objectOf(base);
  if (node.kind === 'stack' || sign.limits) return stacked(objectOf(base), ...limitsOf(node));
  return objectOf({ ...node, base });
}

function limitsOf(node: Exclude<LargeNode, { kind: 'large' }>): [FormulaNode | null, FormulaNode | null] {
  return node.kind === 'stack' ? [node.under, node.over] : [node.sub, node.sup];
}

function before({ sub, sup }: Extract<FormulaNode, { kind: 'scripts' }>, body: FormulaNode): Xml {
  return object('sPre', '', argument('sub', sub), argument('sup', sup), argument('e', body));
}

/** A name with its scripts: sin², lim under which something stands. */
function nameXml(node: FormulaNode): Xml {
  if (node.kind === 'name') return run(val('sty', 'p'), FONT, node.text);
  if (node.kind === 'scripts' && node.base?.kind === 'name' && node.base.limits) {
    return stacked(nameXml(node.base), node.sub, node.sup);
  }
  return objectOf(node);
}

function objectOf(node: FormulaNode): Xml {
  switch (node.kind) {
    case 'sign':
      return run(cutOf(node), node.variant.includes('bold') ? BOLD_FONT : FONT, node.text);
    case 'words':
      return words(node);
    case 'name':
      return nameXml(node);
    case 'large':
      return bareLarge(node);
    case 'row':
      return node.atom === null || node.atom === 'ord'
        ? content(node)
        : object(
            'box',
            node.atom === 'bin' || node.atom === 'rel' || node.atom === 'op' ? val('opEmu', 1) : '',
            `<m:e>${row(node.items)}</m:e>`,
          );
    case 'fraction':
      return object('f', node.bar ? '' : val('type', 'noBar'), argument('num', node.over), argument('den', node.under));
    case 'root':
      return object(
        'rad',
        node.index === null ? val('degHide', 1) : '',
        argument('deg', node.index),
        argument('e', node.body),
      );
    case 'scripts':
      return scripts(node);
    case 'stack':
      return stacked(content(node.base), node.under, node.over);
    case 'fenced':
      return fenced(node);
    case 'fence':
      return run('', FONT, node.text);
    case 'grid':
      return grid(node);
    case 'accent':
      return node.under
        ? object('groupChr', val('chr', node.mark) + val('pos', 'bot'), argument('e', node.base))
        : object('acc', val('chr', COMBINING[node.mark] ?? node.mark), argument('e', node.base));
    case 'ruled':
      return object('bar', val('pos', node.under ? 'bot' : 'top'), argument('e', node.base));
    case 'brace':
      return object(
        'groupChr',
        val('chr', node.mark) + (node.under ? val('pos', 'bot') : val('pos', 'top') + val('vertJc', 'bot')),
        argument('e', node.base),
      );
    case 'arrow':
      return arrow(node);
    case 'enclosure':
      return object('borderBox', ENCLOSURES[node.notation], argument('e', node.body));
    case 'phantom':
      return phantom(node);
    case 'space':
      return run('', FONT, spaces(node.em));
    case 'styled':
      return content(node.body);
    default:
      return node satisfies never;
  }
}

function scripts({ base, sub, sup }: Extract<FormulaNode, { kind: 'scripts' }>): Xml {
  const nucleus = base === null ? '<m:e/>' : `<m:e>${content(base)}</m:e>`;
  if (sub === null && sup === null) return base === null ? '' : content(base);
  if (sub === null) return object('sSup', '', nucleus, argument('sup', sup));
  if (sup === null) return object('sSub', '', nucleus, argument('sub', sub));
  return object('sSubSup', '', nucleus, argument('sub', sub), argument('sup', sup));
}

function stacked(base: Xml, under: FormulaNode | null, over: FormulaNode | null): Xml {
  const low = under === null ? base : object('limLow', '', `<m:e>${base}</m:e>`, argument('lim', under));
  return over === null ? low : object('limUpp', '', `<m:e>${low}</m:e>`, argument('lim', over));
}

function fenced({ open, close, parts, seps }: Extract<FormulaNode, { kind: 'fenced' }>): Xml {
  const sep = seps[0] ?? '';
  const isEven = seps.every((one) => one === sep);
  const properties = val('begChr', open) + (seps.length > 0 && isEven ? val('sepChr', sep) : '') + val('endChr', close);
  if (isEven) return object('d', properties, ...parts.map((part) => argument('e', part)));
  const inside = parts.map((part, at) => content(part) + run('', FONT, seps[at] ?? ''));
  return object('d', properties, `<m:e>${inside.join('')}</m:e>`);
}

/**
 * Aligned columns are a matrix without gaps: the signs of alignment that Word keeps in arrays of equations (&) are letters to LibreOffice
 * and Pandoc.
 */
function grid({ look, rows, columns }: Extract<FormulaNode, { kind: 'grid' }>): Xml {
  if (look === 'gathered') return object('eqArr', '', ...rows.map(([cell]) => argument('e', cell ?? null)));
  const alignment = columns.map(
    (align: GridAlign) => `<m:mc><m:mcPr>${val('count', 1)}${val('mcJc', align)}</m:mcPr></m:mc>`,
  );
  const gap = look === 'aligned' ? val('cGpRule', 3) + val('cGp', 0) : '';
  const properties = `${gap}<m:mcs>${alignment.join('')}</m:mcs>`;
  const cellOf = (cell: FormulaNode | undefined, at: number) => {
    if (cell === undefined || isEmpty(cell)) return `<m:e>${OPERAND}</m:e>`;
    if (look !== 'aligned') return argument('e', cell);
    const gap = at > 0 && at % 2 === 0 ? run('', FONT, '\u2003\u2003') : '';
    return `<m:e>${gap}${needsOperand(cell) ? OPERAND : ''}${content(cell)}</m:e>`;
  };
  return object(
    'm',
    properties,
    ...rows.map((cells) => `<m:mr>${columns.map((_, at) => cellOf(cells[at], at)).join('')}</m:mr>`),
  );
}

/**
 * LibreOffice shows a sign of two sides that has nothing before it as an error, and reads no further in a matrix behind an empty cell; an
 * empty word is something.
 */
const OPERAND = '<m:r><m:rPr><m:nor/></m:rPr><m:t></m:t></m:r>';

function needsOperand(cell: FormulaNode): boolean {
  const first = sideBySide(cell)
    .flatMap(ungrouped)
    .find(({ kind }) => kind !== 'space');
  const atom = first === undefined ? null : atomOf(first);
  return atom === 'rel' || atom === 'bin';
}

/** Word's accents are combining characters. */
const COMBINING: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '~': '\u0303',
  '¯': '\u0305',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃛': '\u20db',
  '⃜': '\u20dc',
  '˘': '\u0306',
  ˇ: '\u030c',
  '´': '\u0301',
  '`': '\u0300',
  '˚': '\u030a',
  '˝': '\u030b',
  '→': '\u20d7',
  '←': '\u20d6',
  '↔': '\u20e1',
  '⇀': '\u20d1',
  '↼': '\u20d0',
};

/** An arrow stands under what is over it; what is under it hangs below that. */
function arrow({ mark, above, below }: Extract<FormulaNode, { kind: 'arrow' }>): Xml {
  const over = above === null && below !== null ? null : above;
  const shaft =
    over === null
      ? object('groupChr', val('chr', mark) + val('pos', 'top'), argument('e', below))
      : object('groupChr', val('chr', mark) + val('vertJc', 'bot'), argument('e', over));
  const both =
    over === null || below === null ? shaft : object('limLow', '', `<m:e>${shaft}</m:e>`, argument('lim', below));
  return object('box', val('opEmu', 1), `<m:e>${both}</m:e>`);
}

const NO_FRAME = ['hideTop', 'hideBot', 'hideLeft', 'hideRight'].map((side) => val(side, 1)).join('');
const ENCLOSURES = {
  box: '',
  up: NO_FRAME + val('strikeBLTR', 1),
  down: NO_FRAME + val('strikeTLBR', 1),
  cross: NO_FRAME + val('strikeBLTR', 1) + val('strikeTLBR', 1),
};

function phantom({ body, shown, width, height, depth }: Extract<FormulaNode, { kind: 'phantom' }>): Xml {
  const none = (width ? '' : val('zeroWid', 1)) + (height ? '' : val('zeroAsc', 1)) + (depth ? '' : val('zeroDesc', 1));
  return object('phant', (shown ? '' : val('show', 0)) + none, argument('e', body));
}

/** Spaces of Unicode by their widths in em; white that is less than nothing is left out. */
const SPACES: readonly (readonly [number, string])[] = [
  [1, '\u2003'],
  [0.5, '\u2002'],
  [1 / 3, '\u2004'],
  [0.25, '\u2005'],
  [1 / 6, '\u2009'],
];

function spaces(em: number): string {
  let left = em + 0.02;
  let text = '';
  for (const [width, space] of SPACES) {
    for (; left >= width && text.length < 40; left -= width) text += space;
  }
  return text;
}

/** The library's tree of a formula as a formula; a kind of node a line. */
import { type Atom, EMPTY, FENCE_HEIGHTS, type FormulaNode, isEmpty, type MathLevel } from '../formula.ts';
import { gridOf } from './grids.ts';
import { CUTS, type LetterCut, mergedSigns, nameOf, oneOf, signOf, words, wordsOf } from './letters.ts';
import { ACCENTS, ARROWS, BRACES } from './marks.ts';
import { characterOf, type ParseNode } from './temml.ts';

/** What of LaTeX is read by the library, but not set here. */
export class UnsetCommand extends Error {}

interface Manner {
  readonly cut: LetterCut;
  readonly displayed: boolean;
}

/** Points, and sizes of the letters M and x, in em. */
const UNITS: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.47,
  mu: 1 / 18,
  pt: 0.1,
  bp: 0.1,
  mm: 0.2845,
  cm: 2.845,
  in: 7.2,
  pc: 1.2,
};

/** The formula of a tree. Throws UnsetCommand. */
export function formulaOf(tree: readonly ParseNode[], displayed: boolean): FormulaNode {
  const manner: Manner = { cut: null, displayed };
  const lines = linesOf(tree);
  if (lines.length === 1) return oneOf(tree.flatMap((node) => itemsIn(node, manner)));
  const rows = lines.map((line) => [oneOf(line.flatMap((node) => itemsIn(node, manner)))]);
  return { kind: 'grid', look: 'gathered', rows, columns: ['center'], rules: { columns: [], rows: [] } };
}

/** a \\ b outside of any environment. */
function linesOf(tree: readonly ParseNode[]): ParseNode[][] {
  const lines: ParseNode[][] = [[]];
  for (const node of tree) {
    if (node.type === 'cr') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines;
}

function nodeOf(node: unknown, manner: Manner): FormulaNode {
  if (node === null || node === undefined) return EMPTY;
  return oneOf(Array.isArray(node) ? node.flatMap((one) => itemsIn(one, manner)) : itemsIn(node as ParseNode, manner));
}

function optional(node: unknown, manner: Manner): FormulaNode | null {
  const found = nodeOf(node, manner);
  return isEmpty(found) ? null : found;
}

function itemsIn(node: ParseNode, manner: Manner): readonly FormulaNode[] {
  const one = (part: unknown) => nodeOf(part, manner);
  switch (node.type) {
    case 'mathord':
    case 'textord':
    case 'atom':
      return [signOf(node, manner.cut)];
    case 'delimiter':
      return [fence(node.left, 'open'), ...itemsOf(node.body, manner), fence(node.right, 'close')];
    case 'ordgroup':
      return groupOf(node, manner);
    case 'text':
      return wordsOf(node, (inner) => itemsIn(inner, { ...manner, cut: null }));
    case 'font':
      return itemsOf(node.body, { ...manner, cut: CUTS[String(node.font)] ?? manner.cut });
    case 'pmb':
      return itemsOf(node.body, { ...manner, cut: 'bold' });
    case 'supsub':
      return [scriptsOf(node, manner)];
    case 'op':
      return [operatorOf(node, manner)];
    case 'operatorname':
      return [
        nameOf(
          mergedSigns(itemsOf(node.body, { ...manner, cut: 'upright' })),
          node.alwaysHandleSupSub === true || node.limits === true,
        ),
      ];
    case 'genfrac':
      return [fractionOf(node, manner)];
    case 'sfrac':
      return [
        { kind: 'fraction', over: number(node.numerator), under: number(node.denominator), bar: true, level: 'text' },
      ];
    case 'sqrt':
      return [{ kind: 'root', body: one(node.body), index: optional(node.index, manner) }];
    case 'leftright':
      return [fencedOf(node, manner)];
    case 'delimsizing':
      return [fenceOf(node)];
    case 'array':
      return [gridOf(node, one)];
    case 'accent':
    case 'accentUnder':
      return [accentOf(node, manner)];
    case 'horizBracket':
      return [
        { kind: 'brace', base: one(node.base), mark: BRACES[String(node.label)] ?? '⏞', under: node.isOver !== true },
      ];
    case 'enclose':
      return [enclosureOf(node, manner)];
    case 'cancelto':
      return [{ kind: 'scripts', base: struck(one(node.body)), sub: null, sup: one(node.to) }];
    case 'xArrow':
    case 'stackedArrow':
      return [arrowOf(node, manner)];
    case 'multiscript':
      return multiscriptOf(node, manner);
    case 'kern':
      return [{ kind: 'space', em: emOf(node.dimension) }];
    case 'spacing':
      return node.text === '\\allowbreak' || node.text === '\\nobreak' ? [] : [{ kind: 'space', em: 0.25 }];
    case 'phantom':
      return [{ kind: 'phantom', body: one(node.body), shown: false, width: true, height: true, depth: true }];
    case 'hphantom':
      return [{ kind: 'phantom', body: one(node.body), shown: false, width: true, height: false, depth: false }];
    case 'vphantom':
      return [{ kind: 'phantom', body: one(node.body), shown: false, width: false, height: true, depth: true }];
    case 'smash':
      return [
        {
          kind: 'phantom',
          body: one(node.body),
          shown: true,
          width: true,
          height: node.smashHeight !== true,
          depth: node.smashDepth !== true,
        },
      ];
    case 'lap':
      return [{ kind: 'phantom', body: one(node.body), shown: true, width: false, height: true, depth: true }];
    case 'mclass':
      return [
        {
          kind: 'row',
          items: mergedSigns(
            itemsOf(
              node.body,
              manner.cut === null && node.mustPromote === true ? { ...manner, cut: 'upright' } : manner,
            ),
          ),
          atom: String(node.mclass).slice(1) as Atom,
        },
      ];
    case 'styling':
      return [{ kind: 'styled', body: one(node.body), level: node.scriptLevel as MathLevel }];
    case 'mathchoice':
      return itemsOf(manner.displayed ? node.display : node.text, manner);
    case 'not':
    case 'color':
    case 'sizing':
    case 'raise':
    case 'vcenter':
    case 'hbox':
    case 'html':
    case 'tag':
    case 'toggle':
      return itemsOf(node.body, manner);
    case 'verb':
      return [words(String(node.body), 'mono')];
    case 'rule':
      return isInvisible(node) ? [] : unset('\\rule');
    case 'internal':
    case 'label':
    case 'envTag':
    case 'noTag':
    case 'cr':
      return [];
    default:
      return unset(node.type);
  }
}

function unset(what: string): never {
  throw new UnsetCommand(what);
}

function itemsOf(body: unknown, manner: Manner): readonly FormulaNode[] {
  if (body === null || body === undefined) return [];
  return Array.isArray(body) ? body.flatMap((node) => itemsIn(node, manner)) : itemsIn(body as ParseNode, manner);
}

/** {a+b} is one thing among its neighbours; {} only keeps them apart. */
function groupOf(node: ParseNode, manner: Manner): readonly FormulaNode[] {
  const items = mergedSigns(itemsOf(node.body, manner));
  const [only, more] = items;
  if (only === undefined) return [];
  if (more !== undefined) return [{ kind: 'row', items, atom: 'ord' }];
  const isBare = only.kind === 'sign' && only.atom !== 'ord';
  return isBare ? [{ ...only, atom: 'ord' }] : [only];
}

function fence(delimiter: unknown, atom: Atom): FormulaNode {
  const text = delimiterOf(delimiter);
  return text === '' ? EMPTY : { kind: 'sign', text, atom, variant: 'upright' };
}

/** A delimiter as its character; '' for the dot that stands for none. */
function delimiterOf(delimiter: unknown): string {
  const written = String(delimiter ?? '.');
  if (written === '.') return '';
  if (written === '<' || written === '\\lt') return '⟨';
  if (written === '>' || written === '\\gt') return '⟩';
  return characterOf(written);
}

function scriptsOf(node: ParseNode, manner: Manner): FormulaNode {
  const base = node.base === null || node.base === undefined ? null : baseOf(node.base as ParseNode, manner);
  const [sub, sup] = [optional(node.sub, manner), optional(node.sup, manner)];
  const stands = node.stack === true || base?.kind === 'brace' || (base?.kind === 'row' && base.atom === 'op');
  if (base !== null && stands) return { kind: 'stack', base, under: sub, over: sup };
  return { kind: 'scripts', base, sub, sup };
}

/** {}^2 has no base. What \overset stands on keeps its class. */
function baseOf(base: ParseNode, manner: Manner): FormulaNode | null {
  const isGiven = base.type === 'op' && base.suppressBaseShift !== undefined;
  const found = isGiven ? oneOf(itemsOf(base.body, manner)) : nodeOf(base, manner);
  return isEmpty(found) ? null : found;
}

/** Signs that are large where formulas stand on lines of their own: ∑ and its like, all integrals. */
const LARGE = /^[∏∐∑∫-∳⋀-⋃⨀-⨌⨍-⨜]$/u;

function operatorOf(node: ParseNode, manner: Manner): FormulaNode {
  const limits = node.limits === true;
  if (Array.isArray(node.body)) return nameOf(mergedSigns(itemsOf(node.body, manner)), limits);
  const name = String(node.name ?? '');
  if (name === '\\smallint') return { kind: 'sign', text: '∫', atom: 'op', variant: 'upright' };
  if (node.symbol !== true) return { kind: 'name', text: name.slice(1), limits };
  const text = characterOf(name);
  return LARGE.test(text) ? { kind: 'large', text, limits } : { kind: 'name', text, limits };
}

function fractionOf(node: ParseNode, manner: Manner): FormulaNode {
  const level = node.scriptLevel === 'display' || node.scriptLevel === 'text' ? node.scriptLevel : null;
  const [over, under] = [nodeOf(node.numer, manner), nodeOf(node.denom, manner)];
  const fraction: FormulaNode = { kind: 'fraction', over, under, bar: node.hasBarLine === true, level };
  if (node.leftDelim === null && node.rightDelim === null) return fraction;
  const [open, close] = [delimiterOf(node.leftDelim), delimiterOf(node.rightDelim)];
  return { kind: 'fenced', open, close, parts: [fraction], seps: [] };
}

function number(text: unknown): FormulaNode {
  return { kind: 'sign', text: String(text), atom: 'ord', variant: 'upright' };
}

function fencedOf(node: ParseNode, manner: Manner): FormulaNode {
  const parts: ParseNode[][] = [[]];
  const seps: string[] = [];
  for (const child of node.body as readonly ParseNode[]) {
    if (child.type !== 'middle') parts.at(-1)!.push(child);
    else {
      seps.push(delimiterOf(child.delim));
      parts.push([]);
    }
  }
  const [open, close] = [delimiterOf(node.left), delimiterOf(node.right)];
  return { kind: 'fenced', open, close, parts: parts.map((part) => nodeOf(part, manner)), seps };
}

function fenceOf({ delim, size, mclass }: ParseNode): FormulaNode {
  return {
    kind: 'fence',
    text: delimiterOf(delim),
    em: FENCE_HEIGHTS[Number(size) - 1] ?? 1.2,
    atom: String(mclass).slice(1) as Atom,
  };
}

function accentOf(node: ParseNode, manner: Manner): FormulaNode {
  const base = nodeOf(node.base, manner);
  const label = String(node.label);
  const [brace, accent] = [BRACES[label], ACCENTS[label]];
  const under = node.type === 'accentUnder';
  if (brace !== undefined) return { kind: 'brace', base, mark: brace, under };
  return accent === undefined ? unset(label) : { kind: 'accent', base, ...accent, under };
}

function enclosureOf(node: ParseNode, manner: Manner): FormulaNode {
  const body = nodeOf(node.body, manner);
  switch (node.label) {
    case '\\overline':
      return { kind: 'ruled', base: body, under: false };
    case '\\underline':
      return { kind: 'ruled', base: body, under: true };
    case '\\boxed':
    case '\\fbox':
    case '\\fcolorbox':
      return { kind: 'enclosure', body, notation: 'box' };
    case '\\cancel':
      return { kind: 'enclosure', body, notation: 'up' };
    case '\\bcancel':
      return { kind: 'enclosure', body, notation: 'down' };
    case '\\xcancel':
      return { kind: 'enclosure', body, notation: 'cross' };
    case '\\colorbox':
      return body;
    default:
      return unset(String(node.label));
  }
}

function struck(body: FormulaNode): FormulaNode {
  return { kind: 'enclosure', body, notation: 'up' };
}

function arrowOf(node: ParseNode, manner: Manner): FormulaNode {
  const mark = ARROWS[String(node.name)];
  if (mark === undefined) return unset(String(node.name));
  return { kind: 'arrow', mark, above: optional(node.body, manner), below: optional(node.below, manner) };
}

/** The scripts before a base belong to nothing. \prescript names the upper one first (mathtools), which the library takes for the lower. */
function multiscriptOf(node: ParseNode, manner: Manner): FormulaNode[] {
  const part = (scripts: unknown, name: 'sub' | 'sup') => {
    return scripts === null || scripts === undefined ? null : optional((scripts as ParseNode)[name], manner);
  };
  const { prescripts: before, postscripts: after } = node;
  const [lower, upper] = [part(before, 'sub'), part(before, 'sup')];
  const [sub, sup] = node.isSideset === true ? [lower, upper] : [upper, lower];
  const base = nodeOf(node.base, manner);
  const [subAfter, supAfter] = [part(after, 'sub'), part(after, 'sup')];
  const behind: FormulaNode =
    subAfter === null && supAfter === null ? base : { kind: 'scripts', base, sub: subAfter, sup: supAfter };
  return [{ kind: 'scripts', base: null, sub, sup }, behind];
}

function emOf(dimension: unknown): number {
  const { number: value, unit } = dimension as { number: number; unit: string };
  return Math.max(-10, Math.min(40, value * (UNITS[unit] ?? 0)));
}

function isInvisible({ width, height }: ParseNode): boolean {
  return emOf(width) === 0 || emOf(height) === 0;
}

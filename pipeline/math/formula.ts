/** What a formula is, apart from any notation: LaTeX is read into it; MathML, OMML and type are made of it. */
import type { Variant } from '../lexis/alphabets.ts';

/** The classes of atoms by which space is put between them (The TeXbook, chapter 18). */
export type Atom = 'ord' | 'op' | 'bin' | 'rel' | 'open' | 'close' | 'punct' | 'inner';

export type GridAlign = 'left' | 'center' | 'right';

/** A size of type: formulas on their own lines, in running text, in scripts, in scripts of scripts. */
export type MathLevel = 'display' | 'text' | 'script' | 'scriptscript';

/** A letter, a number or a sign; `text` is in its plain form, whatever its cut. */
export interface Sign {
  readonly kind: 'sign';
  readonly text: string;
  readonly atom: Atom;
  readonly variant: Variant;
}

/** Words of a language in a formula: 若, otherwise. */
export interface FormulaWords {
  readonly kind: 'words';
  readonly text: string;
  readonly variant: Variant;
}

/** sin, lim; `limits` says whether its scripts stand under and over it in a displayed formula. */
export interface OperatorName {
  readonly kind: 'name';
  readonly text: string;
  readonly limits: boolean;
}

/** ∑, ∫: a sign that is large in a displayed formula. */
export interface Large {
  readonly kind: 'large';
  readonly text: string;
  readonly limits: boolean;
}

/** Things side by side; `atom` is what they are together, null where that is what they are one by one. */
export interface FormulaRow {
  readonly kind: 'row';
  readonly items: readonly FormulaNode[];
  readonly atom: Atom | null;
}

/** `bar` is false in a binomial coefficient; `level` that of the whole where it is laid down, `slanted` for a/b with a stroke. */
export interface Fraction {
  readonly kind: 'fraction';
  readonly over: FormulaNode;
  readonly under: FormulaNode;
  readonly bar: boolean;
  readonly level: 'display' | 'text' | null;
}

export interface Root {
  readonly kind: 'root';
  readonly body: FormulaNode;
  readonly index: FormulaNode | null;
}

/** Scripts at the right of a base, of nothing where they belong to what follows them. */
export interface Scripts {
  readonly kind: 'scripts';
  readonly base: FormulaNode | null;
  readonly sub: FormulaNode | null;
  readonly sup: FormulaNode | null;
}

/** What stands under and over a base in any size of type. */
export interface Stack {
  readonly kind: 'stack';
  readonly base: FormulaNode;
  readonly under: FormulaNode | null;
  readonly over: FormulaNode | null;
}

/** Fences as high as what they hold; '' for none. `seps` stand between the parts. */
export interface Fenced {
  readonly kind: 'fenced';
  readonly open: string;
  readonly close: string;
  readonly parts: readonly FormulaNode[];
  readonly seps: readonly string[];
}

/** A fence whose height is laid down, in em. */
export interface Fence {
  readonly kind: 'fence';
  readonly text: string;
  readonly em: number;
  readonly atom: Atom;
}

/** Rows and columns; `rules` are the numbers of the columns and rows before which a rule stands. */
export interface FormulaGrid {
  readonly kind: 'grid';
  readonly look: 'matrix' | 'small' | 'cases' | 'aligned' | 'gathered';
  readonly rows: readonly (readonly FormulaNode[])[];
  readonly columns: readonly GridAlign[];
  readonly rules: { readonly columns: readonly number[]; readonly rows: readonly number[] };
}

/** A mark over a base, or under it: ^ → ~; one that stretches is as wide as the base. */
export interface Accent {
  readonly kind: 'accent';
  readonly base: FormulaNode;
  readonly mark: string;
  readonly stretchy: boolean;
  readonly under: boolean;
}

/** A rule over or under a base. */
export interface RuledNode {
  readonly kind: 'ruled';
  readonly base: FormulaNode;
  readonly under: boolean;
}

/** A brace, a bracket or an arrow along a base. */
export interface Brace {
  readonly kind: 'brace';
  readonly base: FormulaNode;
  readonly mark: string;
  readonly under: boolean;
}

/** An arrow as long as what stands over and under it. */
export interface Arrow {
  readonly kind: 'arrow';
  readonly mark: string;
  readonly above: FormulaNode | null;
  readonly below: FormulaNode | null;
}

/** A frame, or strokes across: up (/), down (\), both. */
export interface Enclosure {
  readonly kind: 'enclosure';
  readonly body: FormulaNode;
  readonly notation: 'box' | 'up' | 'down' | 'cross';
}

/** What takes room without being seen, or is seen without taking it. */
export interface Phantom {
  readonly kind: 'phantom';
  readonly body: FormulaNode;
  readonly shown: boolean;
  readonly width: boolean;
  readonly height: boolean;
  readonly depth: boolean;
}

/** White, in em; it may be negative. */
export interface FormulaSpace {
  readonly kind: 'space';
  readonly em: number;
}

/** What is set at a level laid down. */
export interface Styled {
  readonly kind: 'styled';
  readonly body: FormulaNode;
  readonly level: MathLevel;
}

export type FormulaNode =
  | Sign
  | FormulaWords
  | OperatorName
  | Large
  | FormulaRow
  | Fraction
  | Root
  | Scripts
  | Stack
  | Fenced
  | Fence
  | FormulaGrid
  | Accent
  | RuledNode
  | Brace
  | Arrow
  | Enclosure
  | Phantom
  | FormulaSpace
  | Styled;

/** The heights of \\big, \\Big, \\bigg and \\Bigg in em. */
export const FENCE_HEIGHTS = [1.2, 1.8, 2.4, 3] as const;

/** Nothing at all. */
export const EMPTY: FormulaRow = { kind: 'row', items: [], atom: null };

/** Things side by side, or the one thing there is. */
export function rowOf(items: readonly FormulaNode[]): FormulaNode {
  const [only, more] = items;
  return only !== undefined && more === undefined ? only : { kind: 'row', items, atom: null };
}

/** The things side by side that a node is. */
export function sideBySide(node: FormulaNode): readonly FormulaNode[] {
  return node.kind === 'row' && node.atom === null ? node.items : [node];
}

/** Whether a node is nothing. */
export function isEmpty(node: FormulaNode): boolean {
  return node.kind === 'row' && node.items.every(isEmpty);
}

/** The class of atom that a node is among its neighbours; white has none. */
export function atomOf(node: FormulaNode): Atom | null {
  switch (node.kind) {
    case 'sign':
    case 'fence':
      return node.atom;
    case 'name':
    case 'large':
      return 'op';
    case 'row':
      return node.atom ?? (node.items.length === 1 ? atomOf(node.items[0]!) : 'ord');
    case 'scripts':
      return node.base === null ? 'ord' : atomOf(node.base);
    case 'stack':
    case 'brace':
      return atomOf(node.base) === 'rel' || atomOf(node.base) === 'bin' || atomOf(node.base) === 'op'
        ? atomOf(node.base)
        : 'ord';
    case 'fraction':
    case 'fenced':
      return 'inner';
    case 'arrow':
      return 'rel';
    case 'space':
      return null;
    case 'phantom':
    case 'styled':
      return atomOf(node.body);
    default:
      return 'ord';
  }
}

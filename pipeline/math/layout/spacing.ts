/** The white between atoms (The TeXbook, chapter 18). */
import { type Atom, atomOf, type FormulaNode } from '../formula.ts';

const ORDER: readonly Atom[] = ['ord', 'op', 'bin', 'rel', 'open', 'close', 'punct', 'inner'];
/** 1 thin, 2 medium, 3 thick; in brackets of the book, here from 11 on, only where the style is that of no script. */
const TABLE = [
  [0, 1, 12, 13, 0, 0, 0, 11],
  [1, 1, 0, 13, 0, 0, 0, 11],
  [12, 12, 0, 0, 12, 0, 0, 12],
  [13, 13, 0, 0, 13, 0, 0, 13],
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 1, 12, 13, 0, 0, 0, 11],
  [11, 11, 0, 11, 11, 11, 11, 11],
  [11, 1, 12, 13, 11, 0, 11, 11],
];
const WIDTHS = [0, 1 / 6, 2 / 9, 5 / 18];

/** The white between two atoms in em. */
export function spaceBetween(left: Atom, right: Atom, inScript: boolean): number {
  const kind = TABLE[ORDER.indexOf(left)]![ORDER.indexOf(right)]!;
  if (kind > 10) return inScript ? 0 : WIDTHS[kind - 10]!;
  return WIDTHS[kind]!;
}

const NO_LEFT: ReadonlySet<Atom> = new Set(['bin', 'op', 'rel', 'open', 'punct']);
const NO_RIGHT: ReadonlySet<Atom> = new Set(['rel', 'close', 'punct']);

/** The atoms of a row; null for white. An operator of two sides that lacks one is an ordinary sign. `before` stands before the row. */
export function atomsOf(items: readonly FormulaNode[], before: Atom | null): (Atom | null)[] {
  const atoms = items.map(atomOf);
  let last = before;
  let lastAt = -1;
  for (const [at, atom] of atoms.entries()) {
    if (atom === null) continue;
    if (atom === 'bin' && (last === null || NO_LEFT.has(last))) atoms[at] = 'ord';
    if (NO_RIGHT.has(atom) && last === 'bin' && lastAt >= 0) atoms[lastAt] = 'ord';
    last = atoms[at]!;
    lastAt = at;
  }
  if (last === 'bin' && lastAt >= 0) atoms[lastAt] = 'ord';
  return atoms;
}

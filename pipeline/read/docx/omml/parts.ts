/** Parts of formulas as LaTeX: arguments, groups, scripts. */
import { childOf, type Element } from '../../source/xml.ts';

/** The LaTeX of what an element holds. */
export type Inside = (element: Element | undefined) => string;

/** The LaTeX of an argument: m:e, m:sub and the like; '' where there is none. */
export function argumentLatex(element: Element, name: string, inside: Inside): string {
  return inside(childOf(element, name)).trim();
}

/** A base of several signs is a group. */
export function base(latex: string): string {
  return isSingle(latex) ? latex : `{${latex}}`;
}

/** One letter, one number, one command with its groups. */
export function isSingle(latex: string): boolean {
  return /^(?:\\?[^\\{}]|\d+|\\[A-Za-z]+(?:\{[^{}]*\})*)$/u.test(latex);
}

/** A subscript; nothing where there is none. */
export function lowered(latex: string): string {
  return latex === '' ? '' : `_{${latex}}`;
}

/** f′ is f' in LaTeX. */
export function raised(latex: string): string {
  if (/^(?:\\prime\s*|[′'])+$/.test(latex)) return "'".repeat(latex.match(/\\prime|[′']/g)!.length);
  return latex === '' ? '' : `^{${latex}}`;
}

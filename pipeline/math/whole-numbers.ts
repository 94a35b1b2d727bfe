/** Numbers whose last digit bears scripts: TeX takes 10^6 for 1 and 0^6, which looks right and is read wrong. */
import type { FormulaNode, Sign } from './formula.ts';

/** The nodes with every number in one piece, the scripts at the whole of it. */
export function withWholeNumbers(items: readonly FormulaNode[]): FormulaNode[] {
  const whole: FormulaNode[] = [];
  for (const item of items) {
    const before = whole.at(-1);
    const base = item.kind === 'scripts' ? item.base : null;
    if (item.kind === 'scripts' && isNumber(before) && isNumber(base) && before.variant === base.variant)
      whole[whole.length - 1] = { ...item, base: { ...base, text: before.text + base.text } };
    else whole.push(item);
  }
  return whole;
}

function isNumber(node: FormulaNode | null | undefined): node is Sign {
  return node?.kind === 'sign' && /^[\d.]+$/.test(node.text);
}

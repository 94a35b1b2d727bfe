/** A formula in running text as parts that stay whole, and what it costs to end a line between them. */
import { type FormulaNode, sideBySide } from '../formula.ts';
import { type Box, beside } from './box.ts';
import { whitesBefore } from './layout.ts';
import type { MathSetting, MathStyle } from './setting.ts';
import { atomsOf } from './spacing.ts';

/** Where a line may end: after a relation, after an operator or a comma, after either inside of brackets (GB/T 3102.11—1993: after the sign). */
export type FormulaBreak = 'relation' | 'operator' | 'inside';

/** A part, the white between it and the next, and the break between them; null after the last. */
export interface Segment {
  readonly box: Box;
  readonly after: number;
  readonly breaks: FormulaBreak | null;
}

/** The parts of a formula. */
export function segmentsOf(formula: FormulaNode, style: MathStyle, setting: MathSetting): Segment[] {
  const items = sideBySide(formula);
  const whites = whitesBefore(items, style, setting, null);
  const breaks = breaksAfter(items);
  const segments: Segment[] = [];
  let open: { box: Box; before: number }[] = [];
  for (const [at, item] of items.entries()) {
    open.push({ box: setting.lay(item, style), before: open.length === 0 && at > 0 ? 0 : whites[at]! });
    const found = breaks[at]!;
    if (found === null && at < items.length - 1) continue;
    segments.push({ box: beside(open), after: whites[at + 1] ?? 0, breaks: at < items.length - 1 ? found : null });
    open = [];
  }
  return segments;
}

/** The break after each of the items; null where a line may not end. */
export function breaksAfter(items: readonly FormulaNode[]): (FormulaBreak | null)[] {
  const atoms = atomsOf(items, null);
  let depth = 0;
  return items.map((item, at) => {
    const atom = atoms[at]!;
    if (item.kind === 'sign' || item.kind === 'fence') {
      if (atom === 'open') depth += 1;
      if (atom === 'close') depth = Math.max(0, depth - 1);
    }
    const next = atoms.slice(at + 1).find((one) => one !== null);
    if (next === undefined || next === 'close' || next === 'punct' || next === 'rel') return null;
    if (atom !== 'rel' && atom !== 'bin' && atom !== 'punct') return null;
    if (depth > 0) return 'inside';
    return atom === 'rel' ? 'relation' : 'operator';
  });
}

/** A displayed formula too wide for its column, broken over lines: after relations and operators, by rows, inside of fences. */
import { atomOf, type FormulaNode, sideBySide } from '../formula.ts';
import { type Box, beside } from './box.ts';
import { fenceHeight } from './fences.ts';
import { cellStyle } from './grids.ts';
import { type FormulaBreak, segmentsOf } from './segments.ts';
import type { MathSetting, MathStyle } from './setting.ts';

/** A line of a broken formula; lines that go on with another are set in. */
export interface BrokenLine {
  readonly box: Box;
  readonly goesOn: boolean;
}

/** How much of a line a break leaves empty at most, by its kind, before a worse kind of break is taken. */
const FULL: Readonly<Record<FormulaBreak, number>> = { relation: 0.4, operator: 0.5, inside: 0.6 };
const KINDS: readonly FormulaBreak[] = ['relation', 'operator', 'inside'];

/** The lines of a formula in a width; those that go on have `indent` less of it. A part that is wider stands on a line of its own. */
export function brokenLines(
  formula: FormulaNode,
  style: MathStyle,
  setting: MathSetting,
  width: number,
  indent: number,
): BrokenLine[] {
  const whole = setting.lay(formula, style);
  if (whole.width <= width) return [{ box: whole, goesOn: false }];
  const rows = rowsOf(formula, style);
  if (rows !== null) {
    return rows.nodes.flatMap((row) => brokenLines(row, rows.style, setting, width, indent));
  }
  const segments = segmentsOf(opened(formula, style, setting, width), style, setting);
  const lines: BrokenLine[] = [];
  let at = 0;
  while (at < segments.length) {
    const goesOn = lines.length > 0;
    const room = width - (goesOn ? indent : 0);
    const end = endOf(segments, at, room);
    const boxes = segments.slice(at, end).map(({ box }, index) => ({
      box,
      before: index === 0 ? 0 : segments[at + index - 1]!.after,
    }));
    lines.push({ box: beside(boxes), goesOn });
    at = end;
  }
  return lines;
}

/** The rows of aligned equations, each as one; null where a formula is none. */
function rowsOf(formula: FormulaNode, style: MathStyle): { nodes: FormulaNode[]; style: MathStyle } | null {
  if (formula.kind !== 'grid' || (formula.look !== 'aligned' && formula.look !== 'gathered')) return null;
  const nodes = formula.rows.map((row): FormulaNode => ({ kind: 'row', items: row.flatMap(ungrouped), atom: null }));
  return formula.rows.length === 1 && formula.rows[0]!.length === 1
    ? null
    : { nodes, style: cellStyle(formula.look, style) };
}

/** A cell is a group by itself; what is in it breaks like anything else. */
function ungrouped(cell: FormulaNode): readonly FormulaNode[] {
  return cell.kind === 'row' ? cell.items : [cell];
}

/** The formula with the fences of what is too wide as single signs, so that it can be broken inside of them. */
function opened(formula: FormulaNode, style: MathStyle, setting: MathSetting, width: number): FormulaNode {
  const items = sideBySide(formula).flatMap((item): readonly FormulaNode[] => {
    if (item.kind === 'row' && setting.lay(item, style).width > width) return item.items;
    if (item.kind !== 'fenced' || item.parts.length !== 1) return [item];
    if (setting.lay(item, style).width <= width * 0.9) return [item];
    const [part] = item.parts as [FormulaNode];
    const inside = ungrouped(part);
    if (!inside.some((one) => ['rel', 'bin', 'punct'].includes(atomOf(one) ?? ''))) return [item];
    const em = setting.em(style);
    const axis = setting.font.constants.axisHeight * em;
    const height = fenceHeight([setting.lay(part, style)], axis, em) / em;
    const fence = (text: string, atom: 'open' | 'close'): FormulaNode[] =>
      text === '' ? [] : [{ kind: 'fence', text, em: height, atom }];
    return [...fence(item.open, 'open'), ...inside, ...fence(item.close, 'close')];
  });
  return { kind: 'row', items, atom: null };
}

interface Part {
  readonly box: Box;
  readonly after: number;
  readonly breaks: FormulaBreak | null;
}

/** Where the line that begins with a part ends: at the best kind of break that leaves it full enough. */
function endOf(segments: readonly Part[], start: number, room: number): number {
  const fits: { end: number; width: number; breaks: FormulaBreak }[] = [];
  let width = 0;
  for (let at = start; at < segments.length; at++) {
    const { box, after, breaks } = segments[at]!;
    width += box.width;
    if (width > room && at > start) break;
    if (at === segments.length - 1) return segments.length;
    if (breaks !== null) fits.push({ end: at + 1, width, breaks });
    width += after;
  }
  for (const kind of KINDS) {
    const last = fits.findLast((one) => one.breaks === kind);
    if (last !== undefined && last.width >= room * FULL[kind]) return last.end;
  }
  return fits.at(-1)?.end ?? start + 1;
}

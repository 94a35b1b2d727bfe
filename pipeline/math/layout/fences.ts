/** Fences as high as what they hold (The TeXbook, appendix G, rule 19), and those of a size laid down. */
import type { Fence, Fenced } from '../formula.ts';
import { type Box, beside, EMPTY_BOX } from './box.ts';
import type { MathSetting, MathStyle } from './setting.ts';
import { onAxis, tall } from './signs.ts';

/** A fence covers so much of what it holds, and falls short of it by no more than so many em. */
const COVERED = 0.901;
const SHORTFALL = 0.5;
/** White of a fence that is not there, and beside a bar inside. */
const NULL_FENCE = 0.12;
const BESIDE_BAR = 1 / 6;

export function fencedBox({ open, close, parts, seps }: Fenced, style: MathStyle, setting: MathSetting): Box {
  const { axisHeight } = setting.font.constants;
  const em = setting.em(style);
  const axis = axisHeight * em;
  const inside = parts.map((part) => setting.lay(part, style));
  const height = fenceHeight(inside, axis, em);
  const fence = (text: string) => (text === '' ? null : onAxis(tall(text, height, em, setting), axis));
  const row = [{ box: fence(open) ?? { ...EMPTY_BOX, width: NULL_FENCE * em }, before: 0 }];
  for (const [at, box] of inside.entries()) {
    const sep = seps[at - 1];
    const bar = sep === undefined ? null : fence(sep);
    if (bar !== null) row.push({ box: bar, before: BESIDE_BAR * em });
    row.push({ box, before: bar === null ? 0 : BESIDE_BAR * em });
  }
  row.push({ box: fence(close) ?? { ...EMPTY_BOX, width: NULL_FENCE * em }, before: 0 });
  return beside(row);
}

/** How high fences round boxes are. */
export function fenceHeight(inside: readonly Box[], axis: number, em: number): number {
  const reach = inside.reduce((most, { height, depth }) => Math.max(most, height - axis, depth + axis), 0);
  return Math.max(2 * reach * COVERED, 2 * reach - SHORTFALL * em);
}

export function fenceBox({ text, em: height }: Fence, style: MathStyle, setting: MathSetting): Box {
  const em = setting.em(style);
  return onAxis(tall(text, height * em, em, setting), setting.font.constants.axisHeight * em);
}

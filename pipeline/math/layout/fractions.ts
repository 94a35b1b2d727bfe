/** Fractions, binomials and roots (The TeXbook, appendix G, rules 11 and 15). */
import type { Fraction, Root } from '../formula.ts';
import { type Box, type Placed, padded, rule, together, white } from './box.ts';
import { crampedStyle, type MathSetting, type MathStyle, overStyle, underStyle } from './setting.ts';
import { tall } from './signs.ts';

/** White at the sides of a fraction, and by how much its bar is longer than what it parts, in em. */
const SIDE = 0.1;
const OVERHANG = 0.05;
/** How much higher the index of a small root stands, in em. */
const HOOK = 0.1;

export function fractionBox(node: Fraction, given: MathStyle, setting: MathSetting): Box {
  const style: MathStyle = node.level === null ? given : { level: node.level, cramped: given.cramped };
  const over = setting.lay(node.over, overStyle(style));
  const under = setting.lay(node.under, underStyle(style));
  const em = setting.em(style);
  const inner = Math.max(over.width, under.width) + (node.bar ? 2 * OVERHANG * em : 0);
  const { up, down } = node.bar ? barShifts(over, under, style, setting) : stackShifts(over, under, style, setting);
  const placed: Placed[] = [
    { box: over, x: (inner - over.width) / 2, y: up },
    { box: under, x: (inner - under.width) / 2, y: -down },
  ];
  if (node.bar) {
    const { axisHeight, fractionRuleThickness: thickness } = setting.font.constants;
    placed.push({ box: rule(inner, thickness * em, (axisHeight + thickness / 2) * em), x: 0, y: 0 });
  }
  return padded(together(placed, inner), SIDE * em, SIDE * em);
}

interface Shifts {
  readonly up: number;
  readonly down: number;
}

function barShifts(over: Box, under: Box, style: MathStyle, setting: MathSetting): Shifts {
  const { constants: c } = setting.font;
  const em = setting.em(style);
  const displayed = style.level === 'display';
  const [axis, half] = [c.axisHeight * em, (c.fractionRuleThickness * em) / 2];
  const gapOver = (displayed ? c.fractionNumDisplayStyleGapMin : c.fractionNumeratorGapMin) * em;
  const gapUnder = (displayed ? c.fractionDenomDisplayStyleGapMin : c.fractionDenominatorGapMin) * em;
  const up = (displayed ? c.fractionNumeratorDisplayStyleShiftUp : c.fractionNumeratorShiftUp) * em;
  const down = (displayed ? c.fractionDenominatorDisplayStyleShiftDown : c.fractionDenominatorShiftDown) * em;
  return {
    up: Math.max(up, axis + half + gapOver + over.depth),
    down: Math.max(down, under.height + gapUnder + half - axis),
  };
}

function stackShifts(over: Box, under: Box, style: MathStyle, setting: MathSetting): Shifts {
  const { constants: c } = setting.font;
  const em = setting.em(style);
  const displayed = style.level === 'display';
  const up = (displayed ? c.stackTopDisplayStyleShiftUp : c.stackTopShiftUp) * em;
  const down = (displayed ? c.stackBottomDisplayStyleShiftDown : c.stackBottomShiftDown) * em;
  const wanted = (displayed ? c.stackDisplayStyleGapMin : c.stackGapMin) * em;
  const missing = Math.max(0, wanted - (up - over.depth - (under.height - down)));
  return { up: up + missing / 2, down: down + missing / 2 };
}

/** A root, its sign as high as what stands under its rule. */
export function rootBox({ body, index }: Root, style: MathStyle, setting: MathSetting): Box {
  const { constants: c } = setting.font;
  const em = setting.em(style);
  const inside = setting.lay(body, crampedStyle(style));
  const least = (style.level === 'display' ? c.radicalDisplayStyleVerticalGap : c.radicalVerticalGap) * em;
  const thickness = c.radicalRuleThickness * em;
  const content = Math.max(inside.height + inside.depth, 0.4 * em);
  const sign = tall('√', content + least + thickness, em, setting);
  const whole = sign.height + sign.depth;
  const gap = Math.max(least, (least + whole - content - thickness) / 2);
  const top = inside.height + gap + thickness;
  const placed: Placed[] = [
    { box: sign, x: 0, y: top - sign.height },
    { box: rule(inside.width, thickness, 0), x: sign.width, y: top },
    { box: inside, x: sign.width, y: 0 },
    { box: white(0, c.radicalExtraAscender * em), x: 0, y: top },
  ];
  const root = together(placed, sign.width + inside.width);
  if (index === null) return root;
  const degree = setting.lay(index, { level: 'scriptscript', cramped: false });
  const before = Math.max(0, c.radicalKernBeforeDegree * em);
  const start = Math.max(0, before + degree.width + c.radicalKernAfterDegree * em);
  // The hook of the smallest sign is higher than the font's share of it.
  const hook = whole < 1.3 * em ? HOOK * em : 0;
  const raise = c.radicalDegreeBottomRaise * whole + (top - whole) + degree.depth + hook;
  return together(
    [
      { box: degree, x: Math.max(0, start - c.radicalKernAfterDegree * em - degree.width), y: raise },
      { box: root, x: start, y: 0 },
    ],
    start + root.width,
  );
}

/** Superscripts and subscripts, and what stands under and over (The TeXbook, appendix G, rules 13 and 18). */
import type { FormulaNode, Scripts, Stack } from '../formula.ts';
import { isEmpty } from '../formula.ts';
import { type Box, EMPTY_BOX, type Placed, together } from './box.ts';
import { crampedStyle, loweredStyle, type MathSetting, type MathStyle, raisedStyle } from './setting.ts';
import { signBox } from './signs.ts';

/** A base with its scripts; those of ∑ and lim stand under and over it in a displayed formula. */
export function scriptsBox(node: Scripts, style: MathStyle, setting: MathSetting): Box {
  const { base, sub, sup } = node;
  const isLimits = (base?.kind === 'large' || base?.kind === 'name') && base.limits;
  if (isLimits && style.level === 'display') {
    return stackBox({ kind: 'stack', base, under: sub, over: sup }, style, setting);
  }
  const nucleus = base === null ? EMPTY_BOX : setting.lay(base, style);
  if (sup !== null && isPrimes(sup)) return primed(nucleus, sup, sub, style, setting);
  return withScripts(nucleus, base, sub, sup, style, setting);
}

function isPrimes(node: FormulaNode): node is Extract<FormulaNode, { kind: 'sign' }> {
  return node.kind === 'sign' && /^[′‵]+$/.test(node.text);
}

/** Primes are drawn raised as they are, at the size of what they stand at. */
function primed(
  nucleus: Box,
  sup: Extract<FormulaNode, { kind: 'sign' }>,
  sub: FormulaNode | null,
  style: MathStyle,
  setting: MathSetting,
): Box {
  const em = setting.em(style);
  const primes = signBox(sup.text, 'upright', em, setting);
  const lift = Math.max(0, nucleus.height - setting.font.constants.accentBaseHeight * em * 1.45);
  const placed: Placed[] = [
    { box: nucleus, x: 0, y: 0 },
    { box: primes, x: nucleus.width, y: lift },
  ];
  if (sub === null) return together(placed, nucleus.width + primes.width);
  const below = setting.lay(sub, loweredStyle(style));
  const down = subscriptShift(nucleus, below, style, setting);
  const at = nucleus.width - nucleus.italic;
  placed.push({ box: below, x: at, y: -down });
  return together(placed, Math.max(nucleus.width + primes.width, at + below.width));
}

function subscriptShift(nucleus: Box, below: Box, style: MathStyle, setting: MathSetting): number {
  const { constants } = setting.font;
  const em = setting.em(style);
  const least =
    nucleus.glyph === null && nucleus.marks.length > 0 ? nucleus.depth + constants.subscriptBaselineDropMin * em : 0;
  return Math.max(least, constants.subscriptShiftDown * em, below.height - constants.subscriptTopMax * em);
}

function withScripts(
  nucleus: Box,
  base: FormulaNode | null,
  sub: FormulaNode | null,
  sup: FormulaNode | null,
  style: MathStyle,
  setting: MathSetting,
): Box {
  const { constants } = setting.font;
  const em = setting.em(style);
  const above = sup === null || isEmpty(sup) ? null : setting.lay(sup, raisedStyle(style));
  const below = sub === null || isEmpty(sub) ? null : setting.lay(sub, loweredStyle(style));
  const isSingle = nucleus.glyph !== null && base?.kind !== 'large';
  const isTall = !isSingle && nucleus.marks.length > 0;
  const shift = style.cramped ? constants.superscriptShiftUpCramped : constants.superscriptShiftUp;
  let up = 0;
  if (above !== null) {
    const least = isTall ? nucleus.height - constants.superscriptBaselineDropMax * em : 0;
    up = Math.max(least, shift * em, above.depth + constants.superscriptBottomMin * em);
  }
  let down =
    below === null ? 0 : subscriptShift(isSingle ? nucleus : { ...nucleus, glyph: null }, below, style, setting);
  if (above !== null && below !== null) {
    const gap = up - above.depth - (below.height - down);
    const wanted = constants.subSuperscriptGapMin * em;
    if (gap < wanted) {
      down += wanted - gap;
      const rise = constants.superscriptBottomMaxWithSubscript * em - (up - above.depth);
      if (rise > 0) {
        up += rise;
        down -= rise;
      }
    }
  }
  const placed: Placed[] = [{ box: nucleus, x: 0, y: 0 }];
  let width = nucleus.width;
  if (above !== null) {
    placed.push({ box: above, x: nucleus.width, y: up });
    width = Math.max(width, nucleus.width + above.width);
  }
  if (below !== null) {
    const at = nucleus.width - nucleus.italic;
    placed.push({ box: below, x: at, y: -down });
    width = Math.max(above === null ? at : width, at + below.width);
  }
  return together(placed, width + constants.spaceAfterScript * em);
}

/** What stands under and over a base, in the middle; ∫ leans, so that its limits do too. */
export function stackBox({ base, under, over }: Stack, style: MathStyle, setting: MathSetting): Box {
  const { constants } = setting.font;
  const em = setting.em(style);
  const nucleus = setting.lay(base, style);
  const above = over === null || isEmpty(over) ? null : setting.lay(over, raisedStyle(style));
  const below = under === null || isEmpty(under) ? null : setting.lay(under, loweredStyle(crampedStyle(style)));
  const lean = base.kind === 'large' ? nucleus.italic / 2 : 0;
  const own = nucleus.width;
  const width = Math.max(own, above?.width ?? 0, below?.width ?? 0);
  const middle = (box: Box) => (width - box.width) / 2;
  const placed: Placed[] = [{ box: nucleus, x: (width - own) / 2, y: 0 }];
  if (above !== null) {
    const gap = Math.max(constants.upperLimitGapMin * em, constants.upperLimitBaselineRiseMin * em - above.depth);
    placed.push({ box: above, x: middle(above) + lean, y: nucleus.height + gap + above.depth });
  }
  if (below !== null) {
    const gap = Math.max(constants.lowerLimitGapMin * em, constants.lowerLimitBaselineDropMin * em - below.height);
    placed.push({ box: below, x: middle(below) - lean, y: -(nucleus.depth + gap + below.height) });
  }
  return together(placed, width);
}

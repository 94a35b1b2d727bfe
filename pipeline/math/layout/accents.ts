/** Accents, rules and braces over and under a base, and arrows with words (The TeXbook, appendix G, rules 9, 10 and 12). */
import type { Accent, Arrow, Brace, Enclosure, FormulaNode, RuledNode } from '../formula.ts';
import { type Box, movedMarks, type Placed, padded, rule, stroke, together } from './box.ts';
import { crampedStyle, loweredStyle, type MathSetting, type MathStyle, raisedStyle } from './setting.ts';
import { inkBox, onAxis, tall, wide, widest } from './signs.ts';

/** The combining characters that are drawn for marks. */
const COMBINING: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃛': '\u20db',
  '⃜': '\u20dc',
  '~': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  ˇ: '\u030c',
  '^': '\u0302',
  '→': '\u20d7',
  '←': '\u20d6',
  '↔': '\u20e1',
  '↼': '\u20d0',
  '⇀': '\u20d1',
  '˚': '\u030a',
  '˝': '\u030b',
};

/** Between a base and what is drawn along it, in em. */
const GAP = 0.1;

export function accentBox(node: Accent, style: MathStyle, setting: MathSetting): Box {
  const em = setting.em(style);
  const base = setting.lay(node.base, crampedStyle(style));
  const isArrow = /[→←↔⇒↼⇀]/.test(node.mark);
  if (node.under || (node.stretchy && isArrow)) return along(base, node.mark, node.under, em, setting);
  const character = COMBINING[node.mark] ?? node.mark;
  const sign = node.stretchy
    ? widest(character, base.width, em, setting)
    : inkBox(setting.font.glyph(character.codePointAt(0)!), em, setting);
  const at = attachmentOf(node.base, base, em, setting) - sign.width / 2;
  const up = Math.max(0, base.height - setting.font.constants.accentBaseHeight * em);
  const left = Math.max(0, -at);
  const placed: Placed[] = [
    { box: base, x: left, y: 0 },
    { box: sign, x: left + at, y: up },
  ];
  return { ...together(placed, Math.max(base.width, at + sign.width) + left), depth: base.depth };
}

/** Where an accent stands over a base: a slanted letter has its own place for it. */
function attachmentOf(node: FormulaNode, base: Box, em: number, { font }: MathSetting): number {
  const own = base.glyph === null ? null : font.attachment(base.glyph);
  if (own !== null) return own * em;
  // The last letter leans over what follows, not over the middle.
  return (base.width - (node.kind === 'row' ? base.italic : 0)) / 2 + (node.kind === 'sign' ? base.italic / 2 : 0);
}

/** A sign as wide as a base, right over or under it. */
function along(base: Box, mark: string, isUnder: boolean, em: number, setting: MathSetting): Box {
  const sign = wide(mark, base.width, em, setting);
  const width = Math.max(base.width, sign.width);
  const gap = GAP * em;
  const y = isUnder ? -(base.depth + gap + sign.height) : base.height + gap + sign.depth;
  const placed: Placed[] = [
    { box: base, x: (width - base.width) / 2, y: 0 },
    { box: sign, x: (width - sign.width) / 2, y },
  ];
  return together(placed, width);
}

export function braceBox({ base, mark, under }: Brace, style: MathStyle, setting: MathSetting): Box {
  return along(setting.lay(base, style), mark, under, setting.em(style), setting);
}

export function ruledBox({ base, under }: RuledNode, style: MathStyle, setting: MathSetting): Box {
  const { constants: c } = setting.font;
  const em = setting.em(style);
  const inside = setting.lay(base, under ? style : crampedStyle(style));
  const thickness = (under ? c.underbarRuleThickness : c.overbarRuleThickness) * em * 0.75;
  const gap = (under ? c.underbarVerticalGap : c.overbarVerticalGap) * em * 0.75;
  const y = under ? -(inside.depth + gap) : inside.height + gap + thickness;
  const width = inside.width;
  return together(
    [
      { box: inside, x: 0, y: 0 },
      { box: rule(width, thickness, 0), x: 0, y },
    ],
    width,
  );
}

/** White at the ends of an arrow beyond what stands over it, and its least length, in em. */
const BEYOND = 0.45;
const SHORTEST = 1.5;

export function arrowBox({ mark, above, below }: Arrow, style: MathStyle, setting: MathSetting): Box {
  const em = setting.em(style);
  const over = above === null ? null : setting.lay(above, raisedStyle(style));
  const under = below === null ? null : setting.lay(below, loweredStyle(style));
  const wanted = Math.max(SHORTEST * em, (over?.width ?? 0) + 2 * BEYOND * em, (under?.width ?? 0) + 2 * BEYOND * em);
  const shaft = mark === '=' ? equals(wanted, em, setting) : wide(mark, wanted, em, setting);
  const width = Math.max(wanted, shaft.width);
  const placed: Placed[] = [{ box: shaft, x: (width - shaft.width) / 2, y: 0 }];
  const gap = GAP * em;
  if (over !== null) placed.push({ box: over, x: (width - over.width) / 2, y: shaft.height + gap + over.depth });
  if (under !== null) placed.push({ box: under, x: (width - under.width) / 2, y: -(shaft.depth + gap + under.height) });
  return together(placed, width);
}

/** A sign of equality of any length. */
function equals(width: number, em: number, { font }: MathSetting): Box {
  const { axisHeight, fractionRuleThickness: thickness } = font.constants;
  const line = (y: number) => ({ box: rule(width, thickness * em, 0), x: 0, y: (axisHeight + y + thickness / 2) * em });
  return together([line(0.12), line(-0.12)], width);
}

/** White inside of a frame, and its line, in em. */
const FRAMED = 0.3;
const FRAME = 0.05;

export function enclosureBox({ body, notation }: Enclosure, style: MathStyle, setting: MathSetting): Box {
  const em = setting.em(style);
  const inside = setting.lay(body, style);
  if (notation === 'box') return framed(inside, em);
  const height = Math.max((inside.height + inside.depth) * 1.4, em * 0.9);
  const strokes = notation === 'up' ? ['/'] : notation === 'down' ? ['\\'] : ['/', '\\'];
  const middle = (inside.height - inside.depth) / 2;
  const signs = strokes.map((sign) => onAxis(tall(sign, height, em, setting), middle));
  const width = Math.max(inside.width, ...signs.map((sign) => sign.width));
  const marks = signs.flatMap((sign) => movedMarks(sign.marks, (width - sign.width) / 2, 0));
  const held = padded(inside, (width - inside.width) / 2, (width - inside.width) / 2);
  return { ...held, marks: [...held.marks, ...marks] };
}

function framed(inside: Box, em: number): Box {
  const [room, line] = [FRAMED * em, FRAME * em];
  const width = inside.width + 2 * room;
  const [height, depth] = [inside.height + room, inside.depth + room];
  const placed: Placed[] = [
    { box: inside, x: room, y: 0 },
    { box: rule(width, line, 0), x: 0, y: height },
    { box: rule(width, line, 0), x: 0, y: line - depth },
    { box: stroke(line, height, depth), x: 0, y: 0 },
    { box: stroke(line, height, depth), x: width - line, y: 0 },
  ];
  return together(placed, width);
}

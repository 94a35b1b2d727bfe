/** A paragraph set into lines: broken, squeezed or stretched to the measure, and cut into glyph runs. Lengths in points. */
import { type Breaks, findBreaks, hung, type LineShape } from './breaks.ts';
import type { Look, Measure, Piece } from './characters.ts';
import { CLASS } from './classes.ts';
import { prepareText } from './prepare.ts';
import type { LineRules, PreparedText } from './prepared.ts';
import { TIER } from './spacing.ts';

/** `fitted` is justified but for lines that would gape: those end where they end. */
export type Align = 'justify' | 'fitted' | 'left' | 'center' | 'right';

/** A gap stretched by more than this, in em, reads as a space between letters. */
const LOOSEST = 0.2;

/** The measure a paragraph is set to; indents in points, `indent` for all lines, `firstLine` added to the first. */
export interface ParagraphShape {
  readonly width: number;
  readonly indent: number;
  readonly firstLine: number;
  readonly align: Align;
}

/** Characters drawn in one go: `spacing` is added after each of them; `x` counts from the column's left edge. */
export interface GlyphRun {
  readonly text: string;
  readonly look: Look;
  readonly x: number;
  readonly spacing: number;
  /** From the first origin to the end of the last advance. */
  readonly width: number;
}

/** One line: its runs from left to right. */
export interface TypesetLine {
  /** The number of its first character in the paragraph. */
  readonly start: number;
  readonly runs: readonly GlyphRun[];
  /** What was added to an ordinary gap, in em; negative where marks were squeezed. */
  readonly stretch: number;
  readonly isLast: boolean;
  /** How far parts of formulas in it reach over and under its baseline. */
  readonly reach: Reach;
}

export interface Reach {
  readonly above: number;
  readonly below: number;
}

export interface Composed {
  readonly lines: readonly TypesetLine[];
  /** Whether a break was forced where the rules allow none. */
  readonly forced: boolean;
}

/** Sets a paragraph into lines. */
export function compose(pieces: readonly Piece[], measure: Measure, shape: ParagraphShape, rules: LineRules): Composed {
  const characters = prepareText(pieces, measure, rules, isJustified(shape));
  const lineShape: LineShape = {
    width: shape.width - shape.indent,
    indent: shape.firstLine,
    justified: isJustified(shape),
    even: shape.align === 'center',
  };
  const breaks: Breaks = findBreaks(characters, lineShape);
  let start = 0;
  const lines = breaks.ends.map((end) => {
    const line = setLine(characters, start, end, shape);
    start = end;
    return line;
  });
  return { lines, forced: breaks.forced };
}

function isJustified({ align }: ParagraphShape): boolean {
  return align === 'justify' || align === 'fitted';
}

function setLine(characters: PreparedText, start: number, end: number, shape: ParagraphShape): TypesetLine {
  let last = end - 1;
  while (last > start && characters.kinds[last] === CLASS.space) last--;
  const indent = shape.indent + (start === 0 ? shape.firstLine : 0);
  const gaps = characters.gap.slice(start, last);
  const slack = hung(characters, last + 1, shape.width - indent - naturalWidth(characters, start, last, gaps));
  const isLast = end === characters.count;
  const stretch =
    slack < 0
      ? squeeze(characters, start, last, gaps, -slack)
      : isLast || !isJustified(shape)
        ? 0
        : stretchGaps(characters, start, last, gaps, slack, shape.align === 'fitted' ? LOOSEST : Number.MAX_VALUE);
  const left = indent + (slack > 0 ? shift(shape.align, slack) : 0);
  const runs = cutRuns(characters, start, last, gaps, left);
  return {
    start,
    runs: !isLast && characters.tail[last]! > 0 ? withHyphen(runs, characters.tail[last]!) : runs,
    stretch,
    isLast,
    reach: reachOf(characters, start, last),
  };
}

const NO_REACH: Reach = { above: 0, below: 0 };

function reachOf({ looks }: PreparedText, start: number, last: number): Reach {
  let reach = NO_REACH;
  for (let i = start; i <= last; i++) {
    const { part, rise } = looks[i]!;
    if (part === null) continue;
    reach = { above: Math.max(reach.above, part.height + rise), below: Math.max(reach.below, part.depth - rise) };
  }
  return reach;
}

function naturalWidth(characters: PreparedText, start: number, last: number, gaps: Float64Array): number {
  let width = last === characters.count - 1 ? 0 : characters.tail[last]!;
  for (let i = start; i <= last; i++) width += characters.body[i]! + (i < last ? gaps[i - start]! : 0);
  return width;
}

function shift(align: Align, slack: number): number {
  return align === 'center' ? slack / 2 : align === 'right' ? slack : 0;
}

/**
 * Takes what is too much from the gaps, tier after tier and evenly within a tier (clreq 6.2.2.3, order of reduction): first up to
 * half of what each can give, so that a comma keeps its quarter em as long as others have one to spare.
 */
function squeeze(characters: PreparedText, start: number, last: number, gaps: Float64Array, excess: number): number {
  let left = excess;
  for (let round = 0; round < 2; round++) {
    for (let tier = 1; tier <= TIER.stop && left > 1e-9; tier++) {
      left -= squeezeTier(characters, start, last, gaps, left, tier);
    }
  }
  return -excess / characters.looks[start]!.size;
}

/** Takes at most half of what the gaps of a tier can give; returns what was taken. */
function squeezeTier(
  characters: PreparedText,
  start: number,
  last: number,
  gaps: Float64Array,
  excess: number,
  tier: number,
): number {
  let capacity = 0;
  for (let i = start; i < last; i++) if (characters.tier[i] === tier) capacity += characters.shrink[i]! / 2;
  if (capacity === 0) return 0;
  const share = Math.min(1, excess / capacity);
  for (let i = start; i < last; i++) {
    if (characters.tier[i] === tier) gaps[i - start]! -= (characters.shrink[i]! / 2) * share;
  }
  return capacity * share;
}

/** Spreads what is left over all gaps by their weights, so that no single one shows (clreq: addition of spacing). */
function stretchGaps(
  characters: PreparedText,
  start: number,
  last: number,
  gaps: Float64Array,
  slack: number,
  loosest: number,
): number {
  let weight = 0;
  for (let i = start; i < last; i++) weight += characters.weight[i]!;
  if (weight === 0) return 0;
  const unit = slack / weight;
  if (unit / characters.looks[start]!.size > loosest) return 0;
  for (let i = start; i < last; i++) gaps[i - start]! += unit * characters.weight[i]!;
  return unit / characters.looks[start]!.size;
}

/** Characters whose origins keep one distance beyond their advances make a run. */
function cutRuns(characters: PreparedText, start: number, last: number, gaps: Float64Array, left: number): GlyphRun[] {
  const { body, inset, advance, looks, text } = characters;
  const runs: GlyphRun[] = [];
  let bodyAt = left;
  let first = start;
  let firstX = left - inset[start]!;
  let x = firstX;
  let spacing = Number.NaN;
  let written = text[start]!;
  for (let i = start; i < last; i++) {
    bodyAt += body[i]! + gaps[i - start]!;
    const nextX = bodyAt - inset[i + 1]!;
    const extra = nextX - x - advance[i]!;
    const continues =
      looks[i + 1] === looks[i] && text[i]!.length === 1 && (i === first || Math.abs(extra - spacing) < 1e-4);
    if (continues) {
      if (i === first) spacing = extra;
      written += text[i + 1];
    } else {
      runs.push(run(written, looks[i]!, firstX, spacing, x + advance[i]!));
      first = i + 1;
      firstX = nextX;
      spacing = Number.NaN;
      written = text[i + 1]!;
    }
    x = nextX;
  }
  runs.push(run(written, looks[last]!, firstX, spacing, x + advance[last]!));
  return runs;
}

function withHyphen(runs: readonly GlyphRun[], width: number): GlyphRun[] {
  const { look, x, width: before } = runs.at(-1)!;
  return [...runs, { text: '-', look, x: x + before, spacing: 0, width }];
}

function run(text: string, look: Look, x: number, spacing: number, end: number): GlyphRun {
  return { text, look, x, spacing: Number.isNaN(spacing) || Math.abs(spacing) < 1e-4 ? 0 : spacing, width: end - x };
}

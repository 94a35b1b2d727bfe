/** Setting text without fonts: every Chinese character is one unit wide, every Western one half. */
import type { Look, Measure, Piece } from '../../pipeline/typeset/characters.ts';
import { type Composed, compose, type ParagraphShape, type TypesetLine } from '../../pipeline/typeset/compose.ts';
import type { LineRules } from '../../pipeline/typeset/prepared.ts';

export const LOOK: Look = {
  face: 'unit',
  size: 1,
  rise: 0,
  under: null,
  href: null,
  note: null,
  ruby: null,
  part: null,
};
export const RULES: LineRules = {
  kinsoku: 'gb',
  marks: 'full',
  hanging: false,
  hyphenate: () => [],
  insideWords: () => [],
};

export const UNIT: Measure = {
  width: (codePoint) => (codePoint < 0x2000 && codePoint !== 0xb7 ? 0.5 : 1),
  ink: () => ({ left: 0, right: 1 }),
};
/** A Traditional face: 。 and ， stand in the middle of their em. */
export const CENTRED: Measure = { ...UNIT, ink: () => ({ left: 0.4, right: 0.6 }) };

export function set(
  text: string | readonly Piece[],
  width: number,
  shape: Partial<ParagraphShape> = {},
  rules: LineRules = RULES,
  measure: Measure = UNIT,
): Composed {
  const pieces = typeof text === 'string' ? [{ text, look: LOOK }] : text;
  return compose(pieces, measure, { width, indent: 0, firstLine: 0, align: 'justify', ...shape }, rules);
}

/** Lines as lines. */
export function linesOf(composed: Composed): string[] {
  return composed.lines.map(textOf);
}

export function textOf(line: TypesetLine): string {
  return line.runs.map((run) => run.text).join('');
}

export interface Placed {
  readonly character: string;
  /** Origin and advance in units. */
  readonly x: number;
  readonly width: number;
}

/** Every character of a line with its place. */
export function places(line: TypesetLine, measure: Measure = UNIT): Placed[] {
  return line.runs.flatMap((run) => {
    let x = run.x;
    return [...run.text].map((character) => {
      const width = measure.width(character.codePointAt(0)!, run.look) * run.look.size;
      const placed = { character, x, width };
      x += width + run.spacing;
      return placed;
    });
  });
}

/** Where the characters of the first line stand, rounded for comparison. */
export function origins(composed: Composed, line = 0, measure: Measure = UNIT): number[] {
  return places(composed.lines[line]!, measure).map(({ x }) => Math.round(x * 1000) / 1000);
}

/** A displayed formula as rows of a column: in the middle, its number at the right edge, on whole lines of the grid. */
import { equationParagraph } from '../../galley/parts.ts';
import type { PrintedEquation } from '../../galley/printed.ts';
import type { FormulaNode } from '../../math/formula.ts';
import { isEmpty } from '../../math/formula.ts';
import type { Box } from '../../math/layout/box.ts';
import { type BrokenLine, brokenLines } from '../../math/layout/broken.ts';
import type { MathStyle } from '../../math/layout/setting.ts';
import { joined, pointAt } from '../../model/runs.ts';
import { PART } from '../../typeset/characters.ts';
import { gridUp } from '../../typeset/columns.ts';
import { compose, type GlyphRun } from '../../typeset/compose.ts';
import type { Row, RowPlace } from '../../typeset/rows.ts';
import { rowShape } from './sheet.ts';
import { paragraphRows, type Stick } from './stick.ts';

const DISPLAYED: MathStyle = { level: 'display', cramped: false };
/** White between a formula and its number, and how far lines that go on are set in, in em. */
const BEFORE_NUMBER = 1;
const INDENT = 2;
/** White over and under what is set, in parts of a line. */
const WHITE = 0.12;
/** How far from their middle a formula may stand in its lines so that its baseline is theirs, in lines. */
const NEAR = 0.22;
/** What does not fit in its column is set smaller, by steps, and down to this without a word. */
const SMALLER = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];
const READABLE = 0.7;

/** A number set at the right edge. */
interface SetNumber {
  readonly runs: readonly GlyphRun[];
  readonly width: number;
}

/** Rows of an equation; one whose LaTeX cannot be read is set as it is written. */
export function equationRows(equation: PrintedEquation, stick: Stick): Row[] {
  const { formula: slot } = equation;
  const { formulas } = stick.type;
  const formula = formulas.read(joined(slot.text));
  if (formula === null) return paragraphRows(equationParagraph(equation), stick);
  const number = numberOf(equation, stick);
  if (isEmpty(formula)) return number === null ? [] : paragraphRows(equationParagraph(equation), stick);
  const lines = fittingLines(formula, number, stick, slot.text);
  const place: RowPlace = { file: stick.file, point: pointAt(slot.text, 0) };
  const rows = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return lineRow(line, lines, isLast ? number : null, stick, place);
  });
  return rows.map((row, index) => ({ ...row, mayEnd: index === rows.length - 1 }));
}

function numberOf({ number }: PrintedEquation, stick: Stick): SetNumber | null {
  if (number === null) return null;
  const pieces = stick.type.pieces(number.text, stick.sheet.style.text.body);
  const shape = { width: stick.width, indent: 0, firstLine: 0, align: 'right' } as const;
  const [line] = compose(pieces, stick.type.measure, shape, stick.sheet.rules).lines;
  const first = line?.runs[0];
  return line === undefined || first === undefined ? null : { runs: line.runs, width: stick.width - first.x };
}

/** The lines of a formula in the largest size in which they fit; the number has its room on the last. */
function fittingLines(
  formula: FormulaNode,
  number: SetNumber | null,
  stick: Stick,
  text: Parameters<Stick['tooWide']>[0],
): BrokenLine[] {
  const { size } = stick.sheet.style.text.body;
  const taken = number === null ? 0 : number.width + BEFORE_NUMBER * size;
  let lines: BrokenLine[] = [];
  for (const scale of SMALLER) {
    const setting = stick.type.formulas.setting(size * scale);
    const indent = INDENT * size;
    const whole = setting.lay(formula, DISPLAYED);
    const isWhole = whole.width <= stick.width - taken;
    lines = isWhole
      ? [{ box: whole, goesOn: false }]
      : brokenLines(formula, DISPLAYED, setting, stick.width - taken, indent);
    if (lines.every(({ box, goesOn }) => box.width <= stick.width - (goesOn ? indent : 0) - taken + 0.01)) {
      if (scale < READABLE) stick.tooWide(text, scale);
      return lines;
    }
  }
  stick.tooWide(text, SMALLER.at(-1)!);
  return lines;
}

/** A line alone stands in the middle; of several the first begins at the left, or they are centred where none goes on with another. */
function lineRow(
  { box, goesOn }: BrokenLine,
  lines: readonly BrokenLine[],
  number: SetNumber | null,
  stick: Stick,
  place: RowPlace,
): Row {
  const { size } = stick.sheet.style.text.body;
  const isBroken = lines.some((line) => line.goesOn);
  const left = isBroken ? (goesOn ? INDENT * size : 0) : centred(box.width, number, stick);
  const { height, baseline } = heightOf(box, stick);
  const part = stick.type.formulas.part(box);
  const face = part.runs[0]?.look.face ?? '';
  const look = { face, size, rise: 0, under: null, href: null, note: null, ruby: null, part };
  const runs: GlyphRun[] = [{ text: PART, look, x: Math.max(0, left), spacing: 0, width: box.width }];
  return {
    height,
    above: 0,
    below: 0,
    onGrid: true,
    mayEnd: true,
    lines: [{ baseline, runs: [...runs, ...(number?.runs ?? [])] }],
    rules: [],
    images: [],
    mark: null,
    place,
    leadsTo: null,
    target: null,
    turned: false,
    continues: null,
    notes: [],
  };
}

/** In the middle of the column, or of what the number leaves of it. */
function centred(width: number, number: SetNumber | null, stick: Stick): number {
  const middle = (stick.width - width) / 2;
  if (number === null) return middle;
  const room = stick.width - number.width - BEFORE_NUMBER * stick.sheet.style.text.body.size;
  return middle + width <= room ? middle : Math.max(0, (room - width) / 2);
}

/** Whole lines of the grid; the baseline is that of a line of text where the formula leaves it, else the formula is in their middle. */
function heightOf({ height, depth }: Box, stick: Stick): { height: number; baseline: number } {
  const { grid } = stick.sheet.area;
  const shape = rowShape(stick.sheet, 'body', 'whole');
  const white = WHITE * grid;
  const lines = gridUp(Math.max(height + depth, grid * 0.5), grid);
  const total = height + depth + 2 * white <= lines ? lines : lines + grid;
  const middle = (total - height - depth) / 2 + height;
  const onLine = shape.baseline + Math.round((middle - shape.baseline) / grid) * grid;
  const isNear = Math.abs(onLine - middle) <= grid * NEAR;
  const fits = isNear && onLine - height >= white / 2 && onLine + depth <= total - white / 2;
  return { height: total, baseline: fits ? onLine : middle };
}

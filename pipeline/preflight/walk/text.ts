/** Text objects and the strings shown in them (ISO 32000-1, 9.4). */
import { type Matrix, matrixOf, meet, moved, type Rectangle, scaleOf, times, UNIT } from '../file/geometry.ts';
import { asArray, asName, asStream, dictAt, get, numbersAt } from '../file/objects.ts';
import type { Painting } from './events.ts';
import type { Font } from './font.ts';
import { type GraphicsState, paintIn } from './state.ts';
import { Name, type Operand } from './tokens.ts';
import type { ShowingPoint } from './walker.ts';

/** How far glyphs reach above and below the baseline, in ems, where nothing better is known. */
const ASCENT = 0.88;
const DESCENT = -0.12;
/** Glyphs that take as long as an operator. */
const GLYPHS_A_STEP = 16;

export class TextLine {
  private readonly stage: ShowingPoint;
  private text: Matrix = UNIT;
  private line: Matrix = UNIT;

  constructor(stage: ShowingPoint) {
    this.stage = stage;
  }

  /** Carries out an operator of text; false for any other. */
  carryOut(operator: string, operands: readonly Operand[]): boolean {
    const act = OPERATORS.get(operator);
    act?.(
      this,
      this.stage.state,
      operands.map((value) => (typeof value === 'number' ? value : 0)),
      operands,
    );
    return act !== undefined;
  }

  begin(): void {
    this.set(UNIT);
  }

  setFont(name: Operand | undefined, size: number): void {
    const { state } = this.stage;
    if (name instanceof Name) state.font = this.stage.fontNamed(name.name);
    state.size = size;
  }

  move(x: number, y: number): void {
    this.set(times([1, 0, 0, 1, x, y], this.line));
  }

  set(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  nextLine(): void {
    this.move(0, -this.stage.state.leading);
  }

  /** Strings, and between them numbers that move back by thousandths of the size. */
  show(items: readonly Operand[]): void {
    const { state, walker, page } = this.stage;
    const { font, size } = state;
    if (font === null) {
      if (items.some((item) => item instanceof Uint8Array)) walker.watcher.broken(page, '有文字用了没有定义的字体');
      return;
    }
    const shown: number[] = [];
    let advance = 0;
    for (const item of items) {
      if (typeof item === 'number') advance -= (item / 1000) * size;
      if (!(item instanceof Uint8Array)) continue;
      for (const code of font.codes(item)) {
        if (font.kind === 'Type3') this.draw(font, code, advance);
        shown.push(code);
        advance += this.advanceOf(font, code);
      }
    }
    walker.goesOn(Math.floor(shown.length / GLYPHS_A_STEP));
    if (shown.length > 0) this.tell(font, shown, advance);
    this.text = times(font.isVertical ? [1, 0, 0, 1, 0, advance] : [1, 0, 0, 1, advance * state.stretch, 0], this.text);
  }

  private advanceOf(font: Font, code: number): number {
    const { size, spacing, wordSpacing } = this.stage.state;
    const width = font.isVertical ? -1000 : font.width(code);
    const unit = font.kind === 'Type3' ? glyphMatrix(font)[0] : 0.001;
    return width * unit * size + spacing + (code === 32 && !font.isComposite ? wordSpacing : 0);
  }

  private tell(font: Font, codes: readonly number[], advance: number): void {
    const { state, walker, page, isPlaced } = this.stage;
    const { size, rise, stretch } = state;
    const matrix = times(this.text, state.matrix);
    const box = moved(
      font.isVertical
        ? boxBetween(-size / 2, advance, size / 2, 0)
        : boxBetween(0, DESCENT * size + rise, advance * stretch, ASCENT * size + rise),
      matrix,
    );
    const seen = meet(box, state.clip);
    if (seen === null) return;
    const paintings = paintingsOf(state);
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
    const weight = isStroked(state.mode) ? state.lineWidth * scaleOf(state.matrix) : null;
    walker.watcher.text({
      page,
      box: seen,
      isPlaced,
      font,
      codes,
      size: height || scaleOf(matrix),
      paints: paintings.map(({ paint }) => paint),
      paintings,
      weight,
    });
  }

  /** A glyph of a Type 3 font is content of its own (ISO 32000-1, 9.6.5). */
  private draw(font: Font, code: number, advance: number): void {
    const { state, walker, page } = this.stage;
    const name = glyphName(font, code);
    const glyph = name === null ? null : asStream(get(dictAt(font.dict, 'CharProcs'), name));
    if (glyph === null) return;
    const { size, stretch, rise } = state;
    const place = times([size * stretch, 0, 0, size, advance * stretch, rise], times(this.text, state.matrix));
    walker.drawGlyph(page, glyph, font.dict, times(glyphMatrix(font), place), state);
  }
}

/** `n` are the operands, 0 for those that are no numbers. */
type TextAct = (line: TextLine, state: GraphicsState, n: readonly number[], operands: readonly Operand[]) => void;

const OPERATORS = new Map<string, TextAct>(
  Object.entries<TextAct>({
    BT: (line) => line.begin(),
    Tf: (line, _, n, [name]) => line.setFont(name, n[1] ?? 0),
    Tm: (line, _, n) => line.set(matrixOf(n) ?? UNIT),
    Td: (line, _, [x = 0, y = 0]) => line.move(x, y),
    TD: (line, state, [x = 0, y = 0]) => {
      state.leading = -y;
      line.move(x, y);
    },
    'T*': (line) => line.nextLine(),
    Tc: (_, state, [spacing = 0]) => {
      state.spacing = spacing;
    },
    Tw: (_, state, [spacing = 0]) => {
      state.wordSpacing = spacing;
    },
    Tz: (_, state, [percent = 100]) => {
      state.stretch = percent / 100;
    },
    TL: (_, state, [leading = 0]) => {
      state.leading = leading;
    },
    Ts: (_, state, [rise = 0]) => {
      state.rise = rise;
    },
    Tr: (_, state, [mode = 0]) => {
      state.mode = mode;
    },
    Tj: (line, _, __, operands) => line.show(operands),
    TJ: (line, _, __, [items]) => line.show(Array.isArray(items) ? items : []),
    "'": (line, _, __, operands) => {
      line.nextLine();
      line.show(operands);
    },
    '"': (line, state, [wordSpacing = 0, spacing = 0], operands) => {
      state.wordSpacing = wordSpacing;
      state.spacing = spacing;
      line.nextLine();
      line.show(operands.slice(2));
    },
  }),
);

function glyphMatrix(font: Font): Matrix {
  return matrixOf(numbersAt(font.dict, 'FontMatrix')) ?? [0.001, 0, 0, 0.001, 0, 0];
}

/** The name of a code in an encoding's Differences: 65 /A /B 97 /a. */
export function glyphName(font: Font, code: number): string | null {
  const list = asArray(get(dictAt(font.dict, 'Encoding'), 'Differences')) ?? [];
  let at = 0;
  for (const item of list) {
    const name = asName(item);
    if (name === null) at = Number(item?.toString() ?? 0);
    else if (at++ === code) return name;
  }
  return null;
}

/** Rendering modes (ISO 32000-1, table 106): 0 fill, 1 stroke, 2 both, 3 neither, and from 4 on the same as clipping paths. */
function paintingsOf(state: GraphicsState): Painting[] {
  const fill = (state.mode & 1) === 0 ? [paintIn(state, 'fill')] : [];
  return isStroked(state.mode) ? [...fill, paintIn(state, 'stroke')] : fill;
}

function isStroked(mode: number): boolean {
  return (mode & 3) === 1 || (mode & 3) === 2;
}

function boxBetween(x: number, y: number, toX: number, toY: number): Rectangle {
  return { left: Math.min(x, toX), right: Math.max(x, toX), bottom: Math.min(y, toY), top: Math.max(y, toY) };
}

/** Formulas as parts of lines: set by math/layout, cut into glyph runs and rules for the page. */
import type { FormulaNode } from '../../math/formula.ts';
import type { Formulas } from '../../math/formulas.ts';
import type { Box, BoxMark } from '../../math/layout/box.ts';
import { openSetting } from '../../math/layout/layout.ts';
import { segmentsOf } from '../../math/layout/segments.ts';
import type { MathSetting, MathStyle } from '../../math/layout/setting.ts';
import { type FormulaPart, type Look, PART, type PartRun, type Piece } from '../../typeset/characters.ts';
import { type FormulaType, openFormulaType } from '../math-type.ts';
import type { Face, Fonts } from '../renderer.ts';

/** How a formula in a line looks besides its size. */
export type InLine = Pick<Look, 'size' | 'rise' | 'under' | 'href' | 'note'>;

export interface FormulaSetter {
  /** The parts of a formula in running text, a character each; null where its LaTeX cannot be read. */
  inLine(written: string, look: InLine): Piece[] | null;
  /** The setting of displayed formulas at a size. */
  setting(size: number): MathSetting;
  /** A box as the one thing that it is in a line. */
  part(box: Box): FormulaPart;
  /** The formula of a displayed equation; null where its LaTeX cannot be read. */
  read(written: string): FormulaNode | null;
}

const IN_TEXT: MathStyle = { level: 'text', cramped: false };

/** Opens the setter; the faces it uses are added to those of the document. The font of formulas is opened with the first of them. */
export function openFormulaSetter(fonts: Fonts, read: Formulas, faces: Map<string, Face>): FormulaSetter {
  let type: FormulaType | null = null;
  const settings = new Map<number, MathSetting>();
  const looks = new Map<string, Look>();
  const setting = (size: number): MathSetting => {
    type ??= openFormulaType(fonts);
    let found = settings.get(size);
    if (found === undefined) {
      found = openSetting(type, size);
      settings.set(size, found);
    }
    return found;
  };
  const lookOf = (face: string, size: number): Look => {
    const key = `${face} ${size}`;
    let look = looks.get(key);
    if (look === undefined) {
      look = { face, size, rise: 0, under: null, href: null, note: null, ruby: null, part: null };
      looks.set(key, look);
      faces.set(face, type!.faces.get(face)!);
    }
    return look;
  };
  const partOf = (box: Box): FormulaPart => {
    const mathFace = fonts.math();
    const runs: PartRun[] = [];
    const rules: Exclude<BoxMark, { kind: 'glyph' | 'word' }>[] = [];
    for (const mark of box.marks) {
      if (mark.kind === 'rule') rules.push(mark);
      else if (mark.kind === 'word') runs.push({ ...mark, look: lookOf(mark.face, mark.size) });
      else {
        const text = String.fromCodePoint(mathFace.codeOf(mark.glyph, mark.silent));
        const look = lookOf(mathFace.face.id, mark.size);
        runs.push({ text, look, x: mark.x, y: mark.y, width: mathFace.font.advance(mark.glyph) * mark.size });
      }
    }
    const { width, height, depth } = box;
    return { width, height, depth, after: 0, breaks: null, isLast: true, runs, rules };
  };
  return {
    setting,
    part: partOf,
    read: (written) => read.read(written).formula,
    inLine(written, { size, rise, under, href, note }) {
      const { formula } = read.read(written);
      if (formula === null) return null;
      const segments = segmentsOf(formula, IN_TEXT, setting(size));
      const face = fonts.math().face.id;
      return segments.map(({ box, after, breaks }, index) => {
        const isLast = index === segments.length - 1;
        const part = { ...partOf(box), after, breaks, isLast };
        return { text: PART, look: { face, size, rise, under, href, note, ruby: null, part } };
      });
    },
  };
}

/** The type that formulas are set in: the font of formulas, and 宋 for the words in them. */
import type { Sign } from '../math/formula.ts';
import type { MathType, SetWords } from '../math/layout/setting.ts';
import { EMPTY_SORT, isInvisible } from '../model/signs.ts';
import type { Face, Fonts } from './renderer.ts';

/** The type of an edition's formulas, and its faces by id. */
export interface FormulaType extends MathType {
  readonly faces: ReadonlyMap<string, Face>;
}

/** Height and depth of a line of words, in em: those of the em of a Chinese character. */
const WORDS = { height: 0.88, depth: 0.12 };
const BOLD: ReadonlySet<Sign['variant']> = new Set(['bold', 'bold-italic', 'sans-bold']);

/** Opens the type of formulas. */
export function openFormulaType(fonts: Fonts): FormulaType {
  const faces = new Map<string, Face>();
  const { font, face } = fonts.math();
  faces.set(face.id, face);
  const words = (text: string, size: number, variant: Sign['variant']): SetWords => {
    const runs: { text: string; face: string; size: number; x: number; width: number }[] = [];
    let x = 0;
    for (const character of text) {
      const found = faceFor(character.codePointAt(0)!, variant);
      if (found === null) continue;
      const width = found.face.width(found.codePoint) * size;
      const last = runs.at(-1);
      const shown = String.fromCodePoint(found.codePoint);
      if (last?.face === found.face.id) {
        last.text += shown;
        last.width += width;
      } else runs.push({ text: shown, face: found.face.id, size, x, width });
      x += width;
    }
    return { width: x, height: WORDS.height * size, depth: WORDS.depth * size, runs };
  };
  const faceFor = (codePoint: number, variant: Sign['variant']) => {
    if (isInvisible(codePoint)) return null;
    const inOrder = fonts.faces(variant.startsWith('sans') ? 'hei' : 'song', BOLD.has(variant) ? 700 : 400);
    const own = inOrder.find((one) => one.has(codePoint));
    const found = own ?? inOrder.find((one) => one.has(EMPTY_SORT)) ?? inOrder[0]!;
    faces.set(found.id, found);
    return { face: found, codePoint: own === undefined ? EMPTY_SORT : codePoint };
  };
  return { font, words, faces };
}

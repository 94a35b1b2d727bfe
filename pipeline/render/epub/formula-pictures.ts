/** Pictures of formulas, for reading systems that know no MathML: outlines as in print, each formula once in a book. */
import { strToU8 } from 'fflate';
import type { FormulaNode } from '../../math/formula.ts';
import type { Formulas } from '../../math/formulas.ts';
import { openSetting } from '../../math/layout/layout.ts';
import type { MathSetting } from '../../math/layout/setting.ts';
import { isDisplayed } from '../../model/math.ts';
import { formulaSvg } from '../formula-svg.ts';
import { type FormulaType, openFormulaType } from '../math-type.ts';
import type { Fonts } from '../renderer.ts';

/** Where a picture is in the book, and how large beside the letters: `width`, `height` and `depth` under the baseline in em. */
export interface FormulaPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}

export interface FormulaPictures {
  /** The picture of a formula by its characters; null where plain letters say the same, and where it cannot be read. */
  of(written: string): FormulaPicture | null;
  /** The pictures asked for until now. */
  files(): { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
}

/** Points; large enough that hundredths of a point are not seen. */
const SIZE = 10;

/** Opens the pictures of a book; the fonts are opened with the first of them. */
export function openFormulaPictures({ read }: Pick<Formulas, 'read'>, fonts: () => Fonts): FormulaPictures {
  let opened: { readonly type: FormulaType; readonly setting: MathSetting } | null = null;
  const drawn = new Map<string, { readonly picture: FormulaPicture; readonly svg: string }>();
  const draw = (formula: FormulaNode, written: string) => {
    if (opened === null) {
      const type = openFormulaType(fonts());
      opened = { type, setting: openSetting(type, SIZE) };
    }
    const box = opened.setting.lay(formula, { level: isDisplayed(written) ? 'display' : 'text', cramped: false });
    const { width, height, depth } = box;
    const picture = { width: width / SIZE, height: (height + depth) / SIZE, depth: depth / SIZE };
    const name = `formulas/formula-${drawn.size + 1}.svg`;
    return { picture: { ...picture, name }, svg: formulaSvg(box, fonts(), opened.type) };
  };
  return {
    of(written) {
      const { formula } = read(written);
      if (formula === null || isLine(formula)) return null;
      const found = drawn.get(written) ?? draw(formula, written);
      drawn.set(written, found);
      return found.picture;
    },
    files: () =>
      [...drawn.values()].map(({ picture, svg }) => ({
        name: picture.name,
        type: 'image/svg+xml',
        bytes: strToU8(svg),
      })),
  };
}

const IN_LINE: ReadonlySet<FormulaNode['kind']> = new Set(['sign', 'words', 'name', 'space', 'fence']);

/** Whether a formula is characters one after another, which any reading system shows. */
function isLine(node: FormulaNode): boolean {
  return node.kind === 'row' ? node.items.every(isLine) : IN_LINE.has(node.kind);
}

/** A formula as boxes of type, by the rules of TeX and the measures of the font (The TeXbook, appendix G; OpenType 1.9, MATH). */
import type { Atom, FormulaNode, FormulaRow, FormulaWords, MathLevel, Phantom } from '../formula.ts';
import { accentBox, arrowBox, braceBox, enclosureBox, ruledBox } from './accents.ts';
import { type Box, beside, EMPTY_BOX, white } from './box.ts';
import { fenceBox, fencedBox } from './fences.ts';
import { fractionBox, rootBox } from './fractions.ts';
import { gridBox } from './grids.ts';
import { scriptsBox, stackBox } from './scripts.ts';
import { isScript, type MathSetting, type MathStyle, type MathType } from './setting.ts';
import { glyphBox, onAxis, signBox, wordBox } from './signs.ts';
import { atomsOf, spaceBetween } from './spacing.ts';

/** Opens the setting of formulas at a size in points. */
export function openSetting(type: MathType, size: number): MathSetting {
  const { scriptScale, scriptScriptScale } = type.font.constants;
  const scales: Readonly<Record<MathLevel, number>> = {
    display: 1,
    text: 1,
    script: scriptScale,
    scriptscript: scriptScriptScale,
  };
  const setting: MathSetting = {
    ...type,
    size,
    em: ({ level }) => size * scales[level],
    lay: (node, style) => boxOf(node, style, setting),
  };
  return setting;
}

function boxOf(node: FormulaNode, style: MathStyle, setting: MathSetting): Box {
  const em = setting.em(style);
  switch (node.kind) {
    case 'sign':
      return signBox(node.text, node.variant, em, setting);
    case 'words':
      return wordBox(node.text, em, node.variant, setting);
    case 'name':
      return signBox(node.text.replace(/\u2009/g, '\u2006'), 'upright', em, setting);
    case 'large':
      return largeBox(node.text, style, setting);
    case 'row':
      return rowBox(node, style, setting);
    case 'fraction':
      return fractionBox(node, style, setting);
    case 'root':
      return rootBox(node, style, setting);
    case 'scripts':
      return scriptsBox(node, style, setting);
    case 'stack':
      return stackBox(node, style, setting);
    case 'fenced':
      return fencedBox(node, style, setting);
    case 'fence':
      return fenceBox(node, style, setting);
    case 'grid':
      return gridBox(node, style, setting);
    case 'accent':
      return accentBox(node, style, setting);
    case 'ruled':
      return ruledBox(node, style, setting);
    case 'brace':
      return braceBox(node, style, setting);
    case 'arrow':
      return arrowBox(node, style, setting);
    case 'enclosure':
      return enclosureBox(node, style, setting);
    case 'phantom':
      return phantomBox(node, style, setting);
    case 'space':
      return white(node.em * em);
    case 'styled':
      return setting.lay(node.body, { level: node.level, cramped: style.cramped });
    default:
      return node satisfies never;
  }
}

/** ∑ and ∫ are larger in a displayed formula; their middle is on the axis. */
function largeBox(text: string, style: MathStyle, setting: MathSetting): Box {
  const { font } = setting;
  const em = setting.em(style);
  const glyph = font.glyph(text.codePointAt(0)!);
  const variants = font.vertical(glyph)?.variants ?? [];
  const enough = variants.find(({ advance }) => advance >= font.constants.displayOperatorMinHeight);
  const large = style.level === 'display' ? (enough ?? variants.at(-1))?.glyph : undefined;
  const box = glyph === 0 ? signBox(text, 'upright', em, setting) : glyphBox(large ?? glyph, em, setting);
  // A superscript stands where the sign ends, a subscript as far to the left as the sign leans.
  const width = box.width - box.italic;
  return { ...onAxis(box, font.constants.axisHeight * em), width, italic: box.italic, glyph: box.glyph };
}

/** Things side by side with the white that their classes ask for. */
function rowBox({ items }: FormulaRow, style: MathStyle, setting: MathSetting): Box {
  if (items.length === 0) return EMPTY_BOX;
  const whites = whitesBefore(items, style, setting, null);
  return beside(items.map((item, at) => ({ box: setting.lay(item, style), before: whites[at]! })));
}

/** Chinese beside a letter or a number: a sixth of an em, as between atoms that are thinly parted. */
const BESIDE_WORDS = 1 / 6;
const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;

/** The white before each of the items; `before` is the class of what stands before the first. */
export function whitesBefore(
  items: readonly FormulaNode[],
  style: MathStyle,
  setting: MathSetting,
  before: Atom | null,
): number[] {
  const atoms = atomsOf(items, before);
  const em = setting.em(style);
  let last = before;
  return atoms.map((atom, at) => {
    if (atom === null) return 0;
    const space = last === null ? 0 : spaceBetween(last, atom, isScript(style)) * em;
    last = atom;
    const [left, right] = [items[at - 1], items[at]!];
    return space === 0 && left !== undefined && areParted(left, right) ? BESIDE_WORDS * em : space;
  });
}

function areParted(left: FormulaNode, right: FormulaNode): boolean {
  const isHan = (node: FormulaNode, edge: RegExp): node is FormulaWords =>
    node.kind === 'words' && edge.test(node.text);
  if (isHan(left, HAN_END)) return !['words', 'space'].includes(right.kind) && !isFenceSign(right);
  return isHan(right, HAN_START) && !['words', 'space'].includes(left.kind) && !isFenceSign(left);
}

function isFenceSign(node: FormulaNode): boolean {
  if (node.kind !== 'sign') return false;
  return node.atom === 'open' || node.atom === 'close' || node.atom === 'punct' || /^[.,:;!?%]$/.test(node.text);
}

function phantomBox(node: Phantom, style: MathStyle, setting: MathSetting): Box {
  const inside = setting.lay(node.body, style);
  return {
    ...inside,
    width: node.width ? inside.width : 0,
    height: node.height ? inside.height : 0,
    depth: node.depth ? inside.depth : 0,
    marks: node.shown ? inside.marks : [],
  };
}

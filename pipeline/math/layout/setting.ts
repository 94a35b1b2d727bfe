/** What the parts of the layout share: the font, the size of type at each level, and a way to set what stands inside. */
import type { Variant } from '../../lexis/alphabets.ts';
import type { FormulaNode, MathLevel } from '../formula.ts';
import type { Box, WordMark } from './box.ts';
import type { MathFont } from './font.ts';

/** The style of a part: its level, and whether something stands over it, so that scripts are raised less (The TeXbook, chapter 17). */
export interface MathStyle {
  readonly level: MathLevel;
  readonly cramped: boolean;
}

/** Words set in a face for text. */
export interface SetWords {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly runs: readonly Omit<WordMark, 'kind' | 'y'>[];
}

/** What the layout is given: the font of formulas, and who sets words at a size. */
export interface MathType {
  readonly font: MathFont;
  readonly words: (text: string, size: number, variant: Variant) => SetWords;
}

export interface MathSetting extends MathType {
  readonly size: number;
  /** The em at a level, in points. */
  em(style: MathStyle): number;
  lay(node: FormulaNode, style: MathStyle): Box;
}

const SMALLER: Readonly<Record<MathLevel, MathLevel>> = {
  display: 'script',
  text: 'script',
  script: 'scriptscript',
  scriptscript: 'scriptscript',
};

/** The style of a superscript. */
export function raisedStyle({ level, cramped }: MathStyle): MathStyle {
  return { level: SMALLER[level], cramped };
}

/** The style of a subscript. */
export function loweredStyle({ level }: MathStyle): MathStyle {
  return { level: SMALLER[level], cramped: true };
}

/** The style over a fraction's bar, and under it. */
export function overStyle({ level, cramped }: MathStyle): MathStyle {
  return { level: level === 'display' ? 'text' : SMALLER[level], cramped };
}

export function underStyle({ level }: MathStyle): MathStyle {
  return { level: level === 'display' ? 'text' : SMALLER[level], cramped: true };
}

export function crampedStyle({ level }: MathStyle): MathStyle {
  return { level, cramped: true };
}

/** Whether a style is that of a script. */
export function isScript({ level }: MathStyle): boolean {
  return level === 'script' || level === 'scriptscript';
}

/** Tokens of MathML as LaTeX: letters by their cut, numbers, signs, words, white. */
import { unstyled } from '../../../lexis/alphabets.ts';
import { commandFor, isOperatorName } from '../../../lexis/latex.ts';
import { MATHML_BIG, MATHML_SPACES, MATHML_VARIANTS } from './signs-table.ts';
import { type MathNode, tokenText } from './tree.ts';

/** What only says how others are read: application, times and plus that are not seen. */
export const UNSEEN_SIGNS = /[\u2061-\u2064\u200b-\u200d\ufeff]/g;

/** Only the end of what may be long is looked at. */
const LONGEST_COMMAND = 40;

/** LaTeX one after another; a command is kept from a letter after it. */
export function joinedLatex(parts: readonly string[]): string {
  let latex = '';
  for (const part of parts) {
    const isAfterCommand = /\\[A-Za-z]+$/.test(latex.slice(-LONGEST_COMMAND));
    latex += (isAfterCommand && /^[A-Za-z]/.test(part) ? ' ' : '') + part;
  }
  return latex;
}

/** mi: `isApplied` where the sign of application follows. */
export function identifierLatex(node: MathNode, isApplied: boolean): string {
  const text = tokenText(node).replace(UNSEEN_SIGNS, '');
  const variant = node.attributes.get('mathvariant');
  if (isOperatorName(text)) return `\\${text}`;
  if (/^[A-Za-z][A-Za-z\s\u2009\u00a0]+$/.test(text) && variant === undefined)
    return isApplied ? `\\operatorname{${spaced(text)}}` : `\\mathrm{${spaced(text)}}`;
  if (isApplied && [...text].length === 1 && variant === 'normal') return `\\operatorname{${text}}`;
  return lettersIn(text, variant);
}

function spaced(text: string): string {
  return text.replace(/[\s\u2009\u00a0]+/g, '\\,');
}

/** Letters and numbers of one cut stand in one group. */
export function lettersIn(text: string, variant: string | undefined): string {
  const groups: { command: string; letters: string[] }[] = [];
  for (const letter of text) {
    const found = unstyled(letter);
    const plain = found?.text ?? letter;
    // Capitals of Greek are upright in LaTeX by themselves.
    const isUpright = variant === 'normal' && /^[Α-Ω∞∂∅ℏ°%]$/u.test(plain);
    const command = isUpright ? '' : (MATHML_VARIANTS[found?.variant ?? variant ?? ''] ?? '');
    const last = groups.at(-1);
    if (last?.command === command) last.letters.push(commandFor(plain));
    else groups.push({ command, letters: [commandFor(plain)] });
  }
  return joinedLatex(
    groups.map(({ command, letters }) =>
      command === '' ? joinedLatex(letters) : `${command}{${joinedLatex(letters)}}`,
    ),
  );
}

/** mo, but for fences that grow. */
export function operatorLatex(node: MathNode): string {
  const text = tokenText(node).replace(UNSEEN_SIGNS, '');
  const big = MATHML_BIG[String(Number.parseFloat(node.attributes.get('minsize') ?? ''))];
  if (big !== undefined) return `${big}${SIDES[node.attributes.get('form') ?? ''] ?? ''}${fenceLatex(text)}`;
  if (isOperatorName(text)) return `\\${text}`;
  if (/^[A-Za-z][A-Za-z\s\u2009\u00a0]+$/.test(text)) {
    const star = node.attributes.get('movablelimits') === 'true' ? '*' : '';
    return `\\operatorname${star}{${spaced(text)}}`;
  }
  const side = node.attributes.get('form');
  if (/^[|‖]$/u.test(text) && (side === 'prefix' || side === 'postfix'))
    return `\\${side === 'prefix' ? 'l' : 'r'}${text === '|' ? 'v' : 'V'}ert `;
  if (/^[′″‴]$/.test(text)) return "'".repeat('′″‴'.indexOf(text) + 1);
  return signsIn(text);
}

const SIDES: Readonly<Record<string, string>> = { prefix: 'l', postfix: 'r', infix: 'm' };

function signsIn(text: string): string {
  return joinedLatex(
    [...text].map((sign) => {
      if (/^\s$/.test(sign)) return '\\ ';
      if (sign === '^') return '\\hat{\\ }';
      const found = unstyled(sign);
      return found === null ? commandFor(sign) : lettersIn(sign, undefined);
    }),
  );
}

/** A fence behind \left, \right, \big; a point for none. */
export function fenceLatex(text: string): string {
  if (text === '') return '.';
  if (text === '‖' || text === '∥') return '\\Vert ';
  return text === '|' || text === '∣' ? '\\vert ' : commandFor(text);
}

/** mtext, ms. */
export function wordsLatexOf(node: MathNode): string {
  const text = tokenText(node).replace(/\u00a0/g, ' ');
  if (text === '') return '';
  const escaped = text
    .replace(/\\/g, '\\backslash ')
    .replace(/[{}%#$&_]/g, '\\$&')
    .replace(/\^/g, '\\textasciicircum{}')
    .replace(/~/g, '\\textasciitilde{}');
  return `\\text{${escaped}}`;
}

/** mspace: em and pixels at 16 an em are understood. */
export function spaceLatexOf(node: MathNode): string {
  const written = node.attributes.get('width') ?? '';
  const number = Number.parseFloat(written);
  if (!Number.isFinite(number) || number === 0) return '';
  const em = /px$/.test(written)
    ? number / 16
    : /pt$/.test(written)
      ? number / 12
      : /ex$/.test(written)
        ? number / 2
        : number;
  return MATHML_SPACES[Math.round(em * 1000)] ?? `\\mkern${Math.round(em * 18 * 100) / 100}mu `;
}

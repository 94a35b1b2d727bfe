/** Runs of a formula (m:r) as LaTeX: letters by their cut, words, names of operators. */
import { unstyled } from '../../../lexis/alphabets.ts';
import { commandFor, isOperatorName } from '../../../lexis/latex.ts';
import { childOf, childrenOf, type Element, isOn, textInside } from '../../source/xml.ts';
import { symbol } from '../symbols.ts';
import { isStrange } from './strays.ts';

/** The command of LaTeX for a script and a style of letters; '' for letters as they are. */
const CUTS: Readonly<Record<string, string>> = {
  'roman p': '\\mathrm',
  'roman b': '\\mathbf',
  'roman bi': '\\boldsymbol',
  'script p': '\\mathcal',
  'script i': '\\mathcal',
  'fraktur p': '\\mathfrak',
  'fraktur i': '\\mathfrak',
  'double-struck p': '\\mathbb',
  'double-struck i': '\\mathbb',
  'sans-serif p': '\\mathsf',
  'sans-serif i': '\\mathsfit',
  'sans-serif b': '\\mathsf',
  'monospace p': '\\mathtt',
  'monospace i': '\\mathtt',
};
const STYLED: Readonly<Record<string, string>> = {
  bold: '\\mathbf',
  'bold-italic': '\\boldsymbol',
  script: '\\mathcal',
  fraktur: '\\mathfrak',
  'double-struck': '\\mathbb',
  sans: '\\mathsf',
  'sans-bold': '\\mathsf',
  'sans-italic': '\\mathsfit',
  mono: '\\mathtt',
};

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff5e“”‘’①-⑳]+/u;
const SPACES: Readonly<Record<string, string>> = {
  '\u2003': '\\quad ',
  '\u2002': '\\enspace ',
  '\u2004': '\\mkern6mu ',
  '\u2005': '\\ ',
  '\u2009': '\\,',
  '\u2006': '\\,',
  '\u200a': '',
  '\u00a0': '\\ ',
  '\u3000': '\\quad ',
};
/** What only says how others are read: application, times and plus that are not seen, joiners. */
const UNSEEN = /[\u2061-\u2064\u200b-\u200d\ufeff\u00ad]/g;

/** Only the end of what may be long is looked at. */
const LONGEST_COMMAND = 40;

/** LaTeX one after another; a command is kept from a letter after it. */
export function written(parts: readonly string[]): string {
  let latex = '';
  for (const part of parts) {
    if (/\\[A-Za-z]+$/.test(latex.slice(-LONGEST_COMMAND)) && /^[A-Za-z]/.test(part)) latex += ' ';
    // Words and letters of one cut that the writer's program made runs of are one.
    const [, command] = /^(\\(?:text|mathrm|mathbf))\{/.exec(part) ?? [];
    const goesOn = command !== undefined && /(\\[a-z]+)\{[^{}]*\}$/.exec(latex.slice(-200))?.[1] === command;
    latex = goesOn ? latex.slice(0, -1) + part.slice(command.length + 1) : latex + part;
  }
  return latex;
}

/** The run of a formula. */
export function runLatex(run: Element): string {
  const properties = childOf(run, 'm:rPr');
  const text = charactersOf(run).replace(UNSEEN, '');
  if (isOn(properties, 'm:nor') === true || run.name === 'w:r') return wordsLatex(text, boldIn(run));
  const script = childOf(properties, 'm:scr')?.attributes['m:val'] ?? 'roman';
  const style = childOf(properties, 'm:sty')?.attributes['m:val'] ?? 'i';
  return written(
    text.split(new RegExp(`(${CJK.source})`, 'u')).map((part, at) => {
      return at % 2 === 1 ? `\\text{${part}}` : lettersLatex(part, CUTS[`${script} ${style}`] ?? '');
    }),
  );
}

/** The text of a run, a tab or a break in it as a space. */
function charactersOf(run: Element): string {
  return childrenOf(run)
    .map((child) => {
      if (child.name === 'm:t' || child.name === 'w:t' || child.name === 'm:r' || isStrange(child.name))
        return textInside(child);
      if (child.name === 'w:sym') return signOf(child);
      return child.name === 'w:tab' || child.name === 'w:br' ? ' ' : '';
    })
    .join('');
}

/** A sign of a symbol font. */
function signOf({ attributes }: Element): string {
  return symbol(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)) ?? '〓';
}

function boldIn(run: Element): boolean {
  return isOn(childOf(run, 'w:rPr'), 'w:b') === true;
}

/** Words of a language; nothing where there are none. */
function wordsLatex(text: string, isBold: boolean): string {
  if (text === '') return '';
  return `${isBold ? '\\textbf' : '\\text'}{${escapedWords(text)}}`;
}

/** Text as LaTeX writes it between words. */
export function escapedWords(text: string): string {
  return text
    .replace(/\\/g, '\\backslash ')
    .replace(/[{}%#$&_]/g, '\\$&')
    .replace(/\^/g, '\\textasciicircum{}')
    .replace(/~/g, '\\textasciitilde{}');
}

/** Letters of one cut stand in one group; numbers and signs have none. */
function lettersLatex(text: string, command: string): string {
  const parts: string[] = [];
  for (const match of text.matchAll(/[A-Za-z]+|\s+|./gsu))
    parts.push(...partLatex(match[0], match.index, text, command));
  return written(parts);
}

function partLatex(part: string, at: number, text: string, command: string): string[] {
  if (/^[ \t\r\n]+$/.test(part)) return isBetweenWords(text, at, part.length) ? ['\\ '] : [];
  if (/^\s/.test(part)) return [...part].map((space) => SPACES[space] ?? '\\ ');
  if (/^[A-Za-z]+$/.test(part)) {
    if (command === '\\mathrm' && isOperatorName(part)) return [`\\${part}`];
    return [command === '' ? part : `${command}{${part}}`];
  }
  const styled = unstyled(part);
  if (styled !== null) {
    const letter = commandFor(styled.text);
    const own = STYLED[styled.variant];
    return [own === undefined ? letter : `${own}{${letter}}`];
  }
  const sign = signLatex(part);
  return [command !== '' && command !== '\\mathrm' && /^\p{L}$/u.test(part) ? `${command}{${sign}}` : sign];
}

/** White that a writer put between signs by hand is none of the formula's; between letters it is meant. */
function isBetweenWords(text: string, at: number, length: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at + length));
}

function signLatex(sign: string): string {
  if (sign === '^') return '\\hat{\\ }';
  if (sign === '√') return '\\surd ';
  if (/[′″‴]/.test(sign)) return "'".repeat('′″‴'.indexOf(sign) + 1);
  return commandFor(sign);
}

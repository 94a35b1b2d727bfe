/** Letters, signs and words of the library's tree. */
import type { Variant } from '../../lexis/alphabets.ts';
import { unstyled } from '../../lexis/alphabets.ts';
import { type Atom, type FormulaNode, type FormulaWords, type OperatorName, rowOf, type Sign } from '../formula.ts';
import { characterOf, type ParseNode } from './temml.ts';

/** The cut that a command of LaTeX asks for; null where letters have their own. */
export type LetterCut = Variant | null;

/** The cut by the name of the command without its stroke. */
export const CUTS: Readonly<Record<string, Variant>> = {
  mathrm: 'upright',
  'up@greek': 'upright',
  mathit: 'italic',
  mathnormal: 'italic',
  mathbf: 'bold',
  boldsymbol: 'bold-italic',
  mathbb: 'double-struck',
  mathcal: 'script',
  mathscr: 'script',
  mathfrak: 'fraktur',
  mathsf: 'sans',
  mathsfit: 'sans-italic',
  mathtt: 'mono',
};

const WORD_CUTS: Readonly<Record<string, Variant>> = {
  '\\textbf': 'bold',
  '\\textit': 'italic',
  '\\emph': 'italic',
  '\\textsf': 'sans',
  '\\texttt': 'mono',
};

/** What LaTeX calls otherwise than Unicode does. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '\\varnothing': '∅',
  '\\surd': '√',
  '\\mathellipsis': '…',
  '\\@cdots': '⋯',
  '-': '−',
  '*': '∗',
  "'": '′',
  '`': '‵',
};

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef“”‘’①-⑳]/u;
const LOWER_GREEK = /^[\u03b1-\u03c9\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5]$/;

/** A letter or a sign of a formula; Chinese in it is words. */
export function signOf(node: ParseNode, cut: LetterCut): FormulaNode {
  const written = String(node.text ?? '');
  const text = OTHERWISE[written] ?? characterOf(written);
  if (node.mode === 'text' || CJK.test(text)) return words(text, cut ?? 'upright');
  const letter = unstyled(text);
  if (letter !== null) return { kind: 'sign', text: letter.text, atom: 'ord', variant: letter.variant };
  // | between two sides is another sign than the bar of an absolute value.
  if (node.type === 'atom' && node.family === 'rel' && text === '|') {
    return { kind: 'sign', text: '∣', atom: 'rel', variant: 'upright' };
  }
  if (node.type === 'atom') {
    return { kind: 'sign', text, atom: atomOfFamily(node, text), variant: cut === 'bold-italic' ? 'bold' : 'upright' };
  }
  return { kind: 'sign', text, atom: 'ord', variant: cutOf(node.type === 'mathord', text, cut) };
}

/** The library calls an operator before which nothing stands an opening fence; what it is among its neighbours is found when it is set. */
function atomOfFamily({ family }: ParseNode, text: string): Atom {
  if (family !== 'open' || FENCES.test(text)) return family as Atom;
  return /^[∇∘]$/.test(text) ? 'ord' : 'bin';
}

const FENCES = /^[([{⟨⌈⌊⌜⌞⟦⟮⎰|‖]$/;

/** Letters are italic and digits upright; Greek capitals are upright, and so are Greek small letters under \mathrm only where asked by name. */
function cutOf(isLetter: boolean, text: string, cut: LetterCut): Variant {
  const slants = isLetter && (/^\p{L}$/u.test(text) || text === '∂') && !/^[\u0391-\u03a9\u2100-\u214f]$/.test(text);
  if (cut === null) return slants ? 'italic' : 'upright';
  if (cut === 'upright' && LOWER_GREEK.test(text)) return 'italic';
  // What has no letters of its own in the alphabet stays as it is.
  if (cut === 'bold-italic') return slants ? 'bold-italic' : 'bold';
  return /^[\p{L}\p{Nd}∂∇]/u.test(text) ? cut : 'upright';
}

export function words(text: string, variant: Variant): FormulaWords {
  return { kind: 'words', text, variant };
}

/** \text{若 $x$ 则}: words, and formulas among them. */
export function wordsOf(node: ParseNode, inner: (node: ParseNode) => readonly FormulaNode[]): FormulaNode[] {
  const variant = WORD_CUTS[String(node.font)] ?? 'upright';
  const body = node.body as readonly ParseNode[];
  return body.flatMap((child): readonly FormulaNode[] => {
    if (child.type === 'spacing') return [words(' ', variant)];
    if (child.type === 'textord') return [words(characterOf(String(child.text)), variant)];
    return inner(child);
  });
}

/** The name of an operator where its letters are one: Cov, lim sup; else what stands there, as one operator. */
export function nameOf(body: readonly FormulaNode[], limits: boolean): FormulaNode {
  let text = '';
  for (const item of body) {
    if (item.kind === 'sign' || item.kind === 'words') text += item.text.replace('−', '-').replace('∗', '*');
    else if (item.kind === 'space' && item.em < 0.5) text += item.em > 0.1 ? '\u2009' : '';
    else return { kind: 'row', items: body, atom: 'op' };
  }
  return { kind: 'name', text, limits } satisfies OperatorName;
}

/** Neighbours that are one: the digits of a number, the letters of a word. */
export function mergedSigns(items: readonly FormulaNode[]): FormulaNode[] {
  const all: FormulaNode[] = [];
  for (const item of items) {
    const last = all.at(-1);
    const joined = last === undefined ? null : together(last, item);
    if (joined === null) all.push(item);
    else all[all.length - 1] = joined;
  }
  return all;
}

/** H{}_2: scripts of nothing right behind a letter or a bracket are its own; behind a number they belong to what follows: 2{}^{14}C. */
function takesScripts(node: FormulaNode): boolean {
  return node.kind === 'sign' && (node.atom === 'close' || (node.atom === 'ord' && /\p{L}$/u.test(node.text)));
}

function together(a: FormulaNode, b: FormulaNode): FormulaNode | null {
  if (b.kind === 'scripts' && b.base === null) {
    if (takesScripts(a)) return { ...b, base: a };
    // SO_4{}^{2-}: the other script of the same base.
    const isOther =
      a.kind === 'scripts' && a.base !== null && (a.sub === null ? b.sup === null : a.sup === null && b.sub === null);
    return isOther ? { ...a, sub: a.sub ?? b.sub, sup: a.sup ?? b.sup } : null;
  }
  if (a.kind === 'words' && b.kind === 'words' && a.variant === b.variant) return words(a.text + b.text, a.variant);
  if (a.kind !== 'sign' || b.kind !== 'sign' || a.atom !== 'ord' || b.atom !== 'ord' || a.variant !== b.variant)
    return null;
  const isNumber = /^[\d.]+$/.test(a.text) && /^[\d.]+$/.test(b.text);
  const isWord = a.variant === 'upright' && /^[A-Za-z]+$/.test(a.text) && /^[A-Za-z]+$/.test(b.text);
  const isPrime = /^′+$/.test(a.text) && b.text === '′';
  return isNumber || isWord || isPrime ? ({ ...a, text: a.text + b.text } satisfies Sign) : null;
}

/** Items as one node. */
export function oneOf(items: readonly FormulaNode[]): FormulaNode {
  return rowOf(mergedSigns(items));
}

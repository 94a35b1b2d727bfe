/** OMML (ISO/IEC 29500-1, 22.1) to LaTeX; an element a line. What is not known is gone through for what it holds. */
import { commandFor, isOperatorName } from '../../../lexis/latex.ts';
import { shownAlternative } from '../shown.ts';
import { childOf, childrenOf, type Element, textInside } from '../xml.ts';
import { escapedWords, runLatex, written } from './letters.ts';
import { ACCENTS, ARROWS, BRACES, LIMITED, MATRICES, OVER_UNDER } from './objects.ts';

/** A formula as LaTeX; `number` is what Word keeps behind its # in an array, brackets and all. */
export interface MathLatex {
  readonly latex: string;
  readonly number: string | null;
}

/** The LaTeX of `m:oMath`. */
export function latexOfMath(math: Element): MathLatex {
  const latex = inside(math).trim();
  const sign = latex.lastIndexOf('\\#');
  const number = sign < 0 ? null : numberIn(latex.slice(sign + 2));
  return number === null ? { latex, number } : { latex: latex.slice(0, sign).trim(), number };
}

/** E=mc^2#(1), as Word writes the number of an equation, in an array of one row or without. */
function numberIn(behind: string): string | null {
  const plain = behind.replace(/\\text\{([^{}]*)\}/g, '$1').replace(/\\(?:left|right)(?![A-Za-z])|[\s\\]/g, '');
  const [, bare] = /^[（(]?([\dA-Za-z\p{Script=Han}.．\-–—·]{1,15})[）)]?$/u.exec(plain) ?? [];
  if (bare === undefined) return null;
  return plain === bare ? `(${bare})` : plain;
}

function inside(element: Element | undefined): string {
  return written(childrenOf(element).map(latexOf));
}

/** An argument: m:e, m:sub and the like; '' where there is none. */
function argument(element: Element, name: string): string {
  return inside(childOf(element, name)).trim();
}

function property(element: Element, properties: string, name: string): string | undefined {
  return childOf(childOf(element, properties), name)?.attributes['m:val'];
}

/** Whether a property is set: `m:val` may be left out for 1. */
function isSet(element: Element, properties: string, name: string): boolean {
  const found = childOf(childOf(element, properties), name);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['m:val'] ?? '1');
}

function latexOf(element: Element): string {
  const e = () => argument(element, 'm:e');
  switch (element.name) {
    case 'm:r':
    case 'w:r':
      return runLatex(element);
    case 'm:f':
      return fraction(element);
    case 'm:rad': {
      const degree = isSet(element, 'm:radPr', 'm:degHide') ? '' : argument(element, 'm:deg');
      return `\\sqrt${degree === '' ? '' : `[${degree}]`}{${e()}}`;
    }
    case 'm:nary':
      return nary(element);
    case 'm:sSub':
      return baseOf(element) + lowered(argument(element, 'm:sub'));
    case 'm:sSup':
      return baseOf(element) + raised(argument(element, 'm:sup'));
    case 'm:sSubSup':
      return baseOf(element) + lowered(argument(element, 'm:sub')) + raised(argument(element, 'm:sup'));
    case 'm:sPre':
      return `{}${lowered(argument(element, 'm:sub'))}${raised(argument(element, 'm:sup'))}${base(e())}`;
    case 'm:limLow':
      return limit(element, 'under');
    case 'm:limUpp':
      return limit(element, 'over');
    case 'm:func':
      return written([nameOf(childOf(element, 'm:fName')), e()]);
    case 'm:d':
      return fenced(element);
    case 'm:m':
      return matrix(element, 'matrix');
    case 'm:eqArr':
      return equationArray(element, 'aligned');
    case 'm:acc':
      return accent(element);
    case 'm:bar':
      return `${property(element, 'm:barPr', 'm:pos') === 'top' ? '\\overline' : '\\underline'}{${e()}}`;
    case 'm:groupChr':
      return grouped(element);
    case 'm:box':
      return boxed(element);
    case 'm:borderBox':
      return bordered(element);
    case 'm:phant':
      return phantom(element);
    case 'mc:AlternateContent':
      return inside(shownAlternative(element));
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return /Pr$/.test(element.name) ? '' : inside(element);
  }
}

/** What scripts stand at; brackets with what they hold are one thing already. */
function baseOf(element: Element): string {
  const inner = childOf(element, 'm:e');
  const latex = inside(inner).trim();
  const [only, more] = childrenOf(inner).filter(({ name }) => !/Pr$/.test(name));
  return only?.name === 'm:d' && more === undefined ? latex : base(latex);
}

/** A base of several signs is a group. */
function base(latex: string): string {
  return isSingle(latex) ? latex : `{${latex}}`;
}

/** One letter, one number, one command with its groups. */
function isSingle(latex: string): boolean {
  return /^(?:\\?[^\\{}]|\d+|\\[A-Za-z]+(?:\{[^{}]*\})*)$/u.test(latex);
}

function lowered(latex: string): string {
  return latex === '' ? '' : `_{${latex}}`;
}

/** f′ is f' in LaTeX. */
function raised(latex: string): string {
  if (/^(?:\\prime\s*|[′'])+$/.test(latex)) return "'".repeat(latex.match(/\\prime|[′']/g)!.length);
  return latex === '' ? '' : `^{${latex}}`;
}

function fraction(element: Element): string {
  const [over, under] = [argument(element, 'm:num'), argument(element, 'm:den')];
  switch (property(element, 'm:fPr', 'm:type')) {
    case 'noBar':
      return `{${over} \\atop ${under}}`;
    case 'lin':
      return `${base(over)}/${base(under)}`;
    case 'skw':
      return `{}^{${over}}/_{${under}}`;
    default:
      return `\\frac{${over}}{${under}}`;
  }
}

function nary(element: Element): string {
  const sign = property(element, 'm:naryPr', 'm:chr') ?? '∫';
  const part = (name: string, hidden: string) => (isSet(element, 'm:naryPr', hidden) ? '' : argument(element, name));
  const [sub, sup] = [part('m:sub', 'm:subHide'), part('m:sup', 'm:supHide')];
  const isOver = property(element, 'm:naryPr', 'm:limLoc') === 'undOvr';
  const stands = OVER_UNDER.test(sign);
  const place = (sub === '' && sup === '') || stands || !isOver ? '' : '\\limits';
  const operator = sign === '' ? '' : commandFor(sign) + place + lowered(sub) + raised(sup);
  return written([operator, argument(element, 'm:e')]);
}

/** What stands under or over something: the limit of lim, the words at a brace or an arrow, anything over anything. */
function limit(element: Element, at: 'under' | 'over'): string {
  const inner = childOf(element, 'm:e');
  const lim = argument(element, 'm:lim');
  const name = nameOf(inner);
  const script = at === 'under' ? lowered(lim) : `^{${lim}}`;
  if (LIMITED.test(name.replace(/[_^]\{[\s\S]*$/, ''))) return name + script;
  const [only, more] = childrenOf(inner).filter(({ name: child }) => !/Pr$/.test(child));
  const latex = inside(inner).trim();
  if (more === undefined && only?.name === 'm:groupChr') {
    if (/^\\(?:over|under)(?:brace|bracket|paren|group)/.test(latex)) return latex + script;
    if (at === 'under' && /^\\x[A-Za-z]+\{/.test(latex)) return latex.replace(/^(\\x[A-Za-z]+)/, `$1[${lim}]`);
  }
  const arrow = ARROWS[[...latex][0] === '\\' ? (signOf(latex) ?? '') : latex];
  if (arrow !== undefined && latex !== '=') return at === 'over' ? `${arrow}{${lim}}` : `${arrow}[${lim}]{}`;
  if (/^\\operatorname\*\{/.test(name)) return name + script;
  if (/^\\operatorname\{/.test(name)) return name.replace('\\operatorname{', '\\operatorname*{') + script;
  return at === 'under' ? `\\underset{${lim}}{${latex}}` : `\\overset{${lim}}{${latex}}`;
}

/** The arrow that a command is. */
function signOf(latex: string): string | undefined {
  return Object.keys(ARROWS).find((sign) => commandFor(sign) === latex);
}

/** Names of two words. */
const SEVERAL: Readonly<Record<string, string>> = {
  'lim sup': '\\limsup',
  'lim inf': '\\liminf',
  'arg max': '\\operatorname*{arg\\,max}',
  'arg min': '\\operatorname*{arg\\,min}',
};

/** The name of an operator: \sin, \sin^{2}, \lim_{n\to\infty}, \operatorname{Cov}. */
function nameOf(element: Element | undefined): string {
  const parts = childrenOf(element).filter(({ name }) => !/Pr$/.test(name));
  const [only, more] = parts;
  if (only === undefined) return '';
  if (more === undefined) {
    const inner = (name: string) => nameOf(childOf(only, name));
    const script = (name: string) => argument(only, name);
    switch (only.name) {
      case 'm:sSup':
        return inner('m:e') + raised(script('m:sup'));
      case 'm:sSub':
        return inner('m:e') + lowered(script('m:sub'));
      case 'm:sSubSup':
        return inner('m:e') + lowered(script('m:sub')) + raised(script('m:sup'));
      case 'm:limLow':
      case 'm:limUpp':
      case 'm:box':
        return only.name === 'm:box' ? inner('m:e') : limit(only, only.name === 'm:limLow' ? 'under' : 'over');
      default:
    }
  }
  const latex = parts.map(latexOf).join('').trim();
  const several =
    SEVERAL[
      parts
        .map(textInside)
        .join('')
        .replace(/[\s\u2009]+/g, ' ')
        .trim()
    ];
  if (several !== undefined) return several;
  const word = latex.replace(/^\\math(?:rm|it|bf)\{([^{}]*)\}$/, '$1');
  if (isOperatorName(word)) return `\\${word}`;
  return /^[A-Za-z][A-Za-z \\,]*$/.test(word) && word.length > 1 && !word.startsWith('\\')
    ? `\\operatorname{${word}}`
    : latex;
}

/** Fences grow with what they hold; round what is no higher than a line they are plain brackets. */
function fenced(element: Element): string {
  const mark = (name: string, usual: string) => property(element, 'm:dPr', name) ?? usual;
  const [open, close] = [mark('m:begChr', '('), mark('m:endChr', ')')];
  const parts = childrenOf(element, 'm:e');
  const [only, more] = parts.flatMap((part) => childrenOf(part)).filter(({ name }) => !/Pr$/.test(name));
  if (parts.length === 1 && only !== undefined && more === undefined) {
    const own = asEnvironment(only, open, close);
    if (own !== null) return own;
  }
  const separator = delimiter(mark('m:sepChr', '|'));
  const isTall = parts.some(holdsTall);
  const between = isTall ? ` \\middle${separator} ` : separator;
  const content = parts.map((part) => inside(part).trim()).join(between);
  if (isTall || open === '' || close === '' || parts.length > 1) {
    const joined = isTall ? content : parts.map((part) => inside(part).trim()).join(` \\middle${separator} `);
    return `\\left${delimiter(open)} ${joined} \\right${delimiter(close)}`;
  }
  return written([commandFor(open), content, commandFor(close)]);
}

/** A matrix in its fences, cases, a binomial coefficient. */
function asEnvironment(only: Element, open: string, close: string): string | null {
  if (open === '{' && close === '' && only.name === 'm:eqArr') return equationArray(only, 'cases');
  if (open === '{' && close === '' && only.name === 'm:m' && columnsOf(only).length <= 2 && !isAligned(only)) {
    return matrix(only, 'cases');
  }
  if (only.name === 'm:m' && !isAligned(only)) {
    const name = MATRICES[open + close];
    if (name !== undefined && columnsOf(only).every((align) => align === 'center')) return matrix(only, name);
  }
  const isBinomial = only.name === 'm:f' && property(only, 'm:fPr', 'm:type') === 'noBar';
  if (isBinomial && open === '(' && close === ')') {
    return `\\binom{${argument(only, 'm:num')}}{${argument(only, 'm:den')}}`;
  }
  return null;
}

function delimiter(mark: string): string {
  if (mark === '') return '.';
  if (mark === '∥' || mark === '∣') return mark === '∣' ? '|' : '\\Vert ';
  const command = commandFor(mark);
  return /^\\[A-Za-z]/.test(command) ? `${command} ` : command;
}

const TALL = new Set(['m:f', 'm:nary', 'm:m', 'm:eqArr', 'm:limLow', 'm:limUpp', 'm:rad', 'm:groupChr', 'm:borderBox']);

function holdsTall(element: Element): boolean {
  return childrenOf(element).some((child) => TALL.has(child.name) || (!/Pr$/.test(child.name) && holdsTall(child)));
}

/** The alignment of each column. */
function columnsOf(element: Element): string[] {
  const groups = childrenOf(childOf(childOf(element, 'm:mPr'), 'm:mcs'), 'm:mc');
  const told = groups.flatMap((group) => {
    const count = Number(property(group, 'm:mcPr', 'm:count') ?? 1);
    const align = property(group, 'm:mcPr', 'm:mcJc') ?? 'center';
    return Array.from({ length: Math.min(64, Math.max(1, count || 1)) }, () => align);
  });
  const width = childrenOf(element, 'm:mr').reduce((most, row) => Math.max(most, childrenOf(row, 'm:e').length), 0);
  return Array.from({ length: width }, (_, at) => told[at] ?? 'center');
}

/** What begins the right side of an equation. */
const RELATION =
  /^(?:[=<>+-]|\\(?:leq|geq|approx|equiv|sim|simeq|cong|neq|in|to|propto|triangleq|Rightarrow|Leftrightarrow|coloneqq|subset|subseteq)(?![A-Za-z]))/;

/** Columns by turns to the right and to the left, without gaps or with a relation at the head of each second one. */
function isAligned(element: Element): boolean {
  const columns = columnsOf(element);
  const turns = columns.length > 1 && columns.every((align, at) => align === (at % 2 === 0 ? 'right' : 'left'));
  if (!turns) return false;
  const second = childrenOf(element, 'm:mr').flatMap((row) => childrenOf(row, 'm:e').filter((_, at) => at % 2 === 1));
  const cells = second
    .map((cell) =>
      inside(cell)
        .trim()
        .replace(/^\\text\{\}/, ''),
    )
    .filter((cell) => cell !== '');
  return (
    property(element, 'm:mPr', 'm:cGp') === '0' || (cells.length > 0 && cells.every((cell) => RELATION.test(cell)))
  );
}

function matrix(element: Element, name: string): string {
  const columns = columnsOf(element);
  const aligned = isAligned(element);
  const rows = childrenOf(element, 'm:mr').map((row) =>
    childrenOf(row, 'm:e')
      .map((cell) => inside(cell).trim())
      .map((cell) => (aligned ? cell.replace(/^(?:\\quad\s*)+/, '') : cell))
      .join(' & '),
  );
  const body = rows.join(' \\\\ ');
  if (aligned) return `\\begin{aligned}${body}\\end{aligned}`;
  if (name === 'matrix' && columns.some((align) => align !== 'center')) {
    return `\\begin{array}{${columns.map((align) => align[0]).join('')}}${body}\\end{array}`;
  }
  return `\\begin{${name}}${body}\\end{${name}}`;
}

/** Rows under one another; the & of Word parts them at the same places as LaTeX's. One row alone is what it holds. */
function equationArray(element: Element, name: 'aligned' | 'cases'): string {
  const rows = childrenOf(element, 'm:e').map((row) => inside(row).trim());
  const [only, more] = rows;
  if (only !== undefined && more === undefined && name === 'aligned') return only.replace(/\\&/g, '');
  const isAlignedHere = rows.some((row) => row.includes('\\&'));
  const body = rows.map((row) => row.replace(/\\&/g, ' & ')).join(' \\\\ ');
  const environment = name === 'aligned' && !isAlignedHere ? 'gathered' : name;
  return `\\begin{${environment}}${body}\\end{${environment}}`;
}

function accent(element: Element): string {
  const mark = property(element, 'm:accPr', 'm:chr') ?? '\u0302';
  const inner = argument(element, 'm:e');
  const found = ACCENTS[mark];
  if (found === undefined) return `\\overset{${escapedMark(mark)}}{${inner}}`;
  return `${isSingle(inner) ? found[0] : found[1]}{${inner}}`;
}

function escapedMark(mark: string): string {
  return /^[\p{M}]$/u.test(mark) ? `\\text{${escapedWords(`\u25cc${mark}`)}}` : commandFor(mark);
}

function grouped(element: Element): string {
  const mark = property(element, 'm:groupChrPr', 'm:chr') ?? '⏟';
  const isTop = property(element, 'm:groupChrPr', 'm:pos') === 'top';
  const told = property(element, 'm:groupChrPr', 'm:pos') !== undefined;
  const inner = argument(element, 'm:e');
  const [brace, arrow] = [BRACES[mark], ARROWS[mark]];
  if (brace !== undefined) {
    const placed = isTop ? brace.replace('under', 'over') : brace.replace('over', 'under');
    return `${placed}{${inner}}`;
  }
  if (arrow === undefined) {
    return isTop ? `\\overset{${commandFor(mark)}}{${inner}}` : `\\underset{${commandFor(mark)}}{${inner}}`;
  }
  const isUnderArrow = told && !isTop && property(element, 'm:groupChrPr', 'm:vertJc') === undefined;
  if (isUnderArrow && /^[→←↔]$/.test(mark))
    return `\\under${{ '→': 'right', '←': 'left', '↔': 'leftright' }[mark]}arrow{${inner}}`;
  return isTop && inner !== '' ? `${arrow}[${inner}]{}` : `${arrow}{${inner}}`;
}

/** A word that is an operator of two sides: a mod b. */
function boxed(element: Element): string {
  const inner = argument(element, 'm:e');
  return isSet(element, 'm:boxPr', 'm:opEmu') && /^\\mathrm\{[a-z]+\}$/.test(inner) ? `\\mathbin{${inner}}` : inner;
}

function bordered(element: Element): string {
  const inner = argument(element, 'm:e');
  const has = (name: string) => isSet(element, 'm:borderBoxPr', name);
  const [up, down] = [has('m:strikeBLTR'), has('m:strikeTLBR')];
  const isFramed = !['m:hideTop', 'm:hideBot', 'm:hideLeft', 'm:hideRight'].every(has);
  const struck = up && down ? `\\xcancel{${inner}}` : up ? `\\cancel{${inner}}` : down ? `\\bcancel{${inner}}` : inner;
  return isFramed ? `\\boxed{${struck}}` : struck;
}

function phantom(element: Element): string {
  const inner = argument(element, 'm:e');
  const shown = childOf(childOf(element, 'm:phantPr'), 'm:show');
  const isHidden = shown !== undefined && /^(?:0|false|off)$/.test(shown.attributes['m:val'] ?? '1');
  const has = (name: string) => isSet(element, 'm:phantPr', name);
  if (!isHidden) return has('m:zeroAsc') || has('m:zeroDesc') ? `\\smash{${inner}}` : base(inner);
  if (has('m:zeroWid')) return `\\vphantom{${inner}}`;
  return has('m:zeroAsc') && has('m:zeroDesc') ? `\\hphantom{${inner}}` : `\\phantom{${inner}}`;
}

/** OMML (ISO/IEC 29500-1, 22.1) to LaTeX; an element a line. What is not known is gone through for what it holds. */
import { commandFor } from '../../../lexis/latex.ts';
import { LATEX_ARROWS, LATEX_BRACES } from '../../source/stretched-table.ts';
import { childOf, childrenOf, type Element } from '../../source/xml.ts';
import { shownAlternative } from '../shown.ts';
import { fencedLatex } from './fences.ts';
import { arrayLatex, matrixLatex } from './grids.ts';
import { escapedWords, runLatex, written } from './letters.ts';
import { limitLatex, operatorName } from './names.ts';
import { OVER_UNDER, WORD_ACCENTS } from './objects.ts';
import { argumentLatex, base, isSingle, lowered, raised } from './parts.ts';
import { isSet, property } from './properties.ts';
import { gathered } from './strays.ts';

/** A formula as LaTeX; `number` is what Word keeps behind its # in an array, brackets and all; `strays` is how many parts were set nowhere. */
export interface MathLatex {
  readonly latex: string;
  readonly number: string | null;
  readonly strays: number;
}

/** The LaTeX of `m:oMath`. */
export function latexOfMath(math: Element): MathLatex {
  const { math: whole, strays } = gathered(math);
  const latex = inside(whole).trim();
  const sign = latex.lastIndexOf('\\#');
  const number = sign < 0 ? null : numberIn(latex.slice(sign + 2));
  return number === null ? { latex, number, strays } : { latex: latex.slice(0, sign).trim(), number, strays };
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

function latexOf(element: Element): string {
  const e = () => argumentLatex(element, 'm:e', inside);
  switch (element.name) {
    case 'm:r':
    case 'w:r':
      return runLatex(element);
    case 'm:f':
      return fraction(element);
    case 'm:rad': {
      const degree = isSet(element, 'm:radPr', 'm:degHide') ? '' : argumentLatex(element, 'm:deg', inside);
      return `\\sqrt${degree === '' ? '' : `[${degree}]`}{${e()}}`;
    }
    case 'm:nary':
      return nary(element);
    case 'm:sSub':
      return baseOf(element) + lowered(argumentLatex(element, 'm:sub', inside));
    case 'm:sSup':
      return baseOf(element) + raised(argumentLatex(element, 'm:sup', inside));
    case 'm:sSubSup':
      return (
        baseOf(element) +
        lowered(argumentLatex(element, 'm:sub', inside)) +
        raised(argumentLatex(element, 'm:sup', inside))
      );
    case 'm:sPre':
      return `{}${lowered(argumentLatex(element, 'm:sub', inside))}${raised(argumentLatex(element, 'm:sup', inside))}${base(e())}`;
    case 'm:limLow':
      return limitLatex(element, 'under', inside);
    case 'm:limUpp':
      return limitLatex(element, 'over', inside);
    case 'm:func':
      return written([operatorName(childOf(element, 'm:fName'), inside), e()]);
    case 'm:d':
      return fencedLatex(element, inside);
    case 'm:m':
      return matrixLatex(element, 'matrix', inside);
    case 'm:eqArr':
      return arrayLatex(element, 'aligned', inside);
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
    case 'm:t':
    case 'w:t':
      return runLatex({ name: 'm:r', attributes: {}, children: [element] });
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

function fraction(element: Element): string {
  const [over, under] = [argumentLatex(element, 'm:num', inside), argumentLatex(element, 'm:den', inside)];
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
  const part = (name: string, hidden: string) =>
    isSet(element, 'm:naryPr', hidden) ? '' : argumentLatex(element, name, inside);
  const [sub, sup] = [part('m:sub', 'm:subHide'), part('m:sup', 'm:supHide')];
  const isOver = property(element, 'm:naryPr', 'm:limLoc') === 'undOvr';
  const stands = OVER_UNDER.test(sign);
  const place = (sub === '' && sup === '') || stands || !isOver ? '' : '\\limits';
  const operator = sign === '' ? '' : commandFor(sign) + place + lowered(sub) + raised(sup);
  return written([operator, argumentLatex(element, 'm:e', inside)]);
}

function accent(element: Element): string {
  const mark = property(element, 'm:accPr', 'm:chr') ?? '\u0302';
  const inner = argumentLatex(element, 'm:e', inside);
  const found = WORD_ACCENTS[mark];
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
  const inner = argumentLatex(element, 'm:e', inside);
  const [brace, arrow] = [LATEX_BRACES[mark], LATEX_ARROWS[mark]];
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
  const inner = argumentLatex(element, 'm:e', inside);
  return isSet(element, 'm:boxPr', 'm:opEmu') && /^\\mathrm\{[a-z]+\}$/.test(inner) ? `\\mathbin{${inner}}` : inner;
}

function bordered(element: Element): string {
  const inner = argumentLatex(element, 'm:e', inside);
  const has = (name: string) => isSet(element, 'm:borderBoxPr', name);
  const [up, down] = [has('m:strikeBLTR'), has('m:strikeTLBR')];
  const isFramed = !['m:hideTop', 'm:hideBot', 'm:hideLeft', 'm:hideRight'].every(has);
  const struck = up && down ? `\\xcancel{${inner}}` : up ? `\\cancel{${inner}}` : down ? `\\bcancel{${inner}}` : inner;
  return isFramed ? `\\boxed{${struck}}` : struck;
}

function phantom(element: Element): string {
  const inner = argumentLatex(element, 'm:e', inside);
  const shown = childOf(childOf(element, 'm:phantPr'), 'm:show');
  const isHidden = shown !== undefined && /^(?:0|false|off)$/.test(shown.attributes['m:val'] ?? '1');
  const has = (name: string) => isSet(element, 'm:phantPr', name);
  if (!isHidden) return has('m:zeroAsc') || has('m:zeroDesc') ? `\\smash{${inner}}` : base(inner);
  if (has('m:zeroWid')) return `\\vphantom{${inner}}`;
  return has('m:zeroAsc') && has('m:zeroDesc') ? `\\hphantom{${inner}}` : `\\phantom{${inner}}`;
}

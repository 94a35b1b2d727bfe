/** Names of operators (m:func), and what stands under and over things (m:limLow, m:limUpp). */
import { commandFor, isOperatorName } from '../../../lexis/latex.ts';
import { LATEX_ARROWS } from '../../source/stretched-table.ts';
import { childOf, childrenOf, type Element, textInside } from '../../source/xml.ts';
import { LIMITED } from './objects.ts';
import { argumentLatex, type Inside, lowered, raised } from './parts.ts';

/** What stands under or over something: the limit of lim, the words at a brace or an arrow, anything over anything. */
export function limitLatex(element: Element, at: 'under' | 'over', inside: Inside): string {
  const inner = childOf(element, 'm:e');
  const lim = argumentLatex(element, 'm:lim', inside);
  const name = operatorName(inner, inside);
  const script = at === 'under' ? lowered(lim) : `^{${lim}}`;
  if (LIMITED.test(name.replace(/[_^]\{[\s\S]*$/, ''))) return name + script;
  const [only, more] = childrenOf(inner).filter(({ name: child }) => !/Pr$/.test(child));
  const latex = inside(inner).trim();
  if (more === undefined && only?.name === 'm:groupChr') {
    if (/^\\(?:over|under)(?:brace|bracket|paren|group)/.test(latex)) return latex + script;
    if (at === 'under' && /^\\x[A-Za-z]+\{/.test(latex)) return latex.replace(/^(\\x[A-Za-z]+)/, `$1[${lim}]`);
  }
  const arrow = LATEX_ARROWS[[...latex][0] === '\\' ? (signOf(latex) ?? '') : latex];
  if (arrow !== undefined && latex !== '=') return at === 'over' ? `${arrow}{${lim}}` : `${arrow}[${lim}]{}`;
  if (/^\\operatorname\*\{/.test(name)) return name + script;
  if (/^\\operatorname\{/.test(name)) return name.replace('\\operatorname{', '\\operatorname*{') + script;
  return at === 'under' ? `\\underset{${lim}}{${latex}}` : `\\overset{${lim}}{${latex}}`;
}

/** The arrow that a command is. */
function signOf(latex: string): string | undefined {
  return Object.keys(LATEX_ARROWS).find((sign) => commandFor(sign) === latex);
}

/** Names of two words. */
const SEVERAL: Readonly<Record<string, string>> = {
  'lim sup': '\\limsup',
  'lim inf': '\\liminf',
  'arg max': '\\operatorname*{arg\\,max}',
  'arg min': '\\operatorname*{arg\\,min}',
};

/** The name of an operator: \sin, \sin^{2}, \lim_{n\to\infty}, \operatorname{Cov}. */
export function operatorName(element: Element | undefined, inside: Inside): string {
  const parts = childrenOf(element).filter(({ name }) => !/Pr$/.test(name));
  const [only, more] = parts;
  if (only === undefined) return '';
  if (more === undefined) {
    const inner = (name: string) => operatorName(childOf(only, name), inside);
    const script = (name: string) => argumentLatex(only, name, inside);
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
        return only.name === 'm:box'
          ? inner('m:e')
          : limitLatex(only, only.name === 'm:limLow' ? 'under' : 'over', inside);
      default:
    }
  }
  const latex = inside(element).trim();
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

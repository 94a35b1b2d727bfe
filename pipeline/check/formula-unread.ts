import { diagnostic } from '../model/diagnostic.ts';
import { formulasIn, latexOf } from '../model/math.ts';
import { extentAt, joined } from '../model/runs.ts';
import { textsOf } from '../model/slots.ts';
import type { Rule } from './rule.ts';

const SHOWN = 30;
/** More of one kind have one cause. */
const MOST = 20;

/** A fraction without numerator or denominator, a root of nothing: what the empty boxes of a formula editor leave. */
const EMPTY = /\\[dt]?frac\s*(?:\{\s*\}|\{[^{}]*\}\s*\{\s*\})|\\sqrt\s*(?:\[[^\]]*\])?\s*\{\s*\}/;

/** Every formula can be set, and nothing in it is left empty; what cannot be is printed as it is written, and asked about. */
export const formulaUnread: Rule = (article, { formulaFault }) =>
  textsOf(article)
    .flatMap((text) =>
      formulasIn(text).flatMap(({ from, to }) => {
        const written = joined(text).slice(from, to);
        const fault = formulaFault(written);
        const latex = latexOf(written);
        if (fault === null && !EMPTY.test(latex)) return [];
        return [{ text, from, to, latex, fault }];
      }),
    )
    .slice(0, MOST)
    .map(({ text, from, to, latex, fault }) => {
      const shown = latex.length > SHOWN ? `${latex.slice(0, SHOWN)}……` : latex;
      const isEmpty = fault === null;
      const message = isEmpty
        ? `公式“${shown}”里有空着的地方：分子、分母或根号里没有内容`
        : `公式“${shown}”排不出来：${fault}，先照原样印`;
      const hint = isEmpty ? '在原稿的公式里补上' : '改正公式的 LaTeX，或者做成图片放进来';
      return diagnostic('warning', 'formula-unread', article.at.file, extentAt(text, from, to), message, hint);
    });

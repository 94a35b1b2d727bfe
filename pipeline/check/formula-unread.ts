import { diagnostic } from '../model/diagnostic.ts';
import { formulasIn, latexOf } from '../model/math.ts';
import { extentAt, joined } from '../model/runs.ts';
import { textsOf } from '../model/slots.ts';
import type { Rule } from './rule.ts';

const SHOWN = 30;
/** More of one kind have one cause. */
const MOST = 20;

/** Every formula can be set; what cannot be is printed as it is written, and asked about. */
export const formulaUnread: Rule = (article, { formulaFault }) =>
  textsOf(article)
    .flatMap((text) =>
      formulasIn(text).flatMap(({ from, to }) => {
        const written = joined(text).slice(from, to);
        const fault = formulaFault(written);
        return fault === null ? [] : [{ text, from, to, latex: latexOf(written), fault }];
      }),
    )
    .slice(0, MOST)
    .map(({ text, from, to, latex, fault }) => {
      const shown = latex.length > SHOWN ? `${latex.slice(0, SHOWN)}……` : latex;
      const message = `公式“${shown}”排不出来：${fault}，先照原样印`;
      const hint = '改正公式的 LaTeX，或者做成图片放进来';
      return diagnostic('warning', 'formula-unread', article.at.file, extentAt(text, from, to), message, hint);
    });

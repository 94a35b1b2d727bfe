/** The formulas of an issue as whoever sets them asks for them; the library that reads them is loaded only if there is any. */
import { articlesOf, type Issue } from '../model/document.ts';
import { hasMath, isDisplayed, latexOf, withPlain } from '../model/math.ts';
import { mapSlots, textsOf } from '../model/slots.ts';
import type { ReadFormula } from './latex/read.ts';
import type { MathElement } from './mathml.ts';

/** Formulas by the characters that stand for them in a text, dollar signs and all. */
export interface Formulas {
  read(written: string): ReadFormula;
  /** Null where the LaTeX cannot be read. */
  mathml(written: string): MathElement | null;
  /** As plain characters; the LaTeX itself where that cannot be read. */
  plain(written: string): string;
}

/** For an issue without any. */
const NONE: Formulas = {
  read: () => ({ formula: null, fault: '没有读公式' }),
  mathml: () => null,
  plain: latexOf,
};

/** The formulas of an issue. */
export async function formulasOf(issue: Issue): Promise<Formulas> {
  return articlesOf(issue).some((article) => textsOf(article).some(hasMath)) ? openFormulas() : NONE;
}

/** Loads what reads formulas; each is read once. */
export async function openFormulas(): Promise<Formulas> {
  const [{ readLatex }, { mathElement }, { plainOf }] = await Promise.all([
    import('./latex/read.ts'),
    import('./mathml.ts'),
    import('./plain.ts'),
  ]);
  const known = new Map<string, ReadFormula>();
  const read = (written: string): ReadFormula => {
    let found = known.get(written);
    if (found === undefined) {
      found = readLatex(latexOf(written), isDisplayed(written));
      known.set(written, found);
    }
    return found;
  };
  return {
    read,
    mathml: (written) => {
      const { formula } = read(written);
      return formula === null ? null : mathElement(formula, isDisplayed(written));
    },
    plain: (written) => {
      const { formula } = read(written);
      return formula === null ? latexOf(written) : plainOf(formula);
    },
  };
}

/** The issue with its formulas as plain characters beside their LaTeX. */
export async function withPlainFormulas(issue: Issue): Promise<Issue> {
  if (!articlesOf(issue).some((article) => textsOf(article).some(hasMath))) return issue;
  const { plain } = await openFormulas();
  const sections = issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => mapSlots(article, ({ text }) => withPlain(text, plain))),
  }));
  return { ...issue, sections };
}

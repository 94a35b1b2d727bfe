/** Paragraphs of a document that are an equation: a formula alone, with its number behind tabs or in another cell. */
import type { Text } from '../../model/document.ts';
import { formulasIn, isDisplayed, latexOf } from '../../model/math.ts';
import { joined } from '../../model/runs.ts';
import { AFTER_EQUATION } from '../source/formulas.ts';
import type { BodyItem } from './body-item.ts';
import { labelledRows, type ToldParagraph } from './paragraph.ts';

/** Whether a text is one formula, perhaps with a number and a mark behind it. */
export function isEquation(text: Text): boolean {
  const chars = joined(text);
  const [formula, more] = formulasIn(text);
  if (formula === undefined || more !== undefined) return false;
  return chars.slice(0, formula.from).trim() === '' && AFTER_EQUATION.test(chars.slice(formula.to));
}

/** Whether all rows of a paragraph that has no automatic number are equations. */
export function isEquationParagraph(paragraph: ToldParagraph): boolean {
  const rows = labelledRows(paragraph).filter((row) => joined(row).trim() !== '');
  return paragraph.label === null && rows.length > 0 && rows.every(isEquation);
}

/** The text with its formula on a line of its own. */
export function displayed(text: Text): Text {
  const runs = text.runs.map((run) => {
    const isFormula = run.marks.some(({ kind }) => kind === 'math') && !isDisplayed(run.text);
    return isFormula ? { ...run, text: `$$${latexOf(run.text)}$$` } : run;
  });
  return { ...text, runs };
}

/** A row of a table that only places an equation and its number. */
export function isEquationRow(cells: readonly (readonly BodyItem[])[]): boolean {
  const filled = cells
    .map((items) => items.filter((item) => item.kind !== 'paragraph' || !isBlank(item)))
    .filter((items) => items.length > 0);
  const [formula, number, more] = filled;
  if (formula === undefined || more !== undefined || !formula.every(isFormulaItem)) return false;
  return number === undefined || (number.length === 1 && isNumberItem(number[0]!));
}

function isBlank(paragraph: ToldParagraph): boolean {
  return labelledRows(paragraph).every((row) => joined(row).trim() === '');
}

function isFormulaItem(item: BodyItem): boolean {
  return item.kind === 'paragraph' && isEquationParagraph(item);
}

function isNumberItem(item: BodyItem): boolean {
  if (item.kind !== 'paragraph') return false;
  return AFTER_EQUATION.exec(labelledRows(item).map(joined).join(''))?.[1] !== undefined;
}

/** Paragraphs of a document that are an equation: a formula alone, with its number behind tabs or in another cell. */
import type { Text } from '../../model/document.ts';
import { formulasIn, isDisplayed, latexOf } from '../../model/math.ts';
import { joined } from '../../model/runs.ts';
import { AFTER_EQUATION } from '../source/formulas.ts';
import { type DocumentItem, type DocumentParagraph, labelledRows } from './paragraph.ts';

/** Whether a text is one formula, perhaps with a number and a mark behind it. */
export function isEquation(text: Text): boolean {
  const chars = joined(text);
  const [formula, more] = formulasIn(text);
  if (formula === undefined || more !== undefined) return false;
  return chars.slice(0, formula.from).trim() === '' && AFTER_EQUATION.test(chars.slice(formula.to));
}

/** Whether all rows of a paragraph that has no automatic number are equations. */
export function isEquationParagraph(paragraph: DocumentParagraph): boolean {
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
export function isEquationRow(cells: readonly (readonly DocumentItem[])[]): boolean {
  const filled = cells
    .map((items) => items.filter((item) => item.kind !== 'paragraph' || !isBlank(item)))
    .filter((items) => items.length > 0);
  const [formula, number, more] = filled;
  if (formula === undefined || more !== undefined || !formula.every(isFormulaItem)) return false;
  return number === undefined || (number.length === 1 && isNumberItem(number[0]!));
}

function isBlank(paragraph: DocumentParagraph): boolean {
  return labelledRows(paragraph).every((row) => joined(row).trim() === '');
}

function isFormulaItem(item: DocumentItem): boolean {
  return item.kind === 'paragraph' && isEquationParagraph(item);
}

function isNumberItem(item: DocumentItem): boolean {
  if (item.kind !== 'paragraph') return false;
  return AFTER_EQUATION.exec(labelledRows(item).map(joined).join(''))?.[1] !== undefined;
}

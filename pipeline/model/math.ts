/** Formulas in marked text: their LaTeX stands between dollar signs under one mark, and nothing that reads words looks inside. */
import type { FormulaSource, MathMark, Point, Run, Text } from './document.ts';
import { joined } from './runs.ts';

/** A formula's mark, or null. */
export function mathOf({ marks }: Run): MathMark | null {
  for (const mark of marks) if (mark.kind === 'math') return mark;
  return null;
}

/** Whether a text has any formula. */
export function hasMath({ runs }: Text): boolean {
  return runs.some((run) => mathOf(run) !== null);
}

/** The LaTeX of a formula without the dollar signs round it. */
export function latexOf(written: string): string {
  const signs = written.startsWith('$$') && written.endsWith('$$') && written.length >= 4 ? 2 : 1;
  return written.slice(signs, -signs).trim();
}

/** Whether a formula stands on a line of its own. */
export function isDisplayed(written: string): boolean {
  return written.startsWith('$$');
}

/** A formula as marked text that stands at `point`; its last character stands at `end`. */
export function formulaAt(
  latex: string,
  displayed: boolean,
  point: Point,
  { end, source = null }: { readonly end?: Point; readonly source?: FormulaSource | null } = {},
): Text {
  const sign = displayed ? '$$' : '$';
  const text = sign + latex + sign;
  const last = end === undefined ? [] : [{ offset: text.length - 1, point: end }];
  return { runs: [{ text, marks: [{ kind: 'math', source, plain: null }] }], anchors: [{ offset: 0, point }, ...last] };
}

/** A formula in a text: its characters `from`..`to`, end exclusive. */
export interface FormulaStretch {
  readonly from: number;
  readonly to: number;
  readonly mark: MathMark;
}

/** The formulas of a text in order; runs under one mark are one formula. */
export function formulasIn({ runs }: Text): FormulaStretch[] {
  const found: FormulaStretch[] = [];
  let at = 0;
  for (const run of runs) {
    const mark = mathOf(run);
    const last = found.at(-1);
    const to = at + run.text.length;
    if (mark !== null && last?.mark === mark && last.to === at) found[found.length - 1] = { ...last, to };
    else if (mark !== null) found.push({ from: at, to, mark });
    at = to;
  }
  return found;
}

/** Stands for every character of a formula where words are read: a formula is one long Latin word to them. */
const MASK = 'x';

/** The characters of a text with its formulas masked, each by as many letters x as it has characters. */
export function wordsIn(text: Text): string {
  if (!hasMath(text)) return joined(text);
  return text.runs.map((run) => (mathOf(run) === null ? run.text : MASK.repeat(run.text.length))).join('');
}

/** The characters of a text with its formulas in plain ones: x², not $x^2$. */
export function plainly(text: Text): string {
  if (!hasMath(text)) return joined(text);
  const chars = joined(text);
  let done = 0;
  let out = '';
  for (const { from, to, mark } of formulasIn(text)) {
    out += chars.slice(done, from) + (mark.plain ?? chars.slice(from, to));
    done = to;
  }
  return out + chars.slice(done);
}

/** The same without the calls of notes. */
export function plainTitle(text: Text): string {
  const runs = text.runs.filter(({ marks }) => marks.every(({ kind }) => kind !== 'note'));
  return plainly({ ...text, runs }).trim();
}

/** The text with the plain characters that `plain` gives for each of its formulas. */
export function withPlain(text: Text, plain: (written: string) => string): Text {
  if (!hasMath(text)) return text;
  const chars = joined(text);
  const marks = new Map(
    formulasIn(text).map(({ from, to, mark }) => [mark, { ...mark, plain: plain(chars.slice(from, to)) }]),
  );
  const runs = text.runs.map((run) => {
    const mark = mathOf(run);
    if (mark === null) return run;
    return { ...run, marks: run.marks.map((one) => (one === mark ? marks.get(mark)! : one)) };
  });
  return { ...text, runs };
}

/** Formulas hidden from parsers that know no LaTeX: each of their characters but line ends becomes one that no text has. */
import type { Mark, Point, Text } from '../../model/document.ts';
import { formulaAt } from '../../model/math.ts';
import { concat, joined, pointAt, slice, textAt } from '../../model/runs.ts';
import { type WrittenFormula, writtenFormulas } from './formulas.ts';

/** A noncharacter (The Unicode Standard, 23.7), which no line is cleaned of and no parser knows. */
const MASK = '\ufdd0';
const MASKED = /\ufdd0+/g;

/** Hidden formulas; `text` has its length, its line ends and the signs of quotations at its lines' heads. */
export interface Masked {
  readonly text: string;
  /** Where each stretch of masks begins, and the formula that begins with it; null where one only goes on. */
  readonly stretches: ReadonlyMap<number, MaskedFormula | null>;
}

/** A hidden formula, and where its last character stands. */
export interface MaskedFormula extends WrittenFormula {
  readonly end: Point;
}

/** Hides formulas. */
export function masked(text: string, formulas: readonly WrittenFormula[]): Masked {
  const safe = text.includes(MASK) ? text.replaceAll(MASK, '\ufffd') : text;
  if (formulas.length === 0) return { text: safe, stretches: new Map() };
  const stretches = new Map<number, MaskedFormula | null>();
  const parts: string[] = [];
  const pointOf = pointsIn(safe);
  let done = 0;
  for (const formula of formulas) {
    parts.push(safe.slice(done, formula.from));
    let at = formula.from;
    for (const [index, line] of safe.slice(formula.from, formula.to).split('\n').entries()) {
      const head = index === 0 ? '' : /^[ \t]*(?:>[ \t]?)*/.exec(line)![0];
      const body = line.slice(head.length).replace(/\r$/, '');
      if (index > 0) parts.push('\n');
      parts.push(head, MASK.repeat(body.length), line.slice(head.length + body.length));
      if (body !== '')
        stretches.set(at + head.length, index === 0 ? { ...formula, end: pointOf(formula.to - 1) } : null);
      at += line.length + 1;
    }
    done = formula.to;
  }
  parts.push(safe.slice(done));
  return { text: parts.join(''), stretches };
}

/** Where the stretches of masks in a part of the masked text begin, which stands at `offset` of the whole. */
export function stretchesIn(part: string, offset: number): number[] {
  return part.includes(MASK) ? [...part.matchAll(MASKED)].map(({ index }) => offset + index) : [];
}

/** The text with its formulas shown again; `found` are those of its stretches of masks in order, null for one that is not shown. */
export function unmasked(text: Text, found: readonly (MaskedFormula | null)[], marks: readonly Mark[] = []): Text {
  const chars = joined(text);
  if (!chars.includes(MASK)) return text;
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, 0))];
  let done = 0;
  for (const [index, match] of [...chars.matchAll(MASKED)].entries()) {
    const formula = found[index] ?? null;
    parts.push(slice(text, done, match.index));
    done = match.index + match[0].length;
    if (formula === null) continue;
    const shown = formulaAt(formula.latex, formula.displayed, pointAt(text, match.index), formula);
    parts.push({ ...shown, runs: shown.runs.map((run) => ({ ...run, marks: [...marks, ...run.marks] })) });
  }
  return concat([...parts, slice(text, done, chars.length)]);
}

/** How many stretches of masks a text has. */
export function maskedIn(text: string): number {
  return text.match(MASKED)?.length ?? 0;
}

/** Places of offsets in a text, which ascend; lines end as in a manuscript. */
function pointsIn(text: string): (offset: number) => Point {
  const ends = text.matchAll(/\r\n|\r|\n/g);
  let [line, column, counted] = [1, 1, 0];
  let next = ends.next();
  return (offset) => {
    for (; !next.done && next.value.index + next.value[0].length <= offset; next = ends.next()) {
      line += 1;
      column = 1;
      counted = next.value.index + next.value[0].length;
    }
    column += [...text.slice(counted, offset)].length;
    counted = offset;
    return { line, column };
  };
}

/** A value taken from a part of the masked text, with what the text itself has in the place of each stretch of masks. */
export function withWritten(value: string, masked: string, written: string): string {
  if (!value.includes(MASK)) return value;
  const hidden = [...masked.matchAll(MASKED)].map(({ index, 0: stretch }) =>
    written.slice(index, index + stretch.length),
  );
  let at = 0;
  return value.replace(MASKED, () => hidden[at++] ?? '');
}

/** A text of one line with the formulas among its characters marked as such, all of them in the line. */
export function withFormulas(text: Text): Text {
  const chars = joined(text);
  const found = writtenFormulas(chars, 'plain');
  if (found.length === 0) return text;
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, 0))];
  let done = 0;
  for (const { from, to, latex } of found) {
    parts.push(slice(text, done, from), formulaAt(latex, false, pointAt(text, from), { end: pointAt(text, to - 1) }));
    done = to;
  }
  return concat([...parts, slice(text, done, chars.length)]);
}

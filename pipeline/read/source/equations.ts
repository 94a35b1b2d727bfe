/** Lines that hold displayed formulas, cut where these stand: the equation is an object in place of a line, and so is its number. */
import type { Point, Text } from '../../model/document.ts';
import { formulaAt, formulasIn, isDisplayed, latexOf } from '../../model/math.ts';
import { joined, pointAt, slice, textAt } from '../../model/runs.ts';
import { equationsIn, standingAlone } from './equation-latex.ts';
import { AFTER_EQUATION } from './formulas.ts';
import { lineOf, objectLine } from './lines.ts';
import type { SourceLine } from './source.ts';
import type { Told, ToldEquation } from './told.ts';

const PARAGRAPH: Told = { kind: 'paragraph' };
/** A title that holds a formula stays in one piece. */
const WHOLE: ReadonlySet<Told['kind']> = new Set(['title', 'subtitle', 'heading']);

/** The lines with their displayed formulas as equations; a number on the line below one is its own. */
export function withEquations(file: string, lines: readonly SourceLine[]): SourceLine[] {
  const all: SourceLine[] = [];
  for (const line of lines) {
    const before = all.at(-1);
    const equation = before?.told?.kind === 'equation' ? before.told : null;
    if (equation !== null && equation.number === null && line.blanksBefore === 0 && isNumber(line)) {
      all[all.length - 1] = objectLine({ ...equation, ...numbered(equation, line.text) });
      continue;
    }
    const goesOn = equation !== null && line.told?.kind === 'wrapped';
    all.push(...cutLine(file, goesOn ? { ...line, told: PARAGRAPH } : line));
  }
  return all;
}

function isNumber({ told, chars }: SourceLine): boolean {
  const isText = told === null || told.kind === 'paragraph' || told.kind === 'wrapped';
  return isText && AFTER_EQUATION.exec(chars)?.[1] !== undefined;
}

function cutLine(file: string, line: SourceLine): SourceLine[] {
  const chars = joined(line.text);
  const displayed = formulasIn(line.text).filter(({ from }) => isDisplayed(chars.slice(from, from + 2)));
  if (displayed.length === 0 || (line.told !== null && WHOLE.has(line.told.kind))) return [inLine(line)];
  const parts: SourceLine[] = [];
  let done = 0;
  const told = () => (parts.length === 0 || line.told === null ? line.told : PARAGRAPH);
  const textLine = (to: number) =>
    lineOf(slice(line.text, done, to), PARAGRAPH, parts.length === 0 ? line.blanksBefore : 0);
  for (const { from, to } of displayed) {
    const before = textLine(from);
    if (before !== null) parts.push(inLine({ ...before, told: told(), indent: parts.length === 0 ? line.indent : 0 }));
    const next = displayed.find((other) => other.from >= to)?.from ?? chars.length;
    const after = AFTER_EQUATION.exec(chars.slice(to, next));
    done = after === null ? to : next;
    const equations = equationsOf(file, slice(line.text, from, to));
    if (after !== null && chars.slice(to, next).trim() !== '') {
      const last = equations.pop()!;
      equations.push({ ...last, ...numbered(last, slice(line.text, to, next)) });
    }
    parts.push(...equations.map(objectLine));
  }
  const rest = textLine(chars.length);
  if (rest !== null) parts.push(inLine({ ...rest, told: told() }));
  return parts;
}

/** A line whose formulas stand in it, none on a line of its own. */
function inLine(line: SourceLine): SourceLine {
  const chars = joined(line.text);
  if (!formulasIn(line.text).some(({ from }) => isDisplayed(chars.slice(from, from + 2)))) return line;
  const runs = line.text.runs.map((run) =>
    run.marks.some(({ kind }) => kind === 'math') && isDisplayed(run.text)
      ? { ...run, text: `$${standingAlone(latexOf(run.text))}$` }
      : run,
  );
  const text: Text = { runs, anchors: line.text.anchors };
  return lineOf(text, line.told ?? PARAGRAPH, line.blanksBefore, line.indent) ?? line;
}

/** The equations of a displayed formula, which is all of a text. */
function equationsOf(file: string, text: Text): ToldEquation[] {
  const chars = joined(text);
  const from = pointAt(text, 0);
  const to = pointAt(text, chars.length - 1);
  const mark = formulasIn(text)[0]!.mark;
  return equationsIn(latexOf(chars)).map(({ latex, number }) => ({
    kind: 'equation',
    at: { file, from, to },
    text: formulaAt(latex, true, from, { end: to, source: mark.source }),
    number: number === null ? null : textAt(number, to),
  }));
}

/** The equation with what stands behind it: its number, and a mark, which is set with it. */
export function numbered(equation: ToldEquation, after: Text): Partial<ToldEquation> {
  const chars = joined(after);
  const [, number, mark] = AFTER_EQUATION.exec(chars) ?? [];
  const end: Point = pointAt(after, Math.max(0, chars.trimEnd().length - 1));
  const at = { ...equation.at, to: end };
  const from = number === undefined ? 0 : chars.indexOf(number);
  const own = number === undefined ? equation.number : slice(after, from, from + number.length);
  const [run] = equation.text.runs;
  const punctuated =
    mark === undefined || mark === '' || run === undefined
      ? equation.text
      : { ...equation.text, runs: [{ ...run, text: `$$${latexOf(run.text)}${asLatex(mark)}$$` }] };
  return { at, number: own, text: punctuated };
}

function asLatex(mark: string): string {
  return /[，。；、]/.test(mark) ? `\\text{${mark}}` : mark;
}

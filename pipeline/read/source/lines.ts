/** Lines for the text rules, made from the paragraphs, tables and pictures of a format with markup. */
import type { Point, Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { concat, pointAt, slice, textAt } from '../../model/runs.ts';
import { columns, type SourceLine } from './source.ts';
import type { Told, ToldEquation, ToldFigure, ToldTable } from './told.ts';

/** A line of the text, without the white space round it, which counts as indent at its start; null if nothing is left. */
export function lineOf(text: Text, told: Told, blanksBefore: number, indent = 0): SourceLine | null {
  const characters = wordsIn(text);
  const chars = characters.trim();
  if (chars === '') return null;
  const from = characters.length - characters.trimStart().length;
  const width = [...characters.slice(0, from)].reduce((sum, space) => sum + columns(space), indent);
  return { text: slice(text, from, from + chars.length), chars, indent: width, blanksBefore, told };
}

/** A table, a picture or an equation in place of a line. */
export function objectLine(told: ToldTable | ToldFigure | ToldEquation): SourceLine {
  return { text: textAt('', told.at.from), chars: '', indent: 0, blanksBefore: 1, told };
}

/** The text with a marker before it that stands at `point` in the manuscript. */
export function withMarker(marker: string, point: Point, text: Text): Text {
  return concat([textAt(marker, point), text]);
}

/** The text without emphasis, where the emphasis was only the look of a heading. */
export function withoutEmphasis(text: Text): Text {
  const runs = text.runs.map(({ text: chars, marks }) => ({
    text: chars,
    marks: marks.filter(({ kind }) => kind !== 'strong' && kind !== 'emphasis' && kind !== 'properName'),
  }));
  let offset = 0;
  const parts = runs.map((run) => {
    const from = offset;
    offset += run.text.length;
    return slice({ runs, anchors: text.anchors }, from, offset);
  });
  return concat([textAt('', pointAt(text, 0)), ...parts]);
}

/** Whether all of a text is emphasised, as a heading without a style is. */
export function isAllStrong(text: Text): boolean {
  return text.runs.every((run) => run.text.trim() === '' || run.marks.some(({ kind }) => kind === 'strong'));
}

/** Rows of running text as the lines that the text rules read. */
import type { Point, Text } from '../../model/document.ts';
import { concat, joined, pointAt, slice, textAt } from '../../model/runs.ts';
import type { SourceLine } from '../source.ts';
import type { Told, ToldFigure, ToldTable } from '../told.ts';
import { joinLines } from '../txt/unit.ts';
import type { Row } from './rows.ts';

/** A line of the text, without the white space round it; null if nothing is left. */
export function lineOf(text: Text, told: Told, blanksBefore: number, indent = ''): SourceLine | null {
  const characters = joined(text);
  const chars = characters.trim();
  if (chars === '') return null;
  const from = characters.length - characters.trimStart().length;
  const width = [...indent].reduce((sum, space) => sum + (space === '\t' ? 4 : space === '\u3000' ? 2 : 1), 0);
  return { text: slice(text, from, from + chars.length), chars, indent: width, blanksBefore, told };
}

/** A table or a picture in place of a line. */
export function objectLine(told: ToldTable | ToldFigure, point: Point): SourceLine {
  return { text: textAt('', point), chars: '', indent: 0, blanksBefore: 1, told };
}

/** All rows as one text; a space stays between Latin words. */
export function joinRows(rows: readonly Row[]): Text {
  const lines = rows.flatMap((row) => lineOf(row.text, { kind: 'paragraph' }, 0) ?? []);
  return lines.length === 0 ? { runs: [], anchors: [] } : joinLines(lines);
}

/** The text with a marker before it that stands at `point` in the manuscript. */
export function withMarker(marker: string, point: Point, text: Text): Text {
  return concat([textAt(marker, point), text]);
}

/** The text without the marks that say how it looks, where the look was the heading's. */
export function plain(text: Text): Text {
  const runs = text.runs.map((run) => ({
    text: run.text,
    marks: run.marks.filter(({ kind }) => kind !== 'strong' && kind !== 'emphasis'),
  }));
  return concat([{ runs, anchors: text.anchors }].flatMap(pieces));
}

function pieces(text: Text): Text[] {
  let offset = 0;
  return text.runs.map((run) => {
    const piece = slice(text, offset, offset + run.text.length);
    offset += run.text.length;
    return { ...piece, anchors: piece.anchors.length === 0 ? [{ offset: 0, point: pointAt(text, 0) }] : piece.anchors };
  });
}

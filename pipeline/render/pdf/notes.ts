/** Notes: at the foot of the column that refers to them, or at the article's end. */
import type { NoteParagraph } from '../../galley/printed.ts';
import { concat, textAt } from '../../model/runs.ts';
import { rowsHeight } from '../../typeset/columns.ts';
import type { Keep, Row } from '../../typeset/rows.ts';
import { type Stick, textRows } from './stick.ts';

/** A note taller than this part of the type area stands at the article's end. */
const TALLEST = 3;

/** Hangs every note on the first row that refers to it; what no row refers to, or fills a page, is left for the article's end. */
export function withNotes(
  rows: readonly Row[],
  notes: readonly NoteParagraph[],
  stick: Stick,
): { rows: Row[]; left: NoteParagraph[] } {
  const left = new Map(notes.map((paragraph) => [paragraph.note.id, paragraph]));
  const footed = rows.map((row) => {
    const referred = row.lines.flatMap((line) => line.runs.map((run) => run.look.note));
    const here = referred.flatMap((id) => {
      const paragraph = id === null ? undefined : left.get(id);
      const set = paragraph === undefined ? [] : noteRows(paragraph, 'whole', stick);
      if (paragraph === undefined || rowsHeight(set) > stick.sheet.area.height / TALLEST) return [];
      left.delete(paragraph.note.id);
      return set;
    });
    return here.length === 0 ? row : { ...row, notes: here };
  });
  return { rows: footed, left: [...left.values()] };
}

/** Rows of a note; its mark is the manuscript's as well, so that both are one text. */
export function noteRows({ note }: NoteParagraph, keep: Keep, stick: Stick): Row[] {
  return textRows(concat([textAt(`${note.label} `, note.at.from), note.text]), 'note', keep, stick);
}

/** What stands at an article's end: notes and references under their headings, then the English head, 作者单位, 作者简介 and the like. */
import type { Ending, NoteParagraph, PrintedParagraph } from '../../galley/printed.ts';
import { unreachable } from '../../model/document.ts';
import { keepAfterHeadings, type Row } from '../../typeset/rows.ts';
import { noteRows, withNotes } from './notes.ts';
import { keptTogether, paragraphRows, type Stick, targeted } from './stick.ts';

/** The rows of a body, with its notes at their feet where the style has them there, and what stands behind it. */
export function withEnding(body: readonly Row[], endings: readonly Ending[], stick: Stick): Row[] {
  const notes = endings.find((ending) => ending.kind === 'notes')?.paragraphs ?? [];
  const isAtFoot = stick.sheet.style.notes === 'foot';
  const { rows, left } = isAtFoot ? withNotes(body, notes, stick) : { rows: [...body], left: notes };
  const lists = endings.map((ending) => listRows(ending, left, stick));
  return endings.reduce<Row[]>((before, ending, i) => {
    if (ending.kind === 'closing') return keptBefore(before, closingRows(ending.paragraphs, stick));
    if (ending.kind === 'english') return before.concat(englishRows(ending.paragraphs, stick));
    return before.concat(titledRows(ending.heading, lists[i]!, stick));
  }, rows);
}

/** What stands under a heading: the notes that are left for the end, or the references. */
function listRows(ending: Ending, left: readonly NoteParagraph[], stick: Stick): Row[] {
  switch (ending.kind) {
    case 'notes':
      return left.flatMap((note) => noteRows(note, 'split', stick));
    case 'references':
      return ending.paragraphs.flatMap((paragraph) =>
        targeted(paragraphRows(paragraph, stick), paragraph.address, stick),
      );
    case 'english':
    case 'closing':
      return [];
    default:
      return unreachable(ending);
  }
}

/** A small heading over notes or references, with a line of white above; nothing without rows. */
function titledRows(heading: PrintedParagraph, rows: readonly Row[], stick: Stick): Row[] {
  if (rows.length === 0) return [];
  const head = paragraphRows(heading, stick);
  const first = { ...head[0]!, above: stick.sheet.area.grid / 2, onGrid: true };
  return keepAfterHeadings([first, ...head.slice(1), ...rows], [head.length - 1]);
}

/** The English head, on the grid from its first line. */
function englishRows(paragraphs: readonly PrintedParagraph[], stick: Stick): Row[] {
  const rows = paragraphs.flatMap((paragraph) => paragraphRows(paragraph, stick));
  return rows.map((row, i) => (i === 0 ? { ...row, onGrid: true } : row));
}

/** 作者单位, and on the grid the first line of what stands below. */
function closingRows(paragraphs: readonly PrintedParagraph[], stick: Stick): Row[] {
  const first = paragraphs.find(({ role }) => role !== 'affiliations');
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.role === 'affiliations') return keptTogether(paragraphRows(paragraph, stick));
    const rows = paragraphRows(paragraph, stick);
    return paragraph === first ? rows.map((row, i) => (i === 0 ? { ...row, onGrid: true } : row)) : rows;
  });
}

/** What closes an article is never alone in a column: the row before it stays with it. */
function keptBefore(rows: readonly Row[], closing: readonly Row[]): Row[] {
  const last = rows.at(-1);
  if (closing.length === 0 || last === undefined) return [...rows, ...closing];
  return [...rows.slice(0, -1), { ...last, mayEnd: false }, ...closing];
}

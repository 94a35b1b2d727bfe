/** An article as the row of paragraphs and tables it is printed as, each with its named style and the words of the house style. */
import {
  type Article,
  type Block,
  type Figure,
  type Note,
  type Table,
  type Text,
  unreachable,
} from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { HouseStyle } from '../../style.ts';
import { endLabel } from '../end-label.ts';
import type { StyleId } from './named.ts';
import { affiliationsOf, headOf } from './opening.ts';
import { type Added, type Drawing, type Grid, type Line, label, line, type Part, type Piece, plain } from './part.ts';

/** The pieces of an article in printing order; `looseNotes` finds the notes that nothing among pieces refers to. */
export function piecesOf(
  article: Article,
  style: HouseStyle,
  looseNotes: (pieces: readonly Piece[]) => readonly Note[],
): Piece[] {
  const { words, affiliations } = style;
  const before = [
    ...headOf(article, style),
    ...article.body.flatMap((block, index) => blockOf(block, `b${index + 1}`)),
  ];
  const after = [
    ...listOf(words.references, 'Reference', 'r', article.references, ({ text }) => [text]),
    ...(affiliations === 'end' ? affiliationsOf(article, words) : []),
    ...article.endMatter.map((matter, index) =>
      line('EndMatter', `e${index + 1}`, label(endLabel(matter, words)), matter.text),
    ),
  ];
  const loose = looseNotes([...before, ...after]);
  return [
    ...before,
    ...listOf(words.notes, 'EndNote', 'n', loose, (note) => [spaced(note.label), note.text]),
    ...after,
  ];
}

function blockOf(block: Block, place: string): Piece[] {
  const each = (style: StyleId, texts: readonly Text[]) =>
    texts.map((text, index) => line(style, `${place}_${index + 1}`, text));
  switch (block.kind) {
    case 'heading':
      return [line(HEADINGS[block.level], place, block.text)];
    case 'paragraph':
      return [line('Normal', place, block.text)];
    case 'list':
      return each('ListParagraph', block.items);
    case 'quotation':
      return each('Quotation', block.paragraphs);
    case 'verse':
      return each('Verse', block.lines);
    case 'table':
      return [...captionOf('TableCaption', place, block.caption), ...gridOf(block, place)];
    case 'figure':
      return [...drawingOf(block, place), ...captionOf('FigureCaption', place, block.caption)];
    default:
      return unreachable(block);
  }
}

const HEADINGS = { 1: 'Heading2', 2: 'Heading3', 3: 'Heading4', 4: 'Heading5' } as const;

function captionOf(style: StyleId, place: string, caption: Text | null): Line[] {
  return caption === null ? [] : [line(style, `${place}_caption`, caption)];
}

function drawingOf({ image, caption }: Figure, place: string): Drawing[] {
  if (image === null) return [];
  return [{ kind: 'drawing', place, path: image, alt: caption === null ? '' : joined(caption) }];
}

/**
 * Rows of one width: the last cells of a short row are empty. A row has one place, in its first cell: with one in each of some
 * thousand cells LibreOffice takes minutes to open the file.
 */
function gridOf(table: Table, place: string): Grid[] {
  const columns = Math.max(0, ...table.rows.map((row) => row.length));
  if (columns === 0) return [];
  const rows = table.rows.map((row, r) =>
    Array.from({ length: columns }, (_, c): Line => {
      const text = row[c];
      const parts = text === undefined ? [] : [text];
      return { kind: 'line', style: 'TableText', place: c === 0 ? `${place}_r${r + 1}` : null, parts };
    }),
  );
  return [{ kind: 'grid', headRows: table.headRows, columns, rows }];
}

function listOf<T>(
  title: string,
  style: StyleId,
  letter: string,
  entries: readonly T[],
  parts: (entry: T) => Part[],
): Line[] {
  if (entries.length === 0) return [];
  const heading: Line = { kind: 'line', style: 'EndHeading', place: null, parts: [plain(title)] };
  return [heading, ...entries.map((entry, index) => line(style, `${letter}${index + 1}`, ...parts(entry)))];
}

/** A circled number carries its own space. */
function spaced(label: string): Added {
  return plain(/^[①-⑳㉑-㉟㊱-㊿]$/.test(label) ? label : `${label} `);
}

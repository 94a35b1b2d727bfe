/** Pieces as paragraphs and tables of docx, each text block between the ends of its own bookmark. */
import { type Paragraph, Table, TableCell, TableRow, WidthType, type XmlComponent } from 'docx';
import { element, valued } from './element.ts';
import { StyledParagraph } from './paragraph.ts';
import { type Added, type Grid, isManuscript, type Line, type Piece } from './pieces.ts';
import { type NoteMark, plainRuns, runsOf } from './run.ts';

/** What the pieces of one article share: how notes are called and how its bookmarks are named and numbered. */
export interface Flow {
  readonly noteMark: NoteMark;
  readonly prefix: string;
  /** A number no other bookmark of the document has. */
  readonly nextId: () => number;
}

/** The paragraph or table of a piece. */
export function flowOf(piece: Piece, flow: Flow): Paragraph | Table {
  return piece.kind === 'line' ? paragraphOf(piece, flow) : tableOf(piece, flow);
}

/** The bookmark of a place in an article. */
export function bookmarkOf(prefix: string, place: string): string {
  return `${prefix}_${place}`;
}

function paragraphOf({ style, place, parts }: Line, flow: Flow): Paragraph {
  const runs = parts.flatMap((part) => (isManuscript(part) ? runsOf(part, flow.noteMark) : addedRuns(part)));
  return new StyledParagraph(style, place === null ? runs : bookmarked(place, runs, flow));
}

const LOOKS = { label: [valued('w:rStyle', 'Label')], raised: [valued('w:vertAlign', 'superscript')], plain: [] };

function addedRuns({ words, look }: Added): XmlComponent[] {
  return plainRuns(words, LOOKS[look]);
}

function bookmarked(place: string, runs: readonly XmlComponent[], { prefix, nextId }: Flow): XmlComponent[] {
  const id = nextId();
  const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkOf(prefix, place) });
  return [start, ...runs, element('w:bookmarkEnd', { 'w:id': id })];
}

function tableOf(grid: Grid, flow: Flow): Table {
  const rows = grid.rows.map((cells, index) => {
    const children = cells.map((cell) => new TableCell({ children: [paragraphOf(cell, flow)] }));
    return new TableRow({ children, cantSplit: true, ...(index < grid.headRows ? { tableHeader: true } : {}) });
  });
  return new Table({ style: 'ThreeRules', rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

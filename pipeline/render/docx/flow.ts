/** Pieces as paragraphs and tables of docx, each text block between the ends of its own bookmark. */
import { type Paragraph, Table, TableCell, TableRow, WidthType, type XmlComponent } from 'docx';
import { type Edition, type Text, unreachable } from '../../model/document.ts';
import type { HouseStyle } from '../../style.ts';
import { element, valued } from './element.ts';
import { localeOf } from './locale.ts';
import { roleOf, type StyleId } from './named.ts';
import { StyledParagraph } from './paragraph.ts';
import { type Picture, pictureRun } from './picture.ts';
import { type Added, type Drawing, type Grid, isManuscript, type Line, type Piece } from './pieces.ts';
import { type Placed, queriedRuns } from './queries.ts';
import { type NoteMark, plainRuns, type Setting, writable } from './run.ts';

/** What the pieces of one article share: how notes are called and how its bookmarks are named and numbered. */
export interface Flow {
  readonly noteMark: NoteMark;
  readonly style: HouseStyle;
  readonly edition: Edition;
  readonly prefix: string;
  readonly queries: ReadonlyMap<Text, readonly Placed[]>;
  /** By the path in the manuscript. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The most room a picture may take, in points. */
  readonly room: { readonly width: number; readonly height: number };
  /** A number no other bookmark or picture of the document has. */
  readonly nextId: () => number;
}

/** The paragraph or table of a piece; none where a picture cannot be shown. */
export function flowOf(piece: Piece, flow: Flow): (Paragraph | Table)[] {
  switch (piece.kind) {
    case 'line':
      return [paragraphOf(piece, flow)];
    case 'grid':
      return [tableOf(piece, flow)];
    case 'drawing':
      return drawingOf(piece, flow);
    default:
      return unreachable(piece);
  }
}

/** The bookmark of a place in an article. */
export function bookmarkOf(prefix: string, place: string): string {
  return `${prefix}_${place}`;
}

function paragraphOf({ style, place, parts }: Line, flow: Flow): Paragraph {
  const runs = parts.flatMap((part) => {
    if (!isManuscript(part)) return addedRuns(part);
    return queriedRuns(part, flow.queries.get(part) ?? [], settingOf(style, flow));
  });
  return new StyledParagraph(style, place === null ? runs : bookmarked(place, runs, flow));
}

/** What the runs of a paragraph in a style take from it. */
export function settingOf(
  id: StyleId,
  { style, edition, noteMark }: Pick<Flow, 'style' | 'edition' | 'noteMark'>,
): Setting {
  return { size: style.text[roleOf(id)].size, language: localeOf(edition).language, noteMark };
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

function drawingOf({ path, alt, place }: Drawing, flow: Flow): Paragraph[] {
  const picture = flow.pictures.get(path);
  if (picture === undefined) return [];
  const { width, height } = flow.room;
  const run = pictureRun(picture, flow.nextId(), writable(alt), width, height);
  return [new StyledParagraph('Figure', bookmarked(place, [run], flow))];
}

function tableOf(grid: Grid, flow: Flow): Table {
  const rows = grid.rows.map((cells, index) => {
    const children = cells.map((cell) => new TableCell({ children: [paragraphOf(cell, flow)] }));
    return new TableRow({ children, cantSplit: true, ...(index < grid.headRows ? { tableHeader: true } : {}) });
  });
  return new Table({ style: 'ThreeRules', rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

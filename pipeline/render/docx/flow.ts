/** Pieces as paragraphs and tables of docx, each text block between the ends of its own bookmark. */
import { type Edition, type Mark, type Text, unreachable } from '../../model/document.ts';
import type { HouseStyle } from '../../style.ts';
import { localeOf } from './locale.ts';
import type { Margin } from './margin.ts';
import { twips } from './measures.ts';
import { roleOf, type StyleId } from './named.ts';
import { bookmarked, paragraph } from './paragraph.ts';
import { type Added, type Drawing, type Grid, isManuscript, type Line, type Piece } from './part.ts';
import { type Picture, pictureRun } from './picture.ts';
import { type Placed, queriedRuns } from './queries.ts';
import type { Relations } from './relations.ts';
import { type NoteMark, plainRuns, type Setting } from './run.ts';
import { element, valued, type Xml } from './xml.ts';

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
  readonly relations: Relations;
  readonly margin: Margin;
}

/** The paragraph or table of a piece; nothing where a picture cannot be shown. */
export function flowOf(piece: Piece, flow: Flow): Xml {
  switch (piece.kind) {
    case 'line':
      return paragraphOf(piece, flow);
    case 'grid':
      return tableOf(piece, flow);
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

function paragraphOf({ style, place, parts }: Line, flow: Flow): Xml {
  const setting = settingOf(style, flow);
  let runs = '';
  for (const part of parts)
    runs += isManuscript(part) ? queriedRuns(part, flow.queries.get(part), setting) : addedRuns(part);
  const steady = parts.some((part) => isManuscript(part) && reachesOut(part, flow.style))
    ? steadyLines(style, flow.style)
    : '';
  return paragraph(style, place === null ? runs : tied(place, runs, flow), steady);
}

/** Whether marks over or under the characters make lines higher: 注音, 着重号. */
function reachesOut({ runs }: Text, { lines }: HouseStyle): boolean {
  const isHigh = (kind: Mark['kind']) => kind === 'ruby' || (kind === 'emphasis' && lines.emphasis === 'dots');
  return runs.some(({ marks }) => marks.some(({ kind }) => isHigh(kind)));
}

/** Lines that stay as far apart as the others instead of taking two lines of the grid. */
function steadyLines(id: StyleId, { text }: HouseStyle): Xml {
  return (
    valued('w:snapToGrid', 0) +
    element('w:spacing', { 'w:line': twips(text[roleOf(id)].leading), 'w:lineRule': 'exact' })
  );
}

/** What the runs of a paragraph in a style take from it. */
export function settingOf(
  id: StyleId,
  { style, edition, noteMark, relations, margin }: Omit<Setting, 'size' | 'language'> & Pick<Flow, 'style' | 'edition'>,
): Setting {
  return { size: style.text[roleOf(id)].size, language: localeOf(edition).language, noteMark, relations, margin };
}

function addedRuns({ words, look }: Added): Xml {
  if (look === 'label') return plainRuns(words, '', 'Label');
  return plainRuns(words, look === 'raised' ? valued('w:vertAlign', 'superscript') : '');
}

function tied(place: string, runs: Xml, { prefix, nextId }: Flow): Xml {
  return bookmarked(bookmarkOf(prefix, place), nextId(), runs);
}

function drawingOf({ path, alt, place }: Drawing, flow: Flow): Xml {
  const picture = flow.pictures.get(path);
  if (picture === undefined) return '';
  const { width, height } = flow.room;
  const relation = flow.relations.picture(picture.name);
  const run = pictureRun(picture, { id: flow.nextId(), relation, alt }, width, height);
  return paragraph('Figure', tied(place, run, flow));
}

/** Columns of equal width, of which Word makes room for what is in them; rows are not divided, heads are repeated. */
function tableOf(grid: Grid, flow: Flow): Xml {
  const width = Math.floor(twips(flow.room.width) / grid.columns);
  const rows = grid.rows.map((cells, index) => {
    const isHead = index < grid.headRows;
    const start = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isHead ? headRule(grid, index) : ''}</w:tcPr>`;
    const filled = cells.map((line) => `${start}${paragraphOf(line, flow)}</w:tc>`).join('');
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${filled}</w:tr>`;
  });
  const properties = element(
    'w:tblPr',
    null,
    valued('w:tblStyle', 'ThreeRules'),
    element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
    element('w:tblLook', { 'w:val': grid.headRows === 1 ? '0620' : '0600' }),
  );
  const columns = `<w:gridCol w:w="${width}"/>`.repeat(grid.columns);
  return element('w:tbl', null, properties, element('w:tblGrid', null, columns), ...rows);
}

/** The style rules off one row of heads; with more, the last of them has the rule. */
function headRule({ headRows }: Grid, index: number): Xml {
  if (headRows === 1 || index + 1 < headRows) return '';
  return '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>';
}

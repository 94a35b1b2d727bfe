/** Block elements as paragraphs and tables of docx, each between the ends of its own bookmark. */
import { type Added, isLabel, isSlot, type Part } from '../../galley/printed.ts';
import type { HouseStyle } from '../../house/style.ts';
import { bookmarkName } from '../../model/bookmarks.ts';
import { type Edition, type Mark, type Text, unreachable } from '../../model/document.ts';
import type { Slot } from '../../model/slots.ts';
import type { BlockElement, CellGrid, GridCell, PictureElement, StyledParagraph } from './block-element.ts';
import { localeOf } from './locale.ts';
import type { Margin } from './margin.ts';
import { twips } from './measures.ts';
import { roleOf, type StyleId } from './named.ts';
import { bookmarked, paragraph } from './paragraph.ts';
import { type PackagedPicture, pictureRun } from './picture.ts';
import { type PlacedQuery, queriedRuns } from './queries.ts';
import type { Relations } from './relations.ts';
import { type NoteMark, type ObjectRuns, plainRuns, type RunContext } from './run.ts';
import { valued, type Xml, xmlElement } from './xml.ts';

/** What the elements of one article share: how notes are called and how its bookmarks are named and numbered. */
export interface ArticleContext {
  readonly noteMark: NoteMark;
  readonly style: HouseStyle;
  readonly edition: Edition;
  /** Counted from 1. */
  readonly article: number;
  readonly queries: ReadonlyMap<Text, readonly PlacedQuery[]>;
  /** By the path in the manuscript. */
  readonly pictures: ReadonlyMap<string, PackagedPicture>;
  /** The most room a picture may take, in points. */
  readonly room: { readonly width: number; readonly height: number };
  /** A number no other bookmark or picture of the document has. */
  readonly nextId: () => number;
  readonly relations: Relations;
  readonly margin: Margin;
  readonly objects: ObjectRuns;
  readonly math: RunContext['math'];
}

/** The paragraph or table of an element; nothing where a picture cannot be shown. */
export function flowOf(block: BlockElement, flow: ArticleContext): Xml {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block, flow);
    case 'grid':
      return tableOf(block, flow);
    case 'drawing':
      return drawingOf(block, flow);
    default:
      return unreachable(block);
  }
}

function paragraphXml({ style, address, parts }: StyledParagraph, flow: ArticleContext, align: Xml = ''): Xml {
  const context = runContextOf(style, flow);
  if (style === 'Equation') return equationXml(address, parts, context, flow);
  let runs = '';
  for (const part of parts) {
    const own = isLabel(part) ? { ...context, usual: LABEL } : context;
    runs += isSlot(part) ? queriedRuns(part.text, flow.queries.get(part.text), own) : addedRuns(part);
  }
  const steady = parts.some((part) => isSlot(part) && reachesOut(part.text, flow.style))
    ? steadyLines(style, flow.style)
    : '';
  return paragraph(style, address === null ? runs : within(address, runs, flow), steady + align);
}

/** An equation in the middle of its line; one with a number stands between tabs, the number at the line's end. */
function equationXml(address: string | null, parts: readonly Part[], context: RunContext, flow: ArticleContext): Xml {
  const [formula, number] = parts.filter(isSlot);
  const isAlone = number === undefined;
  const own = { ...context, math: (written: string) => context.math(written, isAlone) };
  const set = (slot: Slot | undefined) =>
    slot === undefined ? '' : queriedRuns(slot.text, flow.queries.get(slot.text), own);
  const tab = '<w:r><w:tab/></w:r>';
  const runs = isAlone ? set(formula) : tab + set(formula) + tab + set(number);
  return paragraph('Equation', address === null ? runs : within(address, runs, flow));
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
    xmlElement('w:spacing', { 'w:line': twips(text[roleOf(id)].leading), 'w:lineRule': 'exact' })
  );
}

/** What the runs of a paragraph in a style take from it. */
export function runContextOf(
  id: StyleId,
  {
    style,
    edition,
    noteMark,
    relations,
    margin,
    objects,
    math,
  }: Omit<RunContext, 'size' | 'language' | 'usual'> & Pick<ArticleContext, 'style' | 'edition'>,
): RunContext {
  return {
    size: style.text[roleOf(id)].size,
    language: localeOf(edition).language,
    noteMark,
    relations,
    margin,
    objects,
    math,
    usual: null,
  };
}

/** The character style of 摘要：, and of a label that is the manuscript's own. */
const LABEL = 'Label';

function addedRuns({ words, use }: Added): Xml {
  if (use === 'label') return plainRuns(words, '', LABEL);
  return plainRuns(words, use === 'tie' ? valued('w:vertAlign', 'superscript') : '');
}

function within(address: string, runs: Xml, { article, nextId }: ArticleContext): Xml {
  return bookmarked(bookmarkName({ article, address }), nextId(), runs);
}

function drawingOf({ path, alt, address }: PictureElement, flow: ArticleContext): Xml {
  const picture = flow.pictures.get(path);
  if (picture === undefined) return '';
  const { width, height } = flow.room;
  const relation = flow.relations.picture(picture.name);
  const run = pictureRun(picture, { id: flow.nextId(), relation, alt }, width, height);
  return paragraph('Figure', within(address, run, flow));
}

/** Columns of equal width, of which Word makes room for what is in them; rows are not divided, heads are repeated. */
function tableOf(grid: CellGrid, flow: ArticleContext): Xml {
  const width = Math.floor(twips(flow.room.width) / grid.columns);
  const rows = grid.rows.map(({ address, last, cells }, index) => {
    const isHead = index < grid.headRows;
    const rule = isHead ? headRule(grid, index) : '';
    const first = Math.max(0, cells.findIndex(isOwn));
    const addressAt = (c: number) => (c === first ? address : c === cells.findLastIndex(isOwn) ? last : null);
    const filled = cells.map((cell, c) => cellXml(cell, width, rule, addressAt(c), flow));
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${filled.join('')}</w:tr>`;
  });
  const properties = xmlElement(
    'w:tblPr',
    null,
    valued('w:tblStyle', 'ThreeRules'),
    xmlElement('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
    xmlElement('w:tblLook', { 'w:val': grid.headRows === 1 ? '0620' : '0600' }),
  );
  const columns = `<w:gridCol w:w="${width}"/>`.repeat(grid.columns);
  return xmlElement('w:tbl', null, properties, xmlElement('w:tblGrid', null, columns), ...rows);
}

const MERGES: Readonly<Record<GridCell['merge'], Xml>> = {
  none: '',
  begins: '<w:vMerge w:val="restart"/>',
  'goes-on': '<w:vMerge/>',
};

/** A cell beside several rows stands in their middle. */
const STANDING: Readonly<Record<GridCell['merge'], Xml>> = {
  none: '',
  begins: valued('w:vAlign', 'center'),
  'goes-on': valued('w:vAlign', 'center'),
};

function isOwn({ merge }: GridCell): boolean {
  return merge !== 'goes-on';
}

/** A cell, a bookmark of the row in its first paragraph where it has one. */
function cellXml(
  { columns, merge, align, paragraphs }: GridCell,
  width: number,
  rule: Xml,
  address: string | null,
  flow: ArticleContext,
): Xml {
  const standing = paragraphs[0]!.style === 'TableSpan' ? valued('w:vAlign', 'bottom') : STANDING[merge];
  const span = columns === 1 ? '' : `<w:gridSpan w:val="${columns}"/>`;
  const properties = `<w:tcPr><w:tcW w:w="${width * columns}" w:type="dxa"/>${span}${MERGES[merge]}${rule}${standing}</w:tcPr>`;
  const side = align === null ? '' : valued('w:jc', align);
  const filled = paragraphs.map((one, index) => paragraphXml(index === 0 ? { ...one, address } : one, flow, side));
  return `<w:tc>${properties}${filled.join('')}</w:tc>`;
}

/** The style rules off one row of heads; with more, the last of them has the rule. */
function headRule({ headRows }: CellGrid, index: number): Xml {
  if (headRows === 1 || index + 1 < headRows) return '';
  return '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>';
}

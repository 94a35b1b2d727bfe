/** The blocks of an article's body as rows of a column. */
import {
  type ParagraphGroup,
  type PrintedBlock,
  type PrintedFigure,
  type PrintedHeading,
  printedWords,
} from '../../galley/printed.ts';
import { unreachable } from '../../model/document.ts';
import { gridUp, rowsHeight } from '../../typeset/columns.ts';
import type { Row } from '../../typeset/rows.ts';
import { equationRows } from './equation.ts';
import type { SizedPicture } from './picture.ts';
import { keptTogether, paragraphRows, type Stick } from './stick.ts';
import { placedTable } from './table/table.ts';

const POINTS_PER_INCH = 72;
/** Fewer pixels to the inch would show in print. */
const PIXELS_PER_INCH = 150;
/** Lines of a list that is kept whole. */
const SHORT_LIST = 5;
/** Part of the type area's height up to which a poem is kept whole. */
const LARGEST_WHOLE = 0.25;
/** A picture so many times wider than high is too low in one of several columns. */
const PANORAMA = 1.8;

/** Rows of a block. */
export function blockRows(block: PrintedBlock, stick: Stick): Row[] {
  switch (block.kind) {
    case 'heading':
      return headingRows(block, stick);
    case 'paragraph':
    case 'quotation':
      return rowsOf(block, stick);
    case 'list':
      return listRows(rowsOf(block, stick));
    case 'verse':
      return poemRows(rowsOf(block, stick), stick);
    case 'table':
      return setOff(placedTable(block, stick, stick).rows, stick);
    case 'figure':
      return figureRows(block, stick);
    case 'equation':
      return equationRows(block, stick);
    default:
      return unreachable(block);
  }
}

function rowsOf({ paragraphs }: ParagraphGroup, stick: Stick): Row[] {
  return paragraphs.flatMap((paragraph) => paragraphRows(paragraph, stick));
}

/** A short list stays in one column. */
function listRows(rows: readonly Row[]): Row[] {
  return rows.length <= SHORT_LIST ? keptTogether(rows) : [...rows];
}

/** A poem stays in one column; a long one leaves two rows at least on either side of a cut. */
function poemRows(rows: readonly Row[], { sheet }: Stick): Row[] {
  if (rowsHeight(rows) <= sheet.area.height * LARGEST_WHOLE) return keptTogether(rows);
  const last = rows.length - 1;
  return rows.map((row, i) => (i === 0 || i === last - 1 ? { ...row, mayEnd: false } : row));
}

/** A heading is never cut and never ends a column; its first row carries the bookmark. */
function headingRows({ paragraph, level }: PrintedHeading, stick: Stick): Row[] {
  const rows = onWholeLines(paragraphRows(paragraph, stick), stick.sheet.area.grid);
  return rows.map((row, i) => (i === 0 ? { ...row, mark: { title: printedWords(paragraph), level } } : row));
}

/** 占行: a heading and the white round it take whole lines of the grid, at a column's head as anywhere else. */
function onWholeLines(rows: readonly Row[], grid: number): Row[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [{ above }, { below }] = [first, last];
  const set = rowsHeight(rows);
  const white = gridUp(above + set + below, grid) - set;
  const before = above + below === 0 ? 0 : (white * above) / (above + below);
  return rows.map((row, i) => {
    const [head, foot] = [i === 0 ? before : 0, i === rows.length - 1 ? white - before : 0];
    return {
      ...row,
      height: head + row.height + foot,
      above: 0,
      below: 0,
      onGrid: i === 0,
      lines: row.lines.map((line) => ({ ...line, baseline: line.baseline + head })),
    };
  });
}

/** A figure's picture over its caption; where the picture is missing, the caption alone. */
function figureRows(figure: PrintedFigure, stick: Stick): Row[] {
  const picture = figure.image === null ? null : stick.picture(figure);
  const caption = figure.caption === null ? [] : paragraphRows(figure.caption, stick);
  return setOff(picture === null ? caption : [pictureRow(figure, picture, stick), ...caption], stick);
}

/** Whether a picture is so much wider than high, and so rich in pixels, that it belongs across the columns. */
export function isPanorama(figure: PrintedFigure, wide: Stick): boolean {
  const picture = figure.image === null ? null : wide.picture(figure);
  if (picture === null || picture.width < picture.height * PANORAMA) return false;
  return naturalWidth(picture) >= wide.width * 0.8;
}

function naturalWidth({ width }: SizedPicture): number {
  return (width / PIXELS_PER_INCH) * POINTS_PER_INCH;
}

/** As wide as the column, unless that would enlarge it beyond print quality or make it taller than half a column. */
function pictureRow({ image, at }: PrintedFigure, picture: SizedPicture, stick: Stick): Row {
  const tallest = stick.sheet.area.height / 2;
  const scale =
    Math.min(stick.width, naturalWidth(picture), (tallest / picture.height) * picture.width) / picture.width;
  const [width, height] = [picture.width * scale, picture.height * scale];
  return {
    height,
    above: 0,
    below: 0,
    onGrid: false,
    mayEnd: false,
    lines: [],
    rules: [],
    images: [{ name: image!, x: (stick.width - width) / 2, y: 0, width, height }],
    mark: null,
    place: { file: at.file, point: at.from },
    leadsTo: null,
    target: null,
    turned: false,
    continues: null,
    notes: [],
  };
}

/** Half a grid line of white above and below; the text after it goes on upon the grid. */
export function setOff(rows: readonly Row[], stick: Stick): Row[] {
  const white = stick.sheet.area.grid / 2;
  return rows.map((row, i) => ({
    ...row,
    above: i === 0 ? white : row.above,
    below: i === rows.length - 1 ? white : row.below,
  }));
}

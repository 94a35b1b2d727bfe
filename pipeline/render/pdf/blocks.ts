/** The blocks of an article's body as rows of a column. */
import { type Block, type Figure, type Heading, type Table, unreachable } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { gridUp, heightOf } from '../../typeset/columns.ts';
import type { Row } from '../../typeset/rows.ts';
import { type Desk, pieceRows, textRows, together } from './desk.ts';
import type { Picture } from './picture.ts';
import { tableRows } from './table.ts';

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
export function blockRows(block: Block, desk: Desk): Row[] {
  switch (block.kind) {
    case 'heading':
      return headingRows(block, desk);
    case 'paragraph':
      return textRows(block.text, 'body', 'split', desk);
    case 'list':
      return listRows(block.items.flatMap((item) => textRows(item, 'list', 'split', desk)));
    case 'quotation':
      return block.paragraphs.flatMap((paragraph) => textRows(paragraph, 'quotation', 'split', desk));
    case 'verse':
      return poemRows(
        block.lines.flatMap((line) => textRows(line, 'verse', 'whole', desk)),
        desk,
      );
    case 'table':
      return captionedTable(block, desk);
    case 'figure':
      return figureRows(block, desk);
    default:
      return unreachable(block);
  }
}

/** A short list stays in one column. */
function listRows(rows: readonly Row[]): Row[] {
  return rows.length <= SHORT_LIST ? together(rows) : [...rows];
}

/** A poem stays in one column; a long one leaves two rows at least on either side of a cut. */
function poemRows(rows: readonly Row[], { sheet }: Desk): Row[] {
  if (heightOf(rows) <= sheet.area.height * LARGEST_WHOLE) return together(rows);
  const last = rows.length - 1;
  return rows.map((row, i) => (i === 0 || i === last - 1 ? { ...row, mayEnd: false } : row));
}

/** A heading is never cut and never ends a column; its first row carries the bookmark. */
function headingRows(heading: Heading, desk: Desk): Row[] {
  const rows = onWholeLines(textRows(heading.text, `heading${heading.level}`, 'next', desk), desk.sheet.area.grid);
  return rows.map((row, i) =>
    i === 0 ? { ...row, mark: { title: joined(heading.text), level: heading.level } } : row,
  );
}

/** 占行: a heading and the white round it take whole lines of the grid, at a column's head as anywhere else. */
function onWholeLines(rows: readonly Row[], grid: number): Row[] {
  const { above } = rows[0]!;
  const { below } = rows.at(-1)!;
  const set = heightOf(rows);
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

function captionedTable(table: Table, desk: Desk): Row[] {
  const caption = table.caption === null ? [] : textRows(table.caption, 'caption', 'next', desk);
  return setOff([...caption, ...continuedRows(table, tableRows(table, desk), desk)], desk);
}

/** Where a table goes on in another column, 续表 and its head stand over the rest (CY/T 170—2019). */
function continuedRows({ headRows }: Table, rows: readonly Row[], desk: Desk): Row[] {
  if (headRows === 0) return [...rows];
  const style = { ...desk.sheet.style.text.caption, align: 'right' } as const;
  const words = desk.type.words(desk.sheet.style.words.continued, style);
  const sheet = { ...desk.sheet, style: { ...desk.sheet.style, text: { ...desk.sheet.style.text, caption: style } } };
  const label = pieceRows(words, 'caption', 'next', { ...desk, sheet }, null);
  const head = rows.slice(0, headRows).map((row) => ({ ...row, mayEnd: false, notes: [] }));
  return rows.map((row, i) => (i <= headRows ? row : { ...row, continues: [...label, ...head] }));
}

/** A figure's picture over its caption; where the picture is missing, the caption alone. */
function figureRows(figure: Figure, desk: Desk): Row[] {
  const picture = figure.image === null ? null : desk.picture(figure);
  const caption = figure.caption === null ? [] : textRows(figure.caption, 'caption', 'whole', desk);
  return setOff(picture === null ? caption : [pictureRow(figure, picture, desk), ...caption], desk);
}

/** Whether a picture is so much wider than high, and so rich in pixels, that it belongs across the columns. */
export function isPanorama(figure: Figure, wide: Desk): boolean {
  const picture = figure.image === null ? null : wide.picture(figure);
  if (picture === null || picture.width < picture.height * PANORAMA) return false;
  return naturalWidth(picture) >= wide.width * 0.8;
}

function naturalWidth({ width }: Picture): number {
  return (width / PIXELS_PER_INCH) * POINTS_PER_INCH;
}

/** As wide as the column, unless that would enlarge it beyond print quality or make it taller than half a column. */
function pictureRow({ image, at }: Figure, picture: Picture, desk: Desk): Row {
  const tallest = desk.sheet.area.height / 2;
  const scale = Math.min(desk.width, naturalWidth(picture), (tallest / picture.height) * picture.width) / picture.width;
  const [width, height] = [picture.width * scale, picture.height * scale];
  return {
    height,
    above: 0,
    below: 0,
    onGrid: false,
    mayEnd: false,
    lines: [],
    rules: [],
    images: [{ name: image!, x: (desk.width - width) / 2, y: 0, width, height }],
    mark: null,
    place: { file: at.file, point: at.from },
    leadsTo: null,
    continues: null,
    notes: [],
  };
}

/** Half a grid line of white above and below; the text after it goes on upon the grid. */
function setOff(rows: readonly Row[], desk: Desk): Row[] {
  const white = desk.sheet.area.grid / 2;
  return rows.map((row, i) => ({
    ...row,
    above: i === 0 ? white : row.above,
    below: i === rows.length - 1 ? white : row.below,
  }));
}

/** The body of a document as paragraphs, tables and pictures in reading order. */
import type { Point, Text } from '../../model/document.ts';
import { concat, joined, pointAt, textAt } from '../../model/runs.ts';
import type { ToldFigure, ToldTable } from '../source/told.ts';
import { leaveOut, leaveUnknown } from './left-out.ts';
import { labelledRows, readParagraph, type ToldParagraph } from './paragraph.ts';
import { isPlaceholder, shownAlternative } from './shown.ts';
import { note, type Story } from './story.ts';
import { childOf, childrenOf, type Element, isOn, valOf } from './xml.ts';

export type BodyItem = ToldParagraph | ToldTable | ToldFigure;

const MOST_SPANNED = 64;
/** Where nothing says where something stands. */
const TOP = { line: 1, column: 1 };

/** What a block of the body, or of a cell or text box, holds. */
export function itemsOf(block: Element, story: Story): BodyItem[] {
  switch (block.name) {
    case 'w:p':
      return paragraphItems(block, story);
    case 'w:tbl':
      return tableItems(block, story);
    case 'w:sdt':
      return controlItems(block, story);
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:moveTo':
      return inside(block, story);
    case 'w:del':
    case 'w:moveFrom':
      leaveOut(block, 'deleted', story, TOP);
      return [];
    case 'm:oMathPara':
    case 'm:oMath':
      return paragraphItems({ name: 'w:p', attributes: {}, children: [block] }, story);
    case 'mc:AlternateContent':
      return inside(shownAlternative(block), story);
    case 'w:subDoc':
    case 'w:altChunk':
      note(story, 'embedded', TOP);
      return [];
    default:
      leaveUnknown(block, story, TOP);
      return [];
  }
}

function inside(element: Element | undefined, story: Story): BodyItem[] {
  return childrenOf(element).flatMap((child) => itemsOf(child, story));
}

/** A content control; one round a table of contents has a heading of its own (目录) besides. */
function controlItems(block: Element, story: Story): BodyItem[] {
  const gallery = valOf(childOf(childOf(block, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  const matter = gallery === 'Table of Contents' ? 'contents' : isPlaceholder(block) ? 'placeholder' : null;
  const items = inside(childOf(block, 'w:sdtContent'), story);
  if (matter === null) return items;
  const first = items.find((item) => item.kind === 'paragraph');
  note(story, matter, first?.point ?? TOP);
  return [];
}

function paragraphItems(block: Element, story: Story): BodyItem[] {
  const paragraph = readParagraph(block, story);
  // The caption of a picture stands in the paragraph after it.
  const after = [...paragraph.boxes.flatMap((box) => inside(box, story)), ...paragraph.pictures];
  if (paragraph.isContents || /^(?:toc \d|toc heading|table of contents|目录 ?\d?$)/.test(paragraph.style)) {
    note(story, 'contents', paragraph.point);
    return after;
  }
  return [paragraph, ...after];
}

interface Cell {
  readonly text: Text;
  readonly items: readonly BodyItem[];
  /** How many columns it takes. */
  readonly span: number;
}

/** A table; one of a single cell is a frame round its paragraphs. What lies in cells besides text follows the table. */
function tableItems(table: Element, story: Story): BodyItem[] {
  const rows = rowsIn(table, story).map((row) => ({ row, cells: cellsIn(row).map((cell) => cellOf(cell, story)) }));
  const only = rows[0]?.cells[0];
  if (rows.length <= 1 && rows.every(({ cells }) => cells.length <= 1)) return [...(only?.items ?? [])];
  const texts = rows.map(({ row, cells }) => {
    const before = empty(Number(valOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0));
    story.spend(0, before.length);
    return [...before, ...cells.flatMap(({ text, span }) => [text, ...empty(span - 1)])];
  });
  const width = texts.reduce((most, cells) => Math.max(most, cells.length), 0);
  // Narrow rows are filled up to the widest.
  story.spend(0, width * texts.length - texts.reduce((sum, cells) => sum + cells.length, 0));
  const words = ['w:tblCaption', 'w:tblDescription'].map((name) => valOf(childOf(table, 'w:tblPr'), name) ?? '');
  const heads = rows.findIndex(({ row }) => isOn(childOf(row, 'w:trPr'), 'w:tblHeader') !== true);
  const all = rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items));
  const points = all.flatMap(pointsOf);
  const start = points[0] ?? TOP;
  if (words.some((one) => one.trim() !== '')) note(story, 'pictureWords', start);
  const told: ToldTable = {
    kind: 'table',
    at: { file: story.file, from: start, to: points.at(-1) ?? start },
    headRows: rows.length === 1 ? 0 : Math.max(1, heads),
    rows: texts.map((cells) => [...cells, ...empty(width - cells.length)]),
  };
  return [told, ...all.filter((item) => item.kind === 'figure')];
}

function pointsOf(item: BodyItem): Point[] {
  return item.kind === 'paragraph' ? [item.point] : [];
}

function empty(count: number): Text[] {
  return Array.from({ length: Math.min(MOST_SPANNED, Math.max(0, count)) }, () => textAt('', TOP));
}

function rowsIn(table: Element, story: Story): Element[] {
  return unwrapped(table, 'w:tr').filter((row) => {
    const isDeleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
    if (isDeleted) leaveOut(row, 'deleted', story, TOP);
    return !isDeleted;
  });
}

function cellsIn(row: Element): Element[] {
  return unwrapped(row, 'w:tc');
}

/** Children of a name, also inside content controls. */
function unwrapped(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const wraps = child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml';
    return wraps ? unwrapped(child, name) : [];
  });
}

function cellOf(cell: Element, story: Story): Cell {
  const properties = childOf(cell, 'w:tcPr');
  const items = inside(cell, story);
  const texts = items.flatMap(textsIn).filter((text) => joined(text).trim() !== '');
  const [first, ...others] = texts;
  const text = first === undefined ? textAt('', items.flatMap(pointsOf)[0] ?? TOP) : parted([first, ...others]);
  const span = Math.min(MOST_SPANNED, Math.max(1, Number(valOf(properties, 'w:gridSpan') ?? 1) || 1));
  story.spend(0, span);
  return { text, items, span };
}

function textsIn(item: BodyItem): Text[] {
  if (item.kind === 'paragraph') return labelledRows(item);
  return item.kind === 'table' ? item.rows.flat() : [];
}

/** The paragraphs of a cell, which has no line breaks, parted by wide spaces. */
function parted([first, ...others]: readonly [Text, ...Text[]]): Text {
  return concat([first, ...others.flatMap((text) => [textAt('\u3000', pointAt(text, 0)), text])]);
}

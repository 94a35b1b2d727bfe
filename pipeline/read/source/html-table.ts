/** A table written in HTML: <table> … </table> among the lines of a manuscript. */
import type { ColumnAlign, Mark, Point, Text } from '../../model/document.ts';
import { concat, joined, pointAt, slice, textAt } from '../../model/runs.ts';
import { HTML_MARKS } from './html-marks.ts';
import { type HtmlTag, type HtmlText, htmlTokens } from './html-tags.ts';
import type { DraftCell, DraftTable } from './table-draft.ts';

/** What the reading of a table is at: the table, its open cell, the marks of the text. */
interface OpenTable {
  readonly rows: OpenRow[];
  cell: OpenCell | null;
  /** Text outside cells: that of <caption>, and what stands between rows. */
  readonly outside: OpenCell;
  inHead: boolean;
}

interface OpenRow {
  readonly cells: OpenCell[];
  isHead: boolean;
}

interface OpenCell {
  readonly content: (Text[] | DraftTable)[];
  readonly columns: number;
  readonly rows: number;
  readonly align: ColumnAlign;
  readonly isHead: boolean;
  readonly point: Point;
  line: Text[];
  readonly marks: Mark[];
}

const MOST_SPANNED = 64;
/** Elements that begin and end lines of a cell. */
const LINES = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What a format makes of what stands in cells besides text. */
export interface HtmlTaken {
  /** The mark of a link; null where the address leads nowhere. */
  readonly linkTo: (href: string, point: Point) => Mark | null;
  /** Is told of the picture of an <img>. */
  readonly picture: (tag: string, point: Point) => void;
}

/** The table that some HTML holds; text outside its cells, as that of <caption>, is its caption; null where it holds none. */
export function htmlTable(html: Text, taken: HtmlTaken): DraftTable | null {
  const chars = joined(html);
  const open: OpenTable[] = [];
  let whole: DraftTable | null = null;
  for (const token of htmlTokens(chars)) {
    const table = open.at(-1);
    if (token.kind === 'tag' && token.name === 'table') {
      if (!token.closes && whole === null) open.push(openTable(pointAt(html, token.from)));
      else if (token.closes && table !== undefined) {
        open.pop();
        whole = closed(table, open.at(-1), whole);
      }
    } else if (token.kind === 'tag' && token.name === 'img')
      taken.picture(chars.slice(token.from, token.to), pointAt(html, token.from));
    else if (table !== undefined && token.kind === 'tag' && token.name === 'a')
      linkWith(token, html, table.cell ?? table.outside, taken);
    else if (table !== undefined) take(token, html, table);
  }
  while (open.length > 0) whole = closed(open.pop()!, open.at(-1), whole);
  return whole;
}

function openTable(point: Point): OpenTable {
  return { rows: [], cell: null, outside: openCell(1, 1, null, false, point), inHead: false };
}

function openCell(columns: number, rows: number, align: ColumnAlign, isHead: boolean, point: Point): OpenCell {
  return { content: [], columns, rows, align, isHead, point, line: [], marks: [] };
}

/** The table that ends: a part of the cell it stands in, or the whole. */
function closed(table: OpenTable, around: OpenTable | undefined, whole: DraftTable | null): DraftTable | null {
  endCell(table);
  endLine(table.outside);
  const draft = draftOf(table);
  if (around === undefined) return whole ?? draft;
  const cell = around.cell ?? around.outside;
  endLine(cell);
  cell.content.push(draft);
  return whole;
}

function draftOf({ rows, outside }: OpenTable): DraftTable {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const heads = filled.findIndex(({ isHead, cells }) => !isHead && !cells.every((cell) => cell.isHead));
  const outsideTexts = outside.content.flatMap((part) => (Array.isArray(part) ? part : []));
  return {
    kind: 'table',
    caption: outsideTexts,
    headRows: heads > 0 ? heads : null,
    rows: filled.map(({ cells }) =>
      cells.map(({ content, columns, rows: down, align, point }): DraftCell => {
        return { content, columns, rows: down, align, point };
      }),
    ),
  };
}

function take(token: HtmlTag | HtmlText, html: Text, table: OpenTable): void {
  if (token.kind === 'text') {
    const cell = table.cell ?? table.outside;
    cell.line.push(marked(token, html, cell.marks));
    return;
  }
  const { name, closes } = token;
  if (name === 'tr') {
    endCell(table);
    if (!closes) table.rows.push({ cells: [], isHead: table.inHead });
  } else if (name === 'td' || name === 'th') {
    endCell(table);
    if (!closes) beginCell(token, html, table);
  } else if (name === 'thead') table.inHead = !closes;
  else if (LINES.has(name)) endLine(table.cell ?? table.outside);
  else markWith(token, table.cell ?? table.outside);
}

function marked({ from, to, means }: HtmlText, html: Text, marks: readonly Mark[]): Text {
  const text = means === null ? slice(html, from, to) : textAt(means, pointAt(html, from));
  if (marks.length === 0) return text;
  return { ...text, runs: text.runs.map((run) => ({ text: run.text, marks: [...run.marks, ...marks] })) };
}

function markWith({ name, closes }: HtmlTag, { marks }: OpenCell): void {
  const kind = HTML_MARKS[name];
  if (kind === undefined) return;
  const at = marks.findLastIndex((mark) => mark.kind === kind);
  if (closes && at >= 0) marks.splice(at, 1);
  else if (!closes && at < 0) marks.push({ kind });
}

function linkWith({ closes, attributes, from }: HtmlTag, html: Text, { marks }: OpenCell, taken: HtmlTaken): void {
  const at = marks.findLastIndex(({ kind }) => kind === 'link');
  if (at >= 0) marks.splice(at, 1);
  const href = attributes.get('href') ?? '';
  const mark = closes || href === '' ? null : taken.linkTo(href, pointAt(html, from));
  if (mark !== null) marks.push(mark);
}

function beginCell({ name, attributes, from }: HtmlTag, html: Text, table: OpenTable): void {
  if (table.rows.length === 0) table.rows.push({ cells: [], isHead: table.inHead });
  const span = (of: string) => Math.min(MOST_SPANNED, Math.max(1, Math.floor(Number(attributes.get(of) ?? 1)) || 1));
  const cell = openCell(span('colspan'), span('rowspan'), alignOf(attributes), name === 'th', pointAt(html, from));
  table.rows.at(-1)!.cells.push(cell);
  table.cell = cell;
}

function alignOf(attributes: ReadonlyMap<string, string>): ColumnAlign {
  const style = /text-align\s*:\s*(\w+)/.exec(attributes.get('style') ?? '')?.[1];
  const align = (style ?? attributes.get('align') ?? '').toLowerCase();
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function endCell(table: OpenTable): void {
  if (table.cell === null) return;
  endLine(table.cell);
  table.cell = null;
}

/** Ends a line of a cell: its white space is one space, and none at its ends and between Chinese. */
function endLine(cell: OpenCell): void {
  const [first, ...others] = cell.line;
  cell.line = [];
  if (first === undefined) return;
  const text = withoutLineEnds(concat([first, ...others]));
  if (joined(text) === '') return;
  const last = cell.content.at(-1);
  if (Array.isArray(last)) last.push(text);
  else cell.content.push([text]);
}

/** Line ends with the white space round them; U+3000 at the start of a cell is an indent and stays. */
const BREAKS = /[ \t]*\n[ \t\n\u3000]*/g;

function withoutLineEnds(text: Text): Text {
  const chars = joined(text);
  const from = /^[ \t\n]*/.exec(chars)![0].length;
  const to = Math.max(from, chars.trimEnd().length);
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, Math.min(from, Math.max(0, chars.length - 1))))];
  let done = from;
  for (const match of chars.slice(from, to).matchAll(BREAKS)) {
    const at = from + match.index;
    parts.push(slice(text, done, at));
    done = at + match[0].length;
    if (/[^\p{Script=Han}，。；：、！？]$/u.test(chars.slice(0, at)) && /^[^\p{Script=Han}]/u.test(chars.slice(done)))
      parts.push(textAt(' ', pointAt(text, at)));
  }
  return concat([...parts, slice(text, done, to)]);
}

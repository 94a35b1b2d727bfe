/** A table as XHTML, its short cells unbroken; one that may be wider than a phone can be scrolled. */
import type { PrintedCell, PrintedTable } from '../../galley/printed.ts';
import type { Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { element, type Markup, NOTHING, onLines, sequence } from '../xhtml/markup.ts';

/** What a cell needs to know of its article. */
export interface TableContext {
  inline(text: Text): Markup;
}

/** A cell that is a number stays in one piece. */
const NUMBER = /^[\d\s.,%‰+\-−–—~<>=≤≥±×/*()（）]+$/;
/** Characters of a cell that is not broken where the table has room for it: 上游断面 */
const SHORT = 4;
/** More columns than a phone has room for. */
const MOST_COLUMNS = 8;
/** In em: what a phone holds in large type, what it holds in its usual type, and the white beside a cell. */
const ROOM = { large: 13, usual: 20 };
const BESIDE = 0.8;

/** The table under its caption; nothing but the caption where there are no cells. */
export function tableMarkup(node: PrintedTable, caption: Markup, context: TableContext): Markup {
  const width = narrowest(node);
  const isWide = node.columns > MOST_COLUMNS || (width > ROOM.large && width <= ROOM.usual);
  const keepsShort = isWide || width <= ROOM.large;
  const rows = node.rows.map((row, r) =>
    element('tr', {}, ...row.map((one) => cell(one, { keepsShort, isOver: isOver(one, r, node) }, context))),
  );
  const head = rows.slice(0, node.headRows);
  const rest = rows.slice(node.headRows);
  const grid = element(
    'table',
    { id: node.caption?.address },
    onLines(
      caption,
      head.length === 0 ? NOTHING : element('thead', {}, onLines(...head)),
      rest.length === 0 ? NOTHING : element('tbody', {}, onLines(...rest)),
    ),
  );
  return isWide ? element('div', { class: 'wide', tabindex: '0' }, grid) : grid;
}

/** Whether a head stands over some of the columns, with other heads under it: a rule parts them. */
function isOver({ isHead, columns, rows }: PrintedCell, row: number, table: PrintedTable): boolean {
  return isHead && columns > 1 && columns < table.columns && row + rows < table.headRows;
}

/** How the text of a cell stands, where the manuscript says so of its column. */
const SIDES = { left: undefined, center: 'to-middle', right: 'to-right' } as const;

interface CellLook {
  readonly keepsShort: boolean;
  readonly isOver: boolean;
}

/** An empty head cell is no head of anything. */
function cell(one: PrintedCell, { keepsShort, isOver }: CellLook, { inline }: TableContext): Markup {
  const [first, more] = one.paragraphs;
  const inside = one.paragraphs.map(({ text }) => inline(text));
  const isAlone = first !== undefined && more === undefined;
  const look = isAlone
    ? isNumber(first.text)
      ? 'number'
      : keepsShort && isShort(first.text)
        ? 'short'
        : undefined
    : undefined;
  const spans = {
    class:
      [look, one.align === null || one.columns > 1 ? undefined : SIDES[one.align]].filter(isClass).join(' ') ||
      undefined,
    colspan: one.columns === 1 ? undefined : String(one.columns),
    rowspan: one.rows === 1 ? undefined : String(one.rows),
  };
  const words = inside.length > 1 ? sequence(inside.map((line) => element('p', {}, line))) : sequence(inside);
  const content = isOver && words.trim() !== '' ? element('span', { class: 'over' }, words) : words;
  if (!one.isHead || content.trim() === '') return element('td', spans, content);
  return element('th', { scope: one.columns === 1 ? 'col' : 'colgroup', ...spans }, content);
}

function isClass(one: string | undefined): one is string {
  return one !== undefined;
}

/** The width in em of a table whose numbers and short cells are not broken. */
function narrowest(node: PrintedTable): number {
  const columns = new Array<number>(node.columns).fill(1);
  for (const { column, columns: span, paragraphs } of node.rows.flat()) {
    if (span > 1) continue;
    for (const { text } of paragraphs) columns[column] = Math.max(columns[column]!, leastWidth(text));
  }
  return columns.reduce((sum, width) => sum + width + BESIDE, 0);
}

function leastWidth(text: Text): number {
  if (!(isNumber(text) || isShort(text))) return 1;
  return [...joined(text)].reduce((sum, character) => sum + (character < '\u0100' ? 0.55 : 1), 0);
}

function isNumber(text: Text): boolean {
  return NUMBER.test(joined(text));
}

function isShort(text: Text): boolean {
  const { length } = [...joined(text)];
  return length > 1 && length <= SHORT;
}

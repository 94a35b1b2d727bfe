/** A table as XHTML, its short cells unbroken; one that may be wider than a phone can be scrolled. */
import type { PrintedTable } from '../../galley/printed.ts';
import type { Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { Slot } from '../../model/slots.ts';
import { element, type Markup, NOTHING, onLines } from '../xhtml/markup.ts';

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
  const rows = node.rows.map((row, index) => {
    const cells = Array.from({ length: node.columns }, (_, column) =>
      cell(row[column], index < node.headRows, keepsShort, context),
    );
    return element('tr', {}, ...cells);
  });
  const head = rows.slice(0, node.headRows);
  const rest = rows.slice(node.headRows);
  const grid = element(
    'table',
    {},
    onLines(
      caption,
      head.length === 0 ? NOTHING : element('thead', {}, onLines(...head)),
      rest.length === 0 ? NOTHING : element('tbody', {}, onLines(...rest)),
    ),
  );
  return isWide ? element('div', { class: 'wide', tabindex: '0' }, grid) : grid;
}

/** Short rows are filled up; an empty head cell is no head of anything. */
function cell(slot: Slot | undefined, isHead: boolean, keepsShort: boolean, { inline }: TableContext): Markup {
  if (slot === undefined) return element('td', {});
  const { text } = slot;
  const inside = inline(text);
  const look = isNumber(text) ? 'number' : keepsShort && isShort(text) ? 'short' : undefined;
  if (isHead && inside.trim() !== '') return element('th', { scope: 'col', class: look }, inside);
  return element('td', { class: look }, inside);
}

/** The width in em of a table whose numbers and short cells are not broken. */
function narrowest(node: PrintedTable): number {
  const columns = Array.from({ length: node.columns }, (_, column) => {
    const widths = node.rows.map((row) => leastWidth(row[column]?.text));
    return Math.max(1, ...widths) + BESIDE;
  });
  return columns.reduce((sum, width) => sum + width, 0);
}

function leastWidth(text: Text | undefined): number {
  if (text === undefined || !(isNumber(text) || isShort(text))) return 1;
  return [...joined(text)].reduce((sum, character) => sum + (character < '\u0100' ? 0.55 : 1), 0);
}

function isNumber(text: Text): boolean {
  return NUMBER.test(joined(text));
}

function isShort(text: Text): boolean {
  const { length } = [...joined(text)];
  return length > 1 && length <= SHORT;
}

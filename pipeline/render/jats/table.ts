/** A table as XHTML inside table-wrap, its caption and unit above, its notes below. */
import { type PrintedCell, type PrintedTable, paragraphTexts } from '../../galley/printed.ts';
import { element, type Markup, NOTHING, onLines, sequence } from '../xhtml/markup.ts';
import { captionMarkup, captionParts } from './caption.ts';
import type { WriteJats } from './inline.ts';

/** The table; without cells it is its caption. */
export function tableWrap(table: PrintedTable, id: string | undefined, write: WriteJats): Markup {
  const { caption, unit, notes } = table;
  const units = unit === null ? [] : paragraphTexts(unit);
  const unitLine = units.map((one) => element('p', { 'content-type': 'unit' }, write(one)));
  const grid = table.columns === 0 ? NOTHING : gridMarkup(table, write);
  const foot = notes.flatMap(paragraphTexts).map((one) => element('fn', {}, element('p', {}, write(one))));
  return element(
    'table-wrap',
    { id },
    onLines(
      ...captionMarkup(captionParts(caption), write, ...unitLine),
      grid,
      foot.length === 0 ? NOTHING : element('table-wrap-foot', {}, onLines(...foot)),
    ),
  );
}

/** A head needs rows under it (JATS takes XHTML's model); a table that is all head has none. */
function gridMarkup(table: PrintedTable, write: WriteJats): Markup {
  const rows = filledRows(table.rows);
  const lines = rows.map((row) => ({ isHead: row[0]!.isHead, markup: rowMarkup(row, write) }));
  const isAllHead = lines.every(({ isHead }) => isHead);
  const head = isAllHead ? [] : lines.filter(({ isHead }) => isHead);
  const rest = isAllHead ? lines : lines.filter(({ isHead }) => !isHead);
  const group = (name: string, some: typeof lines) =>
    some.length === 0 ? NOTHING : element(name, {}, onLines(...some.map(({ markup }) => markup)));
  return rows.length === 0 ? NOTHING : element('table', {}, onLines(group('thead', head), group('tbody', rest)));
}

/** A row that cells from above cover whole is none in JATS; those cells are so much less high. */
function filledRows(rows: PrintedTable['rows']): PrintedCell[][] {
  return rows.flatMap((row, at) => {
    if (row.length === 0) return [];
    const shortened = row.map((cell) => {
      const covered = rows.slice(at, at + cell.rows).filter(({ length }) => length > 0).length;
      return { ...cell, rows: Math.max(1, covered) };
    });
    return [shortened];
  });
}

function rowMarkup(row: readonly PrintedCell[], write: WriteJats): Markup {
  return element('tr', {}, ...row.map((cell) => cellMarkup(cell, write)));
}

function cellMarkup({ isHead, columns, rows, align, paragraphs }: PrintedCell, write: WriteJats): Markup {
  const lines = paragraphs.map(({ text }) => write(text));
  const inside = lines.length > 1 ? sequence(lines.map((line) => element('p', {}, line))) : sequence(lines);
  const attributes = {
    align: align ?? undefined,
    colspan: columns === 1 ? undefined : String(columns),
    rowspan: rows === 1 ? undefined : String(rows),
  };
  return element(isHead ? 'th' : 'td', attributes, inside);
}

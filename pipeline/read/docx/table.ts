/** A table of the document: cells merged over columns (gridSpan, hMerge) and rows (vMerge), heads, alignment. */
import { placeCells } from '../../model/cells.ts';
import type { ColumnAlign, Point } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { draftedTable } from '../grammar/draft.ts';
import type { DraftCell, DraftTable } from '../source/table-draft.ts';
import { childOf, childrenOf, type Element, isOn, valOf } from '../source/xml.ts';
import { cellContent } from '../styled/cell-content.ts';
import { isEquationRow } from '../styled/equations.ts';
import { labelledRows } from '../styled/paragraph.ts';
import type { BodyItem } from './body-item.ts';
import { leaveOut } from './left-out.ts';
import { note, type Story } from './story.ts';

const MOST_SPANNED = 64;
/** Where nothing says where something stands. */
const TOP = { line: 1, column: 1 };

/** A cell as the document has it, before merged ones are one. */
interface Tile {
  readonly column: number;
  readonly items: readonly BodyItem[];
  readonly content: DraftCell['content'];
  readonly point: Point;
  readonly align: ColumnAlign;
  columns: number;
  rows: number;
  readonly goesOn: { readonly down: boolean; readonly across: boolean };
}

/** A table; one of a single cell is a frame round its paragraphs. What lies in cells besides text follows the table. */
export function tableItems(table: Element, story: Story, inside: (cell: Element) => BodyItem[]): BodyItem[] {
  const rows = rowsIn(table, story).map((row) => ({ row, tiles: tilesOf(row, story, inside) }));
  const only = rows[0]?.tiles[0];
  if (rows.length <= 1 && rows.every(({ tiles }) => tiles.length <= 1)) return [...(only?.items ?? [])];
  if (rows.length > 0 && rows.every(({ tiles }) => isEquationRow(tiles.map(({ items }) => items)))) {
    return rows.flatMap(({ tiles }) => tiles.flatMap(({ items }) => items)).filter(isFilled);
  }
  const words = ['w:tblCaption', 'w:tblDescription'].map((name) => valOf(childOf(table, 'w:tblPr'), name) ?? '');
  const heads = rows.findIndex(({ row }) => isOn(childOf(row, 'w:trPr'), 'w:tblHeader') !== true);
  const all = rows.flatMap(({ tiles }) => tiles.flatMap(({ items }) => items));
  const points = all.flatMap(pointsOf);
  const start = points[0] ?? TOP;
  if (words.some((one) => one.trim() !== '')) note(story, 'pictureWords', start);
  const draft: DraftTable = {
    kind: 'table',
    caption: [],
    headRows: heads > 0 ? heads : null,
    rows: merged(rows.map((row) => row.tiles)),
  };
  const told = draftedTable(draft, { file: story.file, from: start, to: points.at(-1) ?? start });
  const { columns } = placeCells(told.rows);
  story.spend(0, columns * told.rows.length);
  return [told, ...all.filter((item) => item.kind === 'figure')];
}

/** What a row that only places an equation holds. */
function isFilled(item: BodyItem): boolean {
  return item.kind !== 'paragraph' || labelledRows(item).some((row) => joined(row).trim() !== '');
}

function pointsOf(item: BodyItem): Point[] {
  return item.kind === 'paragraph' ? [item.point] : [];
}

function rowsIn(table: Element, story: Story): Element[] {
  return unwrapped(table, 'w:tr').filter((row) => {
    const isDeleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
    if (isDeleted) leaveOut(row, 'deleted', story, TOP);
    return !isDeleted;
  });
}

/** Children of a name, also inside content controls. */
function unwrapped(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const wraps = child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml';
    return wraps ? unwrapped(child, name) : [];
  });
}

/** The cells of a row; columns that it leaves out before its first are an empty cell. */
function tilesOf(row: Element, story: Story, inside: (cell: Element) => BodyItem[]): Tile[] {
  const before = spanOf(valOf(childOf(row, 'w:trPr'), 'w:gridBefore'), 0);
  story.spend(0, before);
  let column = before;
  const tiles = unwrapped(row, 'w:tc').map((cell) => {
    const tile = tileOf(cell, column, story, inside);
    column += tile.columns;
    return tile;
  });
  if (before === 0) return tiles;
  const point = tiles[0]?.point ?? TOP;
  const gap = { column: 0, columns: before, rows: 1, point, items: [], content: [], align: null, goesOn: NOWHERE };
  return [gap, ...tiles];
}

const NOWHERE = { down: false, across: false };

function spanOf(value: string | undefined, least: number): number {
  return Math.min(MOST_SPANNED, Math.max(least, Math.floor(Number(value ?? least)) || least));
}

function tileOf(cell: Element, column: number, story: Story, inside: (cell: Element) => BodyItem[]): Tile {
  const properties = childOf(cell, 'w:tcPr');
  const items = inside(cell);
  const columns = spanOf(valOf(properties, 'w:gridSpan'), 1);
  story.spend(0, columns);
  return {
    column,
    items,
    content: cellContent(items),
    point: items.flatMap(pointsOf)[0] ?? TOP,
    align: alignOf(cell),
    columns,
    rows: 1,
    goesOn: { down: goesOn(properties, 'w:vMerge'), across: goesOn(properties, 'w:hMerge') },
  };
}

/** Whether a cell goes on with the one above it or before it. */
function goesOn(properties: Element | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

type Content = DraftCell['content'][number];

/** A cell that begins, with what it says so far. */
interface Begun extends Omit<Tile, 'content'> {
  readonly content: Content[];
  readonly said: Set<string>;
}

/** The cells that begin in each row. What a cell that goes on says besides, which Word does not show, is said in the first. */
function merged(rows: readonly (readonly Tile[])[]): DraftCell[][] {
  const open = new Map<number, Begun>();
  const begun = rows.map((tiles) => {
    const inRow: Begun[] = [];
    for (const tile of tiles) {
      const before = inRow.at(-1);
      const above = open.get(tile.column);
      if (tile.goesOn.across && before !== undefined && tile.column === before.column + before.columns) {
        before.columns += tile.columns;
        say(tile, before);
      } else if (tile.goesOn.down && above !== undefined && above.columns === tile.columns) {
        above.rows++;
        say(tile, above);
      } else {
        const own: Begun = { ...tile, content: [], said: new Set() };
        say(tile, own);
        open.set(tile.column, own);
        inRow.push(own);
      }
    }
    return inRow;
  });
  return begun.map((tiles) =>
    tiles.map(({ content, columns, rows, align, point }): DraftCell => ({ content, columns, rows, align, point })),
  );
}

/** Adds what a cell says that was not said yet in the one it goes on with. */
function say({ content }: Tile, { content: all, said }: Begun): void {
  const isNew = all.length === 0;
  for (const part of content) {
    if ('kind' in part) {
      all.push(part);
      continue;
    }
    const texts = part.filter((text) => isNew || !said.has(joined(text)));
    for (const text of texts) said.add(joined(text));
    if (texts.length > 0) all.push(texts);
  }
}

/** How the first paragraph of a cell stands; left is where every paragraph stands of which nobody said anything. */
function alignOf(cell: Element): ColumnAlign {
  const jc = valOf(childOf(childOf(cell, 'w:p'), 'w:pPr'), 'w:jc');
  if (jc === 'center') return 'center';
  return jc === 'right' || jc === 'end' ? 'right' : null;
}

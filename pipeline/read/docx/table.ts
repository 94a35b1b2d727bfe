/** A table of the document: cells merged over columns (gridSpan, hMerge) and rows (vMerge), heads, alignment. */
import { cellTexts } from '../../model/cells.ts';
import type { Cell, ColumnAlign, Point, Text } from '../../model/document.ts';
import { joined, textAt } from '../../model/runs.ts';
import { filledUp, withoutEmptyRows } from '../grammar/cells.ts';
import type { ToldTable } from '../source/told.ts';
import type { BodyItem } from './body-item.ts';
import { leaveOut } from './left-out.ts';
import { labelledRows } from './paragraph.ts';
import { note, type Story } from './story.ts';
import { childOf, childrenOf, type Element, isOn, valOf } from './xml.ts';

const MOST_SPANNED = 64;
/** Where nothing says where something stands. */
const TOP = { line: 1, column: 1 };

/** A cell as the document has it, before merged ones are one. */
interface Tile {
  readonly column: number;
  readonly items: readonly BodyItem[];
  readonly paragraphs: readonly Text[];
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
  const words = ['w:tblCaption', 'w:tblDescription'].map((name) => valOf(childOf(table, 'w:tblPr'), name) ?? '');
  const heads = rows.findIndex(({ row }) => isOn(childOf(row, 'w:trPr'), 'w:tblHeader') !== true);
  const all = rows.flatMap(({ tiles }) => tiles.flatMap(({ items }) => items));
  const points = all.flatMap(pointsOf);
  const start = points[0] ?? TOP;
  if (words.some((one) => one.trim() !== '')) note(story, 'pictureWords', start);
  const tiles = rows.map((row) => row.tiles);
  const told: ToldTable = {
    kind: 'table',
    at: { file: story.file, from: start, to: points.at(-1) ?? start },
    headRows: rows.length === 1 ? 0 : Math.max(1, heads),
    aligns: alignsOf(tiles),
    rows: filledUp(withoutEmptyRows(merged(tiles)), start),
  };
  story.spend(
    0,
    told.rows.reduce((sum, cells) => sum + cells.length, 0),
  );
  return [told, ...all.filter((item) => item.kind === 'figure')];
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
  const gap = { column: 0, columns: before, rows: 1, point, items: [], paragraphs: [], align: null, goesOn: NOWHERE };
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
    paragraphs: items.flatMap(textsIn).filter((text) => joined(text).trim() !== ''),
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

function textsIn(item: BodyItem): Text[] {
  if (item.kind === 'paragraph') return labelledRows(item);
  return item.kind === 'table' ? cellTexts(item) : [];
}

/** The cells that begin in each row. What a cell that goes on says besides, which Word does not show, is said in the first. */
function merged(rows: readonly (readonly Tile[])[]): Cell[][] {
  const open = new Map<number, Tile & { readonly more: Text[] }>();
  const begun = rows.map((tiles) => {
    const inRow: (Tile & { readonly more: Text[] })[] = [];
    for (const tile of tiles) {
      const before = inRow.at(-1);
      const above = open.get(tile.column);
      if (tile.goesOn.across && before !== undefined && tile.column === before.column + before.columns) {
        before.columns += tile.columns;
        before.more.push(...unsaid(tile, before));
      } else if (tile.goesOn.down && above !== undefined && above.columns === tile.columns) {
        above.rows++;
        above.more.push(...unsaid(tile, above));
      } else {
        const own = { ...tile, more: [] };
        open.set(tile.column, own);
        inRow.push(own);
      }
    }
    return inRow;
  });
  return begun.map((tiles) =>
    tiles.map(({ paragraphs, more, point, columns, rows }): Cell => {
      const [first, ...others] = [...paragraphs, ...more];
      return { paragraphs: [first ?? textAt('', point), ...others], columns, rows };
    }),
  );
}

function unsaid({ paragraphs }: Tile, { paragraphs: said, more }: Tile & { readonly more: readonly Text[] }): Text[] {
  const known = new Set([...said, ...more].map(joined));
  return paragraphs.filter((text) => !known.has(joined(text)));
}

/** How the first paragraph of a cell stands. */
function alignOf(cell: Element): ColumnAlign {
  const jc = valOf(childOf(childOf(cell, 'w:p'), 'w:pPr'), 'w:jc');
  if (jc === 'center') return 'center';
  if (jc === 'right' || jc === 'end') return 'right';
  return jc === 'left' || jc === 'start' ? 'left' : null;
}

/** A column stands as most of its cells do, the first row left out. */
function alignsOf(rows: readonly (readonly Tile[])[]): ColumnAlign[] {
  const counts: Map<ColumnAlign, number>[] = [];
  for (const { column, columns, align } of rows.slice(1).flat()) {
    if (columns > 1) continue;
    counts[column] ??= new Map();
    counts[column].set(align, (counts[column].get(align) ?? 0) + 1);
  }
  return Array.from(counts, (count) => {
    const most = [...(count ?? [])].sort(([, a], [, b]) => b - a)[0];
    return most?.[0] ?? null;
  });
}

/** Tables in cells of tables: their rows and columns become rows and columns of the table round them, so that nothing is nested. */
import { placeCells } from '../../model/cells.ts';
import type { Cell, Text } from '../../model/document.ts';
import { textAt } from '../../model/runs.ts';
import type { DraftCell, DraftTable } from '../source/table-draft.ts';
import { headRowsOf } from './table-heads.ts';

/** Rows of cells that hold text only, and how many of the first rows were heads. */
export interface FlatTable {
  readonly rows: readonly (readonly Cell[])[];
  readonly headRows: number | null;
}

/** A cell at its place in the finer grid. */
interface Tile {
  readonly paragraphs: Cell['paragraphs'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands in a cell, from top to bottom: paragraphs as one row, or the rows of a table. */
type Layer = { readonly rows: readonly (readonly Cell[])[]; readonly columns: number };

/** The table without tables in its cells. */
export function flatTable({ rows, headRows }: DraftTable): FlatTable {
  const { rows: placed, columns } = placeCells(rows);
  const layered = placed.map((cells) => cells.map((one) => ({ ...one, layers: layersOf(one.cell) })));
  const widths = new Array<number>(columns).fill(1);
  const heights = rows.map(() => 1);
  for (const [row, cells] of layered.entries()) {
    for (const { column, columns: across, rows: down, layers } of cells) {
      widen(widths, column, across, Math.max(1, ...layers.map((layer) => layer.columns)));
      widen(
        heights,
        row,
        down,
        layers.reduce((sum, layer) => sum + layer.rows.length, 0),
      );
    }
  }
  const [left, top] = [startsOf(widths), startsOf(heights)];
  const tiles = layered.flatMap((cells, row) =>
    cells.flatMap(({ column, columns: across, rows: down, layers }) => {
      const [x, y] = [left[column]!, top[row]!];
      return tilesOf(layers, x, y, left[column + across]! - x, top[row + down]! - y);
    }),
  );
  const heads =
    headRows ??
    (isNesting(rows)
      ? headRowsOf(
          rows.map((cells) => cells.map(withoutTables)),
          null,
        )
      : null);
  return { rows: rowsOfTiles(tiles, top.at(-1)!), headRows: heads === null ? null : top[heads]! };
}

function isNesting(rows: DraftTable['rows']): boolean {
  return rows.some((cells) => cells.some(({ content }) => content.some((part) => 'kind' in part)));
}

function withoutTables({ content, columns, rows, point }: DraftCell): Cell {
  const [first, ...others] = content.flatMap((part) => ('kind' in part ? [] : part));
  return { paragraphs: [first ?? textAt('', point), ...others], columns, rows };
}

/** Makes room for what a cell needs in the last of what it covers. */
function widen(sizes: number[], from: number, count: number, need: number): void {
  const has = sizes.slice(from, from + count).reduce((sum, size) => sum + size, 0);
  if (need > has) sizes[from + count - 1]! += need - has;
}

function startsOf(sizes: readonly number[]): number[] {
  let at = 0;
  return [0, ...sizes.map((size) => (at += size))];
}

function layersOf({ content, point }: DraftCell): Layer[] {
  const layers: Layer[] = [];
  let texts: Text[] = [];
  const endText = () => {
    const [first, ...others] = texts;
    texts = [];
    if (first !== undefined) layers.push(layerOf([[{ paragraphs: [first, ...others], columns: 1, rows: 1 }]]));
  };
  for (const part of content) {
    if (!('kind' in part)) {
      texts.push(...part);
      continue;
    }
    endText();
    layers.push(layerOf([...captionRow(part), ...flatTable(part).rows]));
  }
  endText();
  const filled = layers.filter(({ rows }) => rows.length > 0);
  return filled.length > 0 ? filled : [layerOf([[{ paragraphs: [textAt('', point)], columns: 1, rows: 1 }]])];
}

function layerOf(rows: readonly (readonly Cell[])[]): Layer {
  return { rows, columns: placeCells(rows).columns };
}

/** The caption of a table in a cell, over its rows. */
function captionRow(table: DraftTable): Cell[][] {
  const [first, ...others] = table.caption;
  if (first === undefined) return [];
  return [[{ paragraphs: [first, ...others], columns: placeCells(flatTable(table).rows).columns, rows: 1 }]];
}

/** The cells of all layers of one cell; the last in each row and of the last rows take the room that is left. */
function tilesOf(layers: readonly Layer[], x: number, y: number, width: number, height: number): Tile[] {
  const tiles: Tile[] = [];
  let down = 0;
  for (const [index, { rows, columns }] of layers.entries()) {
    const room = index === layers.length - 1 ? height - down : rows.length;
    for (const [row, cells] of placeCells(rows).rows.entries()) {
      for (const { cell, column, columns: across, rows: deep } of cells) {
        const isLast = column + across === columns;
        tiles.push({
          paragraphs: cell.paragraphs,
          x: x + column,
          y: y + down + row,
          width: isLast ? width - column : across,
          height: row + deep === rows.length ? room - row : deep,
        });
      }
    }
    down += rows.length;
  }
  return tiles;
}

function rowsOfTiles(tiles: readonly Tile[], count: number): Cell[][] {
  const rows: Tile[][] = Array.from({ length: count }, () => []);
  for (const tile of tiles) rows[tile.y]!.push(tile);
  return rows.map((row) =>
    row
      .sort((a, b) => a.x - b.x)
      .map(({ paragraphs, width, height }) => ({ paragraphs, columns: width, rows: height })),
  );
}

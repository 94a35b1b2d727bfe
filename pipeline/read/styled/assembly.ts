/** A document's blocks as items with places: paragraphs are numbered, characters cleaned and counted. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Point, Text } from '../../model/document.ts';
import { concat, textAt } from '../../model/runs.ts';
import { draftedTable } from '../grammar/draft.ts';
import { saysWhatIsShown } from '../source/alternative.ts';
import { cleaningReport } from '../source/cleaning.ts';
import { type LinkOf, linksOf } from '../source/links.ts';
import { MOST_CELLS, TOO_MANY_CELLS } from '../source/most-cells.ts';
import { Refusal } from '../source/refusal.ts';
import type { DraftCell } from '../source/table-draft.ts';
import { cellContent } from './cell-content.ts';
import type { DraftBlock, DraftGrid, DraftGridCell, DraftParagraph, DraftPicture, DraftPiece } from './draft.ts';
import { isEquationRow } from './equations.ts';
import { countMatter, type Matters } from './matter.ts';
import { type DocumentItem, type DocumentParagraph, labelledRows } from './paragraph.ts';
import { Runs } from './runs.ts';

/** An issue of half a million characters has some 10,000 paragraphs. */
const MOST_PARAGRAPHS = 25_000;
const MOST_CHARACTERS = 800_000;
const MOST_SPANNED = 64;

/** What is gathered while the blocks of one document become items. */
export interface Assembly {
  readonly file: string;
  readonly matters: Matters;
  /** The first place at which each note is called. */
  readonly calls: Map<string, Point>;
  /** The characters of each paragraph by its number. */
  readonly written: Map<number, string>;
  /** The page each paragraph begins on, by its number. */
  readonly pages: Map<number, number>;
  readonly linkTo: LinkOf;
  readonly onClean: Runs['onClean'];
  /** Where everything counts as standing while a note is read; null in the body. */
  readonly fixed: Point | null;
  readonly left: { paragraphs: number; characters: number; cells: number };
}

/** An assembly that has nothing yet. */
export function openAssembly(file: string, diagnostics: Diagnostic[]): Assembly {
  return {
    file,
    matters: new Map(),
    calls: new Map(),
    written: new Map(),
    pages: new Map(),
    linkTo: linksOf(file, diagnostics),
    onClean: (line, clean) => {
      diagnostics.push(...cleaningReport(file, line, clean));
    },
    fixed: null,
    left: { paragraphs: MOST_PARAGRAPHS, characters: MOST_CHARACTERS, cells: MOST_CELLS },
  };
}

/** The items of blocks in order; throws a Refusal where no manuscript could have so many. */
export function itemsOfBlocks(blocks: readonly DraftBlock[], assembly: Assembly): DocumentItem[] {
  return blocks.flatMap((block): DocumentItem[] => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraphItem(block, assembly)];
      case 'grid':
        return gridItems(block, assembly);
      case 'picture':
        return [pictureItem(block, assembly)];
      default:
        countMatter(assembly.matters, block.matter, placeOf(assembly));
        return [];
    }
  });
}

/** The place of the paragraph that comes next. */
function placeOf({ fixed, left }: Assembly): Point {
  return fixed ?? { line: MOST_PARAGRAPHS - left.paragraphs + 1, column: 1 };
}

function spend(left: Assembly['left'], what: keyof Assembly['left'], count: number): void {
  left[what] -= count;
  if (left[what] < 0) throw new Refusal(what === 'cells' ? TOO_MANY_CELLS : 'tooLarge');
}

function paragraphItem(draft: DraftParagraph, assembly: Assembly): DocumentParagraph {
  const point = placeOf(assembly);
  if (assembly.fixed === null) spend(assembly.left, 'paragraphs', 1);
  const runs = new Runs({ line: point.line, fixed: assembly.fixed }, assembly.onClean);
  for (const piece of draft.pieces) addPiece(piece, runs, assembly);
  if (assembly.fixed === null) assembly.written.set(point.line, runs.written);
  if (assembly.fixed === null && draft.page !== null) assembly.pages.set(point.line, draft.page);
  const { style, setting, label, indent, goesOn } = draft;
  return {
    kind: 'paragraph',
    point,
    rows: runs.rows(),
    label: runs.isBlank ? null : label,
    style,
    setting,
    appearance: runs.appearance(),
    indent,
    goesOn,
  };
}

function addPiece(piece: DraftPiece, runs: Runs, assembly: Assembly): void {
  switch (piece.kind) {
    case 'text': {
      spend(assembly.left, 'characters', piece.chars.length);
      const link = piece.href === null ? null : assembly.linkTo(piece.href, runs.point);
      runs.add(piece.chars, link === null ? piece.marks : [...piece.marks, link], piece.look);
      return;
    }
    case 'break':
      runs.breakRow();
      return;
    case 'formula':
      spend(assembly.left, 'characters', piece.latex.length);
      runs.formula(piece.latex, piece.displayed, piece.source);
      return;
    case 'call':
      if (assembly.fixed !== null) return;
      if (!assembly.calls.has(piece.id)) assembly.calls.set(piece.id, runs.point);
      runs.call(piece.id);
      return;
    default:
      countMatter(assembly.matters, piece.matter, runs.point);
  }
}

function pictureItem({ image, shows, caption }: DraftPicture, assembly: Assembly): DocumentItem {
  const under = caption === null ? null : paragraphItem(caption, assembly);
  const point = under?.point ?? placeOf(assembly);
  const [first, ...others] = under === null ? [] : labelledRows(under);
  return {
    kind: 'figure',
    at: { file: assembly.file, from: point, to: point },
    image,
    caption: first === undefined ? null : concat([first, ...others]),
    ...(image !== null && saysWhatIsShown(shows) && { alt: textAt(shows, point) }),
  };
}

/** A table; one of a single cell is a frame round what it holds. Pictures in cells follow the table. */
function gridItems(grid: DraftGrid, assembly: Assembly): DocumentItem[] {
  const start = placeOf(assembly);
  const caption = grid.caption.map((one) => paragraphItem(one, assembly));
  const rows = grid.rows.map((cells) => cells.map((cell) => cellOf(cell, assembly)));
  const items = rows.flat().flatMap((cell) => cell.items);
  const isFrame = rows.length === 1 && rows[0]!.length === 1;
  if (isFrame || (rows.length > 0 && rows.every((cells) => isEquationRow(cells.map((cell) => cell.items)))))
    return [...caption, ...items];
  const end = items.findLast((item) => item.kind === 'paragraph')?.point ?? start;
  const told = draftedTable(
    {
      kind: 'table',
      caption: caption.flatMap(labelledRows),
      headRows: grid.headRows,
      rows: rows.map((cells) => cells.map(({ draft }) => draft)),
    },
    { file: assembly.file, from: start, to: end },
  );
  return [told, ...items.filter((item) => item.kind === 'figure')];
}

interface OpenDraftCell {
  readonly items: readonly DocumentItem[];
  readonly draft: DraftCell;
}

function cellOf({ blocks, columns, rows, align }: DraftGridCell, assembly: Assembly): OpenDraftCell {
  const point = placeOf(assembly);
  const items = itemsOfBlocks(blocks, assembly);
  const across = spanned(columns);
  spend(assembly.left, 'cells', across);
  const content: (Text[] | Extract<DraftCell['content'][number], { kind: 'table' }>)[] = cellContent(items);
  return { items, draft: { content, columns: across, rows: Math.max(1, Math.floor(rows) || 1), align, point } };
}

function spanned(count: number): number {
  return Math.min(MOST_SPANNED, Math.max(1, Math.floor(count) || 1));
}

/** The outline of articles: what the reader made of a manuscript, with marks dropped and the lines each block came from. */
import type { Diagnostic } from './diagnostic.ts';
import type { Article, Block, Span, Table } from './document.ts';
import { latexOf } from './math.ts';
import { joined } from './runs.ts';
import { blockTexts } from './slots.ts';

/** A block as `inspect --at outline` prints it; `text` is repaired, `lines` the first and last manuscript line, from 1. */
export interface OutlineBlock {
  readonly kind: Block['kind'];
  readonly level?: number;
  readonly text: string;
  /** Of an equation, without dollar signs; those of the text have one on either side. */
  readonly latex?: string;
  readonly lines: readonly [number, number];
}

/** A cell: its paragraphs parted by line breaks, and the columns and rows it takes. */
export interface OutlineCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** What a table has besides; `note` are the notes under it, a line each. */
export interface OutlineTable extends OutlineBlock {
  readonly caption: string | null;
  readonly unit: string | null;
  readonly headRows: number;
  readonly rows: readonly (readonly OutlineCell[])[];
  readonly note: string | null;
}

export interface OutlineArticle {
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly affiliations: readonly string[];
  readonly blocks: readonly (OutlineBlock | OutlineTable)[];
}

/** The outline of articles beside what was found in them. */
export interface Outline {
  readonly articles: readonly OutlineArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The outline of an article. */
export function outlineOf(article: Article): OutlineArticle {
  return {
    title: joined(article.title),
    subtitle: article.subtitle === null ? null : joined(article.subtitle),
    authors: article.authors.map((author) => joined(author.name)),
    affiliations: article.affiliations.map((affiliation) => joined(affiliation.text)),
    blocks: article.body.map(outlineBlock),
  };
}

function outlineBlock(block: Block): OutlineBlock | OutlineTable {
  const level = block.kind === 'heading' ? { level: block.level } : {};
  const latex = block.kind === 'equation' ? { latex: latexOf(joined(block.text)) } : {};
  const table = block.kind === 'table' ? outlineTable(block) : {};
  return {
    kind: block.kind,
    ...level,
    ...latex,
    text: blockTexts(block).map(joined).join('\n'),
    ...table,
    lines: lineSpan(block.at),
  };
}

function outlineTable({ caption, unit, headRows, rows, notes }: Table): Omit<OutlineTable, keyof OutlineBlock> {
  return {
    caption: caption === null ? null : joined(caption),
    unit: unit === null ? null : joined(unit),
    headRows,
    rows: rows.map((row) =>
      row.map((cell) => ({
        text: cell.paragraphs.map(joined).join('\n'),
        columns: cell.columns,
        rows: cell.rows,
      })),
    ),
    note: notes.length === 0 ? null : notes.map(joined).join('\n'),
  };
}

function lineSpan(at: Span): [number, number] {
  return [at.from.line, at.to.line];
}

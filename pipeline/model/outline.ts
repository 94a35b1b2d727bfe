/** The outline of articles: what the reader made of a manuscript, with marks dropped and the lines each block came from. */
import type { Diagnostic } from './diagnostic.ts';
import type { Article, Block, EndMatter, English, Span, Table, Text } from './document.ts';
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

/** The English head; paragraphs of the abstract are parted by a line break. */
export interface OutlineEnglish {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly affiliations: readonly string[];
  readonly abstract: string | null;
  readonly keywords: readonly string[];
}

export interface OutlineArticle {
  readonly section: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  /** What stands before each author's name, null where nothing does. */
  readonly roles: readonly (string | null)[];
  readonly affiliations: readonly string[];
  /** Paragraphs are parted by a line break. */
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly en: OutlineEnglish | null;
  readonly identifiers: {
    readonly doi: string | null;
    readonly articleNumber: string | null;
    readonly classification: string | null;
    readonly documentCode: string | null;
  };
  readonly blocks: readonly (OutlineBlock | OutlineTable)[];
  readonly notes: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  readonly references: readonly string[];
  readonly endMatter: readonly {
    readonly kind: EndMatter['kind'];
    readonly label: string | null;
    readonly text: string;
  }[];
}

/** The outline of articles beside what was found in them. */
export interface Outline {
  readonly articles: readonly OutlineArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The outline of an article. */
export function outlineOf(article: Article): OutlineArticle {
  const { identifiers } = article;
  return {
    section: wordsOf(article.section),
    title: joined(article.title),
    subtitle: wordsOf(article.subtitle),
    authors: article.authors.map((author) => joined(author.name)),
    roles: article.authors.map(({ role }) => wordsOf(role)),
    affiliations: article.affiliations.map((affiliation) => joined(affiliation.text)),
    abstract: paragraphsOf(article.abstract),
    keywords: article.keywords.map(joined),
    en: article.english === null ? null : outlineEnglish(article.english),
    identifiers: {
      doi: wordsOf(identifiers.doi),
      articleNumber: wordsOf(identifiers.articleNumber),
      classification: wordsOf(identifiers.classification),
      documentCode: wordsOf(identifiers.documentCode),
    },
    blocks: article.body.map(outlineBlock),
    notes: article.notes.map(({ id, label, text }) => ({ id, label, text: joined(text) })),
    references: article.references.map(({ text }) => joined(text)),
    endMatter: article.endMatter.map(({ kind, label, text }) => ({ kind, label: wordsOf(label), text: joined(text) })),
  };
}

function outlineEnglish({ title, authors, affiliations, abstract, keywords }: English): OutlineEnglish {
  return {
    title: wordsOf(title),
    authors: authors.map(({ name }) => joined(name)),
    affiliations: affiliations.map(({ text }) => joined(text)),
    abstract: paragraphsOf(abstract),
    keywords: keywords.map(joined),
  };
}

function wordsOf(text: Text | null): string | null {
  return text === null ? null : joined(text);
}

function paragraphsOf(texts: readonly Text[]): string | null {
  return texts.length === 0 ? null : texts.map(joined).join('\n');
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

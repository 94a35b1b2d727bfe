/** An article as the row of paragraphs and tables it is printed as, each with its named style and the words of the house style. */
import { type Article, type Block, type Note, type Table, type Text, unreachable } from '../../model/document.ts';
import type { StyleWords } from '../../style.ts';
import type { StyleId } from './styles.ts';

/** One paragraph: the manuscript's texts with the house style's own words between them. */
export interface Line {
  readonly kind: 'line';
  readonly style: StyleId;
  /** Names the block within its article; null where nothing in it is the manuscript's. */
  readonly place: string | null;
  readonly parts: readonly (Text | string)[];
}

export interface Grid {
  readonly kind: 'grid';
  readonly headRows: number;
  readonly columns: number;
  readonly rows: readonly (readonly Line[])[];
}

export type Piece = Line | Grid;

/** The pieces of an article in printing order, `looseNotes` being those that nothing in the text refers to. */
export function piecesOf(article: Article, words: StyleWords, looseNotes: readonly Note[]): Piece[] {
  return [
    ...headOf(article, words),
    ...article.body.flatMap((block, index) => blockOf(block, `b${index + 1}`)),
    ...affiliationsOf(article, words),
    ...listOf(words.notes, 'EndNote', 'n', looseNotes, (note) => [spaced(note.label), note.text]),
    ...listOf(words.references, 'Reference', 'r', article.references, ({ text }) => [text]),
    ...article.endMatter.map(({ kind, text }, index) => line('EndMatter', `e${index + 1}`, words[kind], text)),
  ];
}

/** The manuscript's texts in a piece. */
export function textsOf(piece: Piece): Text[] {
  const lines = piece.kind === 'line' ? [piece] : piece.rows.flat();
  return lines.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'));
}

function headOf(article: Article, words: StyleWords): Line[] {
  const { title, subtitle, authors, abstract, keywords, classification } = article;
  const names = authors.map((author) => author.name);
  return [
    line('Heading1', 'title', title),
    ...(subtitle === null ? [] : [line('Subtitle', 'subtitle', subtitle)]),
    ...(names.length === 0 ? [] : [line('Author', 'authors', words.byline, ...between(names, words.between))]),
    ...(abstract === null ? [] : [line('Abstract', 'abstract', words.abstract, abstract)]),
    ...(keywords.length === 0 ? [] : [line('Keywords', 'keywords', words.keywords, ...between(keywords, '；'))]),
    ...(classification === null ? [] : [line('Classification', 'class', words.classification, classification)]),
  ];
}

function blockOf(block: Block, place: string): Piece[] {
  const each = (style: StyleId, texts: readonly Text[]) =>
    texts.map((text, index) => line(style, `${place}_${index + 1}`, text));
  switch (block.kind) {
    case 'heading':
      return [line(HEADINGS[block.level], place, block.text)];
    case 'paragraph':
      return [line('Normal', place, block.text)];
    case 'list':
      return each('ListParagraph', block.items);
    case 'quotation':
      return each('Quotation', block.paragraphs);
    case 'verse':
      return each('Verse', block.lines);
    case 'table':
      return [...captionOf('TableCaption', place, block.caption), ...gridOf(block, place)];
    case 'figure':
      return captionOf('FigureCaption', place, block.caption);
    default:
      return unreachable(block);
  }
}

const HEADINGS = { 1: 'Heading2', 2: 'Heading3', 3: 'Heading4', 4: 'Heading5' } as const;

function captionOf(style: StyleId, place: string, caption: Text | null): Line[] {
  return caption === null ? [] : [line(style, `${place}_caption`, caption)];
}

/** Rows of one width: the last cells of a short row are empty. */
function gridOf(table: Table, place: string): Grid[] {
  const columns = Math.max(0, ...table.rows.map((row) => row.length));
  if (columns === 0) return [];
  const rows = table.rows.map((row, r) =>
    Array.from({ length: columns }, (_, c) => {
      const text = row[c];
      return line('TableText', `${place}_r${r + 1}c${c + 1}`, ...(text === undefined ? [] : [text]));
    }),
  );
  return [{ kind: 'grid', headRows: table.headRows, columns, rows }];
}

/** The house style's words round all affiliations: （作者单位：{}）. */
function affiliationsOf({ affiliations }: Article, words: StyleWords): Line[] {
  if (affiliations.length === 0) return [];
  const [before = '', after = ''] = words.affiliation.split('{}');
  const texts = affiliations.map(({ text }) => text);
  return [line('Affiliation', 'affiliations', before, ...between(texts, words.between), after)];
}

function listOf<T>(
  title: string,
  style: StyleId,
  letter: string,
  entries: readonly T[],
  parts: (entry: T) => (Text | string)[],
): Line[] {
  if (entries.length === 0) return [];
  const heading: Line = { kind: 'line', style: 'EndHeading', place: null, parts: [title] };
  return [heading, ...entries.map((entry, index) => line(style, `${letter}${index + 1}`, ...parts(entry)))];
}

/** A circled number carries its own space. */
function spaced(label: string): string {
  return /^[①-⑳]$/.test(label) ? label : `${label} `;
}

function between(texts: readonly Text[], separator: string): (Text | string)[] {
  return texts.flatMap((text, index) => (index === 0 ? [text] : [separator, text]));
}

function line(style: StyleId, place: string, ...parts: (Text | string)[]): Line {
  return { kind: 'line', style, place, parts };
}

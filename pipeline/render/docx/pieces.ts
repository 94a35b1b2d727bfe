/** An article as the row of paragraphs and tables it is printed as, each with its named style and the words of the house style. */
import {
  type Article,
  type Block,
  type Figure,
  type Note,
  type Table,
  type Text,
  unreachable,
} from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { HouseStyle, StyleWords } from '../../style.ts';
import { endLabel } from '../end-label.ts';
import type { StyleId } from './named.ts';

/** One paragraph: the manuscript's texts with the house style's own words between them. */
export interface Line {
  readonly kind: 'line';
  readonly style: StyleId;
  /** Names the block within its article; null where nothing in it is the manuscript's. */
  readonly place: string | null;
  readonly parts: readonly Part[];
}

/** Words that are not the manuscript's: the house style's labels, and the numbers that tie authors to their 作者单位. */
export interface Added {
  readonly words: string;
  readonly look: 'label' | 'raised' | 'plain';
}

export type Part = Text | Added;

export interface Grid {
  readonly kind: 'grid';
  readonly headRows: number;
  readonly columns: number;
  readonly rows: readonly (readonly Line[])[];
}

/** A picture; what it shows is said by its caption. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly place: string;
  readonly path: string;
  readonly alt: string;
}

export type Piece = Line | Grid | Drawing;

/** The pieces of an article in printing order; `looseNotes` finds the notes that nothing among pieces refers to. */
export function piecesOf(
  article: Article,
  style: HouseStyle,
  looseNotes: (pieces: readonly Piece[]) => readonly Note[],
): Piece[] {
  const { words, affiliations } = style;
  const before = [
    ...headOf(article, style),
    ...article.body.flatMap((block, index) => blockOf(block, `b${index + 1}`)),
  ];
  const after = [
    ...listOf(words.references, 'Reference', 'r', article.references, ({ text }) => [text]),
    ...(affiliations === 'end' ? affiliationsOf(article, words) : []),
    ...article.endMatter.map((matter, index) =>
      line('EndMatter', `e${index + 1}`, label(endLabel(matter, words)), matter.text),
    ),
  ];
  const loose = looseNotes([...before, ...after]);
  return [
    ...before,
    ...listOf(words.notes, 'EndNote', 'n', loose, (note) => [spaced(note.label), note.text]),
    ...after,
  ];
}

/** Whether a part is the manuscript's own. */
export function isManuscript(part: Part): part is Text {
  return 'runs' in part;
}

/** The manuscript's texts in a piece. */
export function textsOf(piece: Piece): Text[] {
  const texts: Text[] = [];
  for (const { parts } of linesOf(piece)) for (const part of parts) if (isManuscript(part)) texts.push(part);
  return texts;
}

/** The paragraphs of a piece that hold text. */
export function linesOf(piece: Piece): readonly Line[] {
  switch (piece.kind) {
    case 'line':
      return [piece];
    case 'grid':
      return piece.rows.flat();
    case 'drawing':
      return [];
    default:
      return unreachable(piece);
  }
}

function headOf(article: Article, { words, affiliations }: HouseStyle): Line[] {
  const { title, subtitle, authors, abstract, keywords, classification } = article;
  return [
    line('Heading1', 'title', title),
    ...(subtitle === null ? [] : [line('Subtitle', 'subtitle', subtitle)]),
    ...(authors.length === 0 ? [] : [line('Author', 'authors', plain(words.byline), ...namesOf(article, words))]),
    ...(affiliations === 'opening' ? affiliationsOf(article, words) : []),
    ...(abstract === null ? [] : [line('Abstract', 'abstract', label(words.abstract), abstract)]),
    ...(keywords.length === 0
      ? []
      : [line('Keywords', 'keywords', label(words.keywords), ...between(keywords.map(alone), '；'))]),
    ...(classification === null ? [] : [line('Classification', 'class', label(words.classification), classification)]),
  ];
}

/** Names with the roles before them, and the raised numbers of their 作者单位 where there are several. */
function namesOf(article: Article, words: StyleWords): Part[] {
  const tied = isTied(article);
  const names = article.authors.map(({ role, name, affiliations }): Part[] => {
    const numbers = affiliations.map((index) => index + 1).join(',');
    const before = role === null ? [] : [role, plain('\u3000')];
    return [...before, name, ...(tied && numbers !== '' ? [{ words: numbers, look: 'raised' } as const] : [])];
  });
  return between(names, words.between);
}

function isTied({ authors, affiliations }: Article): boolean {
  return affiliations.length > 1 && authors.some((author) => author.affiliations.length > 0);
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
      return [...drawingOf(block, place), ...captionOf('FigureCaption', place, block.caption)];
    default:
      return unreachable(block);
  }
}

const HEADINGS = { 1: 'Heading2', 2: 'Heading3', 3: 'Heading4', 4: 'Heading5' } as const;

function captionOf(style: StyleId, place: string, caption: Text | null): Line[] {
  return caption === null ? [] : [line(style, `${place}_caption`, caption)];
}

function drawingOf({ image, caption }: Figure, place: string): Drawing[] {
  if (image === null) return [];
  return [{ kind: 'drawing', place, path: image, alt: caption === null ? '' : joined(caption) }];
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
function affiliationsOf(article: Article, words: StyleWords): Line[] {
  if (article.affiliations.length === 0) return [];
  const [before = '', after = ''] = words.affiliation.split('{}');
  const tied = isTied(article);
  const names = article.affiliations.map(({ text }, index): Part[] => (tied ? [plain(`${index + 1}.`), text] : [text]));
  return [line('Affiliation', 'affiliations', plain(before), ...between(names, words.between), plain(after))];
}

function listOf<T>(
  title: string,
  style: StyleId,
  letter: string,
  entries: readonly T[],
  parts: (entry: T) => Part[],
): Line[] {
  if (entries.length === 0) return [];
  const heading: Line = { kind: 'line', style: 'EndHeading', place: null, parts: [plain(title)] };
  return [heading, ...entries.map((entry, index) => line(style, `${letter}${index + 1}`, ...parts(entry)))];
}

/** A circled number carries its own space. */
function spaced(label: string): Added {
  return plain(/^[①-⑳㉑-㉟㊱-㊿]$/.test(label) ? label : `${label} `);
}

function between(groups: readonly (readonly Part[])[], separator: string): Part[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [plain(separator), ...group]));
}

const alone = (text: Text): Part[] => [text];

function label(words: string): Added {
  return { words, look: 'label' };
}

/** Words in the look of their paragraph. */
export function plain(words: string): Added {
  return { words, look: 'plain' };
}

function line(style: StyleId, place: string, ...parts: Part[]): Line {
  return { kind: 'line', style, place, parts };
}

/** An article as a flow: its opening across the columns, its body in them, and what stands at its end. */
import type { Article, Block, EndMatter, Note, Section, Text } from '../../model/document.ts';
import { concat, joined, textAt } from '../../model/runs.ts';
import type { Piece } from '../../typeset/characters.ts';
import { type Float, heightOf, stack } from '../../typeset/columns.ts';
import type { Flow } from '../../typeset/flow.ts';
import { keepAfterHeadings, type Row } from '../../typeset/rows.ts';
import { endLabel } from '../end-label.ts';
import { blockRows, isPanorama } from './blocks.ts';
import { type Desk, noteFoot, pieceRows, textRows, together } from './desk.ts';
import { isTooWide as isTableTooWide } from './table.ts';

/** A note taller than this part of the type area stands at the article's end. */
const TALLEST_NOTE = 3;
/** Part of the type area's height that a table that floats takes at most. */
const TALLEST_FLOAT = 0.6;

/** Sets an article; the opening is as wide as the type area, unless articles start in columns, the rest as a column. */
export function articleFlow(article: Article, section: Section, across: Desk, column: Desk): Flow {
  const { page, articleStart: start, notes } = column.sheet.style;
  const isInColumn = start === 'column';
  const wide = isInColumn ? column : across;
  const opening = openingRows(article, section, wide);
  const { rows, floats, spans } = bodyRows(article, column, wide);
  const footed = notes === 'foot' ? withNotes(rows, article.notes, column) : { rows, left: article.notes };
  const kept = keepEnds(footed.rows, apparatusRows(article, footed.left, column), closingRows(article, column));
  return {
    columns: page.columns,
    gutter: column.sheet.gutter,
    start,
    opening: isInColumn ? [] : opening,
    rows: isInColumn ? [...opening, ...kept] : kept,
    floats: isInColumn ? floats.map((float) => ({ ...float, at: float.at + opening.length })) : floats,
    spans,
    footnotes: noteFoot(column),
  };
}

/** Hangs every note on the first row that refers to it; what no row refers to, or fills a page, is left for the article's end. */
function withNotes(rows: readonly Row[], notes: readonly Note[], desk: Desk): { rows: Row[]; left: Note[] } {
  const left = new Map(notes.map((note) => [note.id, note]));
  const footed = rows.map((row) => {
    const referred = row.lines.flatMap((line) => line.runs.map((run) => run.look.note));
    const here = referred.flatMap((id) => {
      const note = id === null ? undefined : left.get(id);
      const set = note === undefined ? [] : textRows(noteText(note), 'note', 'whole', desk);
      if (note === undefined || heightOf(set) > desk.sheet.area.height / TALLEST_NOTE) return [];
      left.delete(note.id);
      return set;
    });
    return here.length === 0 ? row : { ...row, notes: here };
  });
  return { rows: footed, left: [...left.values()] };
}

/** The article's title as one line of plain text. */
export function plainTitle(article: Article): string {
  return joined(article.title).replace(/\s+/g, ' ').trim();
}

function openingRows(article: Article, section: Section, desk: Desk): Row[] {
  const style = desk.sheet.style.text;
  const rows: Row[] = [];
  if (section.title !== null) {
    rows.push(...pieceRows(desk.type.words(section.title, style.sectionTitle), 'sectionTitle', 'next', desk, null));
  }
  const title = textRows(article.title, 'title', 'next', desk);
  rows.push(...title.map((row, i) => (i === 0 ? { ...row, mark: { title: plainTitle(article), level: 0 } } : row)));
  if (article.subtitle !== null) rows.push(...textRows(article.subtitle, 'subtitle', 'next', desk));
  if (article.authors.length > 0) rows.push(...pieceRows(byline(article, desk), 'byline', 'next', desk, null));
  if (desk.sheet.style.affiliations === 'opening') rows.push(...affiliationRows(article, desk));
  rows.push(...abstractRows(article, desk));
  return withWhiteBelow(rows, desk.sheet.area.grid);
}

/** ●甲　本刊记者　乙, with the numbers of their affiliations where there are several. */
function byline(article: Article, desk: Desk): Piece[] {
  const { words, text } = desk.sheet.style;
  const numbered = isNumbered(article);
  const names = article.authors.map(({ at, role, name, affiliations }) => {
    const numbers = affiliations.map((index) => index + 1).join(',');
    const before = role === null ? [] : [role, textAt('\u3000', at.from)];
    return concat([
      textAt('', at.from),
      ...before,
      name,
      ...(numbered && numbers !== '' ? [raised(numbers, name)] : []),
    ]);
  });
  return [...desk.type.words(words.byline, text.byline), ...listed(names, 'byline', desk)];
}

/** Whether authors and affiliations are tied by numbers: where one of several affiliations is not everyone's. */
function isNumbered({ authors, affiliations }: Article): boolean {
  return affiliations.length > 1 && authors.some((author) => author.affiliations.length > 0);
}

function raised(text: string, name: Text): Text {
  return { runs: [{ text, marks: [{ kind: 'superscript' }] }], anchors: name.anchors };
}

function listed(texts: readonly Text[], role: 'byline' | 'affiliation' | 'abstract', desk: Desk, between?: string) {
  const style = desk.sheet.style.text[role];
  return texts.flatMap((text, i) => [
    ...(i > 0 ? desk.type.words(between ?? desk.sheet.style.words.between, style) : []),
    ...desk.type.pieces(text, style),
  ]);
}

function abstractRows(article: Article, desk: Desk): Row[] {
  const { words } = desk.sheet.style;
  const rows: Row[] = [];
  const add = (label: string, pieces: readonly Piece[]) => {
    rows.push(...pieceRows([...labelPieces(label, 'abstract', desk), ...pieces], 'abstract', 'next', desk, null));
  };
  if (article.abstract !== null) add(words.abstract, listed([article.abstract], 'abstract', desk));
  if (article.keywords.length > 0) add(words.keywords, listed(article.keywords, 'abstract', desk, '；'));
  if (article.classification !== null) add(words.classification, listed([article.classification], 'abstract', desk));
  return rows;
}

/** A label such as 摘要： in 黑体 at the size of what it stands before. */
function labelPieces(label: string, role: 'abstract' | 'endMatter', desk: Desk): Piece[] {
  return desk.type.words(label, { ...desk.sheet.style.text[role], face: 'hei', weight: 700 });
}

function withWhiteBelow(rows: readonly Row[], grid: number): Row[] {
  return rows.map((row, i) => (i === rows.length - 1 ? { ...row, below: Math.max(row.below, grid) } : row));
}

/** Rows of the body, two at least after every heading; figures and tables apart from them, those too wide for a column as spans. */
function bodyRows(article: Article, desk: Desk, wide: Desk): Pick<Flow, 'rows' | 'floats' | 'spans'> {
  const rows: Row[] = [];
  const floats: Float[] = [];
  const spans: Float[] = [];
  const headingEnds: number[] = [];
  for (const [i, block] of article.body.entries()) {
    const isSpan = wide.width > desk.width && isTooWide(block, desk, wide);
    const set = apart(blockRows(block, isSpan ? wide : desk), block, article.body[i - 1], desk);
    if (isSpan) spans.push({ at: rows.length, rows: set });
    else if (mayFloat(block, set, desk)) floats.push({ at: rows.length, rows: set });
    else rows.push(...set);
    if (block.kind === 'heading') headingEnds.push(rows.length - 1);
  }
  return { rows: keepAfterHeadings(rows, headingEnds), floats, spans };
}

/** Stanzas are parted by a line of white. */
function apart(rows: Row[], block: Block, before: Block | undefined, { sheet }: Desk): Row[] {
  if (block.kind !== 'verse' || before?.kind !== 'verse') return rows;
  return rows.map((row, i) => (i === 0 ? { ...row, above: sheet.area.grid } : row));
}

/** Figures and tables float, but a table so long that it would leave no room for text is cut between its rows. */
function mayFloat(block: Block, rows: readonly Row[], { sheet }: Desk): boolean {
  if (rows.length === 0 || (block.kind !== 'figure' && block.kind !== 'table')) return false;
  return stack(rows, sheet.area.grid).height <= sheet.area.height * TALLEST_FLOAT;
}

/** Whether a table's cells do not stand side by side on one line in a column, or a picture is meant for the whole page. */
function isTooWide(block: Block, desk: Desk, wide: Desk): boolean {
  if (block.kind === 'table') return isTableTooWide(block, desk);
  return block.kind === 'figure' && isPanorama(block, wide);
}

function apparatusRows(article: Article, left: readonly Note[], desk: Desk): Row[] {
  const { words } = desk.sheet.style;
  const notes = left.flatMap((note) => textRows(noteText(note), 'note', 'split', desk));
  const references = article.references.flatMap(({ text }) => textRows(text, 'reference', 'split', desk));
  return [...titled(words.notes, notes, desk), ...titled(words.references, references, desk)];
}

function noteText(note: Note): Text {
  return concat([textAt(`${note.label} `, note.at.from), note.text]);
}

/** A small heading over notes or references, with a line of white above. */
function titled(title: string, rows: readonly Row[], desk: Desk): Row[] {
  if (rows.length === 0) return [];
  const style = { ...desk.sheet.style.text.reference, face: 'hei', weight: 700 } as const;
  const head = pieceRows(desk.type.words(title, style), 'reference', 'next', desk, null);
  const first = { ...head[0]!, above: desk.sheet.area.grid / 2, onGrid: true };
  return keepAfterHeadings([first, ...head.slice(1), ...rows], [head.length - 1]);
}

function closingRows(article: Article, desk: Desk): Row[] {
  const rows = desk.sheet.style.affiliations === 'end' ? affiliationRows(article, desk) : [];
  return [...rows, ...article.endMatter.flatMap((matter, i) => endMatterRows(matter, i === 0, desk))];
}

/** （作者单位：甲　乙） */
function affiliationRows(article: Article, desk: Desk): Row[] {
  if (article.affiliations.length === 0) return [];
  const { words, text } = desk.sheet.style;
  const [before = '', after = ''] = words.affiliation.split('{}');
  const names = article.affiliations.map(({ text, at }, i) =>
    isNumbered(article) ? concat([textAt(`${i + 1}.`, at.from), text]) : text,
  );
  const pieces = [
    ...desk.type.words(before, text.affiliation),
    ...listed(names, 'affiliation', desk),
    ...desk.type.words(after, text.affiliation),
  ];
  return together(pieceRows(pieces, 'affiliation', 'whole', desk, null));
}

function endMatterRows(matter: EndMatter, first: boolean, desk: Desk): Row[] {
  const label = endLabel(matter, desk.sheet.style.words);
  const pieces = [
    ...labelPieces(label, 'endMatter', desk),
    ...desk.type.pieces(matter.text, desk.sheet.style.text.endMatter),
  ];
  const rows = pieceRows(pieces, 'endMatter', 'split', desk, matter.text);
  return rows.map((row, i) => (first && i === 0 ? { ...row, onGrid: true } : row));
}

/** What closes an article is never alone in a column: the row before it stays with it. */
function keepEnds(body: readonly Row[], apparatus: readonly Row[], closing: readonly Row[]): Row[] {
  const before = [...body, ...apparatus];
  const last = before.at(-1);
  if (closing.length > 0 && last !== undefined) before[before.length - 1] = { ...last, mayEnd: false };
  return [...before, ...closing];
}

/** The whole document as docx takes it: contents, then a section an article, with their heads, folios and footnotes. */
import { Document, type ISectionOptions, NoteNumberRestart, NumberFormat, SectionType } from 'docx';
import type { Article, Issue } from '../../model/document.ts';
import type { StyleWords } from '../../style.ts';
import type { Job } from '../renderer.ts';
import { contentsOf, type Entry } from './contents.ts';
import { bookmarkOf, flowOf } from './flow.ts';
import { heightOf, pageHeightOf } from './length.ts';
import { type Footnote, footnotesOf, footnoteText, noteMarkOf } from './notes.ts';
import { articleHead, folio, journalHead, pageOf, sectionStart } from './page.ts';
import { type Line, type Piece, piecesOf, plain, textsOf } from './pieces.ts';
import { writable } from './run.ts';
import { stylesFor } from './styles.ts';

/** An article ready to be set. */
export interface Prepared {
  /** Begins the names of its bookmarks. */
  readonly prefix: string;
  /** The manuscript's name, without the folders of the machine it lies on. */
  readonly file: string;
  readonly title: string;
  /** The title of the section (栏目) it opens, or null. */
  readonly opens: string | null;
  readonly pieces: readonly Piece[];
  readonly footnotes: readonly Footnote[];
}

/** The articles of an issue with their pieces and footnotes, numbered through the document. */
export function prepare(issue: Issue, words: StyleWords): Prepared[] {
  const prepared: Prepared[] = [];
  let noteId = 1;
  for (const section of issue.sections) {
    for (const [index, article] of section.articles.entries()) {
      const opens = index === 0 ? section.title : null;
      const one = prepareArticle(article, `a${prepared.length + 1}`, opens, words, noteId);
      noteId += one.footnotes.length;
      prepared.push(one);
    }
  }
  return prepared;
}

/** The document of a job; `articles` are its issue's, prepared. */
export function documentOf(job: Job, articles: readonly Prepared[]): Document {
  const { issue, edition, style } = job;
  const name = issueName(issue, style.words);
  const notes = articles.flatMap((article) => article.footnotes);
  return new Document({
    title: name === '' ? issue.id : name,
    creator: writable(issue.masthead.publisher ?? issue.masthead.journal),
    lastModifiedBy: writable(issue.masthead.publisher ?? issue.masthead.journal),
    evenAndOddHeaderAndFooters: true,
    features: { trackRevisions: true },
    defaultTabStop: 420,
    compatibility: CHINESE_LAYOUT,
    styles: { importedStyles: stylesFor(style, edition) },
    footnotes: Object.fromEntries(notes.map((note) => [note.id, { children: [footnoteText(note)] }])),
    sections: [contentsSection(job, articles, name), ...articleSections(job, articles)],
  });
}

/** What Word itself sets in a Chinese document. */
const CHINESE_LAYOUT = {
  spaceForUnderline: true,
  balanceSingleByteDoubleByteWidth: true,
  doNotLeaveBackslashAlone: true,
  underlineTrailingSpaces: true,
  doNotExpandShiftReturn: true,
  adjustLineHeightInTable: true,
  useFELayout: true,
};

function prepareArticle(
  article: Article,
  prefix: string,
  opens: string | null,
  words: StyleWords,
  noteId: number,
): Prepared {
  const texts = piecesOf(article, words, []).flatMap(textsOf);
  const footnotes = footnotesOf(article.notes, texts, noteId);
  const called = new Set(footnotes.map(({ note }) => note));
  const loose = article.notes.filter((note) => !called.has(note));
  const pieces = piecesOf(article, words, loose);
  const opening: Line[] =
    opens === null ? [] : [{ kind: 'line', style: 'SectionTitle', place: 'section', parts: [plain(opens)] }];
  const file = article.at.file.split(/[\\/]/).at(-1)!;
  return { prefix, file, title: titleOf(article), opens, pieces: [...opening, ...pieces], footnotes };
}

/** The title without note marks and breaks, for heads and contents. */
function titleOf({ title }: Article): string {
  const unmarked = title.runs.filter((run) => run.marks.every((mark) => mark.kind !== 'note'));
  return writable(unmarked.map((run) => run.text).join('')).replace(/\s*\n\s*/g, '　');
}

function contentsSection(job: Job, articles: readonly Prepared[], name: string): ISectionOptions {
  const { style } = job;
  return {
    properties: pageOf(style, SectionType.NEXT_PAGE),
    headers: { default: journalHead(name), even: journalHead(name) },
    footers: { default: folio('right'), even: folio('left') },
    children: contentsOf(style.words.contents, entriesOf(job, articles)),
  };
}

/** Sections take the heads and folios they do not name from the section before. */
function articleSections({ style, progress }: Job, articles: readonly Prepared[]): ISectionOptions[] {
  let bookmarks = 0;
  const nextId = () => {
    bookmarks += 1;
    return bookmarks;
  };
  return articles.map(({ pieces, footnotes, prefix, title }, index) => {
    const flow = { noteMark: noteMarkOf(footnotes), prefix, nextId };
    progress((index + 1) / articles.length / 2);
    return {
      properties: { ...pageOf(style, sectionStart(style)), footnoteProperties: numberingOf(footnotes) },
      headers: { default: articleHead(title) },
      children: pieces.map((piece) => flowOf(piece, flow)),
    };
  });
}

/** Numbers begin anew with each article, or on each page where the manuscript's do. */
function numberingOf(footnotes: readonly Footnote[]) {
  const circled = footnotes[0]?.label?.circled ?? false;
  const type = circled ? NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE : NumberFormat.DECIMAL;
  const isAnew = footnotes.filter(({ label }) => label?.number === 1).length > 1;
  const restart = isAnew ? NoteNumberRestart.EACH_PAGE : NoteNumberRestart.EACH_SECTION;
  return { numberFormat: { type }, restart };
}

function entriesOf({ style }: Job, articles: readonly Prepared[]): Entry[] {
  const pageHeight = pageHeightOf(style);
  const isNewPage = style.articleStart === 'page';
  const entries: Entry[] = [];
  let height = contentsHeight(style.text, articles);
  for (const { pieces, footnotes, prefix, title, opens } of articles) {
    if (isNewPage) height = Math.ceil(height / pageHeight) * pageHeight;
    const page = Math.floor(height / pageHeight) + 1;
    if (opens !== null) entries.push({ title: writable(opens), bookmark: bookmarkOf(prefix, 'section'), page });
    entries.push({ title, bookmark: bookmarkOf(prefix, 'title'), page });
    height += heightOf(pieces, footnotes, style);
  }
  return entries;
}

/** One line an entry below the contents' title. */
function contentsHeight(text: Job['style']['text'], articles: readonly Prepared[]): number {
  const { contentsTitle, contentsEntry, body } = text;
  const entries = articles.length + articles.filter(({ opens }) => opens !== null).length;
  const title = contentsTitle.leading + (contentsTitle.linesBefore + contentsTitle.linesAfter) * body.leading;
  return title + entries * contentsEntry.leading;
}

/** 江河论坛　2024年第6期 */
function issueName({ masthead }: Issue, words: StyleWords): string {
  const { journal, year, number } = masthead;
  const of = (pattern: string, value: number | null) => (value === null ? '' : pattern.replace('{}', String(value)));
  const time = of(words.year, year) + of(words.number, number);
  return writable([journal, time].filter((part) => part !== '').join('　'));
}

/** The whole document as docx takes it: contents, then a section an article, with their heads, folios and footnotes. */
import {
  Document,
  type ISectionOptions,
  LineNumberRestartFormat,
  NoteNumberRestart,
  NumberFormat,
  SectionType,
} from 'docx';
import { articlesOf, type Issue } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { HouseStyle, StyleWords } from '../../style.ts';
import type { Job } from '../renderer.ts';
import { contentsOf, entriesOf } from './contents.ts';
import { dayOf } from './finish.ts';
import { flowOf, settingOf } from './flow.ts';
import { measureOf, pageHeightOf } from './measures.ts';
import { type Footnote, footnoteText, noteMarkOf } from './notes.ts';
import { articleHead, folio, journalHead, pageOf, sectionStart } from './page.ts';
import type { Picture } from './picture.ts';
import { byText, type Prepared } from './prepare.ts';
import { commentsOf, type Placed } from './queries.ts';
import { writable } from './run.ts';
import { stylesFor } from './styles.ts';

/** What a document is made of. */
export interface Material {
  readonly articles: readonly Prepared[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly queries: readonly Placed[];
}

/** All authors once, in the order of their bylines; the journal where nobody signed. */
function authorsOf(issue: Issue): string {
  const names = articlesOf(issue).flatMap((article) => article.authors.map(({ name }) => joined(name)));
  return names.length > 0 ? [...new Set(names)].join('、') : issue.masthead.journal;
}

/** The document of a job. */
export function documentOf(job: Job, material: Material): Document {
  const { issue, edition, style } = job;
  const { articles, queries } = material;
  const name = issueName(issue, style.words);
  return new Document({
    title: name === '' ? writable(issue.id) : name,
    creator: writable(authorsOf(issue)),
    lastModifiedBy: writable(issue.masthead.publisher ?? issue.masthead.journal),
    evenAndOddHeaderAndFooters: true,
    features: { trackRevisions: true },
    defaultTabStop: 420,
    compatibility: CHINESE_LAYOUT,
    styles: { importedStyles: stylesFor(style, edition) },
    comments: { children: commentsOf(queries, new Date(dayOf(issue.masthead))) },
    footnotes: footnoteTexts(job, articles),
    sections: [contentsSection(job, articles, name), ...articleSections(job, material)],
  });
}

function footnoteTexts({ style, edition }: Job, articles: readonly Prepared[]) {
  const setting = settingOf('FootnoteText', { style, edition, noteMark: () => null });
  const notes = articles.flatMap(({ footnotes }) => footnotes);
  return Object.fromEntries(notes.map((footnote) => [footnote.id, { children: [footnoteText(footnote, setting)] }]));
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

function contentsSection(job: Job, articles: readonly Prepared[], name: string): ISectionOptions {
  const { style } = job;
  return {
    properties: pageOf(style, SectionType.NEXT_PAGE),
    headers: { default: journalHead(name), even: journalHead(name) },
    footers: { default: folio('right'), even: folio('left') },
    children: contentsOf(style.words.contents, entriesOf(style, articles)),
  };
}

/** Sections take the heads and folios they do not name from the section before. */
function articleSections({ style, edition, wishes, progress }: Job, material: Material): ISectionOptions[] {
  const { articles, pictures } = material;
  const queries = byText(material.queries);
  const nextId = counter();
  const numbers = wishes.lineNumbers ? { lineNumbers: LINE_NUMBERS } : {};
  return articles.map(({ pieces, footnotes, prefix, title }, index) => {
    const room = roomOf(style);
    const flow = { noteMark: noteMarkOf(footnotes), style, edition, queries, pictures, room, prefix, nextId };
    progress((index + 1) / articles.length / 2);
    return {
      properties: { ...pageOf(style, sectionStart(style)), ...numbers, footnoteProperties: numberingOf(footnotes) },
      headers: { default: articleHead(title) },
      children: pieces.flatMap((piece) => flowOf(piece, flow)),
    };
  });
}

/** Counted through an article, so that a reader may name a line without its page. */
const LINE_NUMBERS = { countBy: 1, restart: LineNumberRestartFormat.NEW_SECTION };

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** A picture takes at most the width of the type area and two thirds of its height. */
function roomOf(style: HouseStyle) {
  return { width: measureOf(style), height: (pageHeightOf(style) * 2) / 3 };
}

/** Numbers begin anew with each article, or on each page where the manuscript's do. */
function numberingOf(footnotes: readonly Footnote[]) {
  const circled = footnotes[0]?.label?.circled ?? false;
  const type = circled ? NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE : NumberFormat.DECIMAL;
  const isAnew = footnotes.filter(({ label }) => label?.number === 1).length > 1;
  const restart = isAnew ? NoteNumberRestart.EACH_PAGE : NoteNumberRestart.EACH_SECTION;
  return { numberFormat: { type }, restart };
}

/** 江河论坛　2024年第6期 */
function issueName({ masthead }: Issue, words: StyleWords): string {
  const { journal, year, number } = masthead;
  const of = (pattern: string, value: number | null) => (value === null ? '' : pattern.replace('{}', String(value)));
  const time = of(words.year, year) + of(words.number, number);
  return writable([journal, time].filter((part) => part !== '').join('　'));
}

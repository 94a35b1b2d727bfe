/** The sections of the document: contents, imprint, articles, each with its page, its heads and folios, and what stands in it. */
import { type ISectionOptions, LineNumberRestartFormat, NoteNumberRestart, SectionType } from 'docx';
import type { HouseStyle } from '../../house/style.ts';
import type { Text } from '../../model/document.ts';
import { isDisplayed } from '../../model/math.ts';
import type { Job } from '../renderer.ts';
import { type BlockElement, elementTexts } from './block-element.ts';
import { contentsField, contentsLines } from './contents.ts';
import { flowOf, runContextOf } from './flow.ts';
import { generatedXml } from './generated.ts';
import { imprintLines } from './imprint.ts';
import { issueName } from './issue-name.ts';
import { margin } from './margin.ts';
import { measureOf, pageHeightOf } from './measures.ts';
import { type Footnote, footnoteText, isWordCounted, noteMarkOf, numberingOf } from './notes.ts';
import { objectFields, type Sequences } from './object-fields.ts';
import { officeMathOf } from './omml.ts';
import { articleHead, barePages, NO_HEAD, openingFolio, pageOf, plainHead, sectionStart, textPages } from './page.ts';
import type { PackagedPicture } from './picture.ts';
import { byText, type Prepared } from './prepare.ts';
import type { PlacedQuery } from './queries.ts';
import type { Relations } from './relations.ts';
import type { Xml } from './xml.ts';

/** What the sections take of a job. */
export type SectionsJob = Pick<Job, 'issue' | 'formulas' | 'edition' | 'style' | 'wishes' | 'progress'>;

/** What a document is made of. */
export interface Material {
  readonly articles: readonly Prepared[];
  readonly pictures: ReadonlyMap<string, PackagedPicture>;
  readonly queries: readonly PlacedQuery[];
}

/** A section: what docx is to know of it, and its paragraphs and tables, made when they are asked for. */
export interface WordSection {
  /** The head of its right pages; null for the one of the section before. */
  readonly head: Xml | null;
  readonly options: Omit<ISectionOptions, 'children'>;
  readonly flow: (parts: PackageParts) => Xml[];
}

/** The parts of the package that the text of a section is written to. */
export interface PackageParts {
  /** What the text refers to. */
  readonly document: Relations;
  readonly footnotes: Relations;
  readonly footnote: (xml: Xml) => void;
  /** Takes a running head and gives the id of its relation. */
  readonly head: (xml: Xml) => string;
}

/** All sections of a job. */
export function wordSections(job: SectionsJob, material: Material): WordSection[] {
  const { style } = job;
  const nextId = counter();
  const imprint = imprintSection(job, nextId);
  const [front, back] = style.imprintPage === 'front' ? [imprint, []] : [[], imprint];
  const contents = contentsSection(job, material.articles, front.length, nextId);
  return [contents, ...front, ...articleSections(job, material, front.length > 0, nextId), ...back];
}

/** Opens the numbering of the pages. */
function contentsSection(
  job: SectionsJob,
  articles: readonly Prepared[],
  front: number,
  nextId: () => number,
): WordSection {
  const { issue, style, wishes } = job;
  const { contents } = style.words;
  const start = { start: wishes.firstPage };
  const { page, ...rest } = pageOf(style, SectionType.NEXT_PAGE);
  return {
    head: plainHead(contents),
    options: {
      properties: { ...rest, page: { ...page, pageNumbers: start }, titlePage: true },
      ...textPages(issueName(issue, style.words), 'right', style),
    },
    flow: () => [contentsField(contents, contentsLines(style, articles, wishes.firstPage, front), nextId)],
  };
}

/** The 版权页 has neither heads nor folios. */
function imprintSection({ issue, style }: Pick<Job, 'issue' | 'style'>, nextId: () => number): WordSection[] {
  const lines = imprintLines(issue.masthead, style);
  if (lines.length === 0) return [];
  const options = { properties: pageOf(style, SectionType.NEXT_PAGE), ...barePages() };
  return [{ head: NO_HEAD, options, flow: () => lines.map((line) => generatedXml(line, nextId)) }];
}

/** Sections take the heads and folios they do not name from the section before. */
function articleSections(
  job: SectionsJob,
  material: Material,
  isBehindImprint: boolean,
  nextId: () => number,
): WordSection[] {
  const { issue, style } = job;
  const { articles } = material;
  const compose = composer(job, material, nextId);
  const journal = issueName(issue, style.words);
  const start = sectionStart(style);
  const openings = start === SectionType.ODD_PAGE ? 'right' : 'either';
  const numbering = numberingThrough(articles);
  return articles.flatMap((article, index): WordSection[] => {
    const head = articleHead(article.title, style);
    const around =
      index > 0
        ? {}
        : isBehindImprint
          ? textPages(journal, openings, style)
          : { footers: { first: openingFolio(openings, style) } };
    const properties = {
      ...pageOf(style, start),
      ...lineNumbering(job, true),
      titlePage: start !== SectionType.CONTINUOUS,
    };
    const { own, opening } = numbering[index]!;
    const [first, rest] = [article.elements.slice(0, opening), article.elements.slice(opening)];
    const written = compose(article);
    if (opening === 0)
      return [{ head, options: { properties: { ...properties, ...own }, ...around }, flow: written(rest) }];
    const following = { ...pageOf(style, SectionType.CONTINUOUS), ...lineNumbering(job, false), ...own };
    return [
      { head, options: { properties: { ...properties, ...CONTINUED }, ...around }, flow: written(first) },
      { head: null, options: { properties: following }, flow: written(rest) },
    ];
  });
}

/** Writes elements of an article, and its footnotes with the first of them. */
function composer(
  { formulas, style, edition, progress }: SectionsJob,
  { articles, pictures, queries }: Material,
  nextId: () => number,
) {
  const placed = byText(queries);
  const room = roomOf(style);
  const notes = margin(articles.reduce((sum, { footnotes }) => sum + footnotes.length, 0));
  const sequences: Sequences = new Map();
  let done = 0;
  return ({ elements: all, footnotes, number }: Prepared) => {
    const objects = objectFields(all.flatMap(elementTexts), number, nextId, sequences);
    const noteMark = noteMarkOf(footnotes, number, nextId);
    const waiting = [...footnotes];
    return (elements: readonly BlockElement[]) =>
      ({ document: relations, footnotes: noteRelations, footnote }: PackageParts): Xml[] => {
        const shared = {
          style,
          edition,
          margin: notes,
          objects,
          math: (written: string, isAlone: boolean) =>
            officeMathOf(formulas.read(written), isDisplayed(written), isAlone),
        };
        const context = runContextOf('FootnoteText', { ...shared, noteMark: () => null, relations: noteRelations });
        for (const one of waiting.splice(0)) footnote(footnoteText(one, number, nextId(), context));
        const flow = { ...shared, noteMark, queries: placed, pictures, room, article: number, nextId, relations };
        done += 1;
        progress(Math.min(1, done / articles.length));
        return elements.map((block) => flowOf(block, flow)).filter((xml) => xml !== '');
      };
  };
}

interface Numbering {
  /** What its section says of footnotes; nothing where it has none. */
  readonly own: { readonly footnoteProperties?: ReturnType<typeof numberingOf> };
  /** Elements of its opening that are a section of their own. */
  readonly opening: number;
}

/** Footnotes counted on from those before; said of a section without any, it changes nothing in Word. */
const CONTINUED = { footnoteProperties: { restart: NoteNumberRestart.CONTINUOUS } };

/**
 * How footnotes are counted. Word and WPS count them anew in each section that says so. LibreOffice (7.4) has one way for the whole
 * document and loses numbers, unless that changes with the last section that has notes: then it counts all again. So what stands
 * before the first of those notes says something else.
 */
function numberingThrough(articles: readonly Prepared[]): Numbering[] {
  const counted = articles.flatMap(({ footnotes }, index) => (isWordCounted(footnotes) ? [index] : []));
  const last = counted.at(-1) ?? 0;
  const isAlone = counted.length < 2;
  return articles.map(({ footnotes, elements }, index) => ({
    own: footnotes.length === 0 ? {} : { footnoteProperties: numberingOf(footnotes) },
    opening: isAlone || index !== last ? 0 : elementsBeforeNotes(elements, footnotes),
  }));
}

function elementsBeforeNotes(elements: readonly BlockElement[], footnotes: readonly Footnote[]): number {
  const ids = new Set(footnotes.map(({ note }) => note.id));
  const calls = ({ runs }: Text) =>
    runs.some(({ marks }) => marks.some((mark) => mark.kind === 'note' && ids.has(mark.id)));
  return Math.max(
    0,
    elements.findIndex((block) => elementTexts(block).some(calls)),
  );
}

/** Counted through an article, so that a reader may name a line without its page. */
function lineNumbering({ wishes }: Pick<Job, 'wishes'>, isAnew: boolean) {
  const { NEW_SECTION, CONTINUOUS } = LineNumberRestartFormat;
  return wishes.lineNumbers ? { lineNumbers: { countBy: 1, restart: isAnew ? NEW_SECTION : CONTINUOUS } } : {};
}

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

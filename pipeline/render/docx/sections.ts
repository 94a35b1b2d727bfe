/** The sections of the document: contents, imprint, articles, each with its page, its heads and folios, and what stands in it. */
import { type ISectionOptions, LineNumberRestartFormat, SectionType } from 'docx';
import type { HouseStyle } from '../../style.ts';
import type { Job } from '../renderer.ts';
import { contentsOf, entriesOf } from './contents.ts';
import { flowOf, settingOf } from './flow.ts';
import { imprintLines } from './imprint.ts';
import { issueName } from './issue-name.ts';
import { measureOf, pageHeightOf } from './measures.ts';
import { footnoteText, noteMarkOf, numberingOf } from './notes.ts';
import { articleHead, barePages, pageOf, plainHead, sectionStart, textPages } from './page.ts';
import type { Picture } from './picture.ts';
import { byText, type Prepared } from './prepare.ts';
import type { Placed } from './queries.ts';
import type { Relations } from './relations.ts';
import type { Xml } from './xml.ts';

/** What a document is made of. */
export interface Material {
  readonly articles: readonly Prepared[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly queries: readonly Placed[];
}

/** A section: what docx is to know of it, and its paragraphs and tables, made when they are asked for. */
export interface Section {
  readonly options: Omit<ISectionOptions, 'children'>;
  readonly flow: (parts: Parts) => Xml[];
}

/** The parts of the package that the text of a section is written to. */
export interface Parts {
  /** What the text refers to. */
  readonly document: Relations;
  readonly footnotes: Relations;
  readonly footnote: (xml: Xml) => void;
}

/** All sections of a job. */
export function sectionsOf(job: Job, material: Material): Section[] {
  const { style } = job;
  const imprint = imprintSection(job);
  const [front, back] = style.imprintPage === 'front' ? [imprint, []] : [[], imprint];
  const contents = contentsSection(job, material.articles, front.length);
  return [contents, ...front, ...articleSections(job, material, front.length > 0), ...back];
}

/** Opens the numbering of the pages. */
function contentsSection(job: Job, articles: readonly Prepared[], front: number): Section {
  const { issue, style, wishes } = job;
  const { contents } = style.words;
  const start = { start: wishes.firstPage };
  const { page, ...rest } = pageOf(style, SectionType.NEXT_PAGE);
  return {
    options: {
      properties: { ...rest, page: { ...page, pageNumbers: start }, titlePage: true },
      ...textPages(issueName(issue, style.words), plainHead(contents), style),
    },
    flow: () => [contentsOf(contents, entriesOf(style, articles, wishes.firstPage, front))],
  };
}

/** The 版权页 has neither heads nor folios. */
function imprintSection({ issue, style }: Job): Section[] {
  const lines = imprintLines(issue.masthead, style);
  if (lines.length === 0) return [];
  return [{ options: { properties: pageOf(style, SectionType.NEXT_PAGE), ...barePages() }, flow: () => lines }];
}

/** Sections take the heads and folios they do not name from the section before. */
function articleSections(job: Job, material: Material, isBehindImprint: boolean): Section[] {
  const { issue, style, edition, wishes, progress } = job;
  const { articles, pictures } = material;
  const queries = byText(material.queries);
  const nextId = counter();
  const numbers = wishes.lineNumbers ? { lineNumbers: LINE_NUMBERS } : {};
  const journal = issueName(issue, style.words);
  const room = roomOf(style);
  return articles.map(({ pieces, footnotes, prefix, title }, index) => {
    const start = sectionStart(style);
    const isOpening = start !== SectionType.CONTINUOUS;
    const head = articleHead(title);
    return {
      options: {
        properties: {
          ...pageOf(style, start),
          ...numbers,
          titlePage: isOpening,
          footnoteProperties: numberingOf(footnotes),
        },
        ...(isBehindImprint && index === 0 ? textPages(journal, head, style) : { headers: { default: head } }),
      },
      flow: ({ document, footnotes: relations, footnote }) => {
        progress((index + 1) / articles.length);
        const noteMark = noteMarkOf(footnotes);
        const flow = { noteMark, style, edition, queries, pictures, room, prefix, nextId, relations: document };
        const setting = settingOf('FootnoteText', { style, edition, noteMark: () => null, relations });
        for (const one of footnotes) footnote(footnoteText(one, prefix, nextId(), setting));
        return pieces.map((piece) => flowOf(piece, flow)).filter((xml) => xml !== '');
      },
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

/** An issue laid out by a house style: contents first, then the articles, all as pages of placed glyph runs. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Article, Section } from '../../model/document.ts';
import { joined, pointAt } from '../../model/runs.ts';
import type { Page, Pages } from '../../typeset/pages.ts';
import { columnWidth, type Flow, type LaidPage, paginate } from '../../typeset/paginate.ts';
import type { Face, Job } from '../renderer.ts';
import { articleFlow, plainTitle } from './article.ts';
import type { Desk } from './blocks.ts';
import { contentsFlow } from './contents.ts';
import { furnish, isLeft, issueLine } from './furniture.ts';
import { outlineOf, placeRows } from './place.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { openType, type Type } from './type.ts';

/** Typeset pages, their faces by id, and what was found on the way. */
export interface Layout extends Pages {
  readonly diagnostics: readonly Diagnostic[];
  readonly faces: Readonly<Record<string, Face>>;
}

/** Lays out an issue; what cannot be printed is reported, never thrown. */
export function layout(job: Job): Layout {
  const sheet = openSheet(job.style);
  const type = openType(job.fonts(), job.edition !== 'zh-Hans');
  const diagnostics: Diagnostic[] = [];
  const entries = job.issue.sections.flatMap((section) => section.articles.map((article) => ({ article, section })));
  const flows = entries.map(({ article, section }, i) => {
    if (i % 10 === 0) job.progress((0.4 * i) / entries.length);
    return setArticle(article, section, sheet, type, diagnostics);
  });
  const articlePages = paginate(flows, sheet.area);
  const contentsPages = setContents(job, articlePages, flows.length, sheet, type, diagnostics);
  const head = issueLine(job.issue.masthead, job.style.words);
  const laid = [...contentsPages, ...articlePages];
  const pages = laid.map((page, i) => {
    const current = i < contentsPages.length ? null : entries[page.flows.at(-1)!]!;
    const opens = page.begins.length > 0;
    const right = current === null ? job.style.words.contents : plainTitle(current.article);
    return finishPage(page, i + 1, opens ? null : isLeft(i + 1) ? head : right, sheet, type);
  });
  return {
    width: sheet.width,
    height: sheet.height,
    bleed: sheet.bleed,
    pages,
    outline: outlineOf(laid, sheet),
    diagnostics: [...diagnostics, ...type.diagnostics],
    faces: Object.fromEntries(type.faces),
  };
}

function setArticle(article: Article, section: Section, sheet: Sheet, type: Type, diagnostics: Diagnostic[]): Flow {
  const columns = { columns: sheet.style.page.columns, gutter: sheet.gutter };
  const desk = (width: number): Desk => deskFor(sheet, type, width, article.at.file, diagnostics);
  return articleFlow(article, section, desk(sheet.area.width), desk(columnWidth(sheet.area, columns)));
}

function deskFor(sheet: Sheet, type: Type, width: number, file: string, diagnostics: Diagnostic[]): Desk {
  return {
    sheet,
    type,
    width,
    file,
    forced: (text) => {
      const start = joined(text).slice(0, 10);
      const message = `“${start}……”一段有排不进一行的长串，只得强行断开`;
      diagnostics.push(diagnostic('warning', 'line-forced', file, pointAt(text, 0), message));
    },
  };
}

/** The contents take as many pages whatever the numbers are, so that they are set once to count and once to print. */
function setContents(
  job: Job,
  articlePages: readonly LaidPage[],
  articles: number,
  sheet: Sheet,
  type: Type,
  diagnostics: Diagnostic[],
): LaidPage[] {
  const desk = deskFor(sheet, type, sheet.area.width, 'issue.yaml', diagnostics);
  const before = paginate([contentsFlow(job.issue, [], desk)], sheet.area).length;
  const folios: number[] = [];
  articlePages.forEach((page, i) => {
    for (const begun of page.begins) folios[begun] = before + i + 1;
  });
  return articles === 0 ? [] : paginate([contentsFlow(job.issue, folios, desk)], sheet.area);
}

function finishPage(page: LaidPage, folio: number, head: string | null, sheet: Sheet, type: Type): Page {
  const left = isLeft(folio) ? sheet.outer : sheet.inner;
  const placed = placeRows(page.rows, left, sheet, type);
  const furniture = furnish({ folio, head, left }, sheet, type);
  return {
    folio,
    runs: [...placed.runs, ...furniture.runs],
    rules: [...placed.rules, ...furniture.rules],
    dots: placed.dots,
    links: placed.links,
  };
}

/** The PDF edition: lines and pages by typeset/, drawn by pdfmake. */
import { articlesOf, type Masthead } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { Job, Output, Render } from '../renderer.ts';
import { issueLine } from './furniture.ts';
import { takeLayout } from './once.ts';
import { print } from './print.ts';

/** Renders an issue as a print-ready PDF. */
export const render: Render = async (job: Job): Promise<Output> => {
  const pages = takeLayout(job);
  job.progress(0.5);
  const { masthead } = job.issue;
  const imprint = {
    title: issueLine(masthead, job.style.words),
    author: authors(job).join('、'),
    language: job.edition,
    date: dayOf(masthead),
  };
  const bytes = await print(pages, imprint, job.progress);
  job.progress(1);
  return { bytes, pages: pages.pages.length, diagnostics: pages.diagnostics };
};

function authors(job: Job): string[] {
  return [...new Set(articlesOf(job.issue).flatMap((article) => article.authors.map(({ name }) => joined(name))))];
}

/** The issue's date at noon UTC, else its year's first day: no clock and no time zone gets into the file. */
function dayOf(masthead: Masthead): Date {
  const day = masthead.date ?? `${masthead.year ?? 2000}-01-01`;
  return new Date(`${day}T12:00:00Z`);
}

/** The PDF edition: lines and pages by typeset/, drawn by pdfmake. */
import { articlesOf, type Masthead } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { Job, Output, Render } from '../renderer.ts';
import { issueLine } from './furniture.ts';
import { takeLayout } from './once.ts';
import { type Imprint, print } from './print.ts';

/** Renders an issue as a print-ready PDF. */
export const render: Render = async (job: Job): Promise<Output> => {
  const { printing, pages, diagnostics } = toPress(job);
  const bytes = await printing;
  job.progress(1);
  return { bytes, pages, diagnostics };
};

/** Lays out and begins to print; the pages are not kept while they are printed. */
function toPress(job: Job): { printing: Promise<Uint8Array>; pages: number; diagnostics: Output['diagnostics'] } {
  const made = takeLayout(job);
  job.progress(0.5);
  const printing = print(made, imprintOf(job), job.progress);
  return { printing, pages: made.pages.length, diagnostics: made.diagnostics };
}

function imprintOf(job: Job): Imprint {
  const { masthead } = job.issue;
  return {
    title: issueLine(masthead, job.style.words),
    author: authors(job).join('、'),
    language: job.edition,
    date: dayOf(masthead),
  };
}

function authors(job: Job): string[] {
  return [...new Set(articlesOf(job.issue).flatMap((article) => article.authors.map(({ name }) => joined(name))))];
}

/** The issue's date at noon UTC, else its year's first day: no clock and no time zone gets into the file. */
function dayOf(masthead: Masthead): Date {
  const day = masthead.date ?? `${masthead.year ?? 2000}-01-01`;
  return new Date(`${day}T12:00:00Z`);
}

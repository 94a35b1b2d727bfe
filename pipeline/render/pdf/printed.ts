/** The print edition: what its file says of itself, and what the press has to know to finish it. */
import { articlesOf, type Masthead } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { Job, PrintEdition } from '../renderer.ts';
import { issueLine } from './furniture.ts';
import type { LayoutJob, PageLayout } from './layout.ts';
import { printPages } from './print.ts';

/** Prints an edition from its pages. Pages that only the promise holds are let go while they are printed, since nothing here waits on it. */
export function printEdition(job: LayoutJob, pages: Promise<PageLayout>): Promise<PrintEdition> {
  return pages.then((layout) => toPress(job, layout)).then(finished);
}

/** Prints some pages of a layout, by their indexes from 0, as a file of its own; only links to the web are left in it. */
export function printSome(
  job: Pick<Job, 'issue' | 'style' | 'edition'>,
  layout: PageLayout,
  indexes: readonly number[],
): Promise<Uint8Array> {
  const pages = indexes.map((index) => {
    const page = layout.pages[index]!;
    return { ...page, links: page.links.filter(({ to }) => 'href' in to), targets: [] };
  });
  const used = new Set(pages.flatMap((page) => [...page.runs, ...page.turned].map(({ look }) => look.face)));
  const faces = Object.fromEntries(Object.entries(layout.faces).filter(([id]) => used.has(id)));
  return printPages({ ...layout, pages, outline: [], faces }, aboutOf(job), () => {});
}

async function finished({ printing, ...rest }: ReturnType<typeof toPress>): Promise<PrintEdition> {
  return { ...rest, bytes: await printing };
}

function toPress(job: LayoutJob, layout: PageLayout): Omit<PrintEdition, 'bytes'> & { printing: Promise<Uint8Array> } {
  job.progress(0.5);
  const { width, height, bleed, closing, diagnostics } = layout;
  const about = aboutOf(job);
  const kept = { width, height, bleed, closing, diagnostics, about, shown: shownOn(layout) };
  return { ...kept, printing: printPages(layout, about, job.progress) };
}

function shownOn({ pages }: PageLayout): PrintEdition['shown'] {
  return pages.map(({ images }) => images.map(({ name, width, height }) => ({ path: name, width, height })));
}

function aboutOf(job: Pick<Job, 'issue' | 'style' | 'edition'>): PrintEdition['about'] {
  const { masthead } = job.issue;
  const authors = articlesOf(job.issue).flatMap((article) => article.authors.map(({ name }) => joined(name)));
  return {
    title: issueLine(masthead, job.style.words),
    author: [...new Set(authors)].join('、'),
    language: job.edition,
    date: dayOf(masthead),
  };
}

/** The issue's date at noon UTC, else its year's first day: no clock and no time zone gets into the file. */
function dayOf(masthead: Masthead): Date {
  const day = masthead.date ?? `${masthead.year ?? 2000}-01-01`;
  return new Date(`${day}T12:00:00Z`);
}

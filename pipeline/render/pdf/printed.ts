/** An edition is printed once for all who ask: the PDF format writes the file, the press finishes it for the printing house. */
import { articlesOf, type Issue, type Masthead } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { Job, Printed } from '../renderer.ts';
import { issueLine } from './furniture.ts';
import type { Layout } from './layout.ts';
import { takeLayout } from './once.ts';
import { print } from './print.ts';

/** What is to be printed. */
type Copy = Omit<Job, 'printed' | 'pages'>;

const known = new WeakMap<Issue, { readonly by: Copy; readonly printed: Printed }>();

/** What makes two jobs on one issue the same. */
const SAME = ['edition', 'style', 'picture', 'wishes'] as const;

/** Prints the edition of a job, or hands out what was printed before. */
export async function printed(job: Copy): Promise<Printed> {
  const before = known.get(job.issue);
  if (before !== undefined && SAME.every((part) => before.by[part] === job[part])) {
    return { ...before.printed, diagnostics: [] };
  }
  const { printing, ...rest } = toPress(job);
  const made = { ...rest, bytes: await printing };
  known.set(job.issue, { by: job, printed: made });
  return made;
}

/** Lays out and begins to print; the pages are not kept while they are printed. */
function toPress(job: Copy): Omit<Printed, 'bytes'> & { printing: Promise<Uint8Array> } {
  const layout = takeLayout(job);
  job.progress(0.5);
  const { width, height, bleed, closing, diagnostics } = layout;
  const about = aboutOf(job);
  const kept = { width, height, bleed, closing, diagnostics, about, shown: shownOn(layout) };
  return { ...kept, printing: print(layout, about, job.progress) };
}

function shownOn({ pages }: Layout): Printed['shown'] {
  return pages.map(({ images }) => images.map(({ name, width, height }) => ({ path: name, width, height })));
}

function aboutOf(job: Pick<Job, 'issue' | 'style' | 'edition'>): Printed['about'] {
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

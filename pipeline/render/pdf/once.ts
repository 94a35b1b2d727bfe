/** An issue is laid out once for all who ask: the press takes the pages, others only where they begin. */
import type { Issue } from '../../model/document.ts';
import type { PageStart } from '../renderer.ts';
import { type Copy, type Layout, layout, startsOf } from './layout.ts';

interface Laid {
  readonly by: Copy;
  readonly starts: readonly PageStart[];
  /** Null once the press has it: pages are large. */
  readonly layout: Layout | null;
}

const known = new WeakMap<Issue, Laid>();

/** The pages of a job, for the one who prints them. */
export function takeLayout(job: Copy): Layout {
  const pages = knownOf(job)?.layout ?? layout(job);
  known.set(job.issue, { by: job, starts: pages.starts, layout: null });
  return pages;
}

/** Where the pages of a job begin; its layout is kept for the press, if it is to be printed after this. */
export function pageStarts(job: Copy, isPrinted: boolean): readonly PageStart[] {
  const before = knownOf(job);
  if (before !== null) return before.starts;
  if (!isPrinted) {
    const starts = startsOf(job);
    known.set(job.issue, { by: job, starts, layout: null });
    return starts;
  }
  const pages = layout(job);
  known.set(job.issue, { by: job, starts: pages.starts, layout: pages });
  return pages.starts;
}

/** What is known of the same pages: progress and fonts may be asked in another way. */
function knownOf({ issue, edition, style, picture, wishes }: Copy): Laid | null {
  const laid = known.get(issue);
  const isSame =
    laid?.by.edition === edition && laid.by.style === style && laid.by.picture === picture && laid.by.wishes === wishes;
  return laid !== undefined && isSame ? laid : null;
}

/** The issues before and after one in a content folder, as far as their place in the series goes. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openObjects } from '../consistency/pdf/objects.ts';
import { lastFolioOf } from '../consistency/pdf/range.ts';
import type { SeriesIssue } from '../consistency/series.ts';
import { findIssues, type IssueFolder, naturally } from '../intake/folders.ts';
import { planOf } from '../intake/intake.ts';
import type { IssuePlan } from '../issue/issue.ts';

/** So many issues on either side are looked at, so that a long shelf costs no time. */
const BEFORE = 2;
const AFTER = 1;

/** The folders beside one. */
export function foldersBeside(folder: IssueFolder): readonly IssueFolder[] {
  const parent = dirname(resolve(folder.path));
  return findIssues(parent).folders.filter(({ only }) => only === null);
}

/** The issues about one among folders; `out` is where their PDFs lie. */
export function neighboursOf(folder: IssueFolder, folders: readonly IssueFolder[], out: string): SeriesIssue[] {
  const sorted = [...folders].sort((a, b) => naturally(a.id, b.id));
  const at = sorted.findIndex(({ id }) => id === folder.id);
  if (at < 0) return [];
  const about = [...sorted.slice(Math.max(0, at - BEFORE), at), ...sorted.slice(at + 1, at + 1 + AFTER)];
  return about.map((one) => inSeries(one, planOf(one), out));
}

/** An issue's place in the series. */
export function inSeries({ id }: IssueFolder, { masthead, wishes, editions }: IssuePlan, out: string): SeriesIssue {
  const { journal, year, number, totalNumber } = masthead;
  return {
    id,
    // A journal that is not named is called by its folder.
    journal: journal === id ? '' : journal,
    year,
    number,
    totalNumber,
    firstPage: wishes.firstPage,
    lastPage: () => lastPageOf(join(out, id, `${id}.${editions[0]}.pdf`)),
  };
}

function lastPageOf(path: string): number | null {
  try {
    return lastFolioOf(openObjects(readFileSync(path)));
  } catch {
    return null;
  }
}

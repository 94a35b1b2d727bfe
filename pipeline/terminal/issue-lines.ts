/** The lines of the 核对单 that an issue answers for before anything is made of it. */
import type { ConsistencyLine } from '../consistency/line.ts';
import { manuscriptLines } from '../consistency/manuscript.ts';
import { seriesLines } from '../consistency/series.ts';
import type { IssueFolder } from '../intake/folders.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { inSeries, neighboursOf } from './neighbours.ts';

/** Its lines among the folders about it; `out` is where finished files of the issue before lie. None of an issue without article. */
export async function issueLines(
  workshop: Workshop,
  folder: IssueFolder,
  folders: readonly IssueFolder[],
  out: string,
): Promise<ConsistencyLine[]> {
  const { issue, plan, diagnostics } = await workshop.takenIn(folder);
  if (issue === null) return [];
  const found = [...diagnostics, ...(await workshop.checked(folder))];
  const series = seriesLines(inSeries(folder, plan, out), neighboursOf(folder, folders, out));
  return [...manuscriptLines(issue, found), ...series];
}

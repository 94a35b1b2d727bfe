/** An issue among those before and after it: 总第几期, and pages that go on through a year. */
import { type ConsistencyDifference, type ConsistencyLine, consistencyLine } from './line.ts';

/** What an issue.yaml says of its place in the series. */
export interface SeriesIssue {
  readonly id: string;
  readonly journal: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly firstPage: number;
  /** The number of its last page; null where its PDF is not there. Asked for only of the issue before. */
  readonly lastPage: () => number | null;
}

/** A sheet of the press: blank pages fill the last one. */
const SHEET = 4;

/** The lines of an issue; `others` are those about it, in any order. */
export function seriesLines(issue: SeriesIssue, others: readonly SeriesIssue[]): ConsistencyLine[] {
  const known = others.filter(({ id, journal, year, number }) => {
    return id !== issue.id && journal === issue.journal && year !== null && number !== null;
  });
  if (issue.year === null || issue.number === null) return [totalLine(issue, []), rangeLine(issue, null)];
  const before = known.filter((other) => other.year === issue.year && other.number === issue.number! - 1);
  return [totalLine(issue, known), rangeLine(issue, before[0] ?? null)];
}

/** Within a year 总第几期 goes on as the number does; from year to year it grows. */
function totalLine(issue: SeriesIssue, others: readonly SeriesIssue[]): ConsistencyLine {
  const compared = issue.totalNumber === null ? [] : others.filter(({ totalNumber }) => totalNumber !== null);
  const differences = compared.flatMap((other): ConsistencyDifference[] => {
    const wanted = totalBeside(issue, other);
    if (wanted === null) return [];
    return [
      {
        place: `总期号，比照 ${other.id}（总第 ${other.totalNumber} 期）`,
        expected: wanted,
        found: `总第 ${issue.totalNumber} 期`,
      },
    ];
  });
  const extent = issue.totalNumber === null ? '' : `总第 ${issue.totalNumber} 期`;
  return consistencyLine(
    'total-number',
    null,
    compared.map(({ id }) => id),
    extent,
    differences,
  );
}

/** What it ought to be beside another issue; null where it is right. */
function totalBeside(issue: SeriesIssue, other: SeriesIssue): string | null {
  const [years, steps] = [issue.year! - other.year!, issue.number! - other.number!];
  const grown = issue.totalNumber! - other.totalNumber!;
  if (years === 0) return grown === steps ? null : `总第 ${other.totalNumber! + steps} 期`;
  if (years > 0) return grown >= issue.number! ? null : `比总第 ${other.totalNumber! + issue.number! - 1} 期大`;
  return -grown >= other.number! ? null : `比总第 ${other.totalNumber! - other.number! + 1} 期小`;
}

/** Pages go on from the issue before, where they do not begin anew with each. */
function rangeLine(issue: SeriesIssue, before: SeriesIssue | null): ConsistencyLine {
  const extent = issue.firstPage === 1 ? '从第 1 页起' : `从第 ${issue.firstPage} 页起`;
  const goesOn = issue.firstPage !== 1 || (before?.firstPage ?? 1) !== 1;
  const last = before === null || !goesOn ? null : before.lastPage();
  if (before === null || last === null) return consistencyLine('page-range', null, [], extent, []);
  const full = before.firstPage - 1 + Math.ceil((last - before.firstPage + 1) / SHEET) * SHEET;
  const isRight = [last, full].includes(issue.firstPage - 1);
  const place = `起始页码，${before.id} 到第 ${last} 页`;
  const found = isRight ? [] : [{ place, expected: `第 ${last + 1} 页`, found: `第 ${issue.firstPage} 页` }];
  return consistencyLine('page-range', null, [before.id], extent, found);
}

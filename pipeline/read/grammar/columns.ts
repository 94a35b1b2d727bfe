/** Tables that were aligned with spaces: their rows get tabs between the cells, as if the author had used them. */
import { rewrite } from '../../model/runs.ts';
import { extentOf, isOpen, type Line, withText } from './line.ts';
import type { Say } from './say.ts';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
const WIDEST_CELL = 30;
const LONGEST = 300;
/** Runs of spaces. */
const WIDE = /[ \u3000]{2,}/g;
/** Any space but one between Latin words; only a caption makes it part cells. */
const ANY = /[ \u3000]{2,}|\u3000|(?<![A-Za-z]) | (?![A-Za-z])/g;

const EVERY = /[ \u3000]+/g;

/** Lines up to `end`; those from `from` on are rows whose cells `gap` parts, or no rows where it is null. */
interface Rows {
  readonly from: number;
  readonly end: number;
  readonly gap: RegExp | null;
}

/** The lines with such rows rewritten: under a caption, or of three columns and more with numbers, which is asked about. */
export function withColumns(lines: readonly Line[], say: Say): Line[] {
  const result: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const captioned = isCaptioned(lines, at);
    const { from, end, gap } = (captioned ? captionedRows(lines, at, say) : null) ?? looseRows(lines, at, say);
    for (let row = at; row < end; row++) {
      result.push(gap === null || row < from ? lines[row]! : withTabs(lines[row]!, gap));
    }
    at = end;
  }
  return result;
}

/** Whether the line at `at` is the first below a caption and the unit that may follow it. */
function isCaptioned(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  const over = above !== undefined && isOpen(above) && above.shows.tableUnit ? lines[at - 2] : above;
  return over?.shows.caption === 'table';
}

/** The rows under a caption, parted by runs of spaces or, where all of them have as many cells, by any space. */
function captionedRows(lines: readonly Line[], at: number, say: Say): Rows | null {
  const wide = rowsEnd(lines, at, WIDE);
  if (wide - at >= FEWEST_ROWS) return { from: at, end: wide, gap: WIDE };
  for (const gap of [ANY, EVERY]) {
    const end = rowsEnd(lines, at, gap);
    if (end - at >= FEWEST_ROWS && columnsOf(lines[at]!, gap) >= FEWEST_COLUMNS) return { from: at, end, gap };
  }
  const like = lines.slice(at, at + FEWEST_ROWS).filter((line) => columnsOf(line, ANY) > 1);
  if (like.length === FEWEST_ROWS)
    say(
      'warning',
      'table-doubtful',
      extentOf(lines[at]!, like.at(-1)),
      '表题下面的几行像表格，各行的列数不一样，仍作正文',
      '若是表格，请用制表符或竖线（|）把各列分开',
    );
  return null;
}

/** The last of the rows with as many columns, as many as have numbers in all but one of them; none of them is looked at twice. */
function looseRows(lines: readonly Line[], at: number, say: Say): Rows {
  const end = rowsEnd(lines, at, WIDE);
  let from = end;
  for (let bare = 0; from > at; from--) {
    if (!/\d/.test(lines[from - 1]!.chars)) bare++;
    if (bare > 1) break;
  }
  if (end - from < FEWEST_ROWS) return { from: end, end, gap: null };
  const table = columnsOf(lines[from]!, WIDE) >= FEWEST_COLUMNS;
  const message = table ? '用空格对齐的几行没有表题，作表格处理' : '用空格对齐的几行像表格，没有表题，仍作正文';
  const hint = '若是表格，请在上面加一行“表1 表题”；若不是，请删去多余的空格';
  say('warning', 'table-doubtful', extentOf(lines[from]!, lines[end - 1]), message, hint);
  return { from, end, gap: table ? WIDE : null };
}

/** The end of the rows with as many columns as the line at `at`; at least one line. */
function rowsEnd(lines: readonly Line[], at: number, gap: RegExp): number {
  const columns = columnsOf(lines[at]!, gap);
  let end = at + 1;
  while (columns > 1 && end < lines.length && lines[end]!.blanksBefore === 0 && columnsOf(lines[end]!, gap) === columns)
    end++;
  return end;
}

/** The columns that gaps part; 0 for a line that cannot be a row. */
function columnsOf(line: Line, gap: RegExp): number {
  const { chars, shows } = line;
  if (!isOpen(line) || line.told !== null || chars.length > LONGEST || shows.cells !== null) return 0;
  if (shows.label !== null || shows.endsSentence || shows.caption !== null) return 0;
  if (gap !== WIDE && shows.headingMarker !== null && !/^\d/.test(chars)) return 0;
  const cells = chars.split(gap);
  return cells.every((cell) => cell.length <= WIDEST_CELL) ? cells.length : 0;
}

function withTabs(line: Line, gap: RegExp): Line {
  const edits = [...line.chars.matchAll(gap)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    text: '\t',
  }));
  return withText(line, rewrite(line.text, edits));
}

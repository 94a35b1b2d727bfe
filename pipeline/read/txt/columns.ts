/** Tables that were aligned with runs of spaces: their rows get tabs between the cells, as if the author had used them. */
import { rewrite } from '../../model/runs.ts';
import { captionOf, cellsOf } from './caption.ts';
import { labelOf } from './label.ts';
import { endsSentence, isOpen, type Line, startOf } from './line.ts';
import type { Say } from './say.ts';

const FEWEST_ROWS = 3;
const WIDEST_CELL = 30;
const GAP = /[ \u3000]{2,}/g;

/** The lines with such rows rewritten: under a caption, or of three columns and more with numbers, which is asked about. */
export function withColumns(lines: readonly Line[], say: Say): Line[] {
  const result: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = rowsEnd(lines, at);
    const rows = lines.slice(at, end);
    const table = rows.length >= FEWEST_ROWS && isTable(rows, lines[at - 1], say);
    result.push(...(table ? rows.map(withTabs) : rows));
    at = end;
  }
  return result;
}

/** The end of the rows with as many columns as the line at `at`; at least one line. */
function rowsEnd(lines: readonly Line[], at: number): number {
  const columns = columnsOf(lines[at]!);
  let end = at + 1;
  while (columns > 1 && end < lines.length && lines[end]!.blanksBefore === 0 && columnsOf(lines[end]!) === columns)
    end++;
  return end;
}

/** The columns that runs of spaces part; 0 for a line that cannot be a row. */
function columnsOf(line: Line): number {
  const { chars } = line;
  if (!isOpen(line) || line.told !== null || chars.length > 300 || cellsOf(chars) !== null) return 0;
  if (labelOf(chars) !== null || endsSentence(chars)) return 0;
  const cells = chars.split(GAP);
  return cells.every((cell) => cell.length <= WIDEST_CELL) ? cells.length : 0;
}

function isTable(rows: readonly Line[], before: Line | undefined, say: Say): boolean {
  if (before !== undefined && captionOf(before.chars) === 'table') return true;
  const numbered = rows.filter(({ chars }) => /\d/.test(chars)).length >= rows.length - 1;
  if (!numbered) return false;
  const table = columnsOf(rows[0]!) > 2;
  const message = table ? '用空格对齐的几行没有表题，作表格处理' : '用空格对齐的几行像表格，没有表题，仍作正文';
  const hint = '若是表格，请在上面加一行“表1 表题”；若不是，请删去多余的空格';
  say('warning', 'table-doubtful', startOf(rows[0]!), message, hint);
  return table;
}

function withTabs(line: Line): Line {
  const edits = [...line.chars.matchAll(GAP)].map(({ index, 0: gap }) => ({
    from: index,
    to: index + gap.length,
    text: '\t',
  }));
  return { ...line, text: rewrite(line.text, edits), chars: line.chars.replace(GAP, '\t') };
}

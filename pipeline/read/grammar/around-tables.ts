/** What lines are that make a table, and those that belong to the table they stand by: its unit above it, its notes below it. */
import { isOpen, type Line, startOf } from './line.ts';

export type AroundTable = 'table' | 'tableUnit' | 'tableNote';

/** A table's own notes are so long at most. */
const LONGEST_NOTE = 600;
/** A line between two rows of cells that has only the first cell is so long at most. */
const LONGEST_LONE = 24;
/** Cells that make a table of a single line without a caption. */
const MANY_CELLS = 4;
/** Cells of a table of two columns without a caption are so long at most. */
const SHORT_CELL = 40;

// 注：…   资料来源：…   说明：…   注1：…   Source: …
const NOTE =
  /^[（(]?(?:(?:表\s*)?[注註](?:\s*[\d①-⑨])?|[说說]明|备注|備註|(?:资料|資料|数据|數據)(?:来源|來源|来自|來自)|来源|來源|Notes?|Sources?)\s*[：:.．]\s*\S/i;
// * p<0.05   ***、**、*分别表示…   *表示…
const STARS = /^[*＊∗†‡]{1,3}\s*(?:[、，,]\s*[*＊∗]{1,3}|[pP]\s*[<＜]|[代]?表[示明]|[为為]|[：:])/;
// *参保指当年缴费。
const STARRED = /^[*＊∗†‡]{1,3}\s*[^\s*＊∗†‡].{0,99}$/;
// ①含省补   a 含省补: only below another note of the table.
const LISTED = /^(?:[①-⑨]|[(（]\d[)）]|\d[.．、](?!\d)|[a-e][.．、)）])\s*\S/;

/** By its line, what each of the lines of an article is that makes a table or stands by one. */
export function aroundTables(lines: readonly Line[]): ReadonlyMap<Line, AroundTable> {
  const found = new Map<Line, AroundTable>();
  for (let at = 0; at < lines.length; at++) {
    const isTold = lines[at]!.told?.kind === 'table';
    const end = isTold ? at + 1 : rowsEnd(lines, at);
    if (!isTold && (end === at || !isTableOfRows(lines, at, end))) continue;
    if (!isTold) for (const row of lines.slice(at, end)) found.set(row, 'table');
    for (const unit of unitsAbove(lines, at)) found.set(unit, 'tableUnit');
    for (const note of notesBelow(lines, end)) found.set(note, 'tableNote');
    at = end - 1;
  }
  return found;
}

/** How many tabs stand before a line: all that was trimmed at its start, where tabs are four columns each. */
export function leadingTabs(line: Line): number {
  const trimmed = startOf(line).column - 1;
  return trimmed > 0 && line.indent === trimmed * 4 ? trimmed : 0;
}

/** Whether a line that stands below a table is a note on it. */
export function isTableNote(chars: string): boolean {
  return NOTE.test(chars) || STARS.test(chars);
}

/** The end of the lines of cells that begin at `at`, lines of only one cell among them. */
function rowsEnd(lines: readonly Line[], at: number): number {
  if (!isRow(lines[at]!)) return at;
  let end = at + 1;
  while (end < lines.length && (isRow(lines[end]!) || isLoneCell(lines, end))) end++;
  return end;
}

function isRow(line: Line): boolean {
  return isOpen(line) && line.shows.cells !== null;
}

/** 合计, or a number behind tabs, between rows: the tabs at the ends of a line are trimmed. */
function isLoneCell(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1]!, lines[at]!, lines[at + 1]];
  if (!isOpen(line) || line.blanksBefore > 0 || line.chars.length > LONGEST_LONE) return false;
  if (leadingTabs(line) > 0) return true;
  const isBetween = next !== undefined && next.blanksBefore === 0 && cellsOf(before) > 2 && cellsOf(next) > 2;
  return isBetween && line.shows.caption === null && line.shows.label === null && !line.shows.endsSentence;
}

function cellsOf({ shows }: Line): number {
  return shows.cells?.length ?? 0;
}

/** A tab or a bar in a line, or in two, makes no table. */
function isTableOfRows(lines: readonly Line[], from: number, end: number): boolean {
  const rows = lines.slice(from, end).filter(isRow);
  const most = rows.reduce((sum, row) => Math.max(sum, cellsOf(row)), 0);
  if (isUnderCaption(lines, from)) return rows.length > 1 || most > 2;
  if (rows.every(({ chars }) => /^\|.*\|$/.test(chars))) return true;
  if (rows.length === 1) return most >= MANY_CELLS;
  if (most > 2) return true;
  const isShort = ({ chars }: Line) => chars.split(/[\t|]/).every((cell) => cell.length <= SHORT_CELL);
  return rows.length > 2 && rows.every(isShort);
}

function isUnderCaption(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  const over = above !== undefined && isUnit(above) ? lines[at - 2] : above;
  return over !== undefined && isOpen(over) && over.shows.caption === 'table';
}

/** Between the caption and the table, or over both. */
function unitsAbove(lines: readonly Line[], at: number): Line[] {
  const [near, far] = [lines[at - 1], lines[at - 2]];
  if (near !== undefined && isUnit(near)) return [near];
  const isCaptioned = near !== undefined && isOpen(near) && near.shows.caption === 'table';
  return isCaptioned && far !== undefined && isUnit(far) && near.blanksBefore === 0 ? [far] : [];
}

function isUnit(line: Line): boolean {
  return isOpen(line) && line.shows.tableUnit;
}

function notesBelow(lines: readonly Line[], end: number): Line[] {
  const notes: Line[] = [];
  for (let next = lines[end]; next !== undefined && isNote(next, notes.length > 0); next = lines[end + notes.length])
    notes.push(next);
  return notes;
}

function isNote(line: Line, isLater: boolean): boolean {
  if (!isOpen(line) || line.shows.label !== null || line.chars.length > LONGEST_NOTE) return false;
  if (isTableNote(line.chars) || STARRED.test(line.chars)) return true;
  return isLater && line.blanksBefore === 0 && LISTED.test(line.chars);
}

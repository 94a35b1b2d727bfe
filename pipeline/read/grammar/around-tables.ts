/** Lines that belong to the table they stand by: its unit above it, its notes below it. */
import { isOpen, type Line } from './line.ts';

export type AroundTable = 'tableUnit' | 'tableNote';

/** A table's own notes are so long at most. */
const LONGEST_NOTE = 600;

// 注：…   资料来源：…   说明：…   注1：…   Source: …
const NOTE =
  /^(?:(?:表\s*)?[注註](?:\s*[\d①-⑨])?|[说說]明|备注|備註|(?:资料|資料|数据|數據)?(?:来源|來源)|Notes?|Sources?)\s*[：:]\s*\S/i;
// * p<0.05   ***、**、*分别表示…   *表示…
const STARS = /^[*＊]{1,3}\s*(?:[、，,]\s*[*＊]{1,3}|[pP]\s*[<＜]|[代]?表[示明]|[为為]|[：:])/;
// ①含省补   a 含省补: only below another note of the table.
const LISTED = /^(?:[①-⑨]|[(（]\d[)）]|\d[.．、](?!\d)|[a-e][.．、)）])\s*\S/;

/** By its line, what each of the lines of an article is that stands by a table. */
export function aroundTables(lines: readonly Line[]): ReadonlyMap<Line, AroundTable> {
  const found = new Map<Line, AroundTable>();
  for (const [at, line] of lines.entries()) {
    if (!isTable(line)) continue;
    if (!isTable(lines[at - 1])) for (const unit of unitsAbove(lines, at)) found.set(unit, 'tableUnit');
    if (!isTable(lines[at + 1])) for (const note of notesBelow(lines, at)) found.set(note, 'tableNote');
  }
  return found;
}

/** Whether a line is a table that its format hands over, or a row of one. */
function isTable(line: Line | undefined): boolean {
  return line !== undefined && (line.told?.kind === 'table' || (isOpen(line) && line.shows.cells !== null));
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

function notesBelow(lines: readonly Line[], at: number): Line[] {
  const notes: Line[] = [];
  for (
    let next = lines[at + 1];
    next !== undefined && isNote(next, notes.length > 0);
    next = lines[at + 1 + notes.length]
  )
    notes.push(next);
  return notes;
}

function isNote(line: Line, isLater: boolean): boolean {
  if (!isOpen(line) || line.shows.label !== null || line.chars.length > LONGEST_NOTE) return false;
  const { chars } = line;
  if (isLater && line.blanksBefore > 0) return NOTE.test(chars) || STARS.test(chars);
  return NOTE.test(chars) || STARS.test(chars) || (isLater && LISTED.test(chars));
}

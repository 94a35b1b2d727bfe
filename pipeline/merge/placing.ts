/** An edit of what is printed as an edit of its manuscript; or why it cannot be one. */
import type { Point } from '../model/document.ts';
import type { Obstacle, Printed } from './printed-text.ts';
import { isOfRows, placedRows } from './rows.ts';
import { BLOCK, CELL, FORMULA, hasNote, IN_CELL, NOTE_HEAD, NOTE_SIGNS } from './signs.ts';
import type { ManuscriptSource, SourceEdit } from './source.ts';
import { withMarksWhole } from './whole-marks.ts';

/**
 * The edit of the source that makes `put` of the printed characters `from`..`to`; `written` has characters as its format wants them.
 * Calls of notes stand in what it puts in as their signs.
 */
export function placed(
  { from, to, put }: { readonly from: number; readonly to: number; readonly put: string },
  { text, places }: Printed,
  source: ManuscriptSource,
  written: (put: string) => string,
): SourceEdit | Obstacle {
  const taken = text.slice(from, to);
  if (put.includes(FORMULA) || taken.startsWith(FORMULA) || taken.endsWith(FORMULA)) return 'thing';
  if (put.includes(NOTE_HEAD) || taken.includes(NOTE_HEAD)) return 'notes';
  if (hasNote(put) && source.notes === 'calls') return 'notes';
  if (isOfRows({ from, to, put }, text)) return placedRows({ from, to, put }, { text, places }, source, written);
  if ([CELL, IN_CELL].some((sign) => taken.includes(sign) || put.includes(sign))) return 'cells';
  for (let at = from; at < to; at++) if (text[at] !== BLOCK && places[at] === null) return 'added';
  const placeAt = (at: number) => (at < 0 || text[at] === BLOCK ? null : (places[at] ?? null));
  const behind = (at: number) => {
    const place = placeAt(at);
    return place === null ? null : source.offsetBehind(source.offsetOf(place), isNoteAt(text, at));
  };
  const ahead = (at: number) => {
    const place = placeAt(at);
    return place === null ? null : source.offsetOf(place);
  };
  const isAfter = from === to || text[from] === BLOCK;
  let start = isAfter ? behind(from - 1) : ahead(from);
  if (start === null && from === to) start = ahead(from);
  const end = from === to ? start : text[to - 1] === BLOCK ? (ahead(to) ?? behind(to - 2)) : behind(to - 1);
  if (start === null || end === null) return from === to && isBesideAdded(text, places, from) ? 'added' : 'nowhere';
  if (end < start) return 'apart';
  if (taken.includes(BLOCK) && !isPlainBetween(source, start, end, taken)) return 'apart';
  const indent = indentOf(text, from, placeAt, source);
  const edit = { from: start, to: end, put: written(put).replaceAll(BLOCK, source.between + indent) };
  return source.notes === 'markdown' ? withMarksWhole(edit, source.text) : edit;
}

function isNoteAt(text: string, at: number): boolean {
  return hasNote(text.slice(Math.max(0, at - 1), at + 1));
}

function isBesideAdded(text: string, places: readonly (Point | null)[], at: number): boolean {
  const isAdded = (index: number) => text[index] !== undefined && text[index] !== BLOCK && places[index] === null;
  return isAdded(at - 1) || isAdded(at);
}

/** What begins a line of Markdown and goes with its block. */
const LINE_MARK = /^[ \t]*(?:(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]+|>[ \t]*)+/gm;
/** What stands for a note in a manuscript is longer than its sign. */
const LONGEST_LABEL = 12;

/** Whether a stretch of the source holds about what is printed of it, and nothing else that would be lost. */
function isPlainBetween({ text, notes }: ManuscriptSource, start: number, end: number, taken: string): boolean {
  const slice = text.slice(start, end);
  const source = notes === 'markdown' ? slice.replace(LINE_MARK, '').replace(/[*_~`\\]/g, '') : slice;
  const plain = (words: string) => Array.from(words.replace(/\s+/g, '')).length;
  const calls = taken.match(NOTE_SIGNS)?.length ?? 0;
  return plain(source) <= plain(taken.replaceAll(BLOCK, '')) + 1 + calls * LONGEST_LABEL;
}

/** The indent of the line on which the block round an offset begins. */
function indentOf(text: string, at: number, placeAt: (at: number) => Point | null, source: ManuscriptSource): string {
  const first = text.lastIndexOf(BLOCK, at - 1) + 1;
  const place = placeAt(first);
  return place === null ? '' : source.indentAt(place);
}

/** 单位：万元 between a table and its caption, or above a table: it goes into the caption. */
import { concat, joined, slice, textAt } from '../../model/runs.ts';
import { isOpen, type Line, startOf, withText } from './line.ts';
import type { Say } from './say.ts';

/** The lines with such a unit in brackets behind its caption. */
export function withTableUnits(lines: readonly Line[], say: Say): Line[] {
  return lines.flatMap((line, at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]];
    if (isCaption(before) && isUnit(line)) return [];
    return isCaption(line) && isUnit(next) ? [withUnit(line, next!, say)] : [line];
  });
}

function isCaption(line: Line | undefined): boolean {
  return line !== undefined && isOpen(line) && line.shows.caption === 'table';
}

function isUnit(line: Line | undefined): boolean {
  return line !== undefined && isOpen(line) && line.shows.tableUnit;
}

function withUnit(caption: Line, unit: Line, say: Say): Line {
  say('info', 'table-unit-joined', startOf(unit), `表的“${joined(unit.text)}”并入表题`);
  const bare = unit.chars.replace(/^[（(]\s*|\s*[）)]$/g, '');
  const from = unit.chars.indexOf(bare);
  const point = startOf(unit);
  const text = concat([
    caption.text,
    textAt('（', point),
    slice(unit.text, from, from + bare.length),
    textAt('）', point),
  ]);
  return withText(caption, text);
}

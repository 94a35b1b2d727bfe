/** Whether a line by itself can be a line of a title, or a subtitle. */
import type { Line } from './line.ts';
import { firstRow } from './rows.ts';
import { TITLE_LINES } from './title-lines.ts';

/** Whether a line can be a line of a title: short, no sentence, no part of another kind. */
export function isTitleLine(line: Line): boolean {
  return firstRow(TITLE_LINES, line).says;
}

/** Whether a line under a title is its subtitle, by its format or by its words. */
export function isSubtitleLine({ told, shows }: Line): boolean {
  return told?.kind === 'subtitle' || shows.subtitle;
}

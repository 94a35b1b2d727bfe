/** Lines that were one line of the manuscript before a program parted them. */
import { type Line, withText } from './line.ts';
import { joinLines } from './unit.ts';

/** The lines as one, with the white space round the first. */
export function joinedLine(lines: readonly Line[]): Line {
  return withText(lines[0]!, joinLines(lines));
}

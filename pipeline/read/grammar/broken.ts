/** Whether a line stands in the middle of a sentence that the lines before and after it make. */
import type { Line } from './line.ts';

const SHORTEST = 15;
const FURNITURE = 10;

/** Whether the text before a line is prose that has not ended; a short line between may be furniture too. */
export function breaksSentence(lines: readonly Line[], index: number): boolean {
  const neighbour = lines[index - 1];
  const before = neighbour !== undefined && neighbour.chars.length < FURNITURE ? lines[index - 2] : neighbour;
  if (before === undefined) return false;
  const { chars, shows } = before;
  return (
    chars.length >= SHORTEST &&
    shows.headingMarker === null &&
    !shows.endsSentence &&
    !/[）)]$/.test(chars) &&
    /\p{Script=Han}|[，、,]$/u.test(chars.slice(-1))
  );
}

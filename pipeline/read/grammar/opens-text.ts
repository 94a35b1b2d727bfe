/** Whether a text begins with a line. */
import type { Line } from './line.ts';

const SHORTEST = 20;

/** A line that begins a text: long, or with a mark at its end as the lines of a poem may have. */
export function opensText(line: Line | undefined): boolean {
  return (
    line !== undefined && (line.chars.length >= SHORTEST || line.shows.endsSentence || /[，,、]$/.test(line.chars))
  );
}

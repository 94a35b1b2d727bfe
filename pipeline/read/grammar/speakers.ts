/** Who speaks in an interview: the same few characters before a colon at the start of lines. */
import type { Line } from './line.ts';

// 他说：… is a sentence.
const TELLS = /[说道答曰称云想问写叫喊是为]$/;
const FEWEST = 2;

/** The labels that begin two lines or more; a single character may be a verb of speech: 问：… */
export function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { shows } of lines) {
    const label = shows.speaker;
    if (label === null || (label.length > 1 && TELLS.test(label))) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST).map(([label]) => label));
}

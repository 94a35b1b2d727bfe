/** Who speaks in an interview: the same few characters before a colon at the start of lines. */
import type { Line } from './line.ts';

// 记者：…   问：…   罗师傅：…   but not 他说：…
const LABEL = /^(\p{Script=Han}{1,6})[：:]./u;
const TELLS = /[说道答曰称云想问写叫喊是为]$/;
const FEWEST = 2;

/** The label of a speaker's turn at the start of a line; null for any other line. */
export function speakerOf(chars: string): string | null {
  return LABEL.exec(chars.slice(0, 9))?.[1] ?? null;
}

/** The labels that begin two lines or more; a single character may be a verb of speech: 问：… */
export function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { chars } of lines) {
    const label = speakerOf(chars);
    if (label === null || (label.length > 1 && TELLS.test(label))) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST).map(([label]) => label));
}

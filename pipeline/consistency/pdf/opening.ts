/** What stands on a page where an article begins. */
import { type ReadRun, runText } from './runs.ts';

/** The title, by its size, and so many letters of what follows it. */
export interface ReadOpening {
  readonly title: string;
  readonly after: string;
}

/** Smaller than this part of the title's size are calls of notes, indices and readings over the line. */
const SMALL = 0.75;
/** So many times its size above a line's baseline is where its row may begin. */
const ABOVE = 3;
const MOST_AFTER = 600;

/** Reads a page from the height to which a bookmark leads, in points from the foot of the page. */
export function openingAt(runs: readonly ReadRun[], top: number): ReadOpening {
  const from = firstOf(runs, top);
  const first = runs[from];
  if (first === undefined) return { title: '', after: '' };
  let to = from;
  let baseline = first.baseline;
  for (; to < runs.length; to++) {
    const run = runs[to]!;
    const isNextLine = run.baseline < baseline - 0.5 * first.size;
    if (run.size < 0.95 * first.size && isNextLine) break;
    if (run.size >= SMALL * first.size) baseline = Math.min(baseline, run.baseline);
  }
  const title = runs.slice(from, to).filter(({ size }) => size >= SMALL * first.size);
  return { title: title.map(runText).join(''), after: lettersFrom(runs, to) };
}

/** The largest run just under the height, the first of them; in the column beside stands text that is smaller. */
function firstOf(runs: readonly ReadRun[], top: number): number {
  let best = -1;
  for (const [index, { baseline, size }] of runs.entries()) {
    if (baseline > top || baseline < top - ABOVE * size) continue;
    if (best < 0 || size > runs[best]!.size + 0.01) best = index;
  }
  return best;
}

function lettersFrom(runs: readonly ReadRun[], from: number): string {
  let letters = '';
  for (let at = from; at < runs.length && letters.length < MOST_AFTER; at++) letters += runText(runs[at]!);
  return letters;
}

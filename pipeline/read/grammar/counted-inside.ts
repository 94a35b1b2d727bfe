/** Lines of a wrapped paragraph that begin with a number which counts on inside it: 路有三条：一、…；|二、…. They head nothing. */
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import type { Family } from './marker.ts';

const HAN = '一二三四五六七八九十';
// ：一、…   ；（二）…
const INSIDE = /[：:；;。，,](?:([一二三四五六七八九十])、|[（(]([一二三四五六七八九十])[）)])/gu;
const FAMILIES: ReadonlySet<Family> = new Set(['han', 'hanBracketed']);

/** The number that was counted last inside a paragraph, and its family. */
interface Count {
  readonly family: Family;
  readonly number: number;
}

/** The lines of an article that begin so. */
export function countedInside(lines: readonly Line[], layout: Layout): ReadonlySet<Line> {
  const found = new Set<Line>();
  if (!layout.wrapped) return found;
  let count: Count | null = null;
  for (const [at, line] of lines.entries()) {
    if (at === 0 || !runsOn(lines[at - 1]!, line, layout)) count = null;
    const { marker } = line.shows;
    if (marker !== null && FAMILIES.has(marker.family)) {
      const { family, number } = marker;
      const goesOn = count !== null && count.family === family && count.number === number - 1;
      if (goesOn) found.add(line);
      count = goesOn ? { family, number } : null;
    }
    count = lastInside(line.chars, count);
  }
  return found;
}

/** Whether a line stands right below a full one, with no indent of its own. */
function runsOn(before: Line, line: Line, layout: Layout): boolean {
  const indented = layout.indentTells && line.indent >= layout.indent;
  return line.blanksBefore === 0 && !indented && layout.isNearlyFull(before);
}

/** What the numbers inside a line count on to; the first stands behind a mark. */
function lastInside(chars: string, before: Count | null): Count | null {
  let count = before;
  for (const [, bare, bracketed] of chars.matchAll(INSIDE)) {
    const family = bare === undefined ? 'hanBracketed' : 'han';
    const number = HAN.indexOf(bare ?? bracketed!) + 1;
    if (number === 1 || (count?.family === family && count.number === number - 1)) count = { family, number };
  }
  return count;
}

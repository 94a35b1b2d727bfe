/** 诗词: runs of short lines that are lines because the poet broke them. */
import { captionOf, cellsOf } from './caption.ts';
import { headingMarker, isHeadingWord } from './heading.ts';
import { labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import { isOpen, type Line } from './line.ts';
import { markerOf } from './marker.ts';

const LONGEST = 22;
const FEWEST = 4;
const MOST = 200;

/** How many lines from `at` on are verse; 0 if none. */
export function verseLength(lines: readonly Line[], at: number, layout: Layout): number {
  const spaced = lines[at + 1]?.blanksBefore ?? 0;
  let end = at;
  while (
    end < lines.length &&
    end - at < MOST &&
    isVerseLine(lines[end]!, layout) &&
    (end === at || lines[end]!.blanksBefore <= spaced)
  )
    end++;
  const run = lines.slice(at, end);
  const introduced = /[：:]$/.test(lines[at - 1]?.chars ?? '');
  if (run.length < (introduced ? 2 : FEWEST)) return 0;
  return isRhythmic(run) ? run.length : 0;
}

function isVerseLine(line: Line, layout: Layout): boolean {
  const { chars } = line;
  if (!isOpen(line)) return false;
  if (chars.length > LONGEST || chars.length < 2 || layout.isFull(line) || /[A-Za-z0-9\d|\t：:]/.test(chars))
    return false;
  return (
    markerOf(chars) === null &&
    labelOf(chars) === null &&
    captionOf(chars) === null &&
    cellsOf(chars) === null &&
    !isHeadingWord(chars) &&
    headingMarker(chars) === null
  );
}

/** Every line ends in a mark, or all have the same length. */
function isRhythmic(run: readonly Line[]): boolean {
  const ended = run.filter((line) => /[，。；！？、,;!?…—”]$/.test(line.chars)).length;
  const same = run.every((line) => line.chars.length === run[0]!.chars.length) && run[0]!.chars.length >= 4;
  return ended >= run.length * 0.8 || same;
}

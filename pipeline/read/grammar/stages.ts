/** The stages that make the lines of a manuscript ready for the grammar, in reading order. */
import { withColumns } from './columns.ts';
import { withoutContents } from './contents.ts';
import { withoutFurniture } from './furniture.ts';
import type { Line } from './line.ts';
import { withoutNarrowLines } from './narrow-lines.ts';
import { withPauseMarks } from './numerals.ts';
import type { Say } from './say.ts';
import { splitLines } from './split.ts';
import { withoutSpread } from './spread.ts';
import { withoutStrayCalls } from './stray-calls.ts';
import { withTitlesParted } from './titled.ts';
import type { Watch } from './watch.ts';

/** Lines to lines, with a reason why it stands where it does. */
interface LineStage {
  readonly name: string;
  readonly why: string;
  readonly run: (lines: readonly Line[], say: Say) => Line[];
}

export const STAGES: readonly LineStage[] = [
  { name: 'spread', why: 'Words must be whole before any of them is looked for.', run: withoutSpread },
  {
    name: 'contents',
    why: 'Its entries would be taken for titles, and its page numbers for furniture.',
    run: withoutContents,
  },
  {
    name: 'furniture',
    why: 'Page numbers and running heads stand between lines that belong together.',
    run: withoutFurniture,
  },
  {
    name: 'stray-calls',
    why: 'Page numbers no longer stand between a sentence and its call; columns and splits look at whole lines.',
    run: withoutStrayCalls,
  },
  {
    name: 'narrow-lines',
    why: 'Heads and page numbers no longer stand between the lines; columns look at whole lines.',
    run: withoutNarrowLines,
  },
  { name: 'columns', why: 'The spaces between cells are gone once lines are cut or joined.', run: withColumns },
  {
    name: 'pause-marks',
    why: 'Headings must be known by their numbers before lines are cut at headings.',
    run: withPauseMarks,
  },
  { name: 'split', why: 'Labels, bylines and headings inside a line begin lines of their own.', run: splitLines },
  {
    name: 'titles',
    why: 'A title and its byline on one line are parted once nothing else stands on it.',
    run: withTitlesParted,
  },
];

/** The lines after the last stage. */
export function prepared(lines: readonly Line[], say: Say, watch: Watch | undefined): readonly Line[] {
  let ready = lines;
  for (const { name, run } of STAGES) {
    ready = run(ready, say);
    watch?.stage(name, ready);
  }
  return ready;
}

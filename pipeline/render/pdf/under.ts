/** What stands under characters: emphasis dots (着重号), the lines of names (专名号) and the waves of titles (书名号). */
import type { Look } from '../../typeset/characters.ts';
import { CLASS, classOf, isMark } from '../../typeset/classes.ts';
import type { Dot, PlacedRun, RuledBox, Wave } from '../../typeset/pages.ts';
import type { Type } from './type.ts';

/** How far below the baseline, and how big, in em (clreq "Emphasis Dots"). */
const DOT_BELOW = 0.3;
const DOT_RADIUS = 0.07;
/** In em (clreq "Proper Noun and Book Title Marks"): below the baseline, thickness, and white at either end. */
const LINE_BELOW = 0.22;
const LINE_HEIGHT = 0.045;
const LINE_END = 0.06;
const WAVE_SWING = 0.05;
const WAVE_LENGTH = 0.3;

/** A dot under every character that is no mark. */
export function dotsUnder(run: PlacedRun, type: Type): Dot[] {
  const { look } = run;
  const dots: Dot[] = [];
  let x = run.x;
  for (const character of run.text) {
    const codePoint = character.codePointAt(0)!;
    const advance = type.measure.width(codePoint, look) * look.size;
    const kind = classOf(codePoint);
    if (!isMark(kind) && kind !== CLASS.space) {
      dots.push({ x: x + advance / 2, y: run.baseline + DOT_BELOW * look.size, radius: DOT_RADIUS * look.size });
    }
    x += advance + run.spacing;
  }
  return dots;
}

/** Lines under the runs of one line of text. */
export function linesUnder(runs: readonly PlacedRun[]): RuledBox[] {
  return stretchesUnder(runs, 'line').map(({ x, baseline, width, em }) => ({
    x,
    y: baseline + LINE_BELOW * em,
    width,
    height: LINE_HEIGHT * em,
  }));
}

/** Waves under the runs of one line of text. */
export function wavesUnder(runs: readonly PlacedRun[]): Wave[] {
  return stretchesUnder(runs, 'wave').map(({ x, baseline, width, em }) => ({
    x,
    y: baseline + (LINE_BELOW + WAVE_SWING) * em,
    width,
    swing: WAVE_SWING * em,
    length: WAVE_LENGTH * em,
  }));
}

interface UnderStretch {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly em: number;
}

/** Neighbouring runs under one line, which ends a little before the next character's. */
function stretchesUnder(runs: readonly PlacedRun[], under: Look['under']): UnderStretch[] {
  const stretches: UnderStretch[] = [];
  let first: PlacedRun | null = null;
  runs.forEach((run, i) => {
    if (run.look.under !== under) return;
    first ??= run;
    if (runs[i + 1]?.look.under === under) return;
    const em = first.look.size;
    const white = LINE_END * em;
    const width = run.x + run.width - first.x - 2 * white;
    stretches.push({ x: first.x + white, baseline: first.baseline, width, em });
    first = null;
  });
  return stretches;
}

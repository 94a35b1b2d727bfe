/** Bullets that head the parts of an article: ●石门村 above the text on it, and ●方家湾 above the next. */
import { SIGNED } from './bullet.ts';
import { isOpen, type Line } from './line.ts';

const LONGEST = 20;
const SHORTEST_TEXT = 15;

/** The bullets of which every line, two at least, is short and no sentence, and stands between a finished text and the text that it heads. */
export function headingBullets(lines: readonly Line[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  for (const [at, { chars }] of lines.entries()) {
    if (SIGNED.test(chars)) places.set(chars[0]!, [...(places.get(chars[0]!) ?? []), at]);
  }
  return new Set(
    [...places].flatMap(([sign, all]) => (all.length > 1 && all.every((at) => heads(lines, at)) ? [sign] : [])),
  );
}

function heads(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (!isOpen(line) || line.chars.length > LONGEST || /[。；;，,、：:]/.test(line.chars)) return false;
  if (line.shows.label !== null || line.shows.caption !== null || next === undefined) return false;
  const isBelowText = before === undefined || before.shows.endsSentence || before.shows.caption !== null;
  return isBelowText && next.chars.length >= SHORTEST_TEXT && next.shows.endsSentence && next.shows.label === null;
}

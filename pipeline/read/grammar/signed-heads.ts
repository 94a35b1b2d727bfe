/** Headings told by their looks alone that names stand under: the titles of the other articles of a Word file. */
import { isOpen, type Line } from './line.ts';
import { mayBeName } from './names.ts';
import { isFiled } from './starts.ts';
import { isHeadByLooks } from './title-top.ts';
import { isTitle } from './told-title.ts';

/** The lines with such headings as titles: above several names or a byline with a sign, or where under every heading a name stands. */
export function withSignedHeads(lines: readonly Line[]): readonly Line[] {
  const heads = lines.flatMap((line, at) => (isHeadByLooks(line) ? [at] : []));
  if (heads.length === 0) return lines;
  const told = lines.findIndex(isTitle);
  const first = Math.max(0, told);
  const isHabit = [first, ...heads].every((at) => isUnderName(lines, at));
  const isFiledAbove = (at: number) => told >= 0 && at > told && lines[at - 1] !== undefined && isFiled(lines[at - 1]!);
  const signed = new Set(heads.filter((at) => isHabit || isSurelySigned(lines, at) || isFiledAbove(at)));
  if (signed.size === 0 || (told < 0 && !isHabit)) return lines;
  if (isHabit) signed.add(first);
  return lines.map((line, at) => (signed.has(at) ? { ...line, told: { kind: 'title' } as const } : line));
}

function isSurelySigned(lines: readonly Line[], at: number): boolean {
  const { shows } = lines[at]!;
  if (shows.headingMarker !== null || shows.headingWord || shows.label !== null) return false;
  const next = lines[at + 1];
  const found = next?.shows.byline;
  if (next === undefined || found == null || found.rest !== next.chars.length || !isOpen(next)) return false;
  return found.marked || found.names.length > 1;
}

/** A name on the line below, known or not, and a text below that. */
function isUnderName(lines: readonly Line[], at: number): boolean {
  const [head, name, text] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (name === undefined || text === undefined || !isOpen(name) || isHeadByLooks(text)) return false;
  if (head.shows.headingMarker !== null || head.shows.headingWord || name.chars.length > 12) return false;
  return mayBeName(name.chars.replace(/\s/g, '')) || name.shows.byline?.rest === name.chars.length;
}

/** A bare name above its title: the author of an essay, on the first line of the file or below a blank line. */

import { isOpen, type Line } from './line.ts';
import { opensText } from './opens-text.ts';
import { isTitleLine } from './title-line.ts';

const SHORTEST_TITLE = 4;

/** The lines that are such names: the file's first, or several of a kind. */
export function namesAbove(lines: readonly Line[]): ReadonlySet<number> {
  const found = lines.flatMap((_, at) => (isNameAbove(lines, at) ? [at] : []));
  return new Set(found[0] === 0 || found.length > 1 ? found : []);
}

function isNameAbove(lines: readonly Line[], at: number): boolean {
  const [before, name, title, text] = [lines[at - 1], lines[at]!, lines[at + 1], lines[at + 2]];
  if (title === undefined || text === undefined || !isBareName(name) || isBareName(title)) return false;
  if (title.blanksBefore > 0 || title.chars.length < SHORTEST_TITLE || !isTitleLine(title)) return false;
  const parted =
    before === undefined || (name.blanksBefore > 0 && (before.shows.endsSentence || before.shows.label !== null));
  const begins = opensText(text) && (text.blanksBefore > 0 || text.indent > title.indent);
  return parted && begins && text.shows.byline === null;
}

function isBareName(line: Line): boolean {
  if (line.chars.length > 20 || !isOpen(line)) return false;
  const found = line.shows.byline;
  return found !== null && !found.marked && found.rest === line.chars.length && found.organisations.length === 0;
}

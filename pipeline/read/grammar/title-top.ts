/** The title lines above a byline. */
import { cut, isOpen, type Line } from './line.ts';
import { mayBePenNames } from './names.ts';
import { isTitleLine } from './title-line.ts';
import { LONGEST_TITLE } from './title-lines.ts';

const MOST_TITLE_LINES = 4;
const LONGEST_TITLE_OF_PAPER = 100;

/** A title line, or the one character that a wrapped title leaves over: 六十|例. */
export function mayBeTitle(lines: readonly Line[], at: number): boolean {
  const { chars, blanksBefore } = lines[at]!;
  if (chars.length > LONGEST_TITLE) return isLongTitle(lines, at);
  if (isHeadByLooks(lines[at]!)) return isSignedBelow(lines, at);
  if (chars.length > 1 || at === 0) return isTitleLine(lines[at]!);
  const above = lines[at - 1]!;
  // 【施工技术】 above, and the author below.
  if (isUnderSection(lines, at) && /\p{Script=Han}/u.test(chars))
    return lines[at + 1]?.shows.byline?.rest === lines[at + 1]?.chars.length;
  return blanksBefore === 0 && /\p{Script=Han}/u.test(chars) && above.chars.length >= 15 && isTitleLine(above);
}

/** Below 【施工技术】, with nothing between but what the article is filed under. */
function isUnderSection(lines: readonly Line[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - MOST_TITLE_LINES), at).findLast(({ shows }) => shows.label === null);
  return above?.shows.sectionLabel === true;
}

/** What only its looks show to be a heading: a line in bold, or centred. */
export function isHeadByLooks({ told }: Line): boolean {
  return told?.kind === 'heading' && told.level === null;
}

/** Between several names and a text or their places of work, what looks like a heading is a title. */
function isSignedBelow(lines: readonly Line[], at: number): boolean {
  const [line, byline] = [lines[at]!, lines[at + 1]];
  const found = byline?.shows.byline;
  if (found == null || found.rest !== byline!.chars.length || line.shows.headingMarker !== null) return false;
  return (found.marked || found.names.length > 1) && line.shows.label === null && !line.shows.headingWord;
}

/** A title of up to a hundred characters, with nothing but its authors below it and where they work. */
function isLongTitle(lines: readonly Line[], at: number): boolean {
  const [line, byline, place] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (!isOpen(line) || line.chars.length > LONGEST_TITLE_OF_PAPER || /[。；;，,、：:…]$|[。；]/.test(line.chars))
    return false;
  if (byline === undefined) return false;
  if (byline.shows.byline?.rest !== byline.chars.length && !mayBePenNames(byline.chars)) return false;
  const isPlaced = place !== undefined && (place.shows.affiliation || place.shows.label !== null);
  return isPlaced && (line.chars.match(/，/g)?.length ?? 0) < 2;
}

/** The first of the title lines above a byline. */
export function titleTop(lines: readonly Line[], byline: number, after: number, ended: boolean): number {
  let top = byline;
  const lowest = Math.max(after + 1, byline - MOST_TITLE_LINES);
  // 谢谢大家！ above a title ends what was before.
  const isAbove = (at: number) =>
    (mayBeTitle(lines, at) && !(top < byline && /[！？!?…]$/.test(lines[at]!.chars))) ||
    (top < byline && opensTitle(lines, at));
  while (top > lowest && isAbove(top - 1)) top--;
  while (top < byline && lines[top]!.shows.speechDate) top++;
  if (!ended && top === lowest && top > 0) return Math.max(lowest, titleBelow(lines, byline));
  return top;
}

/** Where short lines go on above the title, as those of a poem do: below a 栏目 or a blank line, with its subtitle. */
function titleBelow(lines: readonly Line[], byline: number): number {
  const from = Math.max(0, byline - MOST_TITLE_LINES);
  const section = lines.slice(from, byline).findLastIndex(({ shows }) => shows.sectionLabel && shows.label === null);
  if (section >= 0) return from + section;
  return byline > 1 && lines[byline - 1]!.shows.subtitle ? byline - 2 : byline - 1;
}

/** 积分制：逻辑、|困境与路径: the first line of a title that ends open, at the top of the file or below an article's end. */
function opensTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (!/[，、：,:（(《“]$/.test(line.chars) || (at > 0 && lines[at - 1]!.shows.label === null)) return false;
  const bare = cut(line, 0, line.chars.length - 1);
  return bare !== null && isTitleLine(bare);
}

/** Running heads told by their repetition: the same line on page after page. */
import { breaksSentence } from './broken.ts';
import { isOpen, type Line } from './line.ts';
import { closed, LONGEST_HEAD, PADDED_NUMBER } from './running-head.ts';
import { signsOf } from './signs.ts';

const REPEATED = 3;
/** So many characters of text a page has at least. */
const SHORTEST_PAGE = 200;
// 2025年第1期   总第88期   Vol. 3 No. 1
const ISSUE_FACTS =
  /第\s*\d+\s*[期卷]|总第?\s*\d+\s*期|\d{4}\s*年\s*\d+\s*月|\d{4}[.．/]\d{1,2}|Vol\.?\s*\d|No\.?\s*\d|ISSN|万方数据|中国知网|cnki/i;

/** Lines that stand three times or more in the file, with page numbers or as far apart as pages and in the middle of sentences. */
export function repeatedHeads(lines: readonly Line[]): Set<Line> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.chars.length > LONGEST_HEAD * 4 || !isOpen(line) || closed(line.chars).length > LONGEST_HEAD) continue;
    const key = line.chars.replace(/^\d{1,4}\s+|\s+\d{1,4}$|[·•|｜]\s*\d{1,4}\s*[·•|｜]?/g, '').replace(/\s/g, '');
    const found = places.get(key);
    if (found === undefined) places.set(key, [index]);
    else found.push(index);
  }
  const heads = new Set<Line>();
  for (const [key, indexes] of places) {
    if (indexes.length < REPEATED || !mayBeHead(key) || indexes.some((index) => isHeadOfArticle(lines, index)))
      continue;
    if (!ISSUE_FACTS.test(key) && !isOnEveryPage(lines, indexes)) continue;
    for (const index of withoutTitle(lines, indexes)) heads.add(lines[index]!);
  }
  return heads;
}

/** A title or a byline may repeat where a manuscript holds several articles. */
function isHeadOfArticle(lines: readonly Line[], index: number): boolean {
  const isByline = (line: Line | undefined) =>
    line !== undefined && line.chars.length < 60 && line.shows.byline?.marked === true;
  return isByline(lines[index]) || (index > 2 && isByline(lines[index + 1]));
}

function mayBeHead(key: string): boolean {
  // Articles of one issue may cite the same work under the same number.
  if (/^[[［〔]\s*\d+\s*[\]］〕]/.test(key)) return false;
  return (
    key.length >= 2 &&
    !signsOf(key).endsSentence &&
    signsOf(key).label === null &&
    !/[\t|]/.test(key) &&
    /\p{L}/u.test(key)
  );
}

/** A refrain, the name of a speaker and a cell repeat too, but after a few lines, or where a sentence has ended. */
function isOnEveryPage(lines: readonly Line[], indexes: readonly number[]): boolean {
  const breaks = indexes.filter((index) => breaksSentence(lines, index)).length;
  if (breaks === 0) return false;
  const numbered = new Set(indexes.map((index) => /\d{1,4}$|^\d{1,4}/.exec(lines[index]!.chars)?.[0] ?? ''));
  if (numbered.size > 1) return true;
  const pages = indexes.slice(1).filter((index, at) => textBetween(lines, indexes[at]!, index) >= SHORTEST_PAGE);
  return pages.length >= (indexes.length - 1) / 2 && breaks >= indexes.length / 3;
}

/** The characters between two lines, as far as a page's worth. */
function textBetween(lines: readonly Line[], from: number, to: number): number {
  let characters = 0;
  for (let at = from + 1; at < to && characters < SHORTEST_PAGE; at++) characters += lines[at]!.chars.length;
  return characters;
}

/** The first of the repeated lines stays where it is the title itself: at the top of the file. */
function withoutTitle(lines: readonly Line[], indexes: readonly number[]): readonly number[] {
  const first = indexes[0]!;
  return first <= 2 && !ISSUE_FACTS.test(lines[first]!.chars) && !PADDED_NUMBER.test(lines[first]!.chars)
    ? indexes.slice(1)
    : indexes;
}

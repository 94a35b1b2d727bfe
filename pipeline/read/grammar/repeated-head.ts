/** Running heads told by their repetition, where the page itself bears witness: the same line on page after page. */
import { isJournalName } from '../../lexis/journals.ts';
import { breaksSentence } from './broken.ts';
import { isOpen, type Line } from './line.ts';
import { isBarePageNumber } from './page-number.ts';
import { closed, LONGEST_HEAD, PADDED_NUMBER } from './running-head.ts';
import { signsOf } from './signs.ts';

const REPEATED = 3;
/** So many characters of text a page has at least. */
const SHORTEST_PAGE = 200;
// 2025年第1期   总第88期   Vol. 3 No. 1
const ISSUE_FACTS = /第\s*\d+\s*[期卷]|总第?\s*\d+\s*期|Vol\.?\s*\d|ISSN|万方数据|中国知网|cnki/i;

/** What repeats through a file: the heads of its pages, and lines that may be, the first of each. */
export interface RepeatedLines {
  readonly heads: ReadonlySet<Line>;
  readonly doubtful: ReadonlyMap<Line, number>;
}

/** Lines that stand three times or more in the file; repetition alone takes nothing out. */
export function repeatedHeads(lines: readonly Line[]): RepeatedLines {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.chars.length > LONGEST_HEAD * 4 || !isOpen(line) || closed(line.chars).length > LONGEST_HEAD) continue;
    const key = line.chars.replace(/^\d{1,4}\s+|\s+\d{1,4}$|[·•|｜]\s*\d{1,4}\s*[·•|｜]?/g, '').replace(/\s/g, '');
    const found = places.get(key);
    if (found === undefined) places.set(key, [index]);
    else found.push(index);
  }
  const heads = new Set<Line>();
  const doubtful = new Map<Line, number>();
  for (const [key, indexes] of places) {
    if (indexes.length < REPEATED || !mayBeHead(key) || indexes.some((index) => isHeadOfArticle(lines, index)))
      continue;
    const isWitnessed = ISSUE_FACTS.test(key) || hasPageEvidence(lines, key, indexes);
    if (isWitnessed) for (const index of withoutTitle(lines, indexes)) heads.add(lines[index]!);
    else if (isOnEveryPage(lines, indexes)) doubtful.set(lines[indexes[0]!]!, indexes.length);
  }
  return { heads, doubtful };
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

/** Page numbers in the line or beside it, the title or a journal's name, or page after page of one length broken in mid-sentence. */
function hasPageEvidence(lines: readonly Line[], key: string, indexes: readonly number[]): boolean {
  const breaks = indexes.filter((index) => breaksSentence(lines, index)).length;
  const isPlain = indexes.every((index) => lines[index]!.told === null);
  if (breaks > 0 && isNumberedOn(lines, indexes)) return true;
  const beside = indexes.filter((index) => [index - 1, index + 1].some((at) => isBarePageNumber(lines[at]))).length;
  if (breaks > 0 && beside >= indexes.length / 2) return true;
  if (!isPlain || /^[【[（(〔]/.test(key) || !isOnEveryPage(lines, indexes)) return false;
  const isTitle = lines.slice(0, NEAR_TOP).some(({ chars }) => chars.replace(/\s/g, '') === key);
  return isTitle || isJournalName(key) || (breaks === indexes.length && areRegular(lines, indexes));
}

const NEAR_TOP = 3;
const FEWEST_REGULAR = 5;
const MOST_UNEVEN = 1.5;
const MOST_PAGES_BETWEEN = 4;

/** 某某论丛 12, 某某论丛 14: the numbers at the edges of the lines count on. */
function isNumberedOn(lines: readonly Line[], indexes: readonly number[]): boolean {
  const pages = indexes.flatMap((index) => {
    const found = /[\s·•|｜](\d{1,4})[\s·•|｜]*$|^(\d{1,4})[\s·•|｜]/.exec(lines[index]!.chars);
    return found === null ? [] : [Number(found[1] ?? found[2])];
  });
  const counts = pages.every(
    (page, at) => at === 0 || (page > pages[at - 1]! && page - pages[at - 1]! <= MOST_PAGES_BETWEEN),
  );
  return pages.length >= 2 && counts;
}

/** As much text between each two of them, page by page. */
function areRegular(lines: readonly Line[], indexes: readonly number[]): boolean {
  if (indexes.length < FEWEST_REGULAR) return false;
  const lengths = indexes.slice(1).map((index, at) => {
    return lines.slice(indexes[at]! + 1, index).reduce((sum, { chars }) => sum + chars.length, 0);
  });
  const [least, most] = lengths.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [1e9, 0]);
  return least >= SHORTEST_PAGE && most <= least * MOST_UNEVEN;
}

/** A refrain, the name of a speaker and a cell repeat too, but after a few lines, or where a sentence has ended. */
function isOnEveryPage(lines: readonly Line[], indexes: readonly number[]): boolean {
  const breaks = indexes.filter((index) => breaksSentence(lines, index)).length;
  const pages = indexes.slice(1).filter((index, at) => textBetween(lines, indexes[at]!, index) >= SHORTEST_PAGE);
  return breaks > 0 && pages.length >= (indexes.length - 1) / 2 && breaks >= indexes.length / 3;
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

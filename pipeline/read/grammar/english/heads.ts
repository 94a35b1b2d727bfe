/** The English heads in a manuscript: title, authors, affiliations, Abstract and Key words, wherever a journal lays them out. */
import type { Line } from '../line.ts';
import { headAbove } from './above.ts';
import { headBelow } from './below.ts';
import { englishLabelOf, saysEnglish } from './label.ts';
import { isLatinLine } from './latin-line.ts';

/** The manuscript without its English heads, and the lines of each head. */
export interface WithoutHeads {
  readonly lines: readonly Line[];
  readonly heads: readonly (readonly Line[])[];
}

/** In a manuscript that is all English nothing is a head of something else. */
const MOST_LATIN = 0.8;

/** Takes the English heads out of the lines of a manuscript. */
export function withoutEnglishHeads(lines: readonly Line[]): WithoutHeads {
  const anchors = anchorsIn(lines);
  if (anchors.length === 0 || isEnglish(lines)) return { lines, heads: [] };
  const taken = new Set<number>();
  const heads: Line[][] = [];
  for (const anchor of anchors) {
    if (taken.has(anchor)) continue;
    const below = headBelow(lines, anchor);
    const end = below.at(-1)! + 1;
    if (goesOnInEnglish(lines, end)) continue;
    const head = [...headAbove(lines, anchor, taken), ...below].filter((at) => !taken.has(at));
    for (const at of head) taken.add(at);
    heads.push(head.map((at) => lines[at]!));
  }
  return { lines: left(lines, taken), heads };
}

/** Abstract and labels that say English themselves; Key words where there is an Abstract too, or right below the Chinese keywords. */
function anchorsIn(lines: readonly Line[]): number[] {
  const labelled = lines.flatMap((line, at) => {
    const part = isLatinLine(line) ? englishLabelOf(line.chars)?.part : undefined;
    const isSure = part === 'abstract' || (part !== undefined && saysEnglish(line.chars));
    return isSure || part === 'keywords' ? [{ at, isSure }] : [];
  });
  const isAny = labelled.some(({ isSure }) => isSure);
  return labelled.filter(({ at, isSure }) => isSure || isAny || isUnderKeywords(lines, at)).map(({ at }) => at);
}

function isUnderKeywords(lines: readonly Line[], at: number): boolean {
  return lines.slice(Math.max(0, at - 2), at).some(({ shows }) => shows.label?.kind === 'keywords');
}

function isEnglish(lines: readonly Line[]): boolean {
  let [latin, all] = [0, 0];
  for (const { chars } of lines) {
    latin += chars.match(/\p{Script=Latin}/gu)?.length ?? 0;
    // A character of Chinese says as much as some letters.
    all += (chars.match(/\p{L}/gu)?.length ?? 0) + 2 * (chars.match(/\p{Script=Han}/gu)?.length ?? 0);
  }
  return latin > all * MOST_LATIN;
}

const PROSE = 80;

/** The article itself is in English: prose in English follows its head. */
function goesOnInEnglish(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + 3);
  return (
    next.some((line) => isLatinLine(line) && line.shows.label === null && line.chars.length >= PROSE) &&
    next.every(isLatinLine)
  );
}

/** The other lines; the gap before a head is one before the line after it. */
function left(lines: readonly Line[], taken: ReadonlySet<number>): Line[] {
  let gap = 0;
  return lines.flatMap((line, at) => {
    if (taken.has(at)) {
      gap = Math.max(gap, line.blanksBefore);
      return [];
    }
    const blanksBefore = Math.max(gap, line.blanksBefore);
    gap = 0;
    return [blanksBefore === line.blanksBefore ? line : { ...line, blanksBefore }];
  });
}

/** What stands above Abstract without labels: which lines are the title, which the authors, which their affiliations. */
import { isSameName } from '../../../lexis/romanised.ts';
import type { Line } from '../line.ts';
import { isAffiliationShape } from './latin-line.ts';
import { type LatinName, latinNames, surenessOf } from './names.ts';

export interface TopLines {
  readonly title: readonly Line[];
  readonly authors: readonly Line[];
  readonly affiliations: readonly Line[];
}

const SURE = 3;
const MOST_AUTHOR_LINES = 4;
/** A title so long may go on in the next line. */
const LONG_TITLE = 45;

/** Parts the lines; `authors` are the Chinese names, as far as there are any. */
export function topLines(lines: readonly Line[], authors: readonly string[]): TopLines {
  const places = lines.findIndex((line, at) => at > 0 && isAffiliationShape(line) && latinNames(line.chars) === null);
  const end = places < 0 ? lines.length : places;
  const [from, to] = authorLines(lines.slice(0, end), authors);
  return { title: lines.slice(0, from), authors: lines.slice(from, to), affiliations: lines.slice(to) };
}

/** Where the authors stand among the lines above the affiliations. */
function authorLines(lines: readonly Line[], authors: readonly string[]): [number, number] {
  let best = { score: SURE - 1, from: lines.length, to: lines.length };
  for (let from = 0; from < lines.length; from++) {
    for (let to = from + 1; to <= Math.min(lines.length, from + MOST_AUTHOR_LINES); to++) {
      const chars = lines
        .slice(from, to)
        .map((line) => line.chars)
        .join(' ');
      const names = latinNames(chars);
      if (names === null) continue;
      const score = scoreOf(chars, names, authors) + (from > 0 ? 1 : -1);
      if (score > best.score || (score === best.score && from === best.from && to > best.to))
        best = { score, from, to };
    }
  }
  if (best.from < lines.length) return [best.from, best.to];
  const [first, second, more] = lines;
  const isNamed = second !== undefined && more === undefined && first!.chars.length < LONG_TITLE && authors.length > 0;
  return isNamed && partsOf(second.chars) === authors.length ? [1, 2] : [lines.length, lines.length];
}

function scoreOf(chars: string, names: readonly LatinName[], authors: readonly string[]): number {
  const same = authors.filter((author) =>
    names.some(({ from, to }) => isSameName(author, chars.slice(from, to)) === true),
  );
  return surenessOf(chars, names) + (names.length === authors.length ? 2 : 0) + (same.length > 0 ? 3 : 0);
}

function partsOf(chars: string): number {
  return chars.split(/[,;，；、&]|\band\b/).filter((part) => /\p{L}/u.test(part)).length;
}

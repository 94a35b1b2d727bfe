/** Where the words of corrections stand among the lines of a manuscript. */
import { once } from '../../../lexis/once.ts';
import { cellTexts } from '../../../model/cells.ts';
import type { WordsOfPlace } from '../../../model/correction.ts';
import { FOLDS_IN_TURN, type Fold, offsetOfFolded } from '../../../model/folded.ts';
import { joined } from '../../../model/runs.ts';
import type { Line } from '../line.ts';
import { startOf } from '../line.ts';

/** A place among lines: where its words begin or end. */
export interface Found {
  /** The number of the line that the words begin in, or, of words that end a place, that they end in. */
  readonly line: number;
  /** The number of the last line that the words reach into. */
  readonly last: number;
  /** How many characters of the line stand before that place; all of them where the words end it. */
  readonly at: number;
}

/** Lines as one text in which words are looked for. */
interface Searched {
  readonly fold: Fold;
  readonly text: string;
  /** Where each line begins in the text, and where the last ends. */
  readonly starts: readonly number[];
}

/** Lines in which words are looked for, in each of the ways to compare them. */
export interface Searchable {
  readonly lines: readonly Line[];
  readonly ways: readonly (() => Searched)[];
}

/** Puts the lines in order for the search. */
export function searchable(lines: readonly Line[]): Searchable {
  return { lines, ways: FOLDS_IN_TURN.map((fold) => once(() => searched(lines, fold))) };
}

function searched(lines: readonly Line[], fold: Fold): Searched {
  const starts = [0];
  const words = lines.map((line) => fold(lineWords(line)));
  for (const one of words) starts.push(starts.at(-1)! + one.length);
  return { fold, text: words.join(''), starts };
}

/** What an editor reads on a line: its words without the calls of notes, the cells of a table, the words or the name of a picture. */
export function lineWords({ text, told }: Line): string {
  if (told?.kind === 'table') return cellTexts(told).map(joined).join('');
  if (told?.kind === 'equation') return joined(told.text);
  if (told?.kind === 'figure') return told.caption === null ? (told.image ?? '') : joined(told.caption);
  const isCalled = text.runs.some(({ marks }) => marks.some(({ kind }) => kind === 'note'));
  if (!isCalled) return joined(text);
  return text.runs
    .filter(({ marks }) => !marks.some(({ kind }) => kind === 'note'))
    .map((run) => run.text)
    .join('');
}

// 一、   （1）   ●   第三章   [2]: what a line may have before the words that an editor remembers.
const MARKER =
  /^[^\p{L}\p{N}]*(?:第?[〇零一二三四五六七八九十百\d]{1,4}[章节条篇部讲回]?[^\p{L}\p{N}]*|[a-z][^\p{L}\p{N}]+)?$/iu;
const LONGEST_MARKER = 10;

/** The places that begin or end with the words: of a whole line, else behind its number or bullet; `inside`: else anywhere in a line. */
export function placesWith(place: WordsOfPlace, { lines, ways }: Searchable, inside: boolean): Found[] {
  for (const way of ways) {
    const found = placesIn(place, lines, way(), inside);
    if (found.length > 0) return found;
  }
  return [];
}

function placesIn(place: WordsOfPlace, lines: readonly Line[], within: Searched, inside: boolean): Found[] {
  const words = within.fold(place.words);
  if (words === '') return [];
  const found: (Found & { readonly rank: number })[] = [];
  for (let at = within.text.indexOf(words); at >= 0; at = within.text.indexOf(words, at + 1)) {
    const to = at + words.length;
    const one = place.isEnd ? endAt(within, lines, to) : beginAt(within, lines, at, to);
    if (one.rank < 2 || inside) found.push(one);
  }
  const best = found.reduce((least, { rank }) => Math.min(least, rank), 2);
  return found.filter(({ rank }) => rank === best).map(({ line, last, at }) => ({ line, last, at }));
}

function beginAt({ text, starts, fold }: Searched, lines: readonly Line[], from: number, to: number) {
  const line = lineAt(starts, from);
  const last = lineAt(starts, to - 1);
  const before = text.slice(starts[line], from);
  const rank = before === '' ? 0 : before.length <= LONGEST_MARKER && MARKER.test(before) ? 1 : 2;
  return { line, last, at: rank < 2 ? 0 : offsetOfFolded(lines[line]!.chars, from - starts[line]!, fold), rank };
}

function endAt({ starts, fold }: Searched, lines: readonly Line[], to: number) {
  const line = lineAt(starts, to - 1);
  const isWhole = to === starts[line + 1];
  const { chars } = lines[line]!;
  const at = isWhole ? chars.length : offsetOfFolded(chars, to - starts[line]!, fold);
  return { line, last: line, at, rank: isWhole ? 0 : 2 };
}

/** The number of the line that holds a character of the text. */
function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The one place that is meant: the only one, or the one nearest to the line of the entry; else the lines of all. */
export function meant(place: WordsOfPlace, found: readonly Found[], lines: readonly Line[]): Found | readonly number[] {
  const [only, more] = found;
  const numbers = found.map(({ line }) => startOf(lines[line]!).line);
  if (only === undefined) return [];
  if (more === undefined) return only;
  if (place.line === null) return numbers;
  const { line } = place;
  return found.reduce((nearest, one, at) => {
    return Math.abs(numbers[at]! - line) < Math.abs(startOf(lines[nearest.line]!).line - line) ? one : nearest;
  });
}

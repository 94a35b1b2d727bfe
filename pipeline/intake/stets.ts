/** Queries that the editor has answered: they are asked no more. */
import { basename } from 'node:path';
import type { Stet, WordsOfPlace } from '../model/correction.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Point } from '../model/document.ts';
import { FOLDS_IN_TURN, type Fold, offsetOfFolded } from '../model/folded.ts';
import { lost, several } from './corrections.ts';

/** The lines of a manuscript as an editor reads them, by number from 1. */
export type Written = ReadonlyMap<number, string>;

/** Findings without those that are answered; what does not fit is asked once. */
export type Settle = (found: readonly Diagnostic[]) => Diagnostic[];

/** A place of a manuscript that has the words of an entry. */
interface Occurrence {
  readonly from: Point;
  readonly to: Point;
  /** The words begin their line, or end it as they should. */
  readonly isWholeLine: boolean;
}

/** Prepares the stets of an issue; `written` gives a manuscript's lines by its name, `asks` hears of places that are gone. */
export function settling(
  stets: readonly Stet[],
  written: (name: string) => Written | null,
  asks: (found: Diagnostic) => void,
): Settle {
  if (stets.length === 0) return (found) => [...found];
  const lines = new Map<string, readonly Searched[] | null>();
  const placed = stets.map((stet) => {
    if (stet.file === null || stet.place === null) return { stet, places: [] };
    if (!lines.has(stet.file)) lines.set(stet.file, searchedIn(written(stet.file)));
    const within = lines.get(stet.file)!;
    const places = within === null ? null : firstOccurrences(stet.place, within);
    if (places !== null && places.length === 0) asks(lost(stet.place, stet.file, false));
    return { stet, places: places ?? [] };
  });
  return (found) => {
    const answered = new Set<Diagnostic>();
    const asked: Diagnostic[] = [];
    for (const { stet, places } of placed) {
      const ofRule = found.filter((one) => {
        const isOfFile = stet.file === null || basename(one.file).normalize() === stet.file.normalize();
        return one.rule === stet.rule && one.severity !== 'error' && isOfFile;
      });
      if (stet.place === null) {
        for (const one of ofRule) answered.add(one);
        continue;
      }
      const { line } = stet.place;
      const touched = places
        .map((place) => ({ place, about: ofRule.filter((one) => isAbout(one, place)) }))
        .filter(({ about }) => about.length > 0);
      const near = line === null ? touched : nearest(touched, line);
      if (near.length > 1)
        asked.push(
          several(
            stet.place,
            stet.file!,
            near.map(({ place }) => place.from.line),
          ),
        );
      else for (const one of near.flatMap(({ about }) => about)) answered.add(one);
    }
    return [...found.filter((one) => !answered.has(one)), ...asked];
  };
}

function nearest<One extends { readonly place: Occurrence }>(all: readonly One[], line: number): One[] {
  const distance = ({ place }: One) => Math.abs(place.from.line - line);
  const [first, ...others] = all;
  if (first === undefined) return [];
  return [others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first)];
}

/** Whether a finding is about the words, or lies in the line that they begin or end. */
function isAbout({ line, column, endLine, endColumn }: Diagnostic, { from, to, isWholeLine }: Occurrence): boolean {
  const isOverlap =
    (line < to.line || (line === to.line && column <= to.column)) &&
    (endLine > from.line || (endLine === from.line && endColumn >= from.column));
  return isOverlap || (isWholeLine && line >= from.line && line <= to.line);
}

interface Searched {
  readonly fold: Fold;
  readonly text: string;
  readonly numbers: readonly number[];
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

/** The lines in each of the ways to compare words. */
function searchedIn(written: Written | null): Searched[] | null {
  if (written === null) return null;
  const numbers = [...written.keys()].sort((a, b) => a - b);
  const lines = numbers.map((number) => written.get(number)!);
  return FOLDS_IN_TURN.map((fold) => {
    const words = lines.map(fold);
    const starts = [0];
    for (const one of words) starts.push(starts.at(-1)! + one.length);
    return { fold, text: words.join(''), numbers, lines, starts };
  });
}

const MOST = 2000;

function firstOccurrences({ words, isEnd }: WordsOfPlace, ways: readonly Searched[]): Occurrence[] {
  for (const within of ways) {
    const found = occurrences(words, isEnd, within);
    if (found.length > 0) return found;
  }
  return [];
}

function occurrences(words: string, isEnd: boolean, within: Searched): Occurrence[] {
  const { fold, text, starts } = within;
  const wanted = fold(words);
  if (wanted === '') return [];
  const found: Occurrence[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < MOST; at = text.indexOf(wanted, at + 1)) {
    const [first, last] = [lineAt(starts, at), lineAt(starts, at + wanted.length - 1)];
    const isWholeLine = isEnd ? at + wanted.length === starts[last + 1] : at === starts[first];
    found.push({ from: pointIn(within, first, at), to: pointIn(within, last, at + wanted.length - 1), isWholeLine });
  }
  return found;
}

/** Where a character of the text stands; columns count code points. */
function pointIn({ fold, numbers, lines, starts }: Searched, line: number, at: number): Point {
  const before = lines[line]!.slice(0, Math.max(0, offsetOfFolded(lines[line]!, at - starts[line]! + 1, fold) - 1));
  return { line: numbers[line]!, column: [...before].length + 1 };
}

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

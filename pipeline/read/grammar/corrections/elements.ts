/** What the machine made of a manuscript, element by element: the lines that it took together, in reading order. */
import type { Article, Point, Span } from '../../../model/document.ts';
import { joined, pointAt } from '../../../model/runs.ts';
import type { Layout } from '../layout.ts';
import { type Line, startOf } from '../line.ts';

/** An article as it was read, and what a correction needs to know of it. */
export interface BuiltArticle {
  readonly article: Article;
  /** Whether a line of the manuscript is its title; else the file's name stands for it. */
  readonly isTitled: boolean;
  /** The lines that were taken together, in reading order. */
  readonly groups: readonly (readonly Line[])[];
  /** The lines of its English head. */
  readonly english: readonly Line[];
  /** How many of its first notes the format ties to their places. */
  readonly toldNotes: number;
  /** The lines of notes at the feet of pages. */
  readonly feet: ReadonlySet<Line>;
  readonly layout: Layout;
}

/** Lines that were taken together. */
export interface ReadElement {
  /** The number of its article; of lines that were taken out, that of the article round them. */
  readonly article: number;
  readonly lines: readonly Line[];
  /** Taken out as a page number, a running head or the like. */
  readonly isOut: boolean;
  /** No part of the running text: taken out, or a note at the foot of a page. */
  readonly isAside: boolean;
}

/** A stretch of a manuscript; `to` is its last character. */
export type PlaceRange = Pick<Span, 'from' | 'to'>;

/** The elements of all articles, with the lines that the stages took out where they stood. */
export function elementsOf(built: readonly BuiltArticle[], lines: readonly Line[]): ReadElement[] {
  const kept = built.flatMap(({ groups, feet, english }, article) => {
    const running = groups.map((lines): ReadElement => ({ article, lines, isOut: false, isAside: false }));
    const notes = notesOf([...feet]).map((lines): ReadElement => ({ article, lines, isOut: false, isAside: true }));
    const head = paragraphsOf(english).map((lines): ReadElement => ({ article, lines, isOut: false, isAside: false }));
    return between(between(running, head), notes);
  });
  const starts = kept.flatMap((element) => element.lines.map(startOf)).sort(compared);
  const out = lines.filter((line, at) => !startsWithin(starts, startOf(line), lines[at + 1]));
  if (out.length === 0) return kept;
  const last = built.length - 1;
  const aside = out.map((line): ReadElement => ({ article: last, lines: [line], isOut: true, isAside: true }));
  return between(kept, aside);
}

/** The lines of each note. */
function notesOf(feet: readonly Line[]): Line[][] {
  const notes: Line[][] = [];
  for (const line of feet) {
    if (notes.length === 0 || /^[①-⑳]/.test(line.chars)) notes.push([line]);
    else notes.at(-1)!.push(line);
  }
  return notes;
}

const ENGLISH_LABEL = /^[[【]?\s*(?:Abstract|Summary|Key\s?-?words?|Authors?|Affiliations?)\b/i;

/** The lines of an English head, those together that no blank line, no label and no paragraph of the format parts. */
function paragraphsOf(english: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of english) {
    const isNew = line.blanksBefore > 0 || (line.told !== null && line.told.kind !== 'wrapped');
    if (paragraphs.length === 0 || isNew || ENGLISH_LABEL.test(line.chars)) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs;
}

/** The elements with others among them, where they stand in the manuscript; those take on the article round them. */
function between(elements: readonly ReadElement[], others: readonly ReadElement[]): ReadElement[] {
  const all: ReadElement[] = [];
  let next = 0;
  for (const element of elements) {
    for (; next < others.length && isBefore(others[next]!, element); next++)
      all.push({ ...others[next]!, article: element.article });
    all.push(element);
  }
  return [...all, ...others.slice(next)];
}

function isBefore(a: ReadElement, b: ReadElement): boolean {
  return compared(startOf(a.lines[0]!), startOf(b.lines[0]!)) < 0;
}

/** Whether any of the starts lies between a line's own start and the next line. */
function startsWithin(starts: readonly Point[], from: Point, next: Line | undefined): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compared(starts[middle]!, from) < 0) low = middle + 1;
    else high = middle;
  }
  const start = starts[low];
  return (
    start !== undefined && (next === undefined || compared(start, startOf(next)) < 0 || compared(start, from) === 0)
  );
}

/** Before, at or after: less than, equal to or more than 0. */
export function compared(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

/** The stretch of lines that belong together. */
export function stretchOf(lines: readonly Line[]): PlaceRange {
  const [from, to] = [startOf(lines[0]!), endOf(lines.at(-1)!)];
  return { from, to: compared(to, from) < 0 ? from : to };
}

function endOf(line: Line): Point {
  const { told } = line;
  if (told?.kind === 'table' || told?.kind === 'figure' || told?.kind === 'equation') return told.at.to;
  return pointAt(line.text, Math.max(0, joined(line.text).length - 1));
}

/** Whether a point lies in a stretch. */
export function isIn({ from, to }: PlaceRange, point: Point): boolean {
  return compared(point, from) >= 0 && compared(point, to) <= 0;
}

/** A line of the manuscript: its text, the white space round it, what its format says of it and what it shows by itself. */
import type { Extent } from '../../model/diagnostic.ts';
import type { Point, Span, Text } from '../../model/document.ts';
import { extentAt, joined, pointAt, slice } from '../../model/runs.ts';
import type { SourceLine } from '../source/source.ts';
import { charactersOf, readingCharacters } from './reading-characters.ts';
import { type Signs, signsOf } from './signs.ts';

/** A line as the rules read it; its characters are those they know, also where the text is in Traditional Chinese. */
export interface Line extends SourceLine {
  readonly shows: Signs;
}

/** So many blank lines before a line part one article from the next. */
export const DIVIDED = 3;

/** A line of the source as the rules read it. */
export function lineFrom(source: SourceLine, chars: string = readingCharacters(source.chars)): Line {
  return { ...source, chars, shows: signsOf(chars) };
}

/** The line with another text in its place. */
export function withText(line: Line, text: Text, chars: string = charactersOf(text)): Line {
  return { ...line, text, chars, shows: signsOf(chars) };
}

/** The part of a line between two offsets, trimmed; null if nothing is left. */
export function cut(line: Line, from: number, to: number): Line | null {
  const part = line.chars.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = start + part.trim().length;
  if (end <= start) return null;
  if (start === 0 && end === line.chars.length) return line;
  const chars = line.chars.slice(start, end);
  const first = start === 0;
  return {
    text: slice(line.text, start, end),
    chars,
    indent: first ? line.indent : 0,
    blanksBefore: first ? line.blanksBefore : 0,
    told: first || line.told === null ? line.told : { kind: 'paragraph' },
    shows: signsOf(chars),
  };
}

/** Whether the format leaves it to the text rules what a line is. */
export function isOpen({ told }: SourceLine): boolean {
  return told === null || told.kind === 'paragraph' || told.kind === 'wrapped';
}

/** Whether a table, a picture or an equation stands in the place of the line. */
export function isObject({ told }: SourceLine): boolean {
  return told?.kind === 'table' || told?.kind === 'figure' || told?.kind === 'equation';
}

/** Where a line begins. */
export function startOf(line: SourceLine): Point {
  return pointAt(line.text, 0);
}

/** Where the lines from `first` to `last` stand, from the first character to the last. */
export function extentOf(first: SourceLine, last: SourceLine = first): Extent {
  const length = joined(last.text).length;
  return { from: startOf(first), to: extentAt(last.text, Math.max(0, length - 1), length).to };
}

/** The span of the lines from `first` to `last`. */
export function spanOf(file: string, first: SourceLine, last: SourceLine): Span {
  return { file, ...extentOf(first, last) };
}

/** The span from where the first of two begins to where the last ends. */
export function spanOver(a: Span, b: Span): Span {
  const isBefore = (one: Point, other: Point) =>
    one.line < other.line || (one.line === other.line && one.column <= other.column);
  return { file: a.file, from: isBefore(a.from, b.from) ? a.from : b.from, to: isBefore(a.to, b.to) ? b.to : a.to };
}

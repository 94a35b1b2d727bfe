/** A place where a conversion is to be doubted, and the tools with which such places are found. */
import type { Conversion } from './convert.ts';
import { pieceAt } from './recut.ts';

/** A stretch of the source whose form is not sure; `candidates` are forms of all of it. */
export interface Doubt {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly string[];
  readonly reason: string;
  /** From 0 to 1: how likely another form is meant. */
  readonly risk: number;
  /** Whether nothing speaks against the form but that the dictionary has no word here. */
  readonly isAlone?: true;
}

/** Whoever is asked about a name will know; a context that speaks for another form is right more often than not. */
export const RISK = { name: 0.95, context: 0.8, reading: 0.7, across: 0.65 } as const;

/** How far round a character its context reaches. */
export const REACH = 5;

const HAN = /\p{Script=Han}/u;

/** A stretch to decide on everywhere must be more than a single character; a mark before a longer one is no part of it. */
export function wordy(source: string, from: number, to: number): { from: number; to: number } {
  if (to - from === 1) return { from: Math.max(0, from - 1), to: Math.min(source.length, to + 1) };
  return to - from > 2 && !HAN.test(source[from]!) ? { from: from + 1, to } : { from, to };
}

/** Where a pattern matches round a character, with the character in the match. */
export function matchAt(source: string, at: number, pattern: RegExp): { from: number; to: number } | null {
  const start = Math.max(0, at - REACH);
  const window = source.slice(start, at + REACH);
  for (const { 0: match, index } of window.matchAll(pattern)) {
    const [from, to] = [start + index, start + index + match.length];
    if (from <= at && at < to) return wordy(source, from, to);
  }
  return null;
}

/** What a stretch of the source is printed as; a piece that has not kept its width counts as a whole. */
export function printedAs(pieces: readonly Conversion[], from: number, to: number): string {
  let text = '';
  for (let index = pieceAt(pieces, from); index < pieces.length && pieces[index]!.from < to; index++) {
    const piece = pieces[index]!;
    const keepsWidth = piece.text.length === piece.to - piece.from;
    text += keepsWidth ? piece.text.slice(Math.max(0, from - piece.from), to - piece.from) : piece.text;
  }
  return text;
}

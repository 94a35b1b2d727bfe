/** The editor's decisions where they hold in a text, and a conversion with them in place. */
import { basename } from 'node:path';
import type { Text } from '../model/document.ts';
import type { Decision, DecisionPlace } from '../model/instructions.ts';
import { pointAt } from '../model/runs.ts';
import type { Lock, Piece } from './convert.ts';
import { lookupOf } from './lookup.ts';

/** A stretch of the source for which a form was laid down. */
export type Decided = Lock;

/** Characters beside a phrase by which its place is known again. */
const BESIDE = 2;

/** Finds the settled decisions that hold in a text of a file; one for a place goes before one for the phrase everywhere. */
export function decisionFinder(
  decisions: readonly Decision[],
): (source: string, text: Text, file: string) => Decided[] {
  const settled = decisions.filter(({ form }) => form !== null);
  const byPhrase = new Map<string, Decision[]>();
  for (const one of settled) byPhrase.set(one.phrase, [...(byPhrase.get(one.phrase) ?? []), one]);
  const lookup = lookupOf(byPhrase.keys());
  return (source, text, file) =>
    lookup(source).flatMap(({ from, to, phrase }) => {
      const all = byPhrase.get(phrase)!;
      const here = all.find(({ place }) => place !== null && isAt(place, source, from, to, text, file));
      const form = (here ?? all.find(({ place }) => place === null))?.form ?? null;
      return form === null ? [] : [{ from, to, text: form }];
    });
}

/** Whether a place is this one: by the characters on either side, or where none were noted, by its line. */
function isAt(place: DecisionPlace, source: string, from: number, to: number, text: Text, file: string): boolean {
  if (place.file !== basename(file)) return false;
  if (place.context === null) return place.line === null || pointAt(text, from).line === place.line;
  return isInContext(place.context, source, from, to);
}

/** Whether the characters just before a stretch, or just after it, are those of a context that holds the same phrase. */
export function isInContext(context: string, source: string, from: number, to: number): boolean {
  const phrase = source.slice(from, to);
  for (let at = context.indexOf(phrase); at >= 0; at = context.indexOf(phrase, at + 1)) {
    const before = context.slice(Math.max(0, at - BESIDE), at);
    const after = context.slice(at + phrase.length, at + phrase.length + BESIDE);
    const isBefore = source.slice(Math.max(0, from - BESIDE), from) === before;
    const isAfter = source.slice(to, to + BESIDE) === after;
    if ((isBefore && before !== '') || (isAfter && after !== '') || (isBefore && isAfter)) return true;
  }
  return false;
}

/**
 * Puts decided forms into a conversion character by character, so that the words round them stay as they are; a decision that would
 * cut through a given or reworded piece does not hold there.
 */
export function impose(pieces: readonly Piece[], decided: readonly Decided[]): readonly Piece[] {
  if (decided.length === 0) return pieces;
  const result: Piece[] = [];
  let index = 0;
  let rest = pieces[0];
  const next = () => {
    rest = pieces[++index];
  };
  for (const { from, to, text } of decided) {
    while (rest !== undefined && rest.to <= from) {
      result.push(rest);
      next();
    }
    const covered = pieces.slice(index, pieces.findIndex((piece, at) => at >= index && piece.to >= to) + 1);
    if (rest === undefined || !mayCut(rest, from) || !mayCut(covered.at(-1)!, to)) continue;
    if (rest.from < from) result.push(partOf(rest, rest.from, from));
    result.push({ from, to, text, by: 'given' });
    while (rest !== undefined && rest.to <= to) next();
    if (rest !== undefined && rest.from < to) rest = partOf(rest, to, rest.to);
  }
  while (rest !== undefined) {
    result.push(rest);
    next();
  }
  return result;
}

function mayCut(piece: Piece, at: number): boolean {
  return at <= piece.from || at >= piece.to || (piece.by !== 'given' && piece.text.length === piece.to - piece.from);
}

function partOf(piece: Piece, from: number, to: number): Piece {
  return { from, to, text: piece.text.slice(from - piece.from, to - piece.from), by: piece.by };
}

/** The editor's decisions where they hold in a text, and a conversion with them in place. */
import { basename } from 'node:path';
import { articlesOf, type Issue, type Text } from '../model/document.ts';
import type { Decision, DecisionPlace } from '../model/instructions.ts';
import { joined, pointAt } from '../model/runs.ts';
import { textsOf } from '../model/slots.ts';
import type { Conversion, Lock } from './convert.ts';
import { type FoundPhrase, lookupOf } from './lookup.ts';

/** A stretch of the source for which a form was laid down. */
export type Decided = Lock;

/** Fewer characters than these round a phrase, or than half of those noted, do not tell that it is the place that was meant. */
const ENOUGH = 2;
/** A place whose surroundings agree better by one character goes before one that is nearer by fewer lines than these. */
const FAR = 1e6;

/**
 * Finds the settled decisions that hold in a text; one for a place goes before one for the phrase everywhere, which holds only where
 * `isMeant` says so.
 */
export function decisionFinder(
  issue: Issue,
  decisions: readonly Decision[],
  isMeant: (source: string, found: FoundPhrase, form: string, isFact: boolean) => boolean,
): (source: string, text: Text, isFact: boolean) => Decided[] {
  const settled = decisions.filter(({ form }) => form !== null);
  const everywhere = new Map(settled.flatMap(({ phrase, form, place }) => (place === null ? [[phrase, form!]] : [])));
  const lookup = lookupOf(everywhere.keys());
  const placed = placedIn(issue, settled);
  return (source, text, isFact) => {
    const here = placed.get(text) ?? [];
    const isFree = ({ from, to }: FoundPhrase) => here.every((one) => to <= one.from || from >= one.to);
    const free = lookup(source).filter(
      (found) => isFree(found) && isMeant(source, found, everywhere.get(found.phrase)!, isFact),
    );
    const all = [...here, ...free.map(({ from, to, phrase }) => ({ from, to, text: everywhere.get(phrase)! }))];
    return all.sort((a, b) => a.from - b.from);
  };
}

/** The decisions that are meant for one place, each at the places found for it. */
function placedIn(issue: Issue, settled: readonly Decision[]): ReadonlyMap<Text, Decided[]> {
  const placed = new Map<Text, Decided[]>();
  for (const { phrase, form, place } of settled) {
    if (place === null) continue;
    const articles = articlesOf(issue).filter(({ at }) => basename(at.file).normalize() === place.file.normalize());
    const found = articles.flatMap((article) => textsOf(article)).flatMap((text) => occurrences(text, phrase));
    for (const { text, from, to } of bestAgreeing(place, found)) {
      const others = (placed.get(text) ?? []).filter((one) => to <= one.from || from >= one.to);
      placed.set(text, [...others, { from, to, text: form! }]);
    }
  }
  return placed;
}

/** A phrase at a place of the manuscript. */
interface Occurrence {
  readonly text: Text;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

function occurrences(text: Text, phrase: string): Occurrence[] {
  const source = joined(text);
  return lookupOf([phrase])(source).map(({ from, to }) => {
    return { text, from, to, line: pointAt(text, from).line, before: source.slice(0, from), after: source.slice(to) };
  });
}

/** The occurrence whose surroundings agree best with the context noted, the nearest of equals; without a context, all in the line. */
function bestAgreeing({ context, line }: DecisionPlace, found: readonly Occurrence[]): readonly Occurrence[] {
  if (context === null) return line === null ? found : found.filter((one) => one.line === line);
  const rated = found.map((one) => {
    const agreement = agreementWith(context, one);
    const noted = context.length - (one.to - one.from);
    return {
      one,
      isMeant: agreement >= Math.max(ENOUGH, noted / 2),
      rank: agreement * FAR - Math.abs(one.line - (line ?? one.line)),
    };
  });
  const best = rated.filter(({ isMeant }) => isMeant).sort((a, b) => b.rank - a.rank)[0];
  return best === undefined ? [] : [best.one];
}

/** How many characters on both sides of an occurrence are as in a context that holds the same phrase. */
function agreementWith(context: string, { before, after, text, from, to }: Occurrence): number {
  const phrase = joined(text).slice(from, to);
  let best = 0;
  for (let at = context.indexOf(phrase); at >= 0; at = context.indexOf(phrase, at + 1)) {
    const noted = { before: context.slice(0, at), after: context.slice(at + phrase.length) };
    let agreement = 0;
    for (let i = 1; i <= noted.before.length && noted.before.at(-i) === before.at(-i); i++) agreement++;
    for (let i = 0; i < noted.after.length && noted.after[i] === after[i]; i++) agreement++;
    best = Math.max(best, agreement);
  }
  return best;
}

/**
 * Puts decided forms into a conversion character by character, so that the words round them stay as they are; a decision that would
 * cut through a given or reworded piece does not hold there.
 */
export function impose(pieces: readonly Conversion[], decided: readonly Decided[]): readonly Conversion[] {
  if (decided.length === 0) return pieces;
  const result: Conversion[] = [];
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

function mayCut(piece: Conversion, at: number): boolean {
  return at <= piece.from || at >= piece.to || (piece.by !== 'given' && piece.text.length === piece.to - piece.from);
}

function partOf(piece: Conversion, from: number, to: number): Conversion {
  return { from, to, text: piece.text.slice(from - piece.from, to - piece.from), by: piece.by };
}

/** Other ways to read a clause that are nearly as likely as the one that holds. */
import { eachWord, isTricky, type Listed, type ReadWord } from './edges.ts';
import { offer, reachedNowhere, wordsFrom, wordsTo } from './paths.ts';

/** A reading that is dearer by this is not asked about. */
const TOO_DEAR = 2;

/** Another way to cut a stretch of text, by UTF-16 offsets, and how much dearer it is. */
export interface Rival {
  readonly from: number;
  readonly to: number;
  readonly words: readonly ReadWord[];
  readonly dearer: number;
}

/** A word that may stand in a reading. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly isPhrase: boolean;
}

/** The readings with a word that cuts across the words of the cheapest, where it matters. */
export function rivalsIn(text: string, listed: Listed): Rival[] {
  const edges: Edge[] = [];
  eachWord(text, text.length, listed, (from, to, cost, isPhrase) => edges.push({ from, to, cost, isPhrase }));
  const [ahead, back] = [reachedNowhere(text.length), reachedNowhere(text.length)];
  ahead.least[0] = 0;
  for (const { from, to, cost, isPhrase } of edges) offer(ahead, to, from, cost, isPhrase);
  const path = wordsTo(ahead, text.length);
  const ends = new Set([0, ...path.map(({ to }) => to)]);
  const tricky = path.filter(({ from, to, isPhrase }) => isPhrase && isTricky(text, from, to, listed));
  const crossing = edges.filter((edge) => {
    const { from, to, isPhrase } = edge;
    if (to - from < 2 || !cutsAcross(edge, ends)) return false;
    return (isPhrase && isTricky(text, from, to, listed)) || tricky.some((one) => one.from < to && one.to > from);
  });
  if (crossing.length === 0) return [];
  back.least[text.length] = 0;
  for (const { from, to, cost, isPhrase } of edges.toReversed()) offer(back, from, to, cost, isPhrase);
  const all = ahead.least[text.length]!;
  return crossing.flatMap((edge) => {
    const dearer = ahead.least[edge.from]! + edge.cost + back.least[edge.to]! - all;
    if (dearer > TOO_DEAR) return [];
    const other = [...wordsTo(ahead, edge.from), edge, ...wordsFrom(back, edge.to, text.length)];
    return [{ ...differing(edge, ends, other), dearer }];
  });
}

/** Whether a word begins or ends inside another of a reading, and holds one of its edges. */
function cutsAcross({ from, to }: Edge, ends: ReadonlySet<number>): boolean {
  if (ends.has(from) && ends.has(to)) return false;
  for (let at = from + 1; at < to; at++) if (ends.has(at)) return true;
  return false;
}

/** The words of another reading round one of them, as far as it has no edge in common with the first. */
function differing(edge: Edge, ends: ReadonlySet<number>, other: readonly ReadWord[]): Omit<Rival, 'dearer'> {
  const shared = other.filter(({ from }) => ends.has(from)).map(({ from }) => from);
  const from = shared.findLast((one) => one <= edge.from) ?? 0;
  const to = shared.find((one) => one >= edge.to) ?? other.at(-1)!.to;
  return { from, to, words: other.filter((word) => word.from >= from && word.to <= to) };
}

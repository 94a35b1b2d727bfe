/** The risky places of an edition: what an editor reads before it goes to print. */
import type { Point } from './document.ts';

/** A phrase at a place, what was printed for it and what else it may be. */
export interface DoubtfulPlace {
  readonly file: string;
  readonly point: Point;
  /** Where the last character of the phrase stands. */
  readonly end: Point;
  /** What is to be settled, as the manuscript has it. */
  readonly phrase: string;
  /** The characters before and after the phrase. */
  readonly before: string;
  readonly after: string;
  /** What is printed. */
  readonly form: string;
  /** Every form that may be meant, the one that Kanyin takes first. */
  readonly candidates: readonly string[];
  /** Why it is doubtful, in Chinese. */
  readonly reason: string;
  /** From 0 to 1: how likely another form is meant. */
  readonly risk: number;
  /** Whether a decision of the editor holds here. */
  readonly settled: boolean;
}

/** The same phrase in the same sense, wherever it stands: settled once. */
export interface Query {
  readonly phrase: string;
  readonly form: string;
  readonly candidates: readonly string[];
  readonly reason: string;
  readonly risk: number;
  readonly settled: boolean;
  readonly places: readonly DoubtfulPlace[];
}

/** The places as queries, the riskiest first, then as they stand in the issue. */
export function queriesOf(places: readonly DoubtfulPlace[]): Query[] {
  const groups = new Map<string, DoubtfulPlace[]>();
  for (const place of places) {
    const key = `${place.phrase} ${place.candidates.join(' ')} ${place.settled}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  const queries = [...groups.values()].map((group): Query => {
    const { phrase, form, candidates, reason, settled } = group[0]!;
    return {
      phrase,
      form,
      candidates,
      reason,
      settled,
      risk: group.reduce((most, { risk }) => Math.max(most, risk), 0),
      places: group,
    };
  });
  return queries.sort((a, b) => b.risk - a.risk);
}

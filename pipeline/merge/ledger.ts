/** The ledger of a merge: every change of the returned file with exactly one fate. */
import { createHash } from 'node:crypto';
import type { Point } from '../model/document.ts';
import type { Hunk } from './hunks.ts';
import type { Revision } from './returned.ts';
import type { Meeting } from './three-way.ts';

/** What becomes of a change. */
export type Fate = 'applied' | 'conflict' | 'decision' | 'elsewhere' | 'looks';
export const FATES: readonly Fate[] = ['applied', 'conflict', 'decision', 'elsewhere', 'looks'];

/** Where a change stands: the manuscript, its line and column, the article, and the words round it. */
export interface ChangePlace extends Point {
  readonly file: string;
  readonly article: string;
  readonly words: string;
}

/** A change; `base`, `returned` and `manuscript` say what stands there in each. */
export interface LedgerChange extends Revision {
  readonly id: string;
  readonly fate: Fate;
  /** Whether `base` and `returned` are words, or name a look or a style. */
  readonly of: 'words' | 'look' | 'style';
  readonly at: ChangePlace;
  readonly base: string;
  readonly returned: string;
  readonly manuscript: string;
  /** Why, in words for the editor; '' where it is applied. */
  readonly why: string;
}

const AROUND = 16;

/** Made of the article's title, the words taken out and put in and those round them: the same whatever else is merged. */
export function changeId(title: string, base: string, { from, to, put }: Pick<Hunk, 'from' | 'to' | 'put'>): string {
  const around = [base.slice(Math.max(0, from - AROUND), from), base.slice(from, to), put, base.slice(to, to + AROUND)];
  return createHash('sha256')
    .update(JSON.stringify([title, ...around]))
    .digest('hex')
    .slice(0, 10);
}

/** A conflict's id: of the clauses that both sides edited. */
export function conflictId(title: string, base: string, { from, to, returned }: Meeting): string {
  return changeId(title, base, { from, to, put: returned });
}

/** Ids that two changes share get numbers, in their order. */
export function withOwnIds(changes: readonly LedgerChange[]): LedgerChange[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const before = seen.get(change.id) ?? 0;
    seen.set(change.id, before + 1);
    return before === 0 ? change : { ...change, id: `${change.id}-${before + 1}` };
  });
}

/** How many changes have each fate. */
export function countsOf(changes: readonly LedgerChange[]): Record<Fate, number> {
  const counts = { applied: 0, conflict: 0, decision: 0, elsewhere: 0, looks: 0 };
  for (const { fate } of changes) counts[fate]++;
  return counts;
}

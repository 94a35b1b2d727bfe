/** A change of a returned file that may be written. */
import type { Hunk } from './hunks.ts';
import type { LedgerChange } from './ledger.ts';

/** An edit of what is printed today, with the change it makes. */
export interface Pending {
  readonly article: number;
  readonly hunk: Hunk;
  readonly change: Omit<LedgerChange, 'fate' | 'why'>;
  /** Whether calls of notes are among what it takes out. */
  readonly notesTaken: boolean;
}

/** What is found while a build goes on: an issue with errors is not made, and keeps no other issue from being made. */
import { brokenSetup } from '../broken.mjs';
import { MissingFont } from '../house/fonts.ts';
import { type Diagnostic, isStopped } from '../model/diagnostic.ts';
import { NotWritten } from '../write/not-written.ts';

/** Something that went wrong through a fault of ours; `at` names the issue, or the file that was being made. */
export interface Failure {
  readonly at: string;
  readonly error: unknown;
}

export interface Ledger {
  readonly found: readonly Diagnostic[];
  readonly failures: readonly Failure[];
  /** Issues that are not made, by id, in the order in which that was found. */
  readonly held: ReadonlySet<string>;
  /** Writes down what was found in an issue; null for what concerns none of them. */
  add(issue: string | null, found: readonly Diagnostic[]): void;
  /** Does a piece of an issue's work; null where it failed. What is wrong with the machine is thrown on: it ends the build. */
  attempt<Value>(issue: string, at: string, work: () => Promise<Value>): Promise<Value | null>;
}

/** Opens a ledger; in a strict one warnings count as errors. */
export function openLedger(strict: boolean): Ledger {
  const found: Diagnostic[] = [];
  const failures: Failure[] = [];
  const held = new Set<string>();
  return {
    found,
    failures,
    held,
    add(issue, more) {
      // A manuscript may have more findings than a call may have arguments.
      for (const one of more) found.push(one);
      if (issue !== null && isStopped(more, strict)) held.add(issue);
    },
    async attempt(issue, at, work) {
      try {
        return await work();
      } catch (error) {
        if (isOfMachine(error)) throw error;
        failures.push({ at, error });
        held.add(issue);
        return null;
      }
    },
  };
}

/** A font or a library that is not installed, a disk that is full; codes that begin with ERR_ are wrong calls of Node's functions. */
function isOfMachine(error: unknown): boolean {
  if (error instanceof MissingFont || error instanceof NotWritten || brokenSetup(error) !== null) return true;
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && !code.startsWith('ERR_');
}

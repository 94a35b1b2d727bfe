/** Operations that end, as a process does that is killed, after the first so many; from then on nothing is done any more. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Operations, onDisk } from '../../pipeline/write/operations.ts';

export class Killed extends Error {}

export interface Counted {
  readonly files: Operations;
  /** How many operations were begun. */
  readonly count: () => number;
}

/** What an operation leaves that is cut off in the middle: half a file, half a folder. */
const HALVES: Partial<Record<keyof Operations, (path: string, bytes: Uint8Array) => void>> = {
  write: (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length / 2)),
  remove(path) {
    try {
      for (const name of readdirSync(path).filter((_, index) => index % 2 === 0)) {
        rmSync(join(path, name), { recursive: true });
      }
    } catch {
      // A file goes at once.
    }
  },
};

/** `at` operations are done, then one is left half done (`isHalf`) or not begun. */
export function killedAfter(at: number, isHalf: boolean, like: Operations = quick): Counted {
  let count = 0;
  const counted = (name: keyof Operations) =>
    ((...args: [string, Uint8Array]) => {
      count++;
      if (count === at + 1 && isHalf) HALVES[name]?.(...args);
      if (count > at) throw new Killed();
      return (like[name] as (...args: [string, Uint8Array]) => void)(...args);
    }) as never;
  const names = Object.keys(onDisk) as (keyof Operations)[];
  return { files: Object.fromEntries(names.map((name) => [name, counted(name)])) as never, count: () => count };
}

/** A disk that nobody waits for. */
export const quick: Operations = { ...onDisk, flush: async () => {}, flushNow: () => {} };

/** A disk on which no file has two names. */
export const withoutLinks: Operations = {
  ...quick,
  link() {
    throw Object.assign(new Error('no links here'), { code: 'ENOTSUP' });
  },
};

/** A disk on which some files are held by another program, as Windows does it. */
export function holding(isHeld: (path: string) => boolean, like: Operations = quick): Operations {
  return {
    ...like,
    rename(from, to) {
      if (isHeld(from) || isHeld(to)) throw Object.assign(new Error('held'), { code: 'EBUSY', path: from });
      like.rename(from, to);
    },
  };
}

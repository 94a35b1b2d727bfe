/** Manuscripts that were read before, for whoever reads the same issue after each edit: only what changed is read anew. */
import { createHash } from 'node:crypto';
import type { Guidance } from '../read/grammar/corrections/guidance.ts';
import type { Reading } from '../read/reader.ts';
import { bytesOf } from './bytes.ts';

type Doubts = Parameters<Guidance['doubt']>[];
type ReadAnew = (guidance: Guidance) => Promise<Reading>;

export interface KeptReadings {
  /** What a manuscript was read as, before or now; the doubts about its corrections are told each time. */
  take(folder: string, name: string, guidance: Guidance, read: ReadAnew): Promise<Reading>;
  /** Ends an intake: what it did not take is let go. */
  turn(): void;
}

/** Keeps the readings of one intake for the next. */
export function keepReadings(): KeptReadings {
  let before = new Map<string, { readonly reading: Reading; readonly doubts: Doubts }>();
  let now: typeof before = new Map();
  return {
    async take(folder, name, { corrections, doubt }, read) {
      const bytes = bytesOf(folder, name);
      if ('severity' in bytes) return read({ corrections, doubt });
      const told = JSON.stringify([folder, name, corrections]);
      const key = createHash('sha1').update(`${told}\0`).update(bytes).digest('hex');
      const known = now.get(key) ?? before.get(key);
      if (known !== undefined) {
        now.set(key, known);
        for (const one of known.doubts) doubt(...one);
        return known.reading;
      }
      const doubts: Doubts = [];
      const reading = await read({ corrections, doubt: (...one) => void doubts.push(one) });
      for (const one of doubts) doubt(...one);
      now.set(key, { reading, doubts });
      return reading;
    },
    turn() {
      before = now;
      now = new Map();
    },
  };
}

/** Files of documents that are refused, as readings. */

import type { Reading } from '../reader.ts';
import { Refusal, refusalOf } from '../source/refusal.ts';

/** What reading gives, or that one error where the file is refused. */
export function orRefused(file: string, read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedReading(file, error);
  }
}

/** A reading that is nothing but that error. */
export function refusedReading(file: string, { reason }: Refusal): Reading {
  return { articles: [], pictures: [], diagnostics: [refusalOf(file, reason)], written: null };
}

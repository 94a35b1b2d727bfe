/** Punctuation to GB/T 15834, and what must stay as it is: every line of the table, which the benchmark counts too. */
import { describe, expect, it } from 'vitest';
import { punctuationCases, repaired } from './punctuation.ts';

const CASES = punctuationCases();

describe('punctuation', () => {
  it.each(CASES)('%s → %s', (before, after) => {
    expect(repaired(before)).toBe(after);
  });

  it.each(CASES)('of %s is repaired once and for all', (_, after) => {
    expect(repaired(after)).toBe(after);
  });
});

/** Any one block of any manuscript can be corrected to any other kind, and nothing else changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined, pointAt } from '../../../pipeline/model/runs.ts';
import { allManuscripts, at, changedBesides, corrected, KINDS, targetsIn } from './correcting.ts';

const RUNS = 30;
/** pnpm bench:corrections goes through all of them. */
const manuscripts = allManuscripts();

it('any one block becomes any other kind, and nothing else changes', () => {
  const manuscript = fc.constantFrom(...manuscripts);
  fc.assert(
    fc.property(manuscript, fc.nat(), fc.constantFrom(...KINDS), (one, number, kind) => {
      const before = corrected(one, []);
      const targets = targetsIn(before.articles);
      const target = targets[number % Math.max(1, targets.length)];
      if (target === undefined || target.kind === kind) return;
      const words = joined(target.text).slice(0, 16);
      const after = corrected(one, [at(words, kind, pointAt(target.text, 0).line)]);
      expect(after.doubts, `${one.name}: ${words} is ${kind}`).toEqual([]);
      expect(changedBesides(before, after, target), `${one.name}: ${words} is ${kind}`).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

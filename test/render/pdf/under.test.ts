import { expect, it } from 'vitest';
import { linesUnder, wavesUnder } from '../../../pipeline/render/pdf/under.ts';
import type { Look } from '../../../pipeline/typeset/characters.ts';
import type { PlacedRun } from '../../../pipeline/typeset/pages.ts';
import { LOOK } from '../../typeset/setting.ts';

const run = (x: number, width: number, under: Look['under']): PlacedRun => ({
  text: '字',
  look: { ...LOOK, size: 10, under },
  x,
  baseline: 100,
  spacing: 0,
  width,
});

it('draws one line under neighbouring runs of a name, a little short at both ends', () => {
  const rules = linesUnder([run(0, 10, null), run(10, 10, 'line'), run(21, 9, 'line'), run(30, 10, null)]);
  expect(rules).toHaveLength(1);
  expect(rules[0]!.x).toBeGreaterThan(10);
  expect(rules[0]!.x + rules[0]!.width).toBeLessThan(30);
  expect(rules[0]!.y).toBeGreaterThan(100);
});

it('parts names that other text parts, and lines from waves', () => {
  const set = [run(0, 10, 'line'), run(10, 10, null), run(20, 10, 'line'), run(30, 10, 'wave')];
  expect(linesUnder(set)).toHaveLength(2);
  expect(wavesUnder(set)).toHaveLength(1);
});

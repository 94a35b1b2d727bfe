import { expect, it } from 'vitest';
import { type Fault, faultsOf, sampleOf } from './faults.ts';
import { filesOf, ROOMS, testsOf } from './rooms.ts';

const faults = Array.from({ length: 40 }, (_, i): Fault => {
  return { file: 'a.ts', start: `${i + 1}:1`, end: `${i + 1}:5`, kind: 'BooleanLiteral', replacement: 'true' };
});

it('has files and tests in every room', () => {
  for (const room of Object.values(ROOMS)) {
    expect(filesOf(room).length).toBeGreaterThan(5);
    expect(testsOf(room).length).toBeGreaterThan(0);
  }
});

it('draws the same faults for the same seed, in their order, and others for another', () => {
  const drawn = sampleOf(faults, 10, 1);
  expect(drawn).toHaveLength(10);
  expect(drawn).toEqual(faults.filter((fault) => drawn.includes(fault)));
  expect(sampleOf(faults, 10, 1)).toEqual(drawn);
  expect(sampleOf(faults, 10, 2)).not.toEqual(drawn);
  expect(sampleOf(faults, 100, 1)).toEqual(faults);
});

it('keeps the lots of the others where one is gone', () => {
  const drawn = sampleOf(faults, 10, 1);
  const without = faults.filter((fault) => fault !== drawn[0]);
  expect(sampleOf(without, 10, 1)).toEqual(expect.arrayContaining(drawn.slice(1)));
});

it('finds what can be spoiled in a file, with its place', async () => {
  const found = await faultsOf(['pipeline/preflight/report.ts']);
  expect(found.length).toBeGreaterThan(3);
  expect(found.every(({ file, start }) => file === 'pipeline/preflight/report.ts' && /^\d+:\d+$/.test(start))).toBe(
    true,
  );
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preflight } from '../../pipeline/preflight/preflight.ts';
import { goldenRows } from '../golden.ts';
import { FAULTS } from './faults.ts';
import { printFile } from './sheet.ts';

const expectRows = goldenRows(join(import.meta.dirname, 'said.tsv'), 'fault\tcheck\tlabel\tfound\tplaces\thint');

describe('one fault in a print file is found by its check and by no other, and said word for word', () => {
  it.each(FAULTS.map((fault) => [fault.check, fault.what, fault] as const))('%s: %s', async (_, __, fault) => {
    const { verdicts } = await preflight(await printFile(fault.standard, fault.spoil));
    const found = verdicts.filter(({ state }) => state !== 'pass');
    expect(found.map(({ check, state }) => [check, state])).toEqual([[fault.check, fault.state]]);
    expect(found[0]!.found).toMatch(fault.says);
    expectRows(
      `${fault.check}: ${fault.what}`,
      found.map(({ check, label, found, places, hint }) => [check, label, found, places.join(' / '), hint ?? '']),
    );
  });
});

it('says of each check what it found where nothing is wrong', async () => {
  for (const standard of ['X-1a', 'X-4'] as const) {
    const { verdicts } = await preflight(await printFile(standard));
    expectRows(
      `nothing, ${standard}`,
      verdicts.map(({ check, label, found }) => [check, label, found]),
    );
  }
});

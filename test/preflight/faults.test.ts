import { describe, expect, it } from 'vitest';
import { preflight } from '../../pipeline/preflight/preflight.ts';
import { FAULTS } from './faults.ts';
import { printFile } from './sheet.ts';

describe('one fault in a print file is found by its check and by no other', () => {
  it.each(FAULTS.map((fault) => [fault.check, fault.what, fault] as const))('%s: %s', async (_, __, fault) => {
    const { verdicts } = await preflight(await printFile(fault.standard, fault.spoil));
    const found = verdicts.filter(({ state }) => state !== 'pass');
    expect(found.map(({ check, state }) => [check, state])).toEqual([[fault.check, fault.state]]);
    expect(found[0]!.found).toMatch(fault.says);
    expect(found[0]!.hint).toBeTruthy();
  });
});

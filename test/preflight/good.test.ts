import { describe, expect, it } from 'vitest';
import { preflight } from '../../pipeline/preflight/preflight.ts';
import { printFile } from './sheet.ts';

describe('a print file without a fault', () => {
  it.each([
    ['X-1a', 'PDF/X-1a:2003'],
    ['X-4', 'PDF/X-4'],
  ] as const)('passes every check as %s', async (standard, written) => {
    const report = await preflight(await printFile(standard));
    expect(report.verdicts.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect([report.pages, report.standard]).toEqual([4, written]);
  });
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const CLOCK = new URL('../../clock.mjs', import.meta.url).href;
const DIGEST = fileURLToPath(new URL('digest.ts', import.meta.url));

async function digestOn(now: string, zone: string): Promise<string> {
  const env = { ...process.env, TZ: zone, KANYIN_NOW: now };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', CLOCK, '--import', 'tsx', DIGEST], {
    env,
  });
  return stdout;
}

it('gives equal bytes on any day and in any time zone', async () => {
  const [here, there] = await Promise.all([
    digestOn('1999-12-31T23:30:00Z', 'Pacific/Kiritimati'),
    digestOn('2041-07-01T00:30:00Z', 'America/Los_Angeles'),
  ]);
  expect(here).toMatch(/^[0-9a-f]{64}$/);
  expect(there).toBe(here);
});

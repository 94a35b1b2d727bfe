import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { identifierOf, modifiedOf } from '../../../pipeline/render/epub/identity.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';

const DIGEST = fileURLToPath(new URL('digest.ts', import.meta.url));

async function digestIn(zone: string, year: string): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', DIGEST, year], {
    env: { ...process.env, TZ: zone },
  });
  return stdout;
}

test('equal bytes on any day and in any time zone', async () => {
  const here = createHash('sha256')
    .update((await render(job(issue))).bytes)
    .digest('hex');
  const digests = await Promise.all([digestIn('Pacific/Kiritimati', '1999'), digestIn('America/Los_Angeles', '2041')]);
  expect(digests).toEqual([here, here]);
});

test('the identifier follows journal, year, number and edition, and nothing else', () => {
  const id = identifierOf(issue, 'zh-Hans');
  expect(identifierOf({ ...issue, id: 'moved', sections: [] }, 'zh-Hans')).toBe(id);
  expect(identifierOf(issue, 'zh-Hant-TW')).not.toBe(id);
  expect(identifierOf({ ...issue, masthead: { ...issue.masthead, number: 7 } }, 'zh-Hans')).not.toBe(id);
});

test('issues without a number are told apart by their folders', () => {
  const masthead = { ...issue.masthead, number: null };
  expect(identifierOf({ ...issue, masthead, id: 'a' }, 'zh-Hans')).not.toBe(
    identifierOf({ ...issue, masthead, id: 'b' }, 'zh-Hans'),
  );
});

test('the time of change comes from the issue, never from the clock', () => {
  expect(modifiedOf(issue.masthead)).toBe('2024-12-15T00:00:00Z');
  expect(modifiedOf({ ...issue.masthead, date: '2024-02-30' })).toBe('2024-01-01T00:00:00Z');
  expect(modifiedOf({ ...issue.masthead, date: null, year: null })).toBe('2000-01-01T00:00:00Z');
});

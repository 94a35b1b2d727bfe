/** The command that opens the desk: its address, its end, and that it is open once on a folder. */
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { emptyFolder, kanyin, started } from './kanyin.ts';

const root = emptyFolder();
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts the desk; gives the process and its address. */
async function opened() {
  const child = started('proof', ['--no-open', '--content', content, '--out', join(root, 'dist')]);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+$/m.exec(said)?.[0];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`no address: ${said}`);
}

const claims = () => readdirSync(content).filter((name) => name.endsWith('.desk'));

it('opens on an empty folder, once, and ends with Ctrl-C; a killed one is in nobody’s way', async () => {
  const first = await opened();
  const page = await fetch(first.url);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="desk">')]);
  expect((await fetch(first.url.replace(/token=.*/, 'token=x'))).status).toBe(403);
  const second = kanyin('proof', ['--no-open', '--content', content]);
  expect([second.status, second.stderr]).toEqual([2, expect.stringContaining('已经在另一个校样台里打开着')]);
  first.child.kill('SIGINT');
  expect(await once(first.child, 'exit')).toEqual([0, null]);
  expect(claims()).toEqual([]);
  const killed = await opened();
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  expect(claims()).toHaveLength(1);
  const third = await opened();
  expect(claims()).toHaveLength(1);
  third.child.kill('SIGTERM');
  expect(await once(third.child, 'exit')).toEqual([0, null]);
});

it('refuses a port that is none', () => {
  const { status, stderr } = kanyin('proof', ['--port', 'acht', '--content', content]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--port')]);
});

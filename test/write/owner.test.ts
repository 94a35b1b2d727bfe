/** Whose a temporary name is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { isAbandoned, ownName, stateOf } from '../../pipeline/write/owner.ts';
import { ELSEWHERE, GONE, lay, parentName, startOf } from './laid.ts';

const [, , machine] = ownName().split('-');
afterEach(() => void vi.restoreAllMocks());

it('is a running process, or one that has ended', () => {
  expect(stateOf(ownName())).toBe('running');
  expect(stateOf(`.kanyin-${process.pid}-${machine}-1`)).toBe('ended');
  expect(stateOf(`.kanyin-1-00000000-1`)).toBe('unknown');
  expect(stateOf('.kanyin-odd')).toBe('ended');
});

it.runIf(existsSync('/proc/self/stat'))('has ended when it was killed, though nobody took note of it yet', async () => {
  // What the shell becomes never asks after its child.
  const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60']);
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(String(line).trim());
  const name = `.kanyin-${pid}-${machine}-${startOf(pid)}`;
  const isDead = () => /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  while (!isDead()) await new Promise((resolve) => setImmediate(resolve));
  expect(process.kill(pid, 0)).toBe(true);
  expect(stateOf(name)).toBe('ended');
  parent.kill();
});

it('is told from the whole name, with or without a short ending', () => {
  expect(stateOf(`${ownName()}.tmp`)).toBe('running');
  expect(stateOf(`${parentName()}.tmp`)).toBe('running');
  expect(stateOf(`${GONE}.tmp`)).toBe('ended');
  for (const odd of [`x${parentName()}`, `${parentName()}.a.b`, `${parentName()}-`, `${parentName()}x`]) {
    expect(stateOf(odd)).toBe('ended');
  }
});

it.runIf(existsSync('/proc/self/stat'))('is unknown where the system says nothing of a process', () => {
  // The number of no process, which nevertheless can be asked after.
  expect(stateOf(`.kanyin-0-${machine}-1`)).toBe('unknown');
  expect(stateOf(`.kanyin-${process.ppid}-${machine}-1`)).toBe('ended');
});

it('is running where the process is somebody else’s', () => {
  const refuse = (code: string) => {
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
  };
  refuse('EPERM');
  expect(stateOf(parentName())).toBe('running');
  refuse('ESRCH');
  expect(stateOf(parentName())).toBe('ended');
});

it('is given up for one of another machine when it has not changed for an hour', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanyin-owner-'));
  lay(folder, { [ELSEWHERE]: '', [GONE]: '', [ownName()]: '' });
  const abandoned = (name: string) => isAbandoned(name, join(folder, name));
  expect([ELSEWHERE, GONE, ownName()].map(abandoned)).toEqual([false, true, false]);
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  for (const name of [ELSEWHERE, ownName()]) utimesSync(join(folder, name), hours(1.1), hours(1.1));
  expect([ELSEWHERE, ownName()].map(abandoned)).toEqual([true, false]);
  utimesSync(join(folder, ELSEWHERE), hours(0.9), hours(0.9));
  expect(abandoned(ELSEWHERE)).toBe(false);
  expect(isAbandoned(ELSEWHERE, join(folder, 'none'))).toBe(false);
  rmSync(folder, { recursive: true });
});

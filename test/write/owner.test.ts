/** Whose a temporary name is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownName, stateOf } from '../../pipeline/write/owner.ts';

const [, , machine] = ownName().split('-');
const startOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ')[19]!;

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

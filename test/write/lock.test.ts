/** One process at a time changes an output folder: who gets the lock, who waits, who is told that another keeps it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCK, lock } from '../../pipeline/write/lock.ts';
import { NotWritten } from '../../pipeline/write/not-written.ts';
import type { Operations } from '../../pipeline/write/operations.ts';
import { ownName } from '../../pipeline/write/owner.ts';
import { quick } from './killed.ts';
import { ELSEWHERE, GONE, lay, parentName, systemError } from './laid.ts';

let out: string;
let waits: number;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'kanyin-lock-'));
  waits = 0;
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const heldBy = (name: string) => lay(out, { [join(LOCK, name)]: '' });
const holder = () => readdirSync(join(out, LOCK));

/** Takes the lock as this process; `meanwhile` happens at each wait. */
async function taken(files: Operations = quick, meanwhile: () => void = () => {}): Promise<() => void> {
  const owner = ownName();
  mkdirSync(join(out, owner));
  const wait = async () => {
    waits++;
    meanwhile();
  };
  return lock({ out, staging: join(out, owner) }, { files, owner, wait });
}

/** Renaming onto the lock fails in this way, so often. */
function refusing(error: Error, times = Number.POSITIVE_INFINITY): Operations {
  let left = times;
  return {
    ...quick,
    rename(from, to) {
      if (basename(to) === LOCK && left-- > 0) throw error;
      quick.rename(from, to);
    },
  };
}

it('is taken at once where nobody has it, and gone when it is released', async () => {
  const release = await taken();
  expect([holder(), waits]).toEqual([[ownName()], 0]);
  release();
  expect(readdirSync(out)).toEqual([ownName()]);
  expect(readdirSync(join(out, ownName()))).toEqual([]);
});

it('of a process that has ended passes on without a wait', async () => {
  heldBy(GONE);
  const release = await taken();
  expect([holder(), waits]).toEqual([[ownName()], 0]);
  expect(readdirSync(join(out, ownName()))).toEqual([]);
  release();
  expect(existsSync(join(out, LOCK))).toBe(false);
});

it('of a process that goes on working is waited for as long as it does', async () => {
  heldBy(parentName());
  mkdirSync(join(out, parentName()));
  const release = await taken(quick, () => {
    lay(out, { [join(parentName(), String(waits))]: '' });
    if (waits === 320) rmSync(join(out, LOCK), { recursive: true });
  });
  expect([holder(), waits]).toEqual([[ownName()], 320]);
  release();
});

it('of a process that does nothing is complained of after half a minute; on another machine it is taken over', async () => {
  heldBy(parentName());
  const error = await taken().catch((error: unknown) => error);
  expect(error).toBeInstanceOf(NotWritten);
  expect((error as Error).message).toContain(`另一次 build:all（进程 ${process.ppid}）正在换 ${out} 里的成品`);
  const patience = waits;
  expect(patience).toBeGreaterThan(200);

  for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
  heldBy(ELSEWHERE);
  waits = 0;
  await taken();
  expect([holder(), waits]).toEqual([[ownName()], patience]);
});

it('that is empty is nobody’s, also where nothing can be renamed onto it', async () => {
  mkdirSync(join(out, LOCK));
  const onWindows: Operations = {
    ...quick,
    rename(from, to) {
      if (existsSync(to)) throw systemError('EPERM');
      quick.rename(from, to);
    },
  };
  await taken(onWindows);
  expect([holder(), waits]).toEqual([[ownName()], 1]);
});

it('that always has just been released is complained of without a number', async () => {
  mkdirSync(join(out, LOCK));
  const removeFolder = () => {
    throw systemError('ENOTEMPTY');
  };
  const files = { ...refusing(systemError('ENOTEMPTY')), removeFolder };
  await expect(taken(files)).rejects.toThrow('另一次 build:all（进程 不明）');
});

it('that is empty and cannot be taken away is not had: the error of the disk is thrown', async () => {
  mkdirSync(join(out, LOCK));
  const removeFolder = () => {
    throw systemError('EIO');
  };
  await expect(taken({ ...refusing(systemError('EPERM')), removeFolder })).rejects.toMatchObject({ code: 'EIO' });
});

it('passes to one of several who find its owner gone', async () => {
  heldBy(GONE);
  let isFirst = true;
  const files: Operations = {
    ...quick,
    rename(from, to) {
      if (basename(from) === GONE && isFirst) {
        isFirst = false;
        renameSync(from, join(out, LOCK, parentName()));
      }
      quick.rename(from, to);
    },
  };
  await taken(files, () => rmSync(join(out, LOCK), { recursive: true }));
  expect([holder(), waits]).toEqual([[ownName()], 1]);
});

it.each(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'])('is held where renaming onto it says %s', async (code) => {
  heldBy(parentName());
  await taken(refusing(systemError(code), 1), () => rmSync(join(out, LOCK), { recursive: true }));
  expect(waits).toBe(1);
});

it('cannot be had where the disk refuses: the error of the disk is thrown', async () => {
  await expect(taken(refusing(systemError('EACCES')))).rejects.toMatchObject({ code: 'EACCES' });
  rmSync(join(out, ownName()), { recursive: true });
  heldBy(parentName());
  await expect(taken(refusing(systemError('EIO')))).rejects.toMatchObject({ code: 'EIO' });
  rmSync(join(out, LOCK), { recursive: true });
  rmSync(join(out, ownName()), { recursive: true });

  heldBy(GONE);
  const rename: Operations['rename'] = (from, to) => {
    if (basename(from) === GONE) throw systemError('EIO');
    quick.rename(from, to);
  };
  await expect(taken({ ...quick, rename })).rejects.toMatchObject({ code: 'EIO' });
});

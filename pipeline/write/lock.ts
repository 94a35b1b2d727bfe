/** One process at a time changes the files of an output folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statsAt } from '../stats.ts';
import type { Site } from './journal.ts';
import type { Means } from './means.ts';
import { codeOf, NotWritten } from './not-written.ts';
import type { Operations } from './operations.ts';
import { stateOf } from './owner.ts';

/** A folder that holds one file, named for its owner: both appear in one step, and it passes to another in one step. */
export const LOCK = '.kanyin-lock';
/** Changing files takes a moment: an owner that has done nothing for so many moments has been stopped, or is no longer there. */
const PATIENCE = 300;
/** What comes of renaming a folder onto one that is not empty, by system. */
const TAKEN = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'];

/** Waits for the lock; gives what releases it. Throws NotWritten where another keeps it. */
export async function lock(site: Site, { files, owner, wait }: Means): Promise<() => void> {
  const place = join(site.out, LOCK);
  let [seen, unchanged] = ['', 0];
  while (!isTaken(site, owner, files)) {
    const holder = holderOf(place, files);
    const state = holder === null ? 'running' : stateOf(holder);
    const isGivenUp = state === 'ended' || (state === 'unknown' && unchanged >= PATIENCE);
    if (holder !== null && isGivenUp && isPassed(place, holder, owner, files)) break;
    if (state === 'running' && unchanged >= PATIENCE) throw new NotWritten(busy(site.out, holder));
    const now = `${holder} ${lastChange(join(site.out, holder ?? ''))}`;
    unchanged = now === seen ? unchanged + 1 : 0;
    seen = now;
    if (!isGivenUp) await wait();
  }
  const ready = join(site.staging, 'lock');
  files.remove(ready);
  return () => {
    files.rename(place, ready);
    files.remove(ready);
  };
}

function isTaken({ out, staging }: Site, owner: string, files: Operations): boolean {
  const ready = join(staging, 'lock');
  files.makeFolder(ready);
  files.remove(join(ready, owner));
  files.write(join(ready, owner), new Uint8Array());
  try {
    files.rename(ready, join(out, LOCK));
    return true;
  } catch (error) {
    const isHeld = TAKEN.includes(codeOf(error));
    if (!isHeld || statsAt(join(out, LOCK)) === undefined) throw error;
    return false;
  }
}

/** The name in the lock; null where it has just been released. An empty lock is nobody's, and Windows renames nothing onto it. */
function holderOf(place: string, files: Operations): string | null {
  try {
    const [holder] = readdirSync(place);
    if (holder === undefined) files.removeFolder(place);
    return holder ?? null;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** Of several that find the owner gone, one gets it. */
function isPassed(place: string, holder: string, owner: string, files: Operations): boolean {
  try {
    files.rename(join(place, holder), join(place, owner));
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function lastChange(path: string): number {
  return statsAt(path)?.mtimeMs ?? 0;
}

function busy(out: string, holder: string | null): string {
  const [, pid] = /^\.kanyin-(\d+)/.exec(holder ?? '') ?? [];
  return `另一次 build:all（进程 ${pid ?? '不明'}）正在换 ${out} 里的成品，等了很久也没有完。请等它做完，或结束它，再来一次。`;
}

/** Brings to an end what a killed build left in an output folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statsAt } from '../stats.ts';
import { finishChange } from './exchange.ts';
import type { Site } from './journal.ts';
import { LOCK, lock } from './lock.ts';
import { type Means, machine } from './means.ts';
import { codeOf, NotWritten } from './not-written.ts';
import type { Operations } from './operations.ts';
import { isAbandoned, PREFIX } from './owner.ts';

/**
 * Leaves nothing of ours in the output folder but what a running build has there. True where files went back to what they were. Throws
 * NotWritten where one cannot.
 */
export async function recover(out: string, means: Partial<Means> = {}): Promise<boolean> {
  const { files, owner, wait } = { ...machine(), ...means };
  if (statsAt(out)?.isDirectory() !== true) return false;
  const isLeft = readdirSync(out).some((name) => name === LOCK || isLeftover(out, name));
  if (!isLeft) return false;
  const site = { out, staging: join(out, owner) };
  files.makeFolder(site.staging);
  try {
    const release = await lock(site, { files, owner, wait });
    try {
      return finishAll(site, files);
    } finally {
      release();
    }
  } finally {
    clearAway(site.staging, files);
  }
}

/** The same by a command that makes nothing: where another is at work, or something cannot be done, all is left to the next build. */
export async function recoverInPassing(out: string, means: Partial<Means> = {}): Promise<boolean> {
  const wait = () => Promise.reject(new NotWritten('busy'));
  try {
    return await recover(out, { ...means, wait });
  } catch (error) {
    if (!(error instanceof NotWritten)) codeOf(error);
    return false;
  }
}

/** Only under the lock: finishes every change that was cut short, and clears away what waited. True where files went back. */
export function finishAll({ out, staging: own }: Site, files: Operations): boolean {
  let isBack = false;
  for (const name of readdirSync(out).filter((name) => isLeftover(out, name))) {
    const staging = join(out, name);
    if (staging === own) continue;
    isBack = finishChange({ out, staging }, files) || isBack;
    clearAway(staging, files);
  }
  return isBack;
}

/** What another program holds at the moment, the next command clears away. */
export function clearAway(path: string, files: Operations): void {
  try {
    files.remove(path);
  } catch (error) {
    codeOf(error);
  }
}

function isLeftover(out: string, name: string): boolean {
  return name.startsWith(PREFIX) && name !== LOCK && isAbandoned(name, join(out, name));
}

/** The few things that are done to files; a test hands in its own and stops after any of them. */
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { statsAt } from '../stats.ts';
import { codeOf } from './not-written.ts';

export interface Operations {
  /** Makes a folder, and those around it; one that is there is fine. */
  makeFolder(path: string): void;
  /** Removes an empty folder. */
  removeFolder(path: string): void;
  /** Makes a new file; none is left where it fails. */
  write(path: string, bytes: Uint8Array): void;
  /** Waits until the contents of files, together, would outlast a power cut. */
  flush(paths: readonly string[]): Promise<void>;
  /** The same of one file, or of the names in a folder. */
  flushNow(path: string): void;
  /** Gives a file a second name. */
  link(from: string, to: string): void;
  rename(from: string, to: string): void;
  /** Removes a file, or a folder and what is in it; nothing there is fine. */
  remove(path: string): void;
}

/** Windows: a virus scanner or an indexer holds a new file for a moment. Milliseconds between attempts. */
const HELD = ['EPERM', 'EBUSY', 'EACCES'];
const PAUSES = process.platform === 'win32' ? [20, 50, 100, 200, 400] : [];
/** Some folders, and some file systems, cannot be flushed. */
const UNFLUSHED = ['EPERM', 'EISDIR', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EBADF', 'EACCES'];

export const onDisk: Operations = {
  makeFolder,
  removeFolder: rmdirSync,
  write(path, bytes) {
    const file = openSync(path, 'wx');
    try {
      writeAll(file, bytes);
    } catch (error) {
      closeSync(file);
      rmSync(path, { force: true });
      throw error;
    }
    closeSync(file);
  },
  flush: async (paths) => void (await Promise.all(paths.map(flushed))),
  flushNow(path) {
    try {
      // Windows flushes only what is open for writing, a folder opens only for reading.
      const file = openSync(path, statsAt(path)?.isDirectory() === true ? 'r' : 'r+');
      try {
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      passOverUnable(error);
    }
  },
  link: linkSync,
  rename: (from, to) => patiently(() => renameSync(from, to)),
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: PAUSES.length }),
};

/** Node's own way never ends where a folder takes no other (/proc/x, Node 20). */
function makeFolder(path: string): void {
  if (statsAt(path)?.isDirectory() === true) return;
  const around = dirname(path);
  if (around !== path) makeFolder(around);
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (statsAt(path)?.isDirectory() !== true) throw Object.assign(error as NodeJS.ErrnoException, { code: 'ENOTDIR' });
  }
}

/** A disk that fills up takes the beginning and says how much that was. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

async function flushed(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    passOverUnable(error);
  }
}

function passOverUnable(error: unknown): void {
  if (!UNFLUSHED.includes(codeOf(error))) throw error;
}

/** Tries again where a file is only held for a moment; `pauses` in milliseconds. */
export function patiently(act: () => void, pauses: readonly number[] = PAUSES): void {
  for (const pause of pauses) {
    try {
      act();
      return;
    } catch (error) {
      if (!HELD.includes(codeOf(error))) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  act();
}

/** Output folders as a test lays them out, and names of processes that another machine, or nobody, has. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

const HOST = createHash('sha1').update(hostname()).digest('hex').slice(0, 8);
/** Of a process that is no more. */
export const GONE = `.kanyin-999999999-${HOST}-1`;
/** Of a process on another machine. */
export const ELSEWHERE = '.kanyin-1-00000000-1';

/** The name of the process that started this one. */
export function parentName(): string {
  return `.kanyin-${process.ppid}-${HOST}-${startOf(process.ppid)}`;
}

/** When a process began, in the system's ticks; any number where the system does not say. */
export function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!;
  } catch {
    return '0';
  }
}

/** Writes files by their paths in a folder. */
export function lay(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Whose a temporary name is: the process it was made by, and whether that one is still at work. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { statsAt } from '../stats.ts';

/** What every temporary file and folder of ours begins with. */
export const PREFIX = '.kanyin-';
/** Of a process that cannot be looked at, on another machine, a thing is given up as abandoned when it has not changed for so long (ms). */
const UNTOUCHED = 60 * 60 * 1000;
const NAME = /^\.kanyin-(\d+)-([0-9a-f]{8})-(\d+)(?:\.\w+)?$/;

/** `unknown`: the process is on another machine, or only its number is known, which may have gone to another. */
export type OwnerState = 'running' | 'ended' | 'unknown';

/** The name for what this process makes; no other process has it, now or later. */
export function ownName(): string {
  const started = processAt(process.pid)?.started ?? String(Math.round(performance.timeOrigin));
  return `${PREFIX}${process.pid}-${machine()}-${started}`;
}

/** Whether the process that made a name is at work. */
export function stateOf(name: string): OwnerState {
  const [, pid, host, started] = NAME.exec(name) ?? [];
  if (pid === undefined) return 'ended';
  if (host !== machine()) return 'unknown';
  if (Number(pid) === process.pid) return ownName() === name.replace(/\.\w+$/, '') ? 'running' : 'ended';
  if (!isAlive(Number(pid))) return 'ended';
  const found = processAt(Number(pid));
  if (found === null) return 'unknown';
  return found.started === started && !found.isDead ? 'running' : 'ended';
}

/** Whether nobody will come back to a temporary file or folder; `name` stands at the end of `path`. */
export function isAbandoned(name: string, path: string): boolean {
  const state = stateOf(name);
  if (state !== 'unknown') return state === 'ended';
  const stats = statsAt(path);
  return stats !== undefined && Date.now() - stats.mtimeMs > UNTOUCHED;
}

function machine(): string {
  return createHash('sha1').update(hostname()).digest('hex').slice(0, 8);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, in ticks since the machine did, and whether it was killed and only waits to be taken note of (proc(5), stat, fields
 * 22 and 3); null where the system does not say.
 */
function processAt(pid: number): { readonly started: string; readonly isDead: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const started = fields[18];
    return started === undefined ? null : { started, isDead: /^[ZXx]$/.test(state ?? '') };
  } catch {
    return null;
  }
}

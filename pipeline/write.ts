/** Outputs -> dist/, whole files only: all are written beside, then renamed together when the last one is done. */
import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files waiting to be published together. */
export interface Desk {
  /** Lays a finished file ready; `path` is relative to the output folder. */
  put(path: string, bytes: Uint8Array): void;
  /** Takes away what was laid ready in a folder of the output folder. */
  discard(folder: string): void;
  /** Moves every file to its place; until then the earlier outputs are untouched. */
  publish(): void;
  /** Throws away what was laid ready. */
  clear(): void;
}

const PREFIX = '.kanyin-';
/** Publishing runs to its end once it has begun, since signals are only heard between turns of the event loop. */
const INTERRUPTIONS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Opens a desk in the output folder (made if need be) and clears away what a killed build left there. */
export function openDesk(out: string): Desk {
  const beside = join(out, `${PREFIX}${process.pid}`);
  const ready = new Map<string, string>();
  mkdirSync(out, { recursive: true });
  clearAbandoned(out);
  const interrupted = (signal: keyof typeof INTERRUPTIONS) => {
    clear();
    process.exit(INTERRUPTIONS[signal]);
  };
  const signals = Object.keys(INTERRUPTIONS) as (keyof typeof INTERRUPTIONS)[];
  const clear = () => {
    for (const signal of signals) process.off(signal, interrupted);
    rmSync(beside, { recursive: true, force: true });
  };
  for (const signal of signals) process.on(signal, interrupted);
  return {
    put(path, bytes) {
      const temporary = join(beside, path);
      mkdirSync(dirname(temporary), { recursive: true });
      writeFileSync(temporary, bytes);
      ready.set(temporary, join(out, path));
    },
    discard(folder) {
      for (const [temporary, final] of ready) {
        if (dirname(final) === join(out, folder)) ready.delete(temporary);
      }
      rmSync(join(beside, folder), { recursive: true, force: true });
    },
    publish() {
      for (const final of ready.values()) makeRoom(final);
      for (const [temporary, final] of ready) renameSync(temporary, final);
      clear();
    },
    clear,
  };
}

/** A target that cannot be replaced is found before the first file is moved. */
function makeRoom(final: string): void {
  mkdirSync(dirname(final), { recursive: true });
  accessSync(dirname(final), constants.W_OK);
  if (statSync(final, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw Object.assign(new Error('a folder stands where a file should go'), { code: 'EISDIR', path: final });
  }
}

function clearAbandoned(out: string): void {
  for (const name of readdirSync(out).filter((entry) => entry.startsWith(PREFIX))) {
    if (!isRunning(Number(name.slice(PREFIX.length)))) rmSync(join(out, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

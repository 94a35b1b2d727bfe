/** Runs the project's scripts as a user does, in processes of their own. */
import { type ChildProcessByStdio, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const START = join(ROOT, 'pipeline', 'start.mjs');

/** Runs a script; `env` is added to the environment, `loaded` are modules loaded before it. */
export function kanyin(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
  loaded: readonly string[] = [],
): SpawnSyncReturns<string> {
  const imports = loaded.flatMap((name) => ['--import', name]);
  return spawnSync(process.execPath, [...imports, START, script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
}

/** Starts a script and goes on. */
export function started(script: string, args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [START, script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A new empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kanyin-'));
}

/** Files by path in a new folder; gives the folder. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The bytes of all files under a folder by path, in order. */
export function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** How memory is kept in check for an issue of much text or many pictures: settled for the whole process, before anything runs. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** Bytes of text in an issue from which on memory is saved at the cost of some time: about a hundred pages. */
const LARGE = 450_000;

/** Bytes of pictures, and of manuscripts that may hold some, from which on a build runs with one arena. */
const PICTURED = 2_000_000;
const ARENAS = 'MALLOC_ARENA_MAX';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Left alone, Node collects no garbage before there is three times as much as is in use; for a build of long issues it does when there is
 * an eighth.
 */
export function saveMemoryFor(argv) {
  if (largestIssue(contentFolder(argv), TEXT) > LARGE) setFlagsFromString('--heap-growing-percent=12');
}

/**
 * Whether a build should run in a process of its own with one arena of the C library: where many threads work on pictures, glibc keeps what
 * each of them has freed, a quarter of the memory of the whole build. It reads that from its environment as the process begins.
 */
export function needsOneArena(argv) {
  if (process.platform !== 'linux' || process.env[ARENAS] !== undefined) return false;
  return largestIssue(contentFolder(argv), PICTURE) > PICTURED;
}

/** Runs the same command again with one arena; ends as that ends. */
export function runWithOneArena(script, argv) {
  const again = [...process.execArgv, script, ...argv];
  const child = spawn(process.execPath, again, { stdio: 'inherit', env: { ...process.env, [ARENAS]: '1' } });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      for (const one of SIGNALS) process.off(one, pass);
      if (signal !== null) process.kill(process.pid, signal);
      resolve(status ?? 1);
    });
  });
}

function contentFolder(argv) {
  const at = argv.findLastIndex((argument) => argument === '--content' || argument.startsWith('--content='));
  return at < 0 ? 'content' : (argv[at].split('=')[1] ?? argv[at + 1] ?? 'content');
}

const TEXT = /\.(?:txt|md)$/i;
const PICTURE = /\.(?:png|jpe?g|tiff?|svg|docx)$/i;

/** Bytes of such files in the largest issue, since one is made after another. */
function largestIssue(folder, kind) {
  try {
    const issues = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return Math.max(0, ...issues.map(({ name }) => bytesIn(join(folder, name), kind)), bytesHere(folder, kind));
  } catch {
    return 0;
  }
}

/** With the folders in it, as images/. */
function bytesIn(folder, kind) {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inner.reduce((sum, { name }) => sum + bytesHere(join(folder, name), kind), bytesHere(folder, kind));
}

function bytesHere(folder, kind) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && kind.test(entry.name));
  return files.reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
}

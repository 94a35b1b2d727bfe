/** How memory is kept in check for an issue of much text or many pictures: settled for the whole process, before anything runs. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** Bytes of text in an issue from which on memory is saved at the cost of some time: about a hundred pages. */
const LARGE = 450_000;

/**
 * What makes glibc give back what the threads that work on pictures have freed: one arena for all of them, and a fixed size from which on
 * free memory at its end is returned, where it would else rise with the largest picture. It reads both as a process begins.
 */
const ONE_ARENA = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };
/** Says to a process that it is the second: whatever else it finds, it starts no third. */
const AGAIN = 'KANYIN_AGAIN';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Left alone, Node collects no garbage before there is three times as much as is in use; for a build of long issues it does when there is
 * an eighth.
 */
export function saveMemoryFor(argv) {
  if (largestIssue(contentFolder(argv)) > LARGE) setFlagsFromString('--heap-growing-percent=12');
}

/** Whether a build should run in a process of its own with one arena: it has a picture, and nobody has settled how memory is handed out. */
export function needsOneArena(argv) {
  const settled = [AGAIN, ...Object.keys(ONE_ARENA)];
  if (process.platform !== 'linux' || settled.some((name) => process.env[name] !== undefined)) return false;
  return holdsPicture(contentFolder(argv));
}

/** Runs the same command again with one arena; ends as that ends, and says so where it was killed. */
export function runWithOneArena(script, argv) {
  const again = [...process.execArgv, script, ...argv];
  const child = spawn(process.execPath, again, {
    stdio: 'inherit',
    env: { ...process.env, ...ONE_ARENA, [AGAIN]: '1' },
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      for (const one of SIGNALS) process.off(one, pass);
      if (SIGNALS.includes(signal)) process.kill(process.pid, signal);
      else if (signal !== null)
        process.stderr.write(`刊印中途被系统停下了（${signal}），多半是内存不够。请关掉别的程序，再来一次。\n`);
      resolve(status ?? 2);
    });
  });
}

function contentFolder(argv) {
  const at = argv.findLastIndex((argument) => argument === '--content' || argument.startsWith('--content='));
  return at < 0 ? 'content' : (argv[at].split('=')[1] ?? argv[at + 1] ?? 'content');
}

const TEXT = /\.(?:txt|md)$/i;
const PICTURE = /\.(?:png|jpe?g|tiff?|svg)$/i;
const WORD = /\.docx$/i;

/** Whether there is one in the issues of a folder, or in the folders of theirs, as images/. */
function holdsPicture(folder, depth = 2) {
  try {
    return readdirSync(folder, { withFileTypes: true }).some((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? depth > 0 && holdsPicture(path, depth - 1) : entry.isFile() && isPictured(path);
    });
  } catch {
    return false;
  }
}

/** A picture, or a Word file that holds one: a zip says the names of what is in it in plain letters. */
function isPictured(path) {
  return PICTURE.test(path) || (WORD.test(path) && readFileSync(path).includes('media/'));
}

/** Bytes of text in the largest issue, since one is made after another. */
function largestIssue(folder) {
  try {
    const issues = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return Math.max(0, ...issues.map(({ name }) => bytesIn(join(folder, name))), bytesHere(folder));
  } catch {
    return 0;
  }
}

/** With the folders in it. */
function bytesIn(folder) {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inner.reduce((sum, { name }) => sum + bytesHere(join(folder, name)), bytesHere(folder));
}

function bytesHere(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && TEXT.test(entry.name));
  return files.reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
}

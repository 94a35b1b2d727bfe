/** How Node keeps its memory in check for a long issue. Its flags hold for the whole process, so they are set before anything runs. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** Bytes of text in an issue from which on memory is saved at the cost of some time: about a hundred pages. */
const LARGE = 450_000;

/**
 * Left alone, Node collects no garbage before there is three times as much as is in use; for a build of long issues it does when there is
 * an eighth.
 */
export function saveMemoryFor(argv) {
  if (largestIssue(contentFolder(argv)) > LARGE) setFlagsFromString('--heap-growing-percent=12');
}

function contentFolder(argv) {
  const at = argv.findLastIndex((argument) => argument === '--content' || argument.startsWith('--content='));
  return at < 0 ? 'content' : (argv[at].split('=')[1] ?? argv[at + 1] ?? 'content');
}

/** Issues are made one after another, so that the largest counts. */
function largestIssue(folder) {
  try {
    const issues = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return Math.max(0, ...[folder, ...issues.map(({ name }) => join(folder, name))].map(textIn));
  } catch {
    return 0;
  }
}

function textIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.filter(({ name }) => /\.(?:txt|md)$/i.test(name));
  return texts.reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
}

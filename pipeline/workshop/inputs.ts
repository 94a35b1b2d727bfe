/** What an issue is made from: the files of its folder, as one digest. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueFolder } from '../intake/folders.ts';
import { statsAt } from '../stats.ts';

/** Files above this many bytes are told by their size and time: nobody edits them by hand. */
const LARGE = 8 * 1024 * 1024;

/** The SHA-256 of names and bytes of all files under an issue folder; what cannot be read counts by its name. */
export function inputsOf({ path, only }: IssueFolder): string {
  const hash = createHash('sha256').update(`${only === null ? '' : only.join('\n')}\0`);
  for (const name of namesIn(path))
    hash
      .update(`${name}\0`)
      .update(contentOf(join(path, name)))
      .update('\0');
  return hash.digest('hex');
}

function namesIn(folder: string): string[] {
  try {
    return (readdirSync(folder, { recursive: true }) as string[]).filter((name) => !isHidden(name)).sort();
  } catch {
    return [];
  }
}

/** `.kanyin/` is written by builds and is no input. */
function isHidden(name: string): boolean {
  return name.split(/[\\/]/).some((part) => part.startsWith('.'));
}

function contentOf(path: string): string | Uint8Array {
  try {
    const stats = statsAt(path);
    if (stats?.isFile() !== true) return '';
    return stats.size > LARGE ? `${stats.size} ${stats.mtimeMs}` : readFileSync(path);
  } catch {
    return '';
  }
}

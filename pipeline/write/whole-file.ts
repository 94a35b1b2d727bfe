/** Writes a file whole or not at all, and leaves nothing beside it. */
import { chmodSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { statsAt } from '../stats.ts';
import { type Operations, onDisk } from './operations.ts';
import { isAbandoned, ownName, PREFIX } from './owner.ts';

/**
 * Puts the bytes into the file, new or in the place of an old one, of which links stay links and permissions are kept. An error has the
 * path of that file, and nothing has changed.
 */
export function writeWhole(path: string, bytes: Uint8Array, files: Operations = onDisk): void {
  let beside: string | null = null;
  try {
    const old = statsAt(path);
    const place = old === undefined ? path : realpathSync(path);
    clearAbandoned(dirname(place), files);
    beside = join(dirname(place), `${ownName()}.tmp`);
    files.write(beside, bytes);
    files.flushNow(beside);
    if (old !== undefined) chmodSync(beside, old.mode);
    files.rename(beside, place);
  } catch (error) {
    if (beside !== null) files.remove(beside);
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}

/** What was beside a file when a command was killed. */
function clearAbandoned(folder: string, files: Operations): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(PREFIX) && name.endsWith('.tmp') && isAbandoned(name, join(folder, name))) {
      files.remove(join(folder, name));
    }
  }
}

/**
 * What lies at a path that a user has a hand in. Node keeps the answer to its last such question in one place, and looks there again when
 * it follows the links by which libraries are found: after a pipe or a socket it follows none, and every library not yet loaded is missing.
 */
import { lstatSync, type Stats, statSync } from 'node:fs';

/** What is at the path, where a link leads; undefined where there is nothing. Throws what the system says of a path that cannot be looked at. */
export function statsAt(path: string): Stats | undefined {
  return forgotten(statSync(path, { throwIfNoEntry: false }));
}

/** The same of a link itself. */
export function linkStatsAt(path: string): Stats | undefined {
  return forgotten(lstatSync(path, { throwIfNoEntry: false }));
}

function forgotten(stats: Stats | undefined): Stats | undefined {
  if (stats?.isFIFO() === true || stats?.isSocket() === true) statSync(process.execPath, { throwIfNoEntry: false });
  return stats;
}

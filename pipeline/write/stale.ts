/** Finished files in an issue's folder that a build did not make: of older content, it may be. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EDITIONS } from '../model/document.ts';

/** Their paths from the output folder, in order; what is not named as an output of the issue is somebody else's. */
export function staleIn(out: string, issue: string, made: readonly string[]): string[] {
  return namesIn(join(out, issue))
    .filter((name) => EDITIONS.some((edition) => isNamed(name, `${issue}.${edition}.`)))
    .map((name) => `${issue}/${name}`)
    .filter((path) => !made.includes(path))
    .sort();
}

function isNamed(name: string, start: string): boolean {
  return name.startsWith(start) && /^[a-z]+(?:\.[a-z]+)?$/.test(name.slice(start.length));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

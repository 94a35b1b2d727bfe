/** Which files a room has, and which tests are there for it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Room {
  /** The folder of its files under pipeline/. */
  readonly folder: string;
  /** Folders and files under test/ whose tests are run; those that start other processes are of no use: a fault is in this one only. */
  readonly tests: readonly string[];
  /** Parts of names of test files that are left out: they take most of the time, and hold other rooms or any text against a rule, not examples. */
  readonly without?: readonly string[];
}

/** Tests of thousands of random texts and of files that are meant to harm: one run of them takes longer than all others together. */
const RANDOM = ['hostile', 'property', 'shuffled', 'survives', 'returned', 'encodings'];

/** The rooms by the names in which they are asked for. */
export const ROOMS: Readonly<Record<string, Room>> = {
  typeset: { folder: 'typeset', tests: ['typeset'] },
  edition: { folder: 'edition', tests: ['edition'] },
  galley: { folder: 'galley', tests: ['galley'] },
  grammar: { folder: 'read/grammar', tests: ['read'], without: RANDOM },
  check: { folder: 'check', tests: ['check'] },
  // pronounce.test.ts prints whole issues first.
  preflight: { folder: 'preflight', tests: ['preflight'], without: ['pronounce'] },
  write: { folder: 'write', tests: ['write'] },
};

/** The source files of a room from the root, in the order of their names. */
export function filesOf(room: Room): string[] {
  const folder = join('pipeline', room.folder);
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .sort();
}

/** The test files of a room from the root. */
export function testsOf(room: Room): string[] {
  return room.tests.flatMap((folder) => {
    if (folder.endsWith('.ts')) return [join('test', folder)];
    const names = readdirSync(join(ROOT, 'test', folder), { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.test.ts') && !room.without?.some((part) => name.includes(part)))
      .map((name) => join('test', folder, name))
      .sort();
  });
}

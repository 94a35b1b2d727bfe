/** What is written down before files change places, so that whoever comes after a killed build can bring it to an end. */
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { linkStatsAt } from '../stats.ts';
import { codeOf } from './not-written.ts';
import type { Operations } from './operations.ts';

/** A file on its way: the `number` it waits under, and its place, from the output folder, with forward slashes. */
export interface Move {
  readonly number: number;
  readonly place: string;
  /** Whether there was a file in the place before. */
  readonly replaces: boolean;
}

export interface Journal {
  readonly moves: readonly Move[];
  /** Folders that were made for these files, the outer before the inner. */
  readonly folders: readonly string[];
}

/** The output folder, and the folder in it where files wait. */
export interface Site {
  readonly out: string;
  readonly staging: string;
}

/** Where the new file of a number waits, and where the old one is kept meanwhile. */
export const newFile = ({ staging }: Site, number: number): string => join(staging, `new-${number}`);
export const oldFile = ({ staging }: Site, number: number): string => join(staging, `old-${number}`);

const OPEN = 'journal.json';
/** Its files are all new or all old again: what is left is thrown away. */
const SETTLED = 'settled.json';

/** Writes the journal down; from now on the change is under way. */
export function openJournal({ staging }: Site, journal: Journal, files: Operations): void {
  const draft = join(staging, 'draft.json');
  files.remove(draft);
  files.write(draft, Buffer.from(JSON.stringify(journal)));
  files.flushNow(draft);
  files.rename(draft, join(staging, OPEN));
  files.flushNow(staging);
}

/** Says in one step that the change is made, or unmade. */
export function settleJournal({ staging }: Site, files: Operations): void {
  files.rename(join(staging, OPEN), join(staging, SETTLED));
  files.flushNow(staging);
}

/** The journal of a change under way; null where there is none. */
export function readJournal({ staging }: Site): Journal | null {
  try {
    const journal = JSON.parse(readFileSync(join(staging, OPEN), 'utf8')) as Journal;
    return { moves: journal.moves.filter(({ place }) => isInside(place)), folders: journal.folders.filter(isInside) };
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return null;
    throw error;
  }
}

/** Whether there is a file at a path, or a link, be it to nowhere. */
export function isThere(path: string): boolean {
  return linkStatsAt(path) !== undefined;
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** A journal that came from elsewhere moves nothing out of its output folder. */
function isInside(place: string): boolean {
  return place !== '' && !isAbsolute(place) && !place.split(/[/\\]/).includes('..');
}

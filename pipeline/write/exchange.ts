/** New files for old, all or none. */
import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkStatsAt, statsAt } from '../stats.ts';
import {
  isThere,
  type Journal,
  type Move,
  newFile,
  oldFile,
  openJournal,
  readJournal,
  type Site,
  settleJournal,
} from './journal.ts';
import { codeOf, NotWritten, whyNoFolder, whyNot } from './not-written.ts';
import type { Operations } from './operations.ts';

/** A file that waits under a number for its place. */
export type Waiting = Pick<Move, 'number' | 'place'>;

/**
 * Moves every file to its place. Throws NotWritten with a sentence on each that could not be replaced; then all are as they were. Killed at
 * any point, it is brought to an end by `finish`.
 */
export function exchange(site: Site, waiting: readonly Waiting[], files: Operations): void {
  const refused = waiting.flatMap(({ place }) => unfit(site, place));
  if (refused.length > 0) throw new NotWritten([...new Set(refused)].join('\n'));
  const moves = waiting.map((one) => ({ ...one, replaces: isThere(join(site.out, one.place)) }));
  const folders = foldersFor(site, moves);
  openJournal(site, { moves, folders }, files);
  const failed = [...makeAll(site, folders, files), ...moves.flatMap((move) => bringIn(site, move, files))];
  if (failed.length > 0) {
    rollBack(site, { moves, folders }, files);
    throw new NotWritten([...new Set(failed)].join('\n'));
  }
  for (const folder of new Set(moves.map(({ place }) => dirname(join(site.out, place))))) files.flushNow(folder);
  settleJournal(site, files);
}

/** Brings a change that was cut short to its end: all as before, unless it had been made. True where files went back. */
export function finishChange(site: Site, files: Operations): boolean {
  const journal = readJournal(site);
  if (journal === null) return false;
  rollBack(site, journal, files);
  return true;
}

/** What can be known before the first file is moved. */
function unfit({ out }: Site, place: string): string[] {
  const final = join(out, place);
  const folder = dirname(final);
  try {
    const stats = statsAt(folder);
    if (stats === undefined && isThere(folder)) return [whyNoFolder(folder, { code: 'ENOENT' })];
    if (stats?.isDirectory() === false) return [whyNot(folder, { code: 'ENOTDIR' })];
    if (stats !== undefined) accessSync(folder, constants.W_OK);
  } catch (error) {
    return [whyNoFolder(folder, error)];
  }
  try {
    const isFolder = linkStatsAt(final)?.isDirectory() === true;
    return isFolder ? [whyNot(final, { code: 'EISDIR' })] : [];
  } catch (error) {
    return [whyNot(final, error)];
  }
}

/** The folders of these files that are not there yet, the outer first. */
function foldersFor({ out }: Site, moves: readonly Move[]): string[] {
  const all = moves.flatMap(({ place }) => {
    const names = place.split('/').slice(0, -1);
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
  });
  return [...new Set(all)].filter((folder) => !isThere(join(out, folder)));
}

function makeAll({ out }: Site, folders: readonly string[], files: Operations): string[] {
  return folders.flatMap((folder) => {
    try {
      files.makeFolder(join(out, folder));
      return [];
    } catch (error) {
      return [whyNoFolder(join(out, folder), error)];
    }
  });
}

/** The old file is kept, then the new one put over it; a sentence where that failed. */
function bringIn(site: Site, { number, place, replaces }: Move, files: Operations): string[] {
  const final = join(site.out, place);
  try {
    if (replaces) keep(final, oldFile(site, number), files);
    files.rename(newFile(site, number), final);
    return [];
  } catch (error) {
    return [whyNot(final, error)];
  }
}

/** Under a second name, so that there is a file in the place at every moment; moved away where a file has only one name. */
function keep(final: string, kept: string, files: Operations): void {
  if (linkStatsAt(final)?.isFile() !== true || !hasSecondName(final, kept, files)) files.rename(final, kept);
}

/** Not every disk gives second names, nor for every file. */
function hasSecondName(final: string, kept: string, files: Operations): boolean {
  try {
    files.link(final, kept);
    return true;
  } catch (error) {
    codeOf(error);
    return false;
  }
}

/** Throws NotWritten where a file does not go back; the journal stays open for the next attempt. */
function rollBack(site: Site, { moves, folders }: Journal, files: Operations): void {
  const failed = moves.toReversed().flatMap((move) => takeBack(site, move, files));
  if (failed.length > 0) {
    const rest = '还没有换回原来的一套；照上面做好以后再运行一次 build:all，会接着换回来。';
    throw new NotWritten([...failed, rest].join('\n'));
  }
  for (const folder of folders.toReversed()) removeIfEmpty(join(site.out, folder), files);
  settleJournal(site, files);
}

function takeBack(site: Site, { number, place, replaces }: Move, files: Operations): string[] {
  const final = join(site.out, place);
  const isNew = !isThere(newFile(site, number));
  try {
    if (isNew && !replaces) files.remove(final);
    // The old file may still be in its place, and another program have it open.
    if (isThere(oldFile(site, number)) && (isNew || !isThere(final))) files.rename(oldFile(site, number), final);
    return [];
  } catch (error) {
    return [whyNot(final, error)];
  }
}

function removeIfEmpty(folder: string, files: Operations): void {
  try {
    files.removeFolder(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM'].includes(codeOf(error))) throw error;
  }
}

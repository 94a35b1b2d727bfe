/** An issue on the desk: its workshop, which keeps what an edit leaves as it is, and the steps that can be undone. */
import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { IssueFolder } from '../intake/folders.ts';
import { openWorkshop, type Workshop } from '../workshop/workshop.ts';
import { openUndoJournal, type UndoJournal } from './journal.ts';

export interface Session {
  readonly folder: IssueFolder;
  readonly workshop: Workshop;
  readonly journal: UndoJournal;
  /** Says that files of the folder have changed: what was made of them is made anew when it is asked for. */
  changed(): void;
  /** Digests of what the desk itself has put into files, by path. */
  readonly own: Map<string, string>;
  /** Counts the changes. */
  readonly version: () => number;
  /** The name of a file in the folder, with forward slashes. */
  readonly nameOf: (path: string) => string;
}

/** Opens an issue; nothing is read until it is asked for. */
export function openSession(folder: IssueFolder): Session {
  let version = 0;
  return {
    folder,
    workshop: openWorkshop(() => String(version), { keeps: true }),
    journal: openUndoJournal(),
    changed: () => void version++,
    own: new Map(),
    version: () => version,
    nameOf: (path) => relative(folder.path, path).split(sep).join('/'),
  };
}

/** Tells one content of a file from another. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}

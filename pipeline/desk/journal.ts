/** Every change of files that the desk makes, so that it can be undone and done again: in order, each file whole. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../write/whole-file.ts';
import { Refused } from './refused.ts';

/** A file before and after; null where there is none. */
interface FileChange {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

interface Step {
  readonly label: string;
  readonly changes: readonly FileChange[];
}

export interface UndoJournal {
  /** Writes files, or with null takes them away, as one step; `label` names it for the editor. */
  write(label: string, files: ReadonlyMap<string, Uint8Array | null>): void;
  /** Writes a file that somebody types into: the editor itself undoes that. */
  type(path: string, bytes: Uint8Array): void;
  /** Undoes the last step and gives the paths; throws Refused where a file has become another since. */
  undo(): readonly string[];
  redo(): readonly string[];
  /** What can be undone and done again next; null for nothing. */
  readonly next: () => { readonly undo: string | null; readonly redo: string | null };
}

/** More are not kept: each holds its files twice. */
const MOST = 200;

/** Begins with nothing to undo. */
export function openUndoJournal(): UndoJournal {
  const done: Step[] = [];
  const undone: Step[] = [];
  const turn = (from: Step[], to: Step[], isBack: boolean) => {
    const step = from.at(-1);
    if (step === undefined) throw new Refused(409, 'nothing-to-undo');
    const changes = isBack
      ? step.changes.map(({ path, before, after }) => ({ path, before: after, after: before }))
      : step.changes;
    const other = changes.find(({ path, before }) => !isSameBytes(bytesAt(path), before));
    if (other !== undefined) throw new Refused(409, 'changed-meanwhile');
    for (const { path, after } of changes) put(path, after);
    to.push(from.pop()!);
    return step.changes.map(({ path }) => path);
  };
  return {
    write(label, files) {
      const changes = [...files].map(([path, after]) => ({ path, before: bytesAt(path), after }));
      for (const { path, after } of changes) put(path, after);
      done.push({ label, changes });
      if (done.length > MOST) done.shift();
      undone.length = 0;
    },
    type: put,
    undo: () => turn(done, undone, true),
    redo: () => turn(undone, done, false),
    next: () => ({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null }),
  };
}

function bytesAt(path: string): Uint8Array | null {
  return existsSync(path) ? readFileSync(path) : null;
}

function put(path: string, bytes: Uint8Array | null): void {
  if (bytes === null) rmSync(path, { force: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, bytes);
  }
}

function isSameBytes(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return Buffer.compare(one, other) === 0;
}

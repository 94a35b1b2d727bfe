/** The desk: the issues of a content folder, opened as they are asked for, and whoever hears of changes. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findIssues, type IssueFolder, manuscriptsIn } from '../intake/folders.ts';
import type { DeskEvent } from './contract.ts';
import { Refused } from './refused.ts';
import { digestOf, openSession, type Session } from './session.ts';

export interface Desk {
  readonly content: string;
  /** Where finished files go. */
  readonly out: string;
  issues(): readonly IssueFolder[];
  /** An issue by its id; throws Refused where there is none. */
  session(id: string | null): Session;
  /** Writes files of an issue as one step, and tells the pages; `by` is the page that asked for it. */
  write(session: Session, label: string, files: ReadonlyMap<string, Uint8Array | null>, by: string | null): void;
  /** Writes a manuscript that is typed into, which is no step to be undone here, and tells the pages. */
  type(session: Session, name: string, bytes: Uint8Array, by: string | null): void;
  /** Tells the pages that files changed. */
  changed(session: Session, paths: readonly string[], by: string | null): void;
  readonly tell: (event: DeskEvent) => void;
}

/** Opens the desk on a content folder. */
export function openDesk(content: string, out: string, tell: (event: DeskEvent) => void): Desk {
  const sessions = new Map<string, Session>();
  const issues = () => findIssues(content).folders.filter(({ only, path }) => only === null && isInside(content, path));
  const changed: Desk['changed'] = (session, paths, by) => {
    session.changed();
    tell({ kind: 'changed', issue: session.folder.id, names: paths.map(session.nameOf), by });
  };
  return {
    content,
    out,
    issues,
    session(id) {
      const folder = issues().find((one) => one.id === id);
      if (folder === undefined) throw new Refused(404, 'issue');
      const session = sessions.get(folder.path) ?? openSession(folder);
      sessions.set(folder.path, session);
      return session;
    },
    write(session, label, files, by) {
      const paths = new Map([...files].map(([name, bytes]) => [join(session.folder.path, name), bytes]));
      for (const path of paths.keys()) mustBeInside(session.folder, path);
      session.journal.write(label, paths);
      for (const [path, bytes] of paths) session.own.set(path, bytes === null ? '' : digestOf(bytes));
      changed(session, [...paths.keys()], by);
    },
    type(session, name, bytes, by) {
      const path = join(session.folder.path, name);
      mustBeInside(session.folder, path);
      session.journal.type(path, bytes);
      session.own.set(path, digestOf(bytes));
      changed(session, [path], by);
    },
    changed,
    tell,
  };
}

/** The name of a manuscript as it lies in the folder; throws Refused for any other name, and for a link that leads out. */
export function manuscriptNamed({ folder }: Session, name: string | null): string {
  const found = manuscriptsIn(folder).names.find((one) => one === name);
  if (found === undefined) throw new Refused(404, 'manuscript');
  mustBeInside(folder, join(folder.path, found));
  return found;
}

/** Throws Refused where a path, or what a link at it leads to, is outside the issue's folder. */
function mustBeInside({ path: home }: IssueFolder, path: string): void {
  if (!isInside(home, path)) throw new Refused(403, 'outside');
}

function isInside(home: string, path: string): boolean {
  const real = (one: string): string => {
    try {
      return realpathSync(one);
    } catch {
      const above = join(one, '..');
      return above === one ? one : join(real(above), one.slice(above.length + 1));
    }
  };
  const [inner, outer] = [real(path), real(home)];
  return (
    inner === outer ||
    inner.startsWith(outer.endsWith('/') || outer.endsWith('\\') ? outer : outer + (outer.includes('\\') ? '\\' : '/'))
  );
}

/** Files that others change while the desk is open. */
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { Desk } from './desk.ts';
import { digestOf, type Session } from './session.ts';

/** Milliseconds in which changes of one moment are told as one. */
const MOMENT = 60;

/** Watches the content folder; gives what ends it. What the desk wrote itself is no news. */
export function watchContent(desk: Desk): () => Promise<void> {
  const touched = new Set<string>();
  let waiting: NodeJS.Timeout | null = null;
  const watcher = watchFiles(desk.content, {
    ignoreInitial: true,
    depth: 3,
    followSymlinks: false,
    ignored: (path) => /[\\/]\.[^\\/]+$|\.tmp$/.test(path),
  });
  const report = () => {
    waiting = null;
    for (const folder of desk.issues()) {
      const session = desk.session(folder.id);
      const inner = [...touched].filter((path) => path.startsWith(folder.path + sep) && !isOwn(session, path));
      if (inner.length > 0) desk.changed(session, inner, null);
    }
    if ([...touched].some((path) => !path.includes(sep))) desk.tell({ kind: 'issues' });
    touched.clear();
  };
  watcher.on('all', (event, path) => {
    touched.add(path);
    if (event === 'addDir' || event === 'unlinkDir') desk.tell({ kind: 'issues' });
    if (waiting === null) waiting = setTimeout(report, MOMENT);
  });
  watcher.on('error', () => {});
  return () => watcher.close();
}

function isOwn({ own }: Session, path: string): boolean {
  const wrote = own.get(path);
  if (wrote === undefined) return false;
  try {
    return digestOf(readFileSync(path)) === wrote;
  } catch {
    return wrote === '';
  }
}

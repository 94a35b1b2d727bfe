/** Keeps the base of every DOCX beside its issue, so that the file can come home where a program has thrown the base out of it. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type IssueFolder, shownPath } from '../intake/folders.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { openArchive } from '../read/source/archive.ts';
import { writeWhole } from '../write/whole-file.ts';

/** A DOCX as it was made. */
export interface MadeDocument {
  readonly folder: IssueFolder;
  readonly document: Uint8Array;
}

const DIGEST = /^<\?xml[^>]*\?><base [^>]*\bsha256="([0-9a-f]{64})"/;

/** Writes what is not there yet into content/<issue>/.kanyin; a folder that nothing can be written into is told once. */
export function basesKept(made: readonly MadeDocument[]): Diagnostic[] {
  const closed = new Set<string>();
  for (const { folder, document } of made) if (!isKept(folder.path, document)) closed.add(folder.path);
  return [...closed].map((path) => {
    const message = '底本没能留在这个文件夹的 .kanyin 里（不能写）';
    const hint = '不耽误成品；改过的 DOCX 若丢了自带的底本，并回时要加 --base';
    return diagnostic('info', 'base-not-kept', shownPath(path), { line: 1, column: 1 }, message, hint);
  });
}

function isKept(folder: string, document: Uint8Array): boolean {
  const base = openArchive(document).part('customXml/item1.xml');
  const digest = DIGEST.exec(Buffer.from(base?.subarray(0, 1000) ?? []).toString('utf8'))?.[1];
  if (base === null || digest === undefined) return true;
  const place = join(folder, '.kanyin');
  const file = join(place, `base-${digest}.xml`);
  try {
    if (existsSync(file)) return true;
    mkdirSync(place, { recursive: true });
    writeWhole(file, base);
    return true;
  } catch {
    return false;
  }
}

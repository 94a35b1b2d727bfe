/** A file that takes long to make is kept; where nothing can be kept, it lies in a temporary folder until the process ends. */
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, NotWritten } from './not-written.ts';
import { onDisk } from './operations.ts';
import { isAbandoned, ownName, PREFIX } from './owner.ts';
import { clearAway } from './recover.ts';
import { writeWhole } from './whole-file.ts';

/** Writes the file into the folder, made if need be, and gives the path where it lies. Throws NotWritten where there is no place at all. */
export function keepInCache(folder: string, name: string, bytes: Uint8Array, spare = tmpdir()): string {
  try {
    onDisk.makeFolder(folder);
    return written(folder, name, bytes);
  } catch (error) {
    codeOf(error);
  }
  try {
    return written(temporary(spare), name, bytes);
  } catch (error) {
    throw new NotWritten(
      `程序的文件夹和临时文件夹 ${spare} 都不能写（${codeOf(error)}）。请腾出空间，或用环境变量 TMPDIR 指一个可以写的文件夹。`,
    );
  }
}

function written(folder: string, name: string, bytes: Uint8Array): string {
  writeWhole(join(folder, name), bytes);
  return join(folder, name);
}

const made = new Map<string, string>();

/** Nobody else may write into it, and what killed commands left is cleared away. */
function temporary(spare: string): string {
  const known = made.get(spare);
  if (known !== undefined) return known;
  for (const name of readdirSync(spare).filter((one) => one.startsWith(PREFIX))) {
    if (isAbandoned(name, join(spare, name))) clearAway(join(spare, name), onDisk);
  }
  const folder = join(spare, ownName());
  mkdirSync(folder, { mode: 0o700 });
  made.set(spare, folder);
  process.on('exit', () => clearAway(folder, onDisk));
  return folder;
}

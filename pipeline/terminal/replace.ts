/** Puts a clean text in the place of a manuscript and keeps the original beside it, whole or not at all. */
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { writeWhole } from '../write/whole-file.ts';
import { UsageError } from './command.ts';

/** Replaces `original`, the bytes the clean text was made of; gives the name the original is kept under. Links stay links. */
export function replace(path: string, original: Uint8Array, clean: string): string {
  return replaceBytes(path, original, Buffer.from(clean));
}

/** The same with bytes. */
export function replaceBytes(path: string, original: Uint8Array, clean: Uint8Array): string {
  const place = realpathSync(path);
  const kept = freeName(`${place}.orig`);
  try {
    if (!readFileSync(place).equals(original))
      throw new UsageError(`${path} 刚刚被别的程序改过，没有写回。请再来一次。`);
    writeWhole(kept, original);
    writeWhole(place, clean);
    return kept;
  } catch (error) {
    rmSync(kept, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code === 'ENOSPC' || code === 'EDQUOT') throw error;
    throw new UsageError(`写不进 ${path} 所在的文件夹（${code}），原稿没有动。把文件复制到可以写的地方再来。`);
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number++) name = `${wanted}.${number}`;
  return name;
}

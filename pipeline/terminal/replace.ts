/** Puts a clean text in the place of a manuscript and keeps the original beside it, whole or not at all. */
import {
  chmodSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { UsageError } from './command.ts';

/** Replaces `original`, the bytes the clean text was made of; gives the name the original is kept under. Links stay links. */
export function replace(path: string, original: Uint8Array, clean: string): string {
  const place = realpathSync(path);
  const beside = freeName(`${place}.tmp`);
  try {
    if (!readFileSync(place).equals(original))
      throw new UsageError(`${path} 刚刚被别的程序改过，没有写回。请再来一次。`);
    writeFileSync(beside, clean, { flag: 'wx' });
    chmodSync(beside, statSync(place).mode);
    const kept = freeName(`${place}.orig`);
    writeFileSync(kept, original, { flag: 'wx' });
    renameSync(beside, place);
    return kept;
  } catch (error) {
    rmSync(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code === 'ENOSPC') throw error;
    throw new UsageError(`写不进 ${path} 所在的文件夹（${code}），原稿没有动。把文件复制到可以写的地方再来。`);
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number++) name = `${wanted}.${number}`;
  return name;
}

/** Why finished files could not be put in their place, and what to do. */
import { dirname } from 'node:path';

/** The message goes to the user as it stands. */
export class NotWritten extends Error {}

/** Codes of a file that another program holds, or that may not be changed. */
const HELD = ['EPERM', 'EBUSY', 'EACCES', 'ETXTBSY'];

/** The system's code of an error; an error of our own has none, and is thrown on. */
export function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (typeof code !== 'string') throw error;
  return code;
}

/** One sentence on a file, by the error that came of replacing it. */
export function whyNot(file: string, error: unknown): string {
  const code = codeOf(error);
  if (HELD.includes(code))
    return `${file} 换不掉（${code}）：多半正在别的程序里打开着。请先关闭打开着它的程序（设成了只读的，请先取消），再来一次。`;
  if (code === 'EISDIR') return `${file} 是一个文件夹，占了成品的名字。请把它移走或改名，再来一次。`;
  if (code === 'ENOTDIR') return `${file} 是一个文件，占了放成品的文件夹的名字。请把它移走或改名，再来一次。`;
  if (code === 'ENAMETOOLONG') return `${file} 这个名字太长，磁盘放不下。请给期文件夹换一个短些的名字。`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `磁盘满了，写不下 ${file}。请腾出空间再来一次。`;
  if (code === 'EXDEV') return `${dirname(file)} 在另一个磁盘上，里面的成品不能一起换。请用 --out 直接写到那个磁盘上。`;
  return `${file} 换不掉（${code}）。请检查这个文件和磁盘，再来一次。`;
}

/** One sentence on a folder that nothing can be put into. */
export function whyNoFolder(folder: string, error: unknown): string {
  const code = codeOf(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT' ? '磁盘满了，' : '';
  return `${full}文件夹 ${folder} 里放不进成品（${code}）。请检查它的权限和磁盘，或用 --out 换一个可以写的地方。`;
}

/** The bytes of a file in an issue folder, or the error that says why it is not read. */
import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { shownPath } from './folders.ts';

const MB = 1024 * 1024;
/** A manuscript is text: more than this (a million characters and more) is a mistake or an attack. */
const LARGEST = 4 * MB;
/** Kinds of file that hold pictures too. */
const LARGEST_OF: Readonly<Record<string, number>> = {
  '.docx': 64 * MB,
  '.jpg': 64 * MB,
  '.jpeg': 64 * MB,
  '.png': 64 * MB,
  '.tif': 256 * MB,
  '.tiff': 256 * MB,
  '.svg': 16 * MB,
  '.icc': 16 * MB,
  '.icm': 16 * MB,
};

/** Whether there is anything of the name in the folder, be it a link to nowhere; `bytesOf` says what is wrong with it. */
export function isPresent(folder: string, name: string): boolean {
  try {
    return lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** Only regular files inside the folder are read, and none that is too large; a diagnostic in the place of bytes is that error. */
export function bytesOf(folder: string, name: string): Uint8Array | Diagnostic {
  const path = join(folder, name);
  const refuse = (message: string, hint: string) =>
    diagnostic('error', 'file-unreadable', shownPath(path), { line: 1, column: 1 }, message, hint);
  try {
    const stats = statSync(path);
    const problem = wrongFile(folder, path, stats);
    return problem === null ? readFileSync(path) : refuse(...problem);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return refuse('没有权限读这个文件', '检查文件权限，或另存一份');
    if (code === 'ELOOP') return refuse('这个链接绕回了自己', '删去链接，把文件本身放进来');
    if (code === 'ENOENT') return refuse('文件不在了，或是链接指的文件不在了', '把文件本身放进来');
    return refuse(`读不出这个文件（${code ?? '原因不明'}）`, '检查文件是否还在、是否完好，或另存一份');
  }
}

function wrongFile(folder: string, path: string, stats: Stats): [string, string] | null {
  if (stats.isDirectory()) return ['这是一个文件夹，不是文件', '把里面的原稿移出来，或给文件夹换个名字'];
  if (!stats.isFile()) return ['这不是普通文件', '换成普通的文本文件'];
  const home = realpathSync(folder) + sep;
  if (!realpathSync(path).startsWith(home)) return ['这个链接指到了本期文件夹之外', '把文件本身复制到本期文件夹里'];
  const largest = LARGEST_OF[extname(path).toLowerCase()] ?? LARGEST;
  if (stats.size <= largest) return null;
  const hint = `最大 ${largest / MB} MB；检查是不是放错了文件，或把原稿拆成几份`;
  return [`文件有 ${Math.round(stats.size / MB)} MB，太大了`, hint];
}

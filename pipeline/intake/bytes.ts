/** The bytes of a file in an issue folder, or the error that says why it is not read. */
import { readFileSync, realpathSync, type Stats } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { linkStatsAt, statsAt } from '../stats.ts';
import { shownPath } from './folders.ts';

const MB = 1024 * 1024;
/** A manuscript is text: more than this (a million characters and more) is a mistake or an attack. */
const LARGEST = 4 * MB;
/** Kinds of file that hold pictures too. */
const LARGEST_OF: Readonly<Record<string, number>> = {
  '.docx': 64 * MB,
  '.odt': 64 * MB,
  '.doc': 64 * MB,
  '.rtf': 64 * MB,
  '.wps': 64 * MB,
  '.pdf': 64 * MB,
  '.html': 16 * MB,
  '.htm': 16 * MB,
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
    return linkStatsAt(join(folder, name)) !== undefined;
  } catch (error) {
    return !['ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** A file that is not read: why, in words that follow its name, and what to do. */
export interface RefusedFile {
  readonly refused: string;
  readonly hint: string;
}

/** Only regular files inside the folder are opened, and none that is too large; a diagnostic in the place of bytes is that error. */
export function bytesOf(folder: string, name: string): Uint8Array | Diagnostic {
  const found = readIn(folder, name, FOR_MANUSCRIPTS);
  if (!('refused' in found)) return found;
  const place = shownPath(join(folder, name));
  return diagnostic('error', 'file-unreadable', place, { line: 1, column: 1 }, `这个文件${found.refused}`, found.hint);
}

/** The same of a picture. */
export function pictureBytes(folder: string, name: string): Uint8Array | RefusedFile {
  return readIn(folder, name, FOR_PICTURES);
}

/** What to do about a file that is no file, and one that is too large. */
interface Advice {
  readonly folder: string;
  readonly special: string;
  readonly large: string;
}
const FOR_MANUSCRIPTS: Advice = {
  folder: '把里面的原稿移出来，或给文件夹换个名字',
  special: '换成普通的文本文件',
  large: '检查是不是放错了文件，或把原稿拆成几份',
};
const FOR_PICTURES: Advice = {
  folder: '写里面一张图片的路径',
  special: '换成普通的图片文件',
  large: '请缩小图片，或另存为 JPEG',
};

function readIn(folder: string, name: string, advice: Advice): Uint8Array | RefusedFile {
  const path = join(folder, name);
  const refuse = (refused: string, hint: string): RefusedFile => ({ refused, hint });
  try {
    const stats = statsAt(path);
    if (stats === undefined) return refuse('不在了，或是链接指的文件不在了', '把文件本身放进来');
    return wrongFile(folder, path, stats, advice) ?? readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return refuse('没有权限读', '检查文件权限，或另存一份');
    if (code === 'ELOOP') return refuse('是绕回了自己的链接', '删去链接，把文件本身放进来');
    return refuse(`读不出来（${code ?? '原因不明'}）`, '检查文件是否还在、是否完好，或另存一份');
  }
}

function wrongFile(folder: string, path: string, stats: Stats, advice: Advice): RefusedFile | null {
  if (stats.isDirectory()) return { refused: '其实是文件夹', hint: advice.folder };
  if (!stats.isFile()) return { refused: '不是普通文件', hint: advice.special };
  const home = realpathSync(folder) + sep;
  if (!realpathSync(path).startsWith(home))
    return { refused: '在本期文件夹之外，或是指到外面的链接', hint: '把文件本身复制到本期文件夹里' };
  const largest = LARGEST_OF[extname(path).toLowerCase()] ?? LARGEST;
  if (stats.size <= largest) return null;
  const hint = `最大 ${largest / MB} MB；${advice.large}`;
  return { refused: `有 ${Math.round(stats.size / MB)} MB，太大了`, hint };
}

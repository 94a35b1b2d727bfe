/** Where issues and their manuscripts lie: folders, names and the formats we read. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { statsAt } from '../stats.ts';
import { isMisencoded, longName, misencoded } from './file-names.ts';
import { EXTENSIONS, formatOf } from './formats.ts';

/** An issue folder, or one manuscript of it; paths as the user knows them. */
export interface IssueFolder {
  readonly id: string;
  readonly path: string;
  /** Names of the manuscripts to take; null for all. */
  readonly only: readonly string[] | null;
}

/** What people, and Windows, make of the names issue.yaml and corrections.yaml. */
const MISNAMED = /^(issue|corrections)\.ya?ml(?:\.txt)?$/i;

const START = { line: 1, column: 1 };
/** Kinds of file that may well hold a manuscript, which must then be saved as one of the formats we read. */
const OFFICE = new Set([
  '.doc',
  '.docx',
  '.wps',
  '.rtf',
  '.odt',
  '.pdf',
  '.md',
  '.html',
  '.htm',
  '.pages',
  '.xlsx',
  '.pptx',
]);

/** Why there is no looking into a folder, by the system's code, and what to do. */
const CLOSED: Readonly<Record<string, readonly [string, string]>> = {
  ELOOP: ['这个链接绕回了自己', '删去链接，把文件夹本身放进来'],
  ENOENT: ['这个链接指的地方不在了', '删去链接，把文件夹本身放进来'],
  EACCES: ['没有权限看这里面有什么', '检查它的权限，或移到别处'],
  EPERM: ['没有权限看这里面有什么', '检查它的权限，或移到别处'],
};

/** The issue folders at a path: the folder itself if it holds manuscripts, else those of its subfolders that do; a manuscript stands for itself. */
export function findIssues(path: string): { folders: IssueFolder[]; diagnostics: Diagnostic[] } {
  const stats = statsAt(path);
  // A pipe or a device is no file either, and bytes.ts says so.
  if (stats !== undefined && !stats.isDirectory()) {
    const folder = dirname(path);
    return { folders: [{ id: basename(resolve(folder)), path: folder, only: [basename(path)] }], diagnostics: [] };
  }
  const diagnostics: Diagnostic[] = [];
  /** What is in a folder; one that cannot be looked into is one finding, and hides no other. */
  const within = (folder: string): string[] => {
    try {
      return visible(folder);
    } catch (error) {
      diagnostics.push(closed(folder, error));
      return [];
    }
  };
  const names = within(path);
  if (isIssue(names)) {
    if (names.includes('issue.yaml') || !holdsIssues(path, names)) return { folders: [folderAt(path)], diagnostics };
    for (const name of names.filter((name) => !ABOUT.test(name) && isManuscript(name)))
      diagnostics.push(stray(path, name));
  }
  const folders = names
    .map((name) => join(path, name))
    .filter((inner) => isFolder(inner, diagnostics) && isIssue(within(inner)))
    .map(folderAt);
  folders.sort((a, b) => naturally(a.id, b.id));
  if (folders.length > 0 || diagnostics.length > 0) return { folders, diagnostics };
  if (isManuscript(basename(resolve(path)))) {
    const message = '这是一个空文件夹，名字却像原稿';
    const hint = '写原稿本身的路径；原稿若在别处，删去这个文件夹';
    return { folders, diagnostics: [diagnostic('error', 'file-unreadable', shownPath(path), START, message, hint)] };
  }
  const hint = `把原稿（${EXTENSIONS.join('、')}）放进 ${shownPath(join(path, '期号'))} 这样的文件夹里，例如 2025-01`;
  return {
    folders,
    diagnostics: [diagnostic('error', 'content-empty', shownPath(path), START, '文件夹里没有原稿', hint)],
  };
}

/** The manuscripts of an issue folder in natural order, and a word on every file that could be one but is not of a format we read. */
export function manuscriptsIn(folder: IssueFolder): { names: string[]; diagnostics: Diagnostic[] } {
  const long = longName(folder.id, shownPath(folder.path));
  if (folder.only !== null) {
    const odd = folder.only.filter((name) => !isManuscript(name));
    const diagnostics = [...long, ...odd.map((name) => unread(folder, name, 'error'))];
    return { names: folder.only.filter(isManuscript), diagnostics };
  }
  const lying = visible(folder.path);
  const all = lying.filter((name) => !isMisencoded(join(folder.path, name)));
  const names = all.filter((name) => isManuscript(name) && !MISNAMED.test(name)).sort(naturally);
  const diagnostics = [
    ...long,
    ...lying
      .filter((name) => !all.includes(name) && isManuscript(name))
      .map((name) => misencoded(shownPath(join(folder.path, name)))),
    ...all.filter((name) => !isManuscript(name) && isOffice(name)).map((name) => unread(folder, name, 'warning')),
  ];
  diagnostics.push(
    ...all
      .filter((name) => MISNAMED.test(name) && !/^(?:issue|corrections)\.yaml$/.test(name))
      .map((name) => misnamed(folder, name)),
  );
  if (names.length > 0) return { names, diagnostics };
  const hint = `把原稿存成 ${EXTENSIONS.join('、')} 放进来`;
  return {
    names,
    diagnostics: [
      ...diagnostics,
      diagnostic('error', 'issue-empty', shownPath(folder.path), START, '这一期没有原稿', hint),
    ],
  };
}

/** A diagnostic of what was made of a folder, which knows its issue.yaml by that name alone, with the path that the user knows. */
export function inFolder({ path }: IssueFolder, found: Diagnostic): Diagnostic {
  return found.file === 'issue.yaml' ? { ...found, file: shownPath(join(path, found.file)) } : found;
}

/** A path as the user would write it: relative to where the command runs if inside, always with forward slashes. */
export function shownPath(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  const best = inside === '' ? '.' : inside.startsWith('..') ? path : inside;
  return best.split(sep).join('/');
}

/** Orders names as people do: 2 before 10, else by code point, the same on every machine. */
export function naturally(a: string, b: string): number {
  const parts = (name: string) => name.slice(0, name.length - extname(name).length).match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [one, two] = [left[i]!, right[i]!];
    const numbers = /^\d/.test(one) && /^\d/.test(two) ? Number(one) - Number(two) : 0;
    if (numbers !== 0) return numbers;
    if (one !== two) return one < two ? -1 : 1;
  }
  return left.length - right.length;
}

function folderAt(path: string): IssueFolder {
  return { id: basename(resolve(path)), path, only: null };
}

function visible(path: string): string[] {
  return readdirSync(path).filter((name) => !name.startsWith('.'));
}

/** What a folder is for, for people: beside issue folders it makes no issue of what they lie in. */
const ABOUT = /^readme\.(?:md|txt)$/i;

function isIssue(names: readonly string[]): boolean {
  return names
    .filter((name) => !ABOUT.test(name))
    .some((name) => name === 'issue.yaml' || isManuscript(name) || isOffice(name));
}

/** Whether folders in a folder say themselves that they are issues: a manuscript beside them stands in none. */
function holdsIssues(path: string, names: readonly string[]): boolean {
  return names.some((name) => existsSync(join(path, name, 'issue.yaml')));
}

function stray(folder: string, name: string): Diagnostic {
  const message = '这个文件不在任何一期的文件夹里，没有收进来';
  const hint = '若是原稿，移进那一期的文件夹；若不是，移到别处';
  return diagnostic('warning', 'manuscript-stray', shownPath(join(folder, name)), START, message, hint);
}

/** Adds a finding where a path leads to nothing that can be reached. */
function isFolder(path: string, diagnostics: Diagnostic[]): boolean {
  if (isMisencoded(path)) {
    diagnostics.push(misencoded(shownPath(path)));
    return false;
  }
  try {
    const stats = statsAt(path);
    if (stats === undefined) throw Object.assign(new Error(), { code: 'ENOENT' });
    return stats.isDirectory();
  } catch (error) {
    diagnostics.push(closed(path, error));
    return false;
  }
}

function closed(path: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? '原因不明';
  const [message, hint] = CLOSED[code] ?? [`打不开这个文件夹（${code}）`, '检查它是否还在、是否完好，或移到别处'];
  return diagnostic('error', 'file-unreadable', shownPath(path), START, message, hint);
}

function isManuscript(name: string): boolean {
  return !name.startsWith('~$') && formatOf(name) !== null;
}

function isOffice(name: string): boolean {
  return !name.startsWith('~$') && OFFICE.has(extname(name).toLowerCase());
}

function misnamed(folder: IssueFolder, name: string): Diagnostic {
  const file = shownPath(join(folder.path, name));
  const meant = /^issue/i.test(name) ? 'issue.yaml' : 'corrections.yaml';
  const what = meant === 'issue.yaml' ? '本期的信息' : '编辑的改定';
  return diagnostic('error', 'issue-misnamed', file, START, `“${name}”不会当作${what}来读`, `改名为 ${meant}`);
}

function unread(folder: IssueFolder, name: string, severity: 'error' | 'warning'): Diagnostic {
  const message = `还不会读 ${extname(name) || '没有扩展名的'} 文件，没有收进本期`;
  const hint = `另存为 ${EXTENSIONS.join('、')} 再放进来`;
  return diagnostic(severity, 'format-unknown', shownPath(join(folder.path, name)), START, message, hint);
}

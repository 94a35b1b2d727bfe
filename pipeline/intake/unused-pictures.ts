/** Pictures that lie in the issue folder and that nothing shows: a caption that was forgotten, or an address that was misspelt. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IssuePlan } from '../issue/issue.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Issue } from '../model/document.ts';
import { type IssueFolder, naturally, shownPath } from './folders.ts';

const PICTURE = /\.(?:png|jpe?g|tiff?|gif|webp|svg|bmp)$/i;
/** Folders in one another, and entries, beyond which nobody keeps the pictures of an issue. */
const DEEPEST = 4;
const MOST = 5000;
const MOST_NAMED = 5;

/** One remark that names them, by their paths inside the folder; none where a manuscript alone is read. */
export function unusedPictures(issue: Issue | null, plan: IssuePlan, folder: IssueFolder): Diagnostic[] {
  if (issue === null || folder.only !== null) return [];
  const used = new Set(
    [...shownIn(issue), plan.cover?.path ?? '', ...plan.leaveOut.map(({ name }) => name)].map(plain),
  );
  const unused = picturesUnder(folder.path).filter((path) => !used.has(plain(path)));
  if (unused.length === 0) return [];
  const named = unused.slice(0, MOST_NAMED).map((path) => `“${path}”`);
  const rest = unused.length > MOST_NAMED ? `等 ${unused.length} 个` : '';
  const message = `图片${named.join('、')}${rest}没有一处用到`;
  const hint = '要用，就在原稿里写上它的位置和图题；不用，就移走，或写进 issue.yaml 的 leave-out:';
  return [diagnostic('info', 'picture-unused', shownPath(folder.path), { line: 1, column: 1 }, message, hint)];
}

function shownIn(issue: Issue): string[] {
  const figures = articlesOf(issue).flatMap(({ body }) => body.filter((block) => block.kind === 'figure'));
  return figures.flatMap(({ image }) => image ?? []);
}

/** The same name, however a disk writes its accents and whatever its capitals. */
function plain(path: string): string {
  return path.normalize().toLowerCase();
}

function picturesUnder(root: string): string[] {
  const found: string[] = [];
  let left = MOST;
  const look = (inside: string, depth: number) => {
    for (const entry of entriesOf(join(root, inside))) {
      left -= 1;
      if (left < 0) return;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST) look(path, depth + 1);
      else if (entry.isFile() && PICTURE.test(entry.name)) found.push(path);
    }
  };
  look('', 1);
  return found.sort(naturally);
}

/** What can be seen in a folder; what cannot be looked into has been told of by who reads the manuscripts. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

/** What would be printed if manuscripts were written so: an issue read again from a folder of its own that is thrown away. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssueFolder } from '../intake/folders.ts';
import { formatOf } from '../intake/formats.ts';
import type { Edition } from '../model/document.ts';
import { openWorkshop } from '../workshop/workshop.ts';
import { type BaseArticle, baseIn } from './base-text.ts';

/** What has words: manuscripts and what is said of the issue; pictures are not looked at. */
function hasWords(name: string): boolean {
  return formatOf(name) !== null || /\.ya?ml$/i.test(name);
}

/** The articles of an edition with some manuscripts' bytes in place of those on the disk; null where nothing is printed any more. */
export async function reread(
  folder: IssueFolder,
  edition: Edition,
  written: ReadonlyMap<string, Uint8Array>,
): Promise<readonly BaseArticle[] | null> {
  const place = mkdtempSync(join(tmpdir(), 'kanyin-merge-'));
  try {
    for (const name of readdirSync(folder.path)) {
      const from = join(folder.path, name);
      if (!hasWords(name) || name.startsWith('.') || statSync(from, { throwIfNoEntry: false })?.isFile() !== true)
        continue;
      const bytes = written.get(name);
      if (bytes === undefined) copyFileSync(from, join(place, name));
      else writeFileSync(join(place, name), bytes);
    }
    // corrections.yaml may be new.
    for (const [name, bytes] of written) if (!existsSync(join(place, name))) writeFileSync(join(place, name), bytes);
    return await printedToday({ ...folder, path: place }, edition);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The articles of an edition as they would be printed today; null where there is none. */
export async function printedToday(folder: IssueFolder, edition: Edition): Promise<readonly BaseArticle[] | null> {
  const workshop = openWorkshop();
  const { issue } = await workshop.takenIn(folder);
  if (issue === null) return null;
  return baseIn(Buffer.from(await workshop.base(folder, edition)))?.articles ?? null;
}

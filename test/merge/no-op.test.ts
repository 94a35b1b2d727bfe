import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findIssues } from '../../pipeline/intake/folders.ts';
import { baseIn } from '../../pipeline/merge/base-text.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { printedToday } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { oneIn } from '../at-length.ts';
import { folderWith } from '../scripts/kanyin.ts';

const CASES = join(import.meta.dirname, '..', 'cases');
const FOLDERS = ['read', 'read-md', 'read-doubtful'];
/** They make one issue; of all of them only at length. */
const STEP = 6;

let content: string;
beforeAll(() => {
  content = folderWith({});
  mkdirSync(join(content, '2026-01'));
  const files = FOLDERS.flatMap((folder) => readdirSync(join(CASES, folder)).map((name) => ({ folder, name })));
  const manuscripts = files.filter(({ name }) => /\.(?:txt|md)$/.test(name));
  const formulas = manuscripts.filter(({ name }) => name === 'formulas.txt');
  for (const { folder, name } of new Set([...oneIn(STEP, manuscripts), ...formulas]))
    copyFileSync(join(CASES, folder, name), join(content, '2026-01', `${folder}-${name}`));
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

it.each(['zh-Hans', 'zh-Hant-TW'] as const)(
  'nothing comes of the cases of the reader as they were made, in %s',
  async (edition) => {
    const folder = findIssues(content).folders[0]!;
    const today = (await printedToday(folder, edition))!;
    const job = await openWorkshop().job(folder, edition, { impose: null, isPrinted: false });
    const file = readReturned((await render({ ...job, progress: () => {} })).bytes);
    const base = baseIn(file.custom[0]!)!;
    expect(base.articles.length).toBeGreaterThan(20);
    const none = { ours: new Set<string>(), theirs: new Set<string>() };
    const { changes, written } = await merge({ folder, edition, base, file, today, ...none });
    expect([changes, written.size]).toEqual([[], 0]);
  },
);

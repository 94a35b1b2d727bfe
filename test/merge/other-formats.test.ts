/** A manuscript that cannot be written back: its changes are lines of the sheet, and its file stays as it is. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findIssues } from '../../pipeline/intake/folders.ts';
import { baseIn } from '../../pipeline/merge/base-text.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { printedToday } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { odt, odtP } from '../read/odt/make.ts';
import { folderWith } from '../scripts/kanyin.ts';
import { openRevision } from './revised.ts';

const PARAGRAPHS = [
  '雾还没有散，渡船已经来回了三趟。撑船的老人从不看水，只听桨声。',
  '对岸的集市九点开门，卖鱼的人要赶在那以前过河。',
];
const PAGE = `<meta charset="utf-8"><h1>渡口的早晨</h1><p>●苏木</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
const TEXT = odt(odtP('渡口的早晨', 'Title') + odtP('●苏木') + PARAGRAPHS.map((text) => odtP(text)).join(''));

it.each([
  ['渡口.html', new TextEncoder().encode(PAGE)],
  ['渡口.odt', TEXT],
])('changes in %s are for the editor to carry out', async (name, bytes) => {
  const content = folderWith({});
  try {
    mkdirSync(join(content, '2026-01'));
    writeFileSync(join(content, '2026-01', name), bytes);
    const folder = findIssues(content).folders[0]!;
    const job = await openWorkshop().job(folder, 'zh-Hans', { impose: null, isPrinted: false });
    const revision = openRevision((await render({ ...job, progress: () => {} })).bytes);
    revision.edit({ kind: 'put', paragraph: 0, at: 5, text: '尽', author: '陈编辑' });
    revision.edit({ kind: 'drop', paragraph: 1, author: '陈编辑' });
    const file = readReturned(revision.bytes());
    const today = (await printedToday(folder, 'zh-Hans'))!;
    const base = baseIn(file.custom[0]!)!;
    const request = {
      folder,
      edition: 'zh-Hans',
      base,
      file,
      today,
      ours: new Set<string>(),
      theirs: new Set<string>(),
    } as const;
    const { changes, written } = await merge(request);
    expect(changes.length).toBeGreaterThan(1);
    for (const { fate, why } of changes)
      expect([fate, why]).toEqual(['decision', expect.stringContaining('在原来的软件里改')]);
    expect([...written.keys()]).not.toContain(name);
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
});

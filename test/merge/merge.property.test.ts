import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findIssues, type IssueFolder } from '../../pipeline/intake/folders.ts';
import { baseIn } from '../../pipeline/merge/base-text.ts';
import { countsOf } from '../../pipeline/merge/ledger.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { printedToday, reread } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import type { Edition } from '../../pipeline/model/document.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { folderWith } from '../scripts/kanyin.ts';
import { editsOf, MORNING } from './edits.ts';
import { openRevision } from './revised.ts';

const EDITION: Edition = 'zh-Hans';
let content: string;
let folder: IssueFolder;
beforeEach(() => {
  content = folderWith({});
  mkdirSync(join(content, '2026-01'));
  writeFileSync(join(content, '2026-01', '早市.txt'), MORNING);
  folder = findIssues(content).folders[0]!;
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

async function finished(edition: Edition = EDITION): Promise<Uint8Array> {
  const job = await openWorkshop().job(folder, edition, { impose: null, isPrinted: false });
  return (await render({ ...job, progress: () => {} })).bytes;
}

async function merged(bytes: Uint8Array, edition: Edition = EDITION) {
  const file = readReturned(bytes);
  const base = baseIn(file.custom[0]!)!;
  const today = (await printedToday(folder, edition))!;
  return merge({ folder, edition, base, file, today, ours: new Set(), theirs: new Set() });
}

it('what was returned is what is printed after merging, by whoever and however it was edited; merging again changes nothing', async () => {
  const bytes = await finished();
  const paragraphs = openRevision(bytes).texts().length;
  await fc.assert(
    fc.asyncProperty(fc.array(editsOf(paragraphs), { minLength: 1, maxLength: 5 }), async (script) => {
      const revision = openRevision(bytes);
      const own = new Set<number>();
      for (const one of script) {
        // Of one paragraph one edit: what two make of each other is another matter.
        if (own.has(one.paragraph)) continue;
        own.add(one.paragraph);
        revision.edit(one);
      }
      const { changes, written } = await merged(revision.bytes());
      const open = changes.filter(({ fate }) => fate !== 'applied');
      const after = (await reread(folder, EDITION, written))![0]!;
      const says = after.blocks.map(({ text }) => text);
      if (open.length === 0) for (const text of revision.accepted()) expect(says).toContain(text);
      expect(countsOf(changes).conflict).toBe(0);

      for (const [name, text] of written) writeFileSync(join(folder.path, name), text);
      try {
        const again = await merged(revision.bytes());
        expect(again.changes.filter(({ fate }) => fate === 'applied')).toEqual([]);
      } finally {
        rmSync(join(folder.path, 'corrections.yaml'), { force: true });
        writeFileSync(join(folder.path, '早市.txt'), MORNING);
      }
    }),
    { numRuns: 30 },
  );
  expect(readFileSync(join(folder.path, '早市.txt'), 'utf8')).toBe(MORNING);
});

it('a file that nobody edited changes nothing, in either edition', async () => {
  for (const edition of ['zh-Hans', 'zh-Hant-TW'] as const) {
    expect((await merged(await finished(edition), edition)).changes).toEqual([]);
  }
});

it('counts what was put in and taken out by its authors', async () => {
  const revision = openRevision(await finished());
  revision.edit({ kind: 'put', paragraph: 0, at: 6, text: '，', author: '陈编辑' });
  revision.edit({ kind: 'take', paragraph: 1, at: 0, length: 4, author: '李主编' });
  const { changes } = await merged(revision.bytes());
  expect(changes.map(({ author, base, returned, fate }) => [author, base, returned, fate])).toEqual([
    ['陈编辑', '', '，', 'applied'],
    ['李主编', '过桥的人', '', 'applied'],
  ]);
});

it('an edit of the file and one of the manuscript both land; of one clause they are one conflict and nothing is written', async () => {
  const bytes = await finished();
  const today = MORNING.replace('摆开了菜担子', '摆满了菜担子');
  writeFileSync(join(folder.path, '早市.txt'), today);
  const elsewhere = openRevision(bytes);
  elsewhere.edit({ kind: 'put', paragraph: 0, at: 4, text: '透', author: null });
  const { changes, written } = await merged(elsewhere.bytes());
  expect(changes.map(({ fate }) => fate)).toEqual(['applied']);
  expect(Buffer.from(written.get('早市.txt')!).toString()).toBe(today.replace('还没有亮', '还没有透亮'));
  const here = openRevision(bytes);
  here.edit({ kind: 'put', paragraph: 0, at: 20, text: '鲜', author: null });
  const met = await merged(here.bytes());
  expect(met.changes.map(({ fate }) => fate)).toEqual(['conflict']);
  expect(met.written.size).toBe(0);
});

it('leaves every byte outside the edited clause alone, a byte order mark and the line ends of Windows too', async () => {
  const bytes = await finished();
  const windows = MORNING.replaceAll('\n', '\r\n');
  writeFileSync(join(folder.path, '早市.txt'), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(windows)]));
  const revision = openRevision(bytes);
  revision.edit({ kind: 'put', paragraph: 0, at: 4, text: '透', author: '陈编辑' });
  const { written } = await merged(revision.bytes());
  expect(Buffer.from(written.get('早市.txt')!).toString()).toBe(`\ufeff${windows.replace('没有亮', '没有透亮')}`);
});

it('brings an edit of the Traditional edition home in Simplified characters', async () => {
  const revision = openRevision(await finished('zh-Hant-TW'));
  revision.edit({ kind: 'put', paragraph: 0, at: 4, text: '發', author: '陳編輯' });
  const { changes, written } = await merged(revision.bytes(), 'zh-Hant-TW');
  expect(changes.map(({ fate }) => fate)).toEqual(['applied']);
  expect(Buffer.from(written.get('早市.txt')!).toString()).toBe(MORNING.replace('没有亮', '没有发亮'));
});

it('makes entries of corrections.yaml of other styles and of ends that the reader would undo, and nothing more the next time', async () => {
  const bytes = await finished();
  const revision = openRevision(bytes);
  const { length } = revision.texts();
  revision.edit({ kind: 'style', paragraph: 0, style: 'Quotation', author: '陈编辑' });
  revision.edit({ kind: 'style', paragraph: 1, style: 'Heading3', author: null });
  revision.edit({ kind: 'split', paragraph: length - 1, at: 11 });
  const { changes, written } = await merged(revision.bytes());
  expect(changes.map(({ fate, author, base, returned }) => [fate, author, base, returned])).toEqual([
    ['elsewhere', '陈编辑', '〔样式 body text〕', '〔样式 引文〕'],
    ['elsewhere', null, '〔样式 body text〕', '〔样式 heading 3〕'],
    ['applied', null, '', '⏎'],
  ]);
  for (const [name, text] of written) writeFileSync(join(folder.path, name), text);
  const blocks = (await printedToday(folder, EDITION))![0]!.blocks;
  const styles = new Map(blocks.map(({ text, style }) => [text, style]));
  expect([...revision.accepted().map((text) => styles.get(text))]).toEqual([
    ...['引文', 'heading 3', ...Array.from({ length: length - 3 }, () => 'body text'), 'body text', 'body text'],
  ]);
  expect((await merged(revision.bytes())).changes).toEqual([]);
});

it('leaves a style that would begin another article to the editor', async () => {
  const revision = openRevision(await finished());
  revision.edit({ kind: 'style', paragraph: 2, style: 'Heading1', author: '陈编辑' });
  const { changes, written } = await merged(revision.bytes());
  expect(changes.map(({ fate, author }) => [fate, author])).toEqual([['decision', '陈编辑']]);
  expect([...written.keys()]).toEqual([]);
});

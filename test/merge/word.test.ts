import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findIssues, type IssueFolder } from '../../pipeline/intake/folders.ts';
import { baseIn } from '../../pipeline/merge/base-text.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { printedToday } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { p, parts, r, zipped } from '../read/docx/make.ts';
import { folderWith } from '../scripts/kanyin.ts';
import { openRevision } from './revised.ts';

const para = (content: string, style = '') =>
  `<w:p w14:paraId="0A0B0C0D" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr>${style}<w:jc w:val="both"/></w:pPr>${content}</w:p>`;
const BODY = [
  p('渡口的早晨'),
  p('苏木'),
  para(
    `${r('雾还没有散，')}${r('渡船已经', '<w:lang w:val="zh-CN"/>')}${r('来回了三趟。撑船的老人从不看水，只听桨声。')}`,
  ),
  para(
    `<w:bookmarkStart w:id="7" w:name="x"/>${r('对岸的集市九点开门，卖鱼的人要赶在那以前过河。')}<w:bookmarkEnd w:id="7"/>`,
  ),
  para(r('到了中午，码头上只剩下几只空筐和一条睡着的黄狗。')),
  para(
    `<w:ins w:id="12" w:author="作者" w:date="2026-01-01T00:00:00Z">${r('傍晚的时候，钟声从山上传下来，一声比一声慢。')}</w:ins>`,
  ),
  para(r('河水照旧往东流去，渡口的灯一盏一盏地亮了起来。')),
].join('');

let content: string;
let folder: IssueFolder;
let made: Uint8Array;
let original: Uint8Array;
beforeAll(async () => {
  content = folderWith({});
  mkdirSync(join(content, '2026-01'));
  original = zipped(parts(BODY, { 'word/theme/theme1.xml': '<a/>' }));
  writeFileSync(join(content, '2026-01', '渡口.docx'), original);
  folder = findIssues(content).folders[0]!;
  const job = await openWorkshop().job(folder, 'zh-Hans', { impose: null, isPrinted: false });
  made = (await render({ ...job, progress: () => {} })).bytes;
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

async function mergedWord(bytes: Uint8Array) {
  const file = readReturned(bytes);
  const base = baseIn(file.custom[0]!)!;
  const today = (await printedToday(folder, 'zh-Hans'))!;
  return merge({ folder, edition: 'zh-Hans', base, file, today, ours: new Set(), theirs: new Set() });
}

describe('a Word manuscript', () => {
  it('gets the changes as tracked ones, and nothing else in it changes', async () => {
    const revision = openRevision(made);
    revision.edit({ kind: 'put', paragraph: 0, at: 5, text: '尽&', author: '陈编辑' });
    revision.edit({ kind: 'take', paragraph: 0, at: 8, length: 4, author: '李主编' });
    revision.edit({ kind: 'split', paragraph: 1, at: 10 });
    revision.edit({ kind: 'drop', paragraph: 2, author: '陈编辑' });
    revision.edit({ kind: 'paragraph', paragraph: 3, text: '第二天，雾又来了，比昨天还要浓一些。', author: '陈编辑' });
    const { changes, written } = await mergedWord(revision.bytes());
    expect(changes.map(({ fate, why }) => [fate, why])).toEqual(changes.map(() => ['applied', expect.anything()]));
    const [before, after] = [unzipSync(original), unzipSync(written.get('渡口.docx')!)];
    for (const [name, bytes] of Object.entries(before)) {
      if (name !== 'word/document.xml') expect(Buffer.compare(bytes, after[name]!)).toBe(0);
    }
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const xml = strFromU8(after['word/document.xml']!);
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="陈编辑" w:date="2026-03-01T00:00:00Z"><w:r>[^尽]*尽/);
    expect(xml).toContain('w:author="李主编"');
    // Without the changes it is what its author wrote.
    const rejected = xml
      .replace(/<w:ins w:id="\d+" w:author="(?!作者)[^>]*>(?:<w:r>.*?<\/w:r>)<\/w:ins>/g, '')
      .replace(/<[^>]*>/g, '')
      .trim();
    expect(rejected).toBe(BODY.replace(/<[^>]*>/g, ''));
    for (const [name, bytes] of written) writeFileSync(join(folder.path, name), bytes);
    try {
      const blocks = (await printedToday(folder, 'zh-Hans'))!.flatMap((article) => article.blocks);
      const says = blocks.map(({ text }) => text);
      for (const text of revision.accepted()) expect(says).toContain(text);
      expect((await mergedWord(revision.bytes())).changes).toEqual([]);
    } finally {
      writeFileSync(join(folder.path, '渡口.docx'), original);
      rmSync(join(folder.path, 'corrections.yaml'), { force: true });
    }
    expect(readFileSync(join(folder.path, '渡口.docx')).equals(original)).toBe(true);
  });
});

/** Returned files made to break what reads them: refused or read right, in little time. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { findIssues, type IssueFolder } from '../../pipeline/intake/folders.ts';
import { type Base, baseIn } from '../../pipeline/merge/base-text.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { isOversized } from '../../pipeline/merge/oversized.ts';
import { printedToday } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { Refusal } from '../../pipeline/read/source/refusal.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { cpuTime } from '../cpu.ts';
import { folderWith } from '../scripts/kanyin.ts';

const FIRST =
  '石桥的栏杆\n\n●苏木\n\n栏杆上刻着莲花，一共三十六朵，没有两朵是一样的。\n\n老石匠说，刻到最后一朵的时候，天已经黑了下来。\n\n（作者单位：江城文化馆）\n';
const SECOND =
  '城门的钉子\n\n●陈望\n\n城门上有八十一颗钉子，摸上去是凉的，夏天也一样。\n\n守门的人换了三代，钉子还是那些钉子。\n\n（作者单位：江城博物馆）\n';

let content: string;
let folder: IssueFolder;
let files: Record<string, Uint8Array>;
let base: Base;
beforeAll(async () => {
  content = folderWith({});
  mkdirSync(join(content, '2026-01'));
  writeFileSync(join(content, '2026-01', '甲.txt'), FIRST);
  writeFileSync(join(content, '2026-01', '乙.txt'), SECOND);
  folder = findIssues(content).folders[0]!;
  const job = await openWorkshop().job(folder, 'zh-Hans', { impose: null, isPrinted: false });
  const made = (await render({ ...job, progress: () => {} })).bytes;
  files = unzipSync(made);
  base = baseIn(readReturned(made).custom[0]!)!;
  return () => rmSync(content, { recursive: true, force: true });
});

const DOCUMENT = 'word/document.xml';
const xmlOf = () => strFromU8(files[DOCUMENT]!);
const zip = (parts: Zippable) => zipSync({ ...files, ...parts }, { mtime: new Date(2020, 0, 1) });
const edited = (edit: (xml: string) => string) => zip({ [DOCUMENT]: strToU8(edit(xmlOf())) });

async function changesOf(bytes: Uint8Array) {
  const file = readReturned(bytes);
  const today = (await printedToday(folder, 'zh-Hans'))!;
  const none = { ours: new Set<string>(), theirs: new Set<string>() };
  return (await merge({ folder, edition: 'zh-Hans', base, file, today, ...none })).changes;
}

/** Two seconds of the processor. */
const MOST = 2_000;

function refused(bytes: Uint8Array): string {
  const from = cpuTime();
  try {
    readReturned(bytes);
  } catch (error) {
    expect(cpuTime() - from).toBeLessThan(MOST);
    if (error instanceof Refusal) return String(error.reason);
    throw error;
  }
  throw new Error('was read');
}

describe('a hostile returned file', () => {
  it('is refused where it is larger than it says, has a DTD, is too deep or holds too much', () => {
    const bomb = zip({ [DOCUMENT]: new Uint8Array(40 * 1024 * 1024) });
    expect(refused(bomb)).toBe('tooLarge');
    const entities = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]>';
    expect(refused(edited((xml) => xml.replace(/<\?xml[^>]*\?>/, entities)))).toBe('doctype');
    const deep = (xml: string) => xml.replace('<w:body>', `<w:body>${'<w:sdt><w:sdtContent>'.repeat(20_000)}`);
    expect(refused(edited(deep))).toBe('tooDeep');
    const paragraphs = (xml: string) =>
      xml.replace('<w:body>', `<w:body>${'<w:p><w:r><w:t>水渠</w:t></w:r></w:p>'.repeat(100_000)}`);
    expect(refused(edited(paragraphs))).toBe('tooLarge');
    const many = `<w:p>${'<w:r/>'.repeat(400_000)}</w:p>`;
    expect(refused(edited((xml) => xml.replace('<w:body>', `<w:body>${many}`)))).toBe('tooLarge');
  });

  it('is known for no revision where it has far more words than were handed out', () => {
    const long = readReturned(edited((xml) => xml.replace('莲花', '莲花'.repeat(200_000))));
    expect(isOversized(base, long)).toBe(true);
    expect(isOversized(base, readReturned(edited((xml) => xml.replace('莲花', '莲花'.repeat(20)))))).toBe(false);
  });

  it('is read right where 100,000 revisions stand in it', async () => {
    const one = '<w:ins w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"><w:r/></w:ins>';
    const many = Array.from({ length: 50 }, () => `<w:p>${one.repeat(2_000)}</w:p>`).join('');
    const bytes = edited((xml) => xml.replace('<w:body>', `<w:body>${many}`));
    const from = cpuTime();
    expect(await changesOf(bytes)).toEqual([]);
    expect(cpuTime() - from).toBeLessThan(2 * MOST);
  });

  it('is read right without bookmarks, with broken ones, and without marks of any kind', async () => {
    const without = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
    expect(await changesOf(edited(without))).toEqual([]);
    expect(await changesOf(edited((xml) => xml.replace(/<w:bookmarkEnd[^>]*\/>/g, '')))).toEqual([]);
    const word = (xml: string) => without(xml).replace('天已经黑了', '天都黑了');
    const changes = await changesOf(edited(word));
    expect(changes.map(({ fate }) => fate)).toEqual(changes.map(() => 'applied'));
    expect(changes.length).toBeGreaterThan(0);
  });
});

it('a paragraph moved into another article is for the editor to decide, and is written nowhere', async () => {
  const paragraph = /<w:p>(?:(?!<w:p>).)*老石匠说(?:(?!<w:p>).)*<\/w:p>/s.exec(xmlOf())![0];
  expect(paragraph).not.toContain('w:sectPr');
  const moved = (xml: string) =>
    xml.replace(paragraph, '').replace(/(?=<w:p>(?:(?!<w:p>).)*守门的人)/s, () => paragraph);
  const changes = await changesOf(edited(moved));
  expect(changes.map(({ fate, why }) => [fate, why])).toEqual([
    ['decision', expect.stringContaining('别的文章')],
    ['decision', expect.stringContaining('别的文章')],
  ]);
});

it('a changed paragraph that lost its bookmark is tied between its neighbours, and a rewritten one is not', async () => {
  const without = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
  const changed = await changesOf(edited((xml) => without(xml).replace('没有两朵是一样的', '没有两朵一样')));
  expect(changed.map(({ fate, base: was, returned }) => [fate, was, returned])).toEqual([
    ['applied', '是', ''],
    ['applied', '的', ''],
  ]);
  const rewritten = (xml: string) =>
    without(xml).replace('栏杆上刻着莲花，一共三十六朵，没有两朵是一样的', '桥下的水很浅');
  expect((await changesOf(edited(rewritten))).length).toBeGreaterThan(0);
});

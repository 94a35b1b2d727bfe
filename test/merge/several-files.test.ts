/** Returned files one after another, and manuscripts that are not what they were when the files were made. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findIssues, type IssueFolder } from '../../pipeline/intake/folders.ts';
import { baseIn } from '../../pipeline/merge/base-text.ts';
import { encoded } from '../../pipeline/merge/encode.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { printedToday } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { folderWith } from '../scripts/kanyin.ts';
import { editedAsWord, puts, putsNote, takes } from './as-word.ts';
import { MORNING } from './edits.ts';

let content: string;
let folder: IssueFolder;
let made: Uint8Array;
let path: string;
beforeEach(async () => {
  content = folderWith({});
  mkdirSync(join(content, '2026-01'));
  path = join(content, '2026-01', '早市.txt');
  writeFileSync(path, MORNING);
  folder = findIssues(content).folders[0]!;
  const job = await openWorkshop().job(folder, 'zh-Hans', { impose: null, isPrinted: false });
  made = (await render({ ...job, progress: () => {} })).bytes;
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

async function merged(bytes: Uint8Array) {
  const file = readReturned(bytes);
  const today = (await printedToday(folder, 'zh-Hans'))!;
  const none = { ours: new Set<string>(), theirs: new Set<string>() };
  const { changes, written } = await merge({
    ...{ folder, edition: 'zh-Hans', base: baseIn(file.custom[0]!)!, file, today },
    ...none,
  });
  for (const [name, whole] of written) writeFileSync(join(folder.path, name), whole);
  return changes.map(({ fate, id }) => ({ fate, id }));
}

it('the order of files does not matter, and what two of them made of one clause is one conflict with one id', async () => {
  const one = editedAsWord(made, puts('还没有', '透'), puts('船家在桥下', '慢慢'));
  const other = editedAsWord(made, takes('，像一尾一尾的鱼', false), puts('老人说', '过'));
  const ends: string[] = [];
  for (const files of [
    [one, other],
    [other, one],
  ]) {
    for (const file of files) expect((await merged(file)).every(({ fate }) => fate === 'applied')).toBe(true);
    ends.push(readFileSync(path, 'utf8'));
    writeFileSync(path, MORNING);
  }
  expect(ends[0]).toBe(ends[1]);
  await merged(one);
  const before = readFileSync(path);
  const third = editedAsWord(made, takes('天还没有亮'));
  const [conflict] = await merged(third);
  expect(conflict!.fate).toBe('conflict');
  expect(await merged(third)).toEqual([conflict]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('a manuscript renamed since, in GB18030 with the line ends of Windows, is found and changed nowhere else', async () => {
  const windows = (text: string) => Buffer.from(encoded(text.replaceAll('\n', '\r\n'), 'gb18030', false)!);
  const renamed = join(folder.path, '改名.txt');
  renameSync(path, renamed);
  writeFileSync(renamed, windows(MORNING));
  const changes = await merged(editedAsWord(made, puts('还没有', '透'), putsNote('船家在桥下', '桥下有灶。')));
  expect(changes.map(({ fate }) => fate)).toEqual(['applied', 'applied']);
  const now = MORNING.replace('还没有亮', '还没有透亮').replace('船家在桥下', '船家在桥下①').trimEnd();
  expect(readFileSync(renamed).equals(windows(`${now}\n\n注释：\n①桥下有灶。\n`))).toBe(true);
  expect(existsSync(path)).toBe(false);
});

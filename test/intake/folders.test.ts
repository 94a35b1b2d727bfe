import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findIssues, inFolder, manuscriptsIn, naturally } from '../../pipeline/intake/folders.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'kanyin-content-'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

function folder(...parts: string[]): void {
  mkdirSync(join(content, ...parts), { recursive: true });
}
const ids = (path = content) => findIssues(path).folders.map(({ id }) => id);

describe('issue folders', () => {
  it('are the subfolders, in natural order, without hidden and empty ones and loose files', () => {
    for (const name of ['2025-10', '2025-2', '.git']) {
      folder(name);
      writeFileSync(join(content, name, 'a.txt'), '文');
    }
    folder('空文件夹');
    writeFileSync(join(content, 'issue.schema.json'), '{}');
    expect(ids()).toEqual(['2025-2', '2025-10']);
  });

  it.each(['README.md', 'readme.txt'])('are found beside %s, which is for people', (name) => {
    folder('2025-1');
    writeFileSync(join(content, '2025-1', 'a.txt'), '文');
    folder('样稿');
    for (const place of ['', '样稿']) writeFileSync(join(content, place, name), '# 原稿放在这里');
    expect(findIssues(content)).toMatchObject({ folders: [{ id: '2025-1' }], diagnostics: [] });
  });

  it('are the folder itself where it holds manuscripts', () => {
    folder('images');
    writeFileSync(join(content, 'a.txt'), '文');
    expect(findIssues(content).folders).toEqual([{ id: content.split('/').at(-1), path: content, only: null }]);
  });

  it('are none where there is only what Word keeps beside an open manuscript', () => {
    folder('2025-1');
    for (const name of ['~$稿.docx', '~$稿.doc', '~$稿.txt']) writeFileSync(join(content, '2025-1', name), '');
    expect(ids()).toEqual([]);
    writeFileSync(join(content, '2025-1', '甲稿.doc'), '');
    expect(ids()).toEqual(['2025-1']);
  });

  it('are found beside a loose manuscript, which is asked about, where they have an issue.yaml', () => {
    folder('2025-1');
    writeFileSync(join(content, '2025-1', 'a.txt'), '文');
    writeFileSync(join(content, '来稿登记.md'), '# 登记');
    expect(ids()).toEqual([content.split('/').at(-1)]);
    writeFileSync(join(content, '2025-1', 'issue.yaml'), 'journal: 试刊');
    const { folders, diagnostics } = findIssues(content);
    expect(folders.map(({ id }) => id)).toEqual(['2025-1']);
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'manuscript-stray' }]);
    expect(diagnostics[0]!.file).toMatch(/来稿登记\.md$/);
    writeFileSync(join(content, 'issue.yaml'), 'journal: 试刊');
    expect(ids()).toEqual([content.split('/').at(-1)]);
  });

  it('are found beside those that there is no looking into, each of which is one finding', () => {
    folder('2025-03');
    writeFileSync(join(content, '2025-03', 'a.txt'), '文');
    symlinkSync('loop', join(content, 'loop'));
    symlinkSync('nowhere', join(content, 'gone'));
    folder('closed');
    chmodSync(join(content, 'closed'), 0);
    const { folders, diagnostics } = findIssues(content);
    expect(folders.map(({ id }) => id)).toEqual(['2025-03']);
    // To root no folder is closed.
    const closed = process.getuid?.() === 0 ? [] : ['没有权限看这里面有什么'];
    expect(diagnostics.map(({ rule }) => rule)).toEqual(diagnostics.map(() => 'file-unreadable'));
    expect(diagnostics.map(({ message }) => message).sort()).toEqual(
      ['这个链接指的地方不在了', '这个链接绕回了自己', ...closed].sort(),
    );
    chmodSync(join(content, 'closed'), 0o700);
  });

  it('whose name, or a manuscript’s, is no UTF-8 are each one finding that says so', () => {
    folder('2025-03');
    const odd = (...parts: string[]) =>
      Buffer.concat([...parts.map((part) => Buffer.from(part)), Buffer.from('b9d8', 'hex')]);
    writeFileSync(join(content, '2025-03', 'a.txt'), '文');
    writeFileSync(Buffer.concat([odd(content, '/2025-03/'), Buffer.from('.txt')]), '文');
    mkdirSync(odd(content, '/'));
    const { folders, diagnostics } = findIssues(content);
    expect(folders.map(({ id }) => id)).toEqual(['2025-03']);
    const { names, diagnostics: within } = manuscriptsIn(folders[0]!);
    expect(names).toEqual(['a.txt']);
    expect([...diagnostics, ...within].map(({ rule, message }) => [rule, message])).toEqual([
      ['file-unreadable', '这个名字不是 UTF-8 编码的，打不开'],
      ['file-unreadable', '这个名字不是 UTF-8 编码的，打不开'],
    ]);
  });

  it('whose files could not be named for it are told before anything is made', () => {
    const named = (id: string) => manuscriptsIn({ id, path: content, only: ['a.txt'] }).diagnostics;
    expect(named('刊'.repeat(75))).toEqual([]);
    expect(named('刊'.repeat(80))).toMatchObject([{ severity: 'error', rule: 'issue-name-long' }]);
  });

  it('may be named by one manuscript', () => {
    folder('2025-03');
    writeFileSync(join(content, '2025-03', 'a.txt'), '文');
    const path = join(content, '2025-03');
    expect(findIssues(join(path, 'a.txt')).folders).toEqual([{ id: '2025-03', path, only: ['a.txt'] }]);
  });

  it('are missed with a word on where to put manuscripts', () => {
    const { folders, diagnostics } = findIssues(content);
    expect(folders).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'content-empty' }]);
    expect(diagnostics[0]?.hint).toContain('.txt');
  });
});

it('names are ordered as people count', () => {
  const names = ['文10.txt', '文2.txt', '文1.txt', '文.txt', '2025-1', '2025'];
  expect(names.sort(naturally)).toEqual(['2025', '2025-1', '文.txt', '文1.txt', '文2.txt', '文10.txt']);
});

it('what is said of issue.yaml alone is said with its path', () => {
  const said = {
    severity: 'warning',
    rule: 'a',
    file: 'issue.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: '甲',
  } as const;
  const issueFolder = { id: '2025-1', path: join(content, '2025-1'), only: null };
  expect(inFolder(issueFolder, said).file).toMatch(/2025-1\/issue\.yaml$/);
  expect(inFolder(issueFolder, { ...said, file: 'b.txt' }).file).toBe('b.txt');
});

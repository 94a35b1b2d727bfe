/** A build with pictures runs again in a process of its own, makes the same and ends as that does. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { needsOneArena } from '../../pipeline/memory.mjs';
import { emptyFolder, filesIn, folderWith, kanyin } from './kanyin.ts';

const HERE = [{}, { MALLOC_ARENA_MAX: '2' }];
const opened: string[] = [];
const folder = (files: Record<string, string | Uint8Array>) => {
  const path = folderWith(files);
  opened.push(path);
  return path;
};
afterAll(() => {
  for (const path of opened) rmSync(path, { recursive: true });
});

const TEXT = {
  '2025-01/a.md': '---\ntitle: 河边的早晨\nauthor: 王小明\n---\n\n天亮了。\n\n![图1　河](images/a.png)\n',
};

it('makes the same of a picture', async () => {
  const seen = { r: 200, g: 90, b: 0, alpha: 0.5 };
  const picture = await sharp({ create: { width: 300, height: 200, channels: 4, background: seen } })
    .png()
    .toBuffer();
  const content = folder({ ...TEXT, '2025-01/images/a.png': picture });
  const made = HERE.map((env) => {
    const out = emptyFolder();
    opened.push(out);
    const { status, stderr } = kanyin('build', ['--content', content, '--out', out, '--format', 'epub'], env);
    expect([status, stderr]).toEqual([0, '']);
    return filesIn(out);
  });
  expect(made[0]).toEqual(made[1]);
  expect(made[0]!.size).toBe(2);
});

// Node looks at what it last saw of a pipe where it follows the links by which libraries are found.
it.runIf(process.platform !== 'win32')('makes all but a picture that is a pipe, and says so once', () => {
  const content = folder({ ...TEXT, '2025-01/images/b.png': 'x' });
  spawnSync('mkfifo', [join(content, '2025-01/images/a.png')]);
  const { status, stdout, stderr } = kanyin('build', [
    '--content',
    content,
    '--out',
    join(content, 'out'),
    '--format',
    'pdf,docx',
  ]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.match(/a\.png/g)).toHaveLength(1);
  expect(stdout).toContain('图片“images/a.png”不是普通文件');
});

it.each(HERE)('says the same and exits with the same status (%o)', (env) => {
  const content = folder({ ...TEXT, '2025-01/issue.yaml': 'jurnal: 江城学刊\n', '2025-01/images/a.png': 'x' });
  const { status, stdout, stderr } = kanyin(
    'build',
    ['--content', content, '--out', join(content, 'out'), '--strict'],
    env,
  );
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toContain('没有“jurnal”这一项');
  expect(kanyin('build', ['--content', content, '--oddly'], env)).toMatchObject({ status: 2 });
});

describe.runIf(process.platform === 'linux')('on glibc', () => {
  it('has a process of its own only for pictures', () => {
    const needs = (files: Record<string, string>) => needsOneArena(['--content', folder(files)]);
    expect(needs({ '2025-01/images/a.TIF': 'x' })).toBe(true);
    expect(needs({ '2025-01/a.docx': 'PK word/media/image1.png' })).toBe(true);
    expect(needs({ '2025-01/a.docx': 'PK word/document.xml', '2025-01/a.txt': '天亮了。' })).toBe(false);
  });

  it('says in a sentence that it was killed', () => {
    const content = folder({ ...TEXT, '2025-01/images/a.png': 'x' });
    const killer = join(content, 'killer.mjs');
    writeFileSync(killer, "if (process.env.MALLOC_ARENA_MAX === '1') process.kill(process.pid, 'SIGKILL');");
    const { status, stderr } = kanyin('build', ['--content', content], {}, [killer]);
    expect([status, stderr]).toEqual([
      2,
      '刊印中途被系统停下了（SIGKILL），多半是内存不够。请关掉别的程序，再来一次。\n',
    ]);
  });
});

/** Whole commands on a machine that does not play along: one sentence, status 2, nothing half written. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../pipeline/root.ts';
import { emptyFolder, filesIn, folderWith, kanyin } from './kanyin.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const keep = (folder: string) => {
  made.push(folder);
  return folder;
};
const content = keep(folderWith({ '1/甲.txt': '桥头小学的午休\n\n●苏木\n\n操场上安静下来,钟声响过。\n' }));
const out = keep(folderWith({ '1/1.zh-Hans.docx': '旧的' }));
const manuscript = join(content, '1/甲.txt');
/** A command in a shell, started from a folder of one's own if need be. */
const shell = (line: string) =>
  spawnSync('bash', ['-c', line.replaceAll('KANYIN', `"${process.execPath}" "${ROOT}/pipeline/start.mjs"`)], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
const hasFullDisk = existsSync('/dev/full');
const hasProcesses = existsSync('/proc/self');
const isOneSentence = /^[^\n]+。\n$/;

describe.runIf(hasFullDisk)('a full disk under what is printed', () => {
  it.each([
    ['check', `check "${content}"`],
    ['inspect', `inspect --at outline "${manuscript}"`],
    ['--help', 'preflight --help'],
    ['build', `build --content "${content}" --out "${out}" --format docx`],
  ])('ends %s with one sentence', (_, command) => {
    const { status, stderr } = shell(`KANYIN ${command} >/dev/full`);
    expect([status, stderr]).toEqual([2, '磁盘满了，要打印的内容没有写完。请腾出空间再来一次。\n']);
    expect([...filesIn(out)]).toEqual([['1/1.zh-Hans.docx', Buffer.from('旧的')]]);
  });

  it('ends a command without a word where there is nowhere to say it', () => {
    expect(shell(`KANYIN check "${content}" >/dev/full 2>&1`).status).toBe(2);
  });
});

describe('one sentence', () => {
  it('where so few files may be open', () => {
    const { status, stdout, stderr } = shell(`ulimit -n 30; KANYIN check "${content}"`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^同时打开的文件超过了系统的限制。.*ulimit -n 1024.*\n$/);
  });

  it('where the folder that one is in has been removed', () => {
    const gone = keep(emptyFolder());
    const { status, stderr } = shell(`cd "${gone}" && rmdir "${gone}" && KANYIN check`);
    expect([status, stderr]).toEqual([2, '当前的文件夹已经不在了。请在终端里换到别的文件夹，再来一次。\n']);
  });

  it('on a Node that is too old', () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.1' } });`;
    const { status, stderr } = kanyin('check', [content], {}, [`data:text/javascript,${encodeURIComponent(old)}`]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^Node\.js 太旧了（18\.20\.1），要 20 以上。.*\n$/)]);
  });

  it.runIf(hasProcesses)('where the output folder cannot be made', () => {
    const { status, stderr } = kanyin('build', ['--content', content, '--out', '/proc/x', '--format', 'docx']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^文件夹 \/proc\/x 里放不进成品（ENOENT）。.*--out.*\n$/),
    ]);
  });

  it('where the outputs would lie among the manuscripts', () => {
    for (const path of [content, join(content, '1')]) {
      const { status, stderr } = kanyin('build', ['--content', path, '--out', content]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('会把成品放进原稿的文件夹')]);
      expect(stderr).toMatch(isOneSentence);
    }
    expect(filesIn(content).size).toBe(1);
  });
});

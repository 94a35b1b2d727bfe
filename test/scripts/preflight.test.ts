import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { name, printFile } from '../preflight/sheet.ts';
import { kanyin } from './kanyin.ts';

describe('pnpm preflight', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanyin-'));
  const [good, faulty, broken] = ['good.pdf', '第二期.pdf', 'broken.pdf'].map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  beforeAll(async () => {
    writeFileSync(good, await printFile('X-1a'));
    writeFileSync(
      faulty,
      await printFile('X-1a', (sheet) => {
        sheet.contents = sheet.contents.map((content) => `${content} 1 0 0 rg`);
        sheet.info.delete(name('Title'));
      }),
    );
    writeFileSync(broken, 'no PDF');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('passes a good file', () => {
    const { status, stdout, stderr } = kanyin('preflight', [good]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /good\.pdf {2}4 页，PDF\/X-1a:2003\n {2}通过 {4}PDF\/X 标准 {2}PDF\/X-1a:2003\n {2}通过 {4}文件结构 {4}PDF 1\.4\n/,
    );
    expect(stdout).toMatch(/\n可以付印：不合格 0 项，警告 0 项，通过 22 项。\n/);
  });

  it('lists what is wrong with its places and what to do, and goes on to the next file', () => {
    const { status, stdout, stderr } = kanyin('preflight', [faulty, good]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain(`  不合格  文件信息    没有书名（Title）
                      → 请在导出设置里补上书名和日期，陷印写 True 或 False`);
    expect(stdout).toContain(`  不合格  色彩空间    DeviceRGB（rg） 4 处
                      第 1 页：DeviceRGB（rg）
                      第 2 页：DeviceRGB（rg）`);
    expect(stdout).toMatch(/不能付印：不合格 2 项[\s\S]*可以付印/);
  });

  it('says in one line that a file is none, without a trace', () => {
    const { status, stdout, stderr } = kanyin('preflight', [broken]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/不合格 {2}文件结构 {2}不是 PDF 文件/);
  });

  it('prints JSON for programs', () => {
    const { status, stdout } = kanyin('preflight', ['--json', good, faulty]);
    expect(status).toBe(1);
    const reports = JSON.parse(stdout);
    expect(reports).toMatchObject([
      { file: good, pages: 4, standard: 'PDF/X-1a:2003' },
      { file: faulty, pages: 4 },
    ]);
    expect(reports[1].verdicts.find(({ check }: { check: string }) => check === 'colour-spaces')).toEqual({
      check: 'colour-spaces',
      label: '色彩空间',
      state: 'breach',
      found: 'DeviceRGB（rg） 4 处',
      places: [1, 2, 3, 4].map((page) => `第 ${page} 页：DeviceRGB（rg）`),
      hint: '请把文字、线条和图片都转成黑白（灰度）或 CMYK',
    });
  });

  it('goes by the limits asked for', () => {
    expect(kanyin('preflight', ['--bleed', '5', good]).status).toBe(1);
    expect(kanyin('preflight', ['--signature', '8', good]).status).toBe(1);
    expect(kanyin('preflight', ['--resolution', '310', good]).status).toBe(1);
    expect(kanyin('preflight', ['--ink-limit', '200', good]).status).toBe(1);
  });

  it.each([
    [[], '请写要检查的 PDF 的路径'],
    [['nowhere.pdf'], '没有“nowhere.pdf”这个文件'],
    [[folder], '是文件夹'],
    [['--bleed', 'wide', good], '--bleed 要写 0 到 50 的数'],
    [['--signature', '1.5', good], '--signature 要写整数'],
  ])('refuses wrong usage: %j', (args, message) => {
    const { status, stdout, stderr } = kanyin('preflight', args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderWith, kanyin } from './kanyin.ts';

const YAML = '# 说明\n刊名: 江城论丛\nyear: 2025\nnumber: 3\n总期号: 75\ndate: 2025-03-05\npress:\n  profile: 厂.icc\n';
let content: string;
beforeEach(() => {
  content = folderWith({});
  mkdirSync(join(content, '2025-03'));
  writeFileSync(join(content, '2025-03', 'issue.yaml'), YAML);
  writeFileSync(join(content, '2025-03', '甲.txt'), '甲文\n\n●苏木\n\n正文。\n');
  writeFileSync(join(content, '2025-03', '厂.icc'), 'icc');
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const opened = (...args: string[]) => kanyin('new', [...args, '--content', content]);
const yamlOf = (id: string) => readFileSync(join(content, id, 'issue.yaml'), 'utf8');

describe('pnpm new', () => {
  it('opens the next issue out of the last: numbers go on, the date is emptied, the profile comes along, manuscripts do not', () => {
    const { status, stdout } = opened();
    expect([status, stdout]).toEqual([0, expect.stringContaining('照的是 2025-03')]);
    expect(stdout).toContain('留空待填：date');
    expect(yamlOf('2025-04')).toBe(
      '# 说明\n刊名: 江城论丛\nyear: 2025\nnumber: 4\n总期号: 76\ndate:\npress:\n  profile: 厂.icc\n',
    );
    expect(readdirSync(join(content, '2025-04')).sort()).toEqual(['issue.yaml', '厂.icc']);
    expect(yamlOf('2025-03')).toBe(YAML);
    expect(readdirSync(content).sort()).toEqual(['2025-03', '2025-04']);
  });

  it('takes the number and the issue to follow that it is told', () => {
    opened('2026-01', '--from', '2025-03');
    expect(yamlOf('2026-01')).toContain('year: 2026\nnumber: 1\n总期号: 76\n');
  });

  it.each([
    [['2025-03'], '已经有'],
    [['2025-04', '--from', '2025-3'], '是不是想写 2025-03？'],
    [['a/b'], '文件夹不能叫“a/b”'],
    [['..'], '文件夹不能叫“..”'],
    [['CON'], '文件夹不能叫“CON”'],
    [['2025-04', '2025-05'], '一次只开一期'],
  ])('%j is refused in one sentence, and nothing has changed', (args, message) => {
    const { status, stderr } = opened(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(content)).toEqual(['2025-03']);
    expect(yamlOf('2025-03')).toBe(YAML);
  });

  it('follows no issue whose issue.yaml has mistakes, and says where they are', () => {
    writeFileSync(join(content, '2025-03', 'issue.yaml'), 'year: 某年\n');
    const { status, stderr } = opened();
    expect(status).toBe(1);
    expect(stderr).toMatch(/2025-03\/issue\.yaml:1:7 错误 year/);
    expect(existsSync(join(content, '2025-04'))).toBe(false);
  });

  it('opens the first issue of a journal', () => {
    rmSync(join(content, '2025-03'), { recursive: true });
    expect(opened().stderr).toContain('还没有一期可照，请写出期号');
    expect(opened('2026-02').status).toBe(0);
    expect(yamlOf('2026-02')).toContain('刊名:\n年: 2026\n期: 2\n');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says in one sentence that it may not write',
    () => {
      chmodSync(content, 0o500);
      const { status, stderr } = opened();
      chmodSync(content, 0o700);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    },
  );
});

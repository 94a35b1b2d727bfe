import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn, folderWith, kanyin } from './kanyin.ts';

const BROKEN =
  '桥头小学的午休\n\n●苏木\n\n钟声响过,操场上安静下来,只有树影在墙根慢慢地移\n动。\n\n(作者单位:桥头小学)\n';
const CLEAN =
  '桥头小学的午休\n\n●苏木\n\n钟声响过，操场上安静下来，只有树影在墙根慢慢地移动。\n\n（作者单位：桥头小学）\n';
let folder: string;
let path: string;
beforeEach(() => {
  folder = folderWith({ '甲.txt': BROKEN });
  path = join(folder, '甲.txt');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('pnpm tidy', () => {
  it('shows what changes, prints the clean text and writes nothing', () => {
    const { status, stdout, stderr } = kanyin('tidy', [path]);
    expect([status, stdout]).toEqual([0, CLEAN]);
    expect(stderr).toContain('钟声响过[-,-]{+，+}操场上安静下来[-,-]{+，+}');
    expect([...filesIn(folder)]).toEqual([['甲.txt', Buffer.from(BROKEN)]]);
  });

  it('says how many questions are left, and where they are read', () => {
    writeFileSync(path, BROKEN.replace('只有', '只有有的的'));
    const { stdout, stderr } = kanyin('tidy', [path]);
    expect(stderr).toContain(`还有 1 处要编辑决定：npx --yes pnpm@12 check ${path}`);
    expect(stdout).not.toContain('还有 1 处');
    expect(kanyin('tidy', [path, '--write']).stdout).toContain('警告 1');
  });

  it('writes it back on request and keeps the original beside it', () => {
    const { status, stdout } = kanyin('tidy', [path, '--write']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('甲.txt.orig')]);
    expect(readFileSync(path, 'utf8')).toBe(CLEAN);
    expect(readFileSync(`${path}.orig`, 'utf8')).toBe(BROKEN);
    expect([...filesIn(folder).keys()]).toEqual(['甲.txt', '甲.txt.orig']);
  });

  it('keeps an original in GBK as it was, and every earlier original', () => {
    const gbk = Buffer.from('cce2c4bf0d0aa1f1d5c5c8fd0d0aa1f1', 'hex').subarray(0, 12);
    const original = Buffer.concat([gbk, Buffer.from('b4bad1bdcbae2cd6b1b5bdcfc4cceca1a3', 'hex')]);
    writeFileSync(path, original);
    writeFileSync(`${path}.orig`, '更早的原件');
    writeFileSync(`${path}.tmp`, '别人的文件');
    expect(kanyin('tidy', [path, '--write']).stdout).toContain('甲.txt.orig.2');
    expect(readFileSync(`${path}.orig.2`)).toEqual(original);
    expect(readFileSync(`${path}.orig`, 'utf8')).toBe('更早的原件');
    expect(readFileSync(`${path}.tmp`, 'utf8')).toBe('别人的文件');
    expect([...filesIn(folder).keys()]).toHaveLength(4);
  });

  it('writes through a link, and keeps the rights of the file', () => {
    const link = join(folder, '丁.txt');
    chmodSync(path, 0o640);
    symlinkSync('甲.txt', link);
    expect(kanyin('tidy', [link, '--write']).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(CLEAN);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(`${path}.orig`, 'utf8')).toBe(BROKEN);
  });

  it('has no colours where nobody sees them', () => {
    const { stderr } = kanyin('tidy', [path], { NO_COLOR: '', FORCE_COLOR: '' });
    expect(stderr).not.toContain('\u001b');
  });

  it('says what plain text cannot say of a Word or Markdown file', () => {
    writeFileSync(join(folder, '丙.md'), '# 桥头小学\n\n●苏木\n\n钟声**响过**，H<sub>2</sub>O，操场上安静下来。\n');
    const { stderr } = kanyin('tidy', [join(folder, '丙.md')]);
    expect(stderr).toContain('2 处，纯文本里记不下');
  });

  it('has nothing to do the second time', () => {
    kanyin('tidy', [path, '--write']);
    expect(kanyin('tidy', [path, '--write']).stdout).toContain('没有改动');
    expect([...filesIn(folder).keys()]).toHaveLength(2);
  });

  it('wants one manuscript', () => {
    mkdirSync(join(folder, '乙'));
    expect(kanyin('tidy', [folder]).status).toBe(2);
    writeFileSync(join(folder, '丙.md'), '# 桥头小学\n\n●苏木\n\n钟声响过,操场上安静下来。\n');
    expect(kanyin('tidy', [join(folder, '丙.md')]).stdout).toContain('钟声响过，操场上安静下来。');
    expect(kanyin('tidy', [join(folder, '丙.md'), '--write']).status).toBe(2);
    expect(kanyin('tidy', [path, path]).stderr).toContain('一次只整理一份');
    expect(kanyin('tidy', []).stderr).toContain('请写一个原稿的路径');
    expect(kanyin('tidy', [join(folder, '没有.txt')]).stderr).toContain('没有“');
  });
});

describe('pnpm tidy --references', () => {
  const LISTED = `${CLEAN}参考文献\n[1] 甲。河史[M]。武昌：某社，2001。\n[2] 乙. 河与船[J]. 河流研究, 2001.\n`;

  it('offers entries written anew and writes them only on request, and nothing else', () => {
    writeFileSync(path, LISTED);
    const shown = kanyin('tidy', [path, '--references']);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain('改为  [1] 甲. 河史[M]. 武昌: 某社, 2001.');
    expect(shown.stdout).toContain('1 条可以改写');
    expect(readFileSync(path, 'utf8')).toBe(LISTED);
    expect(kanyin('tidy', [path, '--references', '--write']).stdout).toContain('已写回 1 条');
    expect(readFileSync(path, 'utf8')).toBe(
      LISTED.replace('甲。河史[M]。武昌：某社，2001。', '甲. 河史[M]. 武昌: 某社, 2001.'),
    );
    expect(readFileSync(`${path}.orig`, 'utf8')).toBe(LISTED);
    expect(kanyin('tidy', [path, '--references']).stdout).toContain('没有拿得准的改写');
  });

  it('writes no Word file', () => {
    writeFileSync(join(folder, '乙.docx'), '');
    expect(kanyin('tidy', [join(folder, '乙.docx'), '--references', '--write']).status).toBe(2);
  });
});

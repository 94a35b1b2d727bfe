import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFolder, filesIn, folderWith, kanyin } from './kanyin.ts';

const ARTICLE = `山村书屋三年记

●钟文

书屋开门的那天下着雨,管理上不能松。钟文说,不能松。

编者注:原文如此。

(作者单位:某某县图书馆)
`;
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const contentWith = (files: Record<string, string>) => {
  const folder = folderWith(files);
  made.push(folder);
  return folder;
};
const DECISIONS = '2025-05/decisions.zh-Hant-TW.yaml';

describe('pnpm review', () => {
  const content = contentWith({ '2025-05/书屋.txt': ARTICLE });
  const file = join(content, DECISIONS);
  const review = () => kanyin('review', ['--edition', 'zh-Hant-TW', content]);

  it('lists what is open with place, context, choice and candidates, and writes it into the decisions file', () => {
    const { status, stdout, stderr } = review();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^1\. .*书屋\.txt:3:2 {2}【钟文】，共 2 处\n {3}写作 鍾文，也可能是 鐘文/m);
    expect(stdout).toMatch(/待定 3 项，已定 0 项。请在 .*decisions\.zh-Hant-TW\.yaml 里写定/);
    expect(readFileSync(file, 'utf8')).toContain('  - phrase: 能松\n    form:\n');
  });

  it('gives the same file again, to the byte', () => {
    const before = readFileSync(file);
    review();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('warns of what is open in check, at its place', () => {
    const { status, stdout } = kanyin('check', [content]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/书屋\.txt:5:16 警告 .*“能松”写作“能松”，也可能是“能鬆”，共 2 处 \(edition-unsettled\)/);
  });

  it('keeps what was settled, asks about the rest, and prints what was settled', () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('能松\n    form:', '能松\n    form: 能鬆'));
    writeFileSync(
      join(content, '2025-05/书屋.txt'),
      ARTICLE.replace('●钟文', '●钟文\n\n先加上一段,他系好鞋带,又确认了船系在岸边。'),
    );
    expect(review().stdout).toContain('待定 3 项，已定 1 项');
    const { stdout } = kanyin('inspect', ['--at', 'edition', '--edition', 'zh-Hant-TW', join(content, '2025-05')]);
    expect(stdout).toContain('管理上不能鬆。鍾文說，不能鬆。');
  });

  it('prints what was settled in the finished files', () => {
    const out = emptyFolder();
    made.push(out);
    const run = kanyin('build', ['--content', content, '--out', out, '--format', 'epub', '--edition', 'zh-Hant-TW']);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('(edition-unsettled)');
    expect(run.stdout).not.toContain('“能松”');
    expect([...filesIn(out).keys()]).toEqual(['2025-05/2025-05.zh-Hant-TW.epub']);
  });
});

describe('pnpm review without surprises', () => {
  it('writes nothing where there is nothing to ask', () => {
    const content = contentWith({ '1/甲.txt': '山村书屋\n\n●林小满\n\n书屋开门的那天下着雨，来的人却不少。\n' });
    const { status, stdout } = kanyin('review', [content]);
    expect(status).toBe(0);
    expect(stdout).toContain('没有要定的字句');
    expect([...filesIn(content).keys()]).toEqual(['1/甲.txt']);
  });

  it('stops at a mistake in the decisions file, says where, and leaves the file alone', () => {
    const wrong = 'decisions:\n  - phrase: 能松\n    from: 能鬆\n';
    const content = contentWith({ '2025-05/书屋.txt': ARTICLE, [DECISIONS]: wrong });
    const { status, stderr } = kanyin('review', ['--edition', 'zh-Hant-TW', content]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /decisions\.zh-Hant-TW\.yaml:3:5 错误 没有“from”这一项 \(decisions-yaml\) → 是不是想写 form？/,
    );
    expect(readFileSync(join(content, DECISIONS), 'utf8')).toBe(wrong);
    expect(kanyin('build', ['--content', content, '--out', join(content, 'out')]).status).toBe(1);
  });

  it('keeps the questions of other manuscripts when only one is reviewed', () => {
    const content = contentWith({ '1/甲.txt': ARTICLE, '1/乙.txt': '另一篇\n\n●林小满\n\n船系在岸边。\n' });
    const file = join(content, '1/decisions.zh-Hant-TW.yaml');
    kanyin('review', [content, '--edition', 'zh-Hant-TW']);
    kanyin('review', [join(content, '1/甲.txt'), '--edition', 'zh-Hant-TW']);
    expect(readFileSync(file, 'utf8')).toMatch(/phrase: 船系/);
  });

  it('refuses an unknown edition', () => {
    const { status, stderr } = kanyin('review', ['--edition', 'zh-Hant-tw']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('是不是想写 zh-Hant-TW？')]);
  });
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ConsistencySheet } from '../../pipeline/consistency/line.ts';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import type { Outline } from '../../pipeline/model/outline.ts';
import { filesIn, folderWith, kanyin } from './kanyin.ts';

const ARTICLE = `山村书屋三年记

●林小满

书屋开门的那天下着雨,来的人却不少。

一、起步

我们把旧仓库的的墙刷白,又请木匠打了十个书架,这才像个样子,
后来村里人陆续送来了桌椅和灯。

(作者单位:某某县图书馆)
`;
const content = folderWith({ '2025-04/书屋.txt': ARTICLE });
const manuscript = join(content, '2025-04/书屋.txt');
afterAll(() => rmSync(content, { recursive: true, force: true }));

describe('pnpm check', () => {
  it('lists queries with a caret, then repairs, then counts, and exits with 0', () => {
    const { status, stdout } = kanyin('check', [manuscript]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/书屋\.txt:9:7 警告 .*的的.* \(doubled-characters\) → /);
    expect(stdout).toContain('\n    我们把旧仓库的的墙刷白,');
    expect(stdout).toMatch(/书屋\.txt:5:11 提示 半角“,”改为“，” \(punctuation-fullwidth\)/);
    expect(stdout).toMatch(/书屋\.txt:10:1 提示 .*已接合 \(paragraph-joined\)/);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^错误 0，警告 1，提示（已修补）\d+。$/);
  });

  it('gives every diagnostic as JSON, sorted by place', () => {
    const found = JSON.parse(kanyin('check', [content, '--json']).stdout) as Diagnostic[];
    expect(found.map(({ line }) => line)).toEqual(found.map(({ line }) => line).sort((a, b) => a - b));
    expect(found.every(({ file }) => file.endsWith('书屋.txt'))).toBe(true);
    expect(found.map(({ rule }) => rule)).toContain('doubled-characters');
  });

  it('exits with 1 on errors only, with 2 where there is nothing', () => {
    const broken = folderWith({ '1/甲.txt': '' });
    expect(kanyin('check', [broken]).status).toBe(1);
    rmSync(broken, { recursive: true, force: true });
    expect(kanyin('check', [join(content, 'nowhere')]).status).toBe(2);
  });

  it('asks for the picture that a manuscript names, and says that a folder is no manuscript', () => {
    const folder = folderWith({
      '1/甲.md': '# 桥头小学\n\n●苏木\n\n钟声响过，安静下来。\n\n![图1 钟](images/钟.png)\n',
      '乙.txt/说明': '',
    });
    expect(kanyin('check', [join(folder, '1')]).stdout).toMatch(
      /甲\.md:7:1 警告 找不到图片“images\/钟\.png”.*\(picture-missing\)/,
    );
    const { status, stdout } = kanyin('check', [join(folder, '乙.txt')]);
    expect([status, stdout]).toEqual([1, expect.stringContaining('名字却像原稿')]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes nothing', () => {
    expect([...filesIn(content).keys()]).toEqual(['2025-04/书屋.txt']);
  });
});

describe('pnpm inspect', () => {
  it('prints the outline of a manuscript', () => {
    const { articles, diagnostics } = JSON.parse(kanyin('inspect', ['--at', 'outline', manuscript]).stdout) as Outline;
    expect(articles).toMatchObject([
      {
        title: '山村书屋三年记',
        subtitle: null,
        authors: ['林小满'],
        affiliations: ['某某县图书馆'],
        blocks: [
          { kind: 'paragraph', text: '书屋开门的那天下着雨，来的人却不少。', lines: [5, 5] },
          { kind: 'heading', level: 1, text: '一、起步', lines: [7, 7] },
          {
            kind: 'paragraph',
            text: '我们把旧仓库的的墙刷白，又请木匠打了十个书架，这才像个样子，后来村里人陆续送来了桌椅和灯。',
            lines: [9, 10],
          },
        ],
      },
    ]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it.each(['model', 'edition', 'lines', 'pages', 'seams', 'stage:split'])('prints the stage %s as JSON', (stage) => {
    const run = kanyin('inspect', ['--at', stage, '--edition', 'zh-Hant-TW', content]);
    expect(run.status).toBe(0);
    expect(JSON.stringify(JSON.parse(run.stdout))).toContain(
      /^(?:model|seams|stage:.*)$/.test(stage) ? '山村书屋' : '書',
    );
  });

  it('measures a printed PDF', () => {
    const out = folderWith({});
    kanyin('build', ['--content', content, '--out', out, '--format', 'pdf', '--edition', 'zh-Hans']);
    const pages = JSON.parse(
      kanyin('inspect', ['--at', 'typography', join(out, '2025-04/2025-04.zh-Hans.pdf')]).stdout,
    );
    rmSync(out, { recursive: true, force: true });
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatchObject({ page: 2, breaches: [], misfits: [], offGrid: [] });
  });

  it.each([
    [[], '要看哪一站？'],
    [['--at', 'outlin', 'x'], '是不是想写 outline？'],
    [['--at', 'outline'], '请写一个原稿、期文件夹或 PDF 的路径'],
    [['--at', 'outline', 'nowhere'], '没有“nowhere”这个文件或文件夹'],
  ])('refuses %j', (args, message) => {
    const run = kanyin('inspect', args);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

it('gives the consistency of issues as a sheet, and as JSON', () => {
  const yaml = (number: number, total: number) =>
    `journal: 江城论丛\nyear: 2025\nnumber: ${number}\ntotal-number: ${total}\n`;
  const headlines = 'headlines: [山村书屋]\n';
  const content = folderWith({
    '2025-01/甲.txt': ARTICLE,
    '2025-01/issue.yaml': yaml(1, 126),
    '2025-02/乙.txt': ARTICLE,
    '2025-02/issue.yaml': yaml(2, 128) + headlines,
  });
  const asked = (...more: string[]) => kanyin('check', [join(content, '2025-02'), '--consistency', ...more]);
  const shown = asked();
  expect([shown.status, shown.stdout.match(/不一致 +\S+/g)]).toEqual([0, ['不一致  题名', '不一致  总期号']]);
  const [sheet] = JSON.parse(asked('--json', '--strict').stdout) as ConsistencySheet[];
  const wrong = sheet!.lines.filter(({ verdict }) => verdict === 'differs');
  expect(wrong.map(({ check, differences }) => [check, differences[0]!.expected])).toEqual([
    ['titles', '本期一篇文章的题名'],
    ['total-number', '总第 127 期'],
  ]);
  rmSync(content, { recursive: true, force: true });
});

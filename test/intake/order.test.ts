import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findIssues } from '../../pipeline/intake/folders.ts';
import { takeIn } from '../../pipeline/intake/intake.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { folderWith } from '../scripts/kanyin.ts';

const article = (title: string, above = '') =>
  `${above}${title}\n\n●苏木\n\n钟声响过，操场上安静下来，只有树影在墙根慢慢地移动。\n`;
let content: string;
beforeEach(() => {
  content = folderWith({});
  mkdirSync(join(content, '2025-01'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

async function taken(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(content, '2025-01', name), text);
  const { issue, diagnostics } = await takeIn(findIssues(content).folders[0]!);
  const sections = issue?.sections.map(({ title, articles }) => [title, articles.map((one) => joined(one.title))]);
  return { sections, found: diagnostics.filter(({ rule }) => rule.startsWith('order')) };
}

const MANUSCRIPTS = { 'a.txt': article('桥头的午休'), 'b.txt': article('河边的早市'), 'c.txt': article('山里的夜学') };

describe('order: in issue.yaml', () => {
  it('puts articles in order by title or by file; what it does not name follows', async () => {
    const { sections, found } = await taken({ ...MANUSCRIPTS, 'issue.yaml': 'order: [山里的 夜学, b.txt]\n' });
    expect(sections).toEqual([[null, ['山里的夜学', '河边的早市', '桥头的午休']]]);
    expect(found).toEqual([]);
  });

  it('orders inside planned sections, and moves nothing out of them', async () => {
    const yaml =
      'sections:\n  - title: 甲\n    manuscripts: [a.txt, b.txt]\n  - title: 乙\n    manuscripts: [c.txt]\norder: [山里的夜学, 河边的早市]\n';
    const { sections } = await taken({ ...MANUSCRIPTS, 'issue.yaml': yaml });
    expect(sections).toEqual([
      ['甲', ['河边的早市', '桥头的午休']],
      ['乙', ['山里的夜学']],
    ]);
  });

  it('takes an article with the section its manuscript prints', async () => {
    const { sections } = await taken({
      'a.txt': article('桥头的午休', '【论坛】\n\n'),
      'b.txt': article('河边的早市', '【文苑】\n\n'),
      'issue.yaml': 'order: [河边的早市]\n',
    });
    expect(sections).toEqual([
      ['文苑', ['河边的早市']],
      ['论坛', ['桥头的午休']],
    ]);
  });

  it('says at its place what is not there, and what is named twice', async () => {
    const { found } = await taken({ ...MANUSCRIPTS, 'issue.yaml': 'order: [河边的晚市, a.txt, a.txt]\n' });
    expect(found.map(({ line, column, message, hint }) => [line, column, message, hint?.split('？')[0]])).toEqual([
      [1, 9, '没有题名或文件名是“河边的晚市”的文章', '是不是想写 河边的早市'],
      [1, 23, '“a.txt”写了 2 次', '只留一个'],
    ]);
  });
});

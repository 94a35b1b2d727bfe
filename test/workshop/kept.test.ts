/** What a workshop that keeps makes anew after an edit: counted, not timed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findIssues } from '../../pipeline/intake/folders.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { folderWith } from '../scripts/kanyin.ts';

const article = (title: string, words: string) => `${title}\n\n●林木森\n\n${words.repeat(12)}\n`;
const content = folderWith({
  '2025-01/甲.txt': `${article('桥头的书屋', '书屋里有三千册书，孩子们天天来看书。')}\n${article('村口的水井', '水井边上有一棵老槐树，夏天很凉快。')}`,
  '2025-01/乙.txt': article('山下的学校', '学校里有一口钟，上课下课都敲它。'),
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

describe('a workshop that keeps', () => {
  it('sets one article an edit, and prints what one that keeps nothing would', async () => {
    const [folder] = findIssues(content).folders;
    let version = 0;
    const workshop = openWorkshop(() => String(version), { keeps: true });
    const edit = (change: (text: string) => string) => {
      const path = join(content, '2025-01/甲.txt');
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      version++;
    };
    const pagesNow = async () => {
      const { pages, lines } = await workshop.pages(folder!, 'zh-Hans');
      return { pages, lines: lines() };
    };
    await pagesNow();
    expect(workshop.articlesSet()).toBe(3);
    edit((text) => text.replace('书屋里有三千册书', '书屋里有五千册书'));
    await pagesNow();
    expect(workshop.articlesSet()).toBe(4);
    // The second article of the file moves down a line, and is not set for that.
    edit((text) => text.replace('村口的水井', '\n村口的水井').replace('五千册', '六千册'));
    const kept = await pagesNow();
    expect(workshop.articlesSet()).toBe(5);
    const anew = await openWorkshop().pages(folder!, 'zh-Hans');
    expect(kept).toEqual({ pages: anew.pages, lines: anew.lines() });
    const places = kept.lines.flat().filter(({ place }) => place.file.endsWith('甲.txt'));
    expect(places.some(({ place, runs }) => place.point.line === 8 && runs[0]?.text.startsWith('村口'))).toBe(true);
  });

  it('prints a page by itself', async () => {
    const [folder] = findIssues(content).folders;
    const bytes = await openWorkshop().somePages(folder!, 'zh-Hans', [1]);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});

/** What an editor does at the desk, as the page asks it of the server: all of it ends in files of the issue. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CompareView,
  IssueView,
  LineView,
  ManuscriptView,
  PagesView,
  QuestionsView,
} from '../../pipeline/desk/contract.ts';
import type { OpenDesk } from '../../pipeline/desk/server.ts';
import { writeStatic } from '../../pipeline/desk/static.ts';
import { findIssues } from '../../pipeline/intake/folders.ts';
import { claimContent } from '../../pipeline/write/one-desk.ts';
import { folderWith } from '../scripts/kanyin.ts';
import { deskOn, get, post } from './ask.ts';

const ARTICLE =
  '桥头的书屋\r\n\r\n●林木森\r\n\r\n截止目前，书屋的的书有三千册，孩子们天天来看书，\r\n大人们也来。\r\n\r\n一、书从哪里来\r\n\r\n书是大家送来的。\r\n\r\n（作者单位：江城大学）\r\n';
const OTHER =
  '山下的学校\n\n●周海若\n\n学校里有一口钟，上课下课都敲它，后面的发髮都听得见。\n\n（作者单位：江城大学）\n';
const root = folderWith({
  'content/2025-01/甲.txt': ARTICLE,
  'content/2025-01/乙.txt': OTHER,
  'content/2025-01/issue.yaml': '# 本期\n刊名: 江城论丛   # 刊名不动\nyear: 2025\nimprint: {主编: 某某}\n',
});
const [content, folder] = [join(root, 'content'), join(root, 'content', '2025-01')];
let desk: OpenDesk;
beforeAll(async () => {
  desk = await deskOn(content);
});
afterAll(async () => {
  await desk.close();
  rmSync(root, { recursive: true, force: true });
});

const ask = async <Value>(path: string) => {
  const reply = await get(desk, `/api/${path}${path.includes('?') ? '&' : '?'}issue=2025-01`);
  expect(reply.status, reply.text).toBe(200);
  return JSON.parse(reply.text) as Value;
};
const tell = (path: string, body: unknown) =>
  post(desk, `/api/${path}${path.includes('?') ? '&' : '?'}issue=2025-01`, body);
const manuscript = (name: string) => ask<ManuscriptView>(`manuscript?name=${encodeURIComponent(name)}`);
const pages = () => ask<PagesView>('pages?edition=zh-Hans');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const open = async () =>
  (await ask<QuestionsView>('questions')).findings.filter(({ severity }) => severity === 'warning');

describe('the desk', () => {
  it('shows the issue, its pages and what each line was read as', async () => {
    const issue = await ask<IssueView>('issue');
    expect(issue.articles.map(({ title, page }) => [title, page])).toEqual([
      ['山下的学校', 3],
      ['桥头的书屋', 4],
    ]);
    expect((await pages()).set).toBeLessThanOrEqual(2);
    const { kinds } = await manuscript('甲.txt');
    expect(kinds).toMatchObject({
      1: 'title',
      3: 'byline',
      5: 'paragraph',
      6: 'joined',
      8: 'heading-1',
      12: 'affiliation',
    });
  });

  it('leads from a printed line to its characters, over a line that was joined', async () => {
    const all = await Promise.all([2, 3].map((page) => ask<LineView[]>(`lines?edition=zh-Hans&page=${page}`)));
    const line = all.flat().find(({ runs }) =>
      runs
        .map(([, , text]) => text)
        .join('')
        .includes('大人们'),
    )!;
    const text = line.runs.map(([, , words]) => words).join('');
    const anchor = line.anchors.find(([, number]) => number === 6)!;
    expect(text.slice(anchor[0]).startsWith('大人们')).toBe(true);
    const where = await ask<[number, number]>(
      `where?edition=zh-Hans&name=${encodeURIComponent('甲.txt')}&line=6&column=2`,
    );
    expect(all[where[0] - 2]![where[1]]).toEqual(line);
  });

  it('saves typing in the bytes of the file, and sets one article for it', async () => {
    const before = await manuscript('甲.txt');
    expect(before.text).not.toContain('\r');
    const text = before.text.replace('三千册', '五千册');
    const reply = await tell('manuscript', { name: '甲.txt', text, base: before.digest });
    expect(reply.status).toBe(200);
    expect(read('甲.txt')).toBe(ARTICLE.replace('三千册', '五千册'));
    const keys = await pages();
    expect(keys.set).toBe(1);
    expect((await pages()).set).toBe(0);
  });

  it('writes over no change of others, and shows both', async () => {
    const before = await manuscript('乙.txt');
    writeFileSync(join(folder, '乙.txt'), OTHER.replace('一口钟', '两口钟'));
    const reply = await tell('manuscript', {
      name: '乙.txt',
      text: OTHER.replace('一口钟', '三口钟'),
      base: before.digest,
    });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ error: 'conflict', detail: { text: OTHER.replace('一口钟', '两口钟') } });
    expect(read('乙.txt')).toContain('两口钟');
  });

  it('leaves a question as it stands, here or in the issue, and takes that back', async () => {
    const found = (await open()).find(({ rule }) => rule === 'words-miswritten')!;
    expect([found.fix, found.excerpt?.[1]]).toEqual(['截至', '截止']);
    expect((await tell('correct', found.ways[0]!.entry)).status).toBe(200);
    expect(read('corrections.yaml')).toContain('stet: words-miswritten');
    expect((await open()).map(({ rule }) => rule)).not.toContain('words-miswritten');
    await tell('undo', {});
    expect(existsSync(join(folder, 'corrections.yaml'))).toBe(false);
    expect((await open()).map(({ rule }) => rule)).toContain('words-miswritten');
    await tell('redo', {});
    await tell('correct', { stet: 'doubled-characters' });
    expect((await open()).map(({ rule }) => rule)).not.toContain('doubled-characters');
    expect((await tell('correct', { stet: 'no-such-rule' })).status).toBe(422);
  });

  it('says what a line is, and that a line goes on or ends', async () => {
    expect((await tell('say', { file: '甲.txt', line: 10, says: 'quotation' })).status).toBe(200);
    expect((await manuscript('甲.txt')).kinds[10]).toBe('quotation');
    expect((await tell('say', { file: '甲.txt', line: 5, says: 'apart' })).status).toBe(200);
    expect((await manuscript('甲.txt')).kinds[6]).toBe('paragraph');
    expect((await tell('say', { file: '甲.txt', line: 2, says: 'title' })).body.error).toBe('blank-line');
    expect((await tell('say', { file: '甲.txt', line: 1, says: 'poem' })).body.error).toBe('kind');
    expect((await tell('say', { file: '../甲.txt', line: 1, says: 'title' })).status).toBe(404);
  });

  it('sets fields of issue.yaml and keeps its comments', async () => {
    expect((await tell('settings', { fields: { journal: '江城学刊', number: 3 } })).status).toBe(200);
    expect(read('issue.yaml')).toBe(
      '# 本期\n刊名: 江城学刊   # 刊名不动\nyear: 2025\nimprint: {主编: 某某}\nnumber: 3\n',
    );
    const wrong = await tell('settings', { fields: { year: 'abc' } });
    expect([wrong.status, read('issue.yaml').includes('abc')]).toEqual([422, false]);
  });

  it('puts the articles into another order', async () => {
    const { articles } = await ask<IssueView>('issue');
    const turned = [...articles].reverse().map(({ title, file, section }) => ({ title, file, section }));
    expect((await tell('order', { articles: turned })).status).toBe(200);
    expect((await ask<IssueView>('issue')).articles.map(({ title }) => title)).toEqual(
      turned.map(({ title }) => title),
    );
  });

  it('decides a phrase of the Traditional edition', async () => {
    const reply = await tell('decide?edition=zh-Hant-TW', { phrase: '一口钟', form: '一口鐘', place: null });
    expect(reply.status).toBe(200);
    expect(read('decisions.zh-Hant-TW.yaml')).toMatch(/phrase: 一口钟\n\s+form: 一口鐘/);
  });

  it('gives one article as a file of its own', async () => {
    const { articles } = await ask<IssueView>('issue');
    const pdf = await get(desk, '/api/offprint?issue=2025-01&edition=zh-Hans&article=1&format=pdf');
    expect(pdf.headers['content-disposition']).toContain('2025-01-2.zh-Hans.pdf');
    expect(pdf.text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const word = await get(desk, '/api/offprint?issue=2025-01&edition=zh-Hant-TW&article=0&format=docx');
    expect([word.status, word.text.slice(0, 2)]).toEqual([200, 'PK']);
    expect((await get(desk, `/api/offprint?issue=2025-01&edition=zh-Hans&article=${articles.length}`)).status).toBe(
      404,
    );
  });

  it('writes a folder for an author, takes her remarks back and finds their places', async () => {
    const [issue] = findIssues(content).folders;
    expect(await writeStatic(issue!, join(root, 'author'))).toBe(true);
    const html = readFileSync(join(root, 'author', 'index.html'), 'utf8');
    const at = /data-at="([^"]+)"[^>]*>学校里有/.exec(html)![1];
    const remarks = [{ at, words: '学校里有', remark: '应为两口' }];
    const bytes = Buffer.from(JSON.stringify({ issue: '2025-01', remarks }));
    expect((await post(desk, '/api/remarks?issue=2025-01', bytes)).status).toBe(200);
    expect(await ask('remarks')).toEqual([
      { words: '学校里有', remark: '应为两口', place: { file: '乙.txt', line: 5, column: 1 } },
    ]);
    expect((await post(desk, '/api/remarks?issue=2025-01', Buffer.from('{}'))).status).toBe(415);
    await tell('undo', {});
  });

  it('keeps a proof as it was handed in, and says what has changed since', async () => {
    expect((await tell('proofs?edition=zh-Hans', { by: '林编辑' })).status).toBe(200);
    expect(await ask('proofs')).toEqual([expect.objectContaining({ number: 1, by: '林编辑', edition: 'zh-Hans' })]);
    expect(await ask('compare?from=1&to=now')).toMatchObject({ changes: [], pages: [] });
    const before = await manuscript('乙.txt');
    await tell('manuscript', { name: '乙.txt', text: before.text.replace('两口钟', '三口钟'), base: before.digest });
    const { changes, pages: changed } = await ask<CompareView>('compare?from=1&to=now');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ article: '山下的学校' });
    expect(changes[0]!.words.filter(([state]) => state !== 'same')).toEqual([
      ['gone', '两'],
      ['put', '三'],
    ]);
    expect(changed).toHaveLength(1);
    const pdf = await get(desk, '/api/proof?issue=2025-01&number=1');
    expect(pdf.text.startsWith('%PDF-')).toBe(true);
    expect((await get(desk, '/api/proof?issue=2025-01&number=2')).status).toBe(404);
    await tell('undo', {});
  });

  it('does not undo what others have changed since', async () => {
    writeFileSync(join(folder, 'decisions.zh-Hant-TW.yaml'), '');
    expect((await tell('undo', {})).body.error).toBe('changed-meanwhile');
  });

  it('is open once on a folder', () => {
    const first = claimContent(content);
    expect(first).not.toBeNull();
    expect(claimContent(content)).not.toBeNull();
    first?.();
  });
});

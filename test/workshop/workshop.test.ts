/** Each value of an issue is made once, anew after a change, and all who ask see the same pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { articlesOf } from '../../pipeline/model/document.ts';
import { locator } from '../../pipeline/model/locate.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { textsOf } from '../../pipeline/model/slots.ts';
import { inputsOf } from '../../pipeline/workshop/inputs.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { madeUpArticle } from '../bench/text.ts';

const root = mkdtempSync(join(tmpdir(), 'workshop-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const wanted = { impose: null, isPrinted: true };

function folderWith(id: string, ...articles: string[]) {
  const path = join(root, id);
  mkdirSync(path, { recursive: true });
  articles.forEach((text, index) => {
    writeFileSync(join(path, `${index + 1}.txt`), text);
  });
  return { id, path, only: null };
}

const text = [1, 2, 3].map(madeUpArticle).join('\n\n\n').replaceAll('读', '𠮷读');

it('makes each value once, whoever asks first', async () => {
  const folder = folderWith('once', text);
  const workshop = openWorkshop();
  await Promise.all([workshop.takenIn(folder), workshop.checked(folder), workshop.edited(folder, 'zh-Hans')]);
  const job = await workshop.job(folder, 'zh-Hans', wanted);
  const starts = await job.pages();
  const printed = await job.printed(() => {});
  expect(await job.pages()).toBe(starts);
  expect(await job.printed(() => {})).toBe(printed);
  expect([...workshop.made].filter(([, times]) => times !== 1)).toEqual([]);
  workshop.letGo(folder, 'zh-Hans');
  expect(await (await workshop.job(folder, 'zh-Hans', wanted)).pages()).not.toBe(starts);
});

it('makes anew what was made from files that have changed, and nothing else', async () => {
  const [one, other] = [
    folderWith('changed', '甲题\n●王小明\n天亮了。'),
    folderWith('same', '乙题\n●王小明\n天黑了。'),
  ];
  const workshop = openWorkshop(inputsOf);
  const titles = async (folder: typeof one) =>
    articlesOf((await workshop.edited(folder, 'zh-Hant-TW'))!.issue).map(({ title }) => joined(title));
  expect([await titles(one), await titles(other)]).toEqual([['甲題'], ['乙題']]);
  writeFileSync(join(one.path, '1.txt'), '丙题\n●王小明\n天亮了。');
  expect([await titles(one), await titles(other)]).toEqual([['丙題'], ['乙題']]);
  expect(workshop.made.get(`taken in ${one.path}`)).toBe(2);
  expect(workshop.made.get(`taken in ${other.path}`)).toBe(1);
  mkdirSync(join(one.path, '.kanyin'));
  writeFileSync(join(one.path, '.kanyin', 'base.xml'), 'x');
  await titles(one);
  expect(workshop.made.get(`taken in ${one.path}`)).toBe(2);
});

it('tells where pages begin, the same whether they are printed or not: at the first character each has of a manuscript', async () => {
  const folder = folderWith('starts', text);
  const workshop = openWorkshop();
  const { issue } = (await workshop.edited(folder, 'zh-Hans'))!;
  const locate = locator(
    articlesOf(issue).flatMap((article) => textsOf(article).map((text) => ({ file: article.at.file, text }))),
  );
  const { pages } = await workshop.pages(folder, 'zh-Hans');
  const starts = await (await workshop.job(folder, 'zh-Hans', wanted)).pages();
  const unprinted = await (await openWorkshop().job(folder, 'zh-Hans', { ...wanted, isPrinted: false })).pages();
  expect(unprinted).toEqual(starts);
  expect(starts.map(({ folio }) => folio)).toEqual(pages.map(({ folio }) => folio));
  expect(starts[0]).toMatchObject({ folio: 1, part: 'contents' });
  for (const { folio, begins } of starts.slice(1)) {
    const { text, offset } = locate(begins!.file, begins!.point)!;
    const printed = pages[folio - 1]!.runs.map((run) => run.text).join('');
    expect(printed.startsWith(joined(text).slice(offset, offset + 5))).toBe(true);
  }
});

it('keeps nothing of what failed', async () => {
  const folder = { id: 'none', path: join(root, 'none'), only: null };
  mkdirSync(folder.path);
  const workshop = openWorkshop();
  expect(await workshop.edited(folder, 'zh-Hans')).toBeNull();
  await expect(workshop.job(folder, 'zh-Hans', wanted)).rejects.toThrow('no article');
  await expect(workshop.pages(folder, 'zh-Hans')).rejects.toThrow('no article');
});

/** corrections.yaml in an issue folder: what is asked, and that what `check --how` shows settles it. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findIssues } from '../../pipeline/intake/folders.ts';
import { lineReader } from '../../pipeline/intake/lines.ts';
import { howLines, waysFor } from '../../pipeline/issue/ways.ts';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { articlesOf } from '../../pipeline/model/document.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { p, parts, zipped } from '../read/docx/make.ts';
import { folderWith } from '../scripts/kanyin.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with one issue. */
function issueWith(files: Record<string, string | Uint8Array>): string {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`2025-01/${name}`, text])));
  folders.push(folder);
  return join(folder, '2025-01');
}

/** All that is found in an issue, with its articles. */
async function examined(path: string) {
  const workshop = openWorkshop();
  const folder = findIssues(path).folders[0]!;
  const { issue, diagnostics, written } = await workshop.takenIn(folder);
  const edited = await workshop.edited(folder, 'zh-Hant-TW');
  const found = [...diagnostics, ...(await workshop.checked(folder)), ...(edited?.diagnostics ?? [])];
  return { articles: issue === null ? [] : articlesOf(issue), found, line: lineReader(written) };
}

const asked = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity !== 'info');
const rules = (found: readonly Diagnostic[]) => asked(found).map(({ rule }) => rule);

const ARTICLE = [
  '桥头的书屋',
  '●林木森',
  '截止目前，书屋的的书有三千册，孩子们天天来看书，大人们也来。',
  '截止目前，没有一本书丢失，这是大家都没有想到的，也是最让人高兴的。',
  '（作者单位：江城大学）',
].join('\n');
const KINDS = { 'words-miswritten': 2, 'doubled-characters': 1 };

describe('a stet', () => {
  const count = (found: readonly Diagnostic[], rule: string) => rules(found).filter((one) => one === rule).length;

  it('answers a query at its place only, in every format', async () => {
    const word = zipped(
      parts(
        ARTICLE.split('\n')
          .map((text) => p(text))
          .join(''),
      ),
    );
    for (const [name, content] of [
      ['甲.txt', ARTICLE],
      ['甲.md', ARTICLE.replaceAll('\n', '\n\n')],
      ['甲.docx', word],
    ] as const) {
      const before = (await examined(issueWith({ [name]: content }))).found;
      for (const [rule, times] of Object.entries(KINDS)) expect(count(before, rule), `${name} ${rule}`).toBe(times);
      const yaml = `- { file: ${name}, at: 截止目前，书屋, stet: words-miswritten }\n`;
      const { found } = await examined(issueWith({ [name]: content, 'corrections.yaml': yaml }));
      expect(count(found, 'words-miswritten'), name).toBe(1);
      expect(count(found, 'doubled-characters'), name).toBe(1);
    }
  });

  it('silences a rule in an issue, or in one manuscript', async () => {
    const other = ARTICLE.replace('桥头', '桥尾');
    const files = { '甲.txt': ARTICLE, '乙.txt': other };
    const all = await examined(issueWith({ ...files, 'corrections.yaml': '- { stet: words-miswritten }\n' }));
    expect(count(all.found, 'words-miswritten')).toBe(0);
    const one = await examined(
      issueWith({ ...files, 'corrections.yaml': '- { file: 乙.txt, stet: words-miswritten }\n' }),
    );
    expect(count(one.found, 'words-miswritten')).toBe(2);
  });

  it('asks which of two queries is meant, takes the hint, and says where the words are gone', async () => {
    const found = async (yaml: string) =>
      (await examined(issueWith({ '甲.txt': ARTICLE, 'corrections.yaml': yaml }))).found;
    const both = await found('- { file: 甲.txt, at: 截止目前, stet: words-miswritten }\n');
    expect(both.find(({ rule }) => rule === 'correction-doubtful')?.message).toMatch(/有 2 处（第 3、4 行）/);
    const second = await found('- { file: 甲.txt, at: 截止目前, line: 9, stet: words-miswritten }\n');
    expect(second.filter(({ rule }) => rule === 'words-miswritten').map(({ line }) => line)).toEqual([3]);
    const gone = await found('- { file: 甲.txt, at: 截止今天, stet: words-miswritten }\n');
    expect(asked(gone).find(({ rule }) => rule === 'correction-lost')).toMatchObject({
      severity: 'warning',
      line: 1,
      column: 3,
    });
  });
});

describe('corrections.yaml', () => {
  it('corrects the manuscripts it names, and is no manuscript itself', async () => {
    const yaml = '- { file: 甲.txt, at: 截止目前，没有, is: quotation }\n';
    const { articles, found } = await examined(issueWith({ '甲.txt': ARTICLE, 'corrections.yaml': yaml }));
    expect(articles[0]!.body.map(({ kind }) => kind)).toEqual(['paragraph', 'quotation']);
    expect(rules(found)).not.toContain('correction-lost');
  });

  it('is an error at its own line where it is wrong, and a warning where words are gone', async () => {
    const wrong = await examined(
      issueWith({ '甲.txt': ARTICLE, 'corrections.yaml': '\n- { file: 申.txt, at: 桥, is: title }\n' }),
    );
    const error = wrong.found.find(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ rule: 'corrections-yaml', line: 2, column: 11, message: '这一期没有原稿“申.txt”' });
    expect(error?.file).toMatch(/2025-01\/corrections\.yaml$/);
    const gone = await examined(
      issueWith({ '甲.txt': ARTICLE, 'corrections.yaml': '- { file: 甲.txt, at: 船, is: title }\n' }),
    );
    expect(gone.found.some(({ severity }) => severity === 'error')).toBe(false);
    expect(rules(gone.found)).toContain('correction-lost');
  });

  it('is not read under another name', async () => {
    const { found } = await examined(issueWith({ '甲.txt': ARTICLE, 'corrections.yml': '- {}' }));
    expect(found.find(({ rule }) => rule === 'issue-misnamed')?.hint).toBe('改名为 corrections.yaml');
  });
});

describe('what check --how shows', () => {
  const UNTITLED = '　　书屋开门的那天下着雨，来的人却不少，有的人是从很远的地方走来的，走了整整一个上午才走到。\n';
  const BROKEN = [
    '渡口的人',
    '●陈水生',
    '河水从山里下来，绕过村子，往东去了，一路上有七个渡口，每个渡口都有一条船，船是木头做的',
    '一年要上两回桐油，不然就漏，漏了就要修，修一回要三天，三天里两岸的人就只好绕着走很远的路。',
    '一、来历',
    '上面那一句说的是哪一年的事情？',
    '一、去处',
    '他说“走了就不回来，大家都不信，后来他真的没有回来。',
    '',
  ].join('\n');

  it.each([
    ['甲.txt', UNTITLED],
    ['乙.txt', BROKEN],
    ['丙.txt', ARTICLE],
  ])('settles each query of %s', async (name, text) => {
    const path = issueWith({ [name]: text });
    const { found, line } = await examined(path);
    const settled = asked(found).filter((one) => waysFor(one, line).length > 0);
    expect(settled.length).toBeGreaterThan(0);
    for (const one of settled) {
      for (const entry of howLines(waysFor(one, line))) {
        writeFileSync(join(path, 'corrections.yaml'), `${entry.replace(/^[^-]*：(?=- \{)/, '')}\n`);
        const after = (await examined(path)).found;
        const same = after.filter(
          ({ rule, line: at, column }) => rule === one.rule && at === one.line && column === one.column,
        );
        expect(same, `${one.rule}: ${entry}`).toEqual([]);
        expect(
          after.filter(({ rule }) => /^correction/.test(rule)),
          entry,
        ).toEqual([]);
      }
    }
  });
});

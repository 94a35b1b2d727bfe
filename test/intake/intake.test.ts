import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findIssues } from '../../pipeline/intake/folders.ts';
import { takeIn } from '../../pipeline/intake/intake.ts';
import { articlesOf } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'kanyin-intake-')), '2025-05');
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
const take = (path = folder) => takeIn(findIssues(path).folders[0]!);
const article = (title: string) =>
  `${title}\n\n●张三\n\n　　这里是正文的第一段，写得足够长，好让人看出它是正文。\n\n（作者单位：某某大学）\n`;
const titles = async () => articlesOf((await take()).issue!).map(({ title }) => joined(title));

describe('an issue is put together', () => {
  it('from a folder with nothing but manuscripts, in natural order', async () => {
    put('10.txt', article('谈谈第三件事'));
    put('2.txt', article('谈谈第二件事'));
    put('1.txt', article('谈谈第一件事'));
    expect(await titles()).toEqual(['谈谈第一件事', '谈谈第二件事', '谈谈第三件事']);
  });

  it('by the sections of issue.yaml, forgotten manuscripts last with a warning', async () => {
    put('甲.txt', article('谈谈甲的事情'));
    put('乙.txt', article('谈谈乙的事情'));
    put('issue.yaml', 'sections:\n  - title: 论坛\n    manuscripts: [乙.txt]\n');
    const { issue, diagnostics } = await take();
    expect(issue?.sections.map(({ title, articles }) => [title, articles.length])).toEqual([
      ['论坛', 1],
      [null, 1],
    ]);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toMatchObject([{ rule: 'manuscript-unplanned' }]);
  });

  it('one finding for a manuscript that is planned many times, or is missing', async () => {
    put('甲.txt', article('谈谈甲的事情'));
    const names = Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? '甲.txt' : '丁.txt')).join(', ');
    put('issue.yaml', `sections:\n  - title: 论坛\n    manuscripts: [${names}]\n`);
    const found = (await take()).diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule, line, column, message }) => [rule, line, column, message])).toEqual([
      ['manuscript-twice', 3, 33, '原稿“甲.txt”写了 1000 次'],
      ['manuscript-missing', 3, 26, '找不到原稿“丁.txt”'],
    ]);
  });

  it('not without its issue.yaml where that is a link to nowhere', async () => {
    put('甲.txt', article('谈谈甲的事情'));
    symlinkSync('没有.yaml', join(folder, 'issue.yaml'));
    const found = (await take()).diagnostics.filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject([{ rule: 'file-unreadable', message: '这个文件不在了，或是链接指的文件不在了' }]);
  });

  it('with one remark on what its imprint lacks, where there is an issue.yaml', async () => {
    put('甲.txt', article('谈谈甲的事情'));
    const incomplete = async () => (await take()).diagnostics.filter(({ rule }) => rule === 'imprint-incomplete');
    expect(await incomplete()).toEqual([]);
    put('issue.yaml', 'year: 2025\n');
    expect(await incomplete()).toMatchObject([{ severity: 'info', line: 1, column: 1 }]);
    put('issue.yaml', 'year: 2025\nimprint:\n  主办单位: 甲\n');
    expect(await incomplete()).toMatchObject([{ severity: 'warning', line: 3, column: 3 }]);
    put('issue.yaml', 'yaer: 2025\n');
    expect(await incomplete()).toEqual([]);
  });

  it('by the 栏目 above the titles where issue.yaml plans none; the plan overrules them with a word', async () => {
    put(
      '1.txt',
      `【论坛】\n\n${article('谈谈第一件事')}\n\n${article('谈谈第二件事')}\n\n【见闻】\n\n${article('谈谈第三件事')}`,
    );
    put('2.txt', article('谈谈第四件事'));
    const shape = async () =>
      (await take()).issue!.sections.map(
        ({ title, articles }) => `${title} ${articles.map((one) => joined(one.title))}`,
      );
    expect(await shape()).toEqual(['论坛 谈谈第一件事,谈谈第二件事', '见闻 谈谈第三件事', 'null 谈谈第四件事']);
    put('issue.yaml', 'sections:\n  - title: 论坛\n    manuscripts: [1.txt, 2.txt]\n');
    expect(await shape()).toEqual(['论坛 谈谈第一件事,谈谈第二件事,谈谈第三件事,谈谈第四件事']);
    expect((await take()).diagnostics.filter(({ rule }) => rule === 'section-planned')).toMatchObject([
      { severity: 'info', message: expect.stringContaining('见闻') },
    ]);
  });

  it('with one manuscript alone when that is asked for, without a word on the others', async () => {
    put('甲.txt', article('谈谈甲的事情'));
    put('乙.txt', article('谈谈乙的事情'));
    put('issue.yaml', 'sections:\n  - title: 论坛\n    manuscripts: [乙.txt, 甲.txt]\n');
    const { issue, diagnostics } = await take(join(folder, '甲.txt'));
    expect(articlesOf(issue!)).toHaveLength(1);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('what cannot be taken in is an error with its place', () => {
  const errors = async () => (await take()).diagnostics.filter(({ severity }) => severity === 'error');

  it.each([
    [
      'a manuscript that is planned but not there',
      'sections:\n  - manuscripts: [家.txt]\n',
      [2, 19],
      '是不是想写 甲.txt',
    ],
    ['one that is planned twice', 'sections:\n  - manuscripts: [甲.txt, 甲.txt]\n', [2, 26], '只放在一个栏目里'],
    ['an unknown house style', 'style: lilum\n', [1, 8], '是不是想写 lilun'],
  ])('%s', async (_, yaml, [line, column], hint) => {
    put('甲.txt', article('谈谈甲的事情'));
    put('issue.yaml', yaml);
    const [found, ...more] = await errors();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ line, column });
    expect(found?.hint).toContain(hint);
  });

  it('a folder with nothing but issue.yaml', async () => {
    put('issue.yaml', 'journal: 某某学刊\n');
    expect(await errors()).toMatchObject([{ rule: 'issue-empty' }]);
  });

  it('a folder named like a manuscript', async () => {
    mkdirSync(join(folder, '甲.txt'));
    expect(await errors()).toMatchObject([{ rule: 'file-unreadable', message: '这个文件其实是文件夹' }]);
  });

  it.each(['issue.yml', 'Issue.yaml', 'issue.yaml.txt'])('%s, which is not read', async (name) => {
    put('甲.txt', article('谈谈甲的事情'));
    put(name, 'journal: 某某学刊\n');
    expect(await errors()).toMatchObject([{ rule: 'issue-misnamed', hint: '改名为 issue.yaml' }]);
    expect(await titles()).toEqual(['谈谈甲的事情']);
  });

  it('a link that leads out of the folder, or nowhere', async () => {
    writeFileSync(join(folder, '..', 'secret'), article('不该读到的'));
    symlinkSync('../secret', join(folder, '甲.txt'));
    symlinkSync('nowhere', join(folder, '乙.txt'));
    const { issue, diagnostics } = await take();
    expect(issue).toBeNull();
    expect(diagnostics).toMatchObject([{ rule: 'file-unreadable' }, { rule: 'file-unreadable' }]);
  });

  it('a pipe, and a link that leads back to itself', async () => {
    spawnSync('mkfifo', [join(folder, '甲.txt')]);
    symlinkSync('乙.txt', join(folder, '乙.txt'));
    const messages = (await errors()).map(({ rule, message }) => `${rule} ${message}`);
    expect(messages).toEqual(['file-unreadable 这个文件是绕回了自己的链接', 'file-unreadable 这个文件不是普通文件']);
    expect(findIssues(join(folder, '甲.txt')).folders).toMatchObject([{ only: ['甲.txt'] }]);
  });

  it('a file too large for a manuscript', async () => {
    put('甲.txt', '');
    truncateSync(join(folder, '甲.txt'), 100 * 1024 * 1024);
    expect((await errors())[0]?.message).toContain('100 MB');
  });

  it.each([
    ['txt', 4],
    ['md', 4],
    ['docx', 64],
  ])('a .%s of more than %d MB, and not for its size one of as many', async (extension, most) => {
    const name = `甲.${extension}`;
    put(name, '');
    truncateSync(join(folder, name), most * 1024 * 1024 + 1);
    expect(await errors()).toMatchObject([
      {
        rule: 'file-unreadable',
        message: `这个文件有 ${most} MB，太大了`,
        hint: expect.stringContaining(`最大 ${most} MB`),
      },
    ]);
    truncateSync(join(folder, name), extension === 'docx' ? 5 * 1024 * 1024 : 1024);
    expect((await errors()).filter(({ message }) => message.includes('太大'))).toEqual([]);
  });

  it('but not the lock files of Word, whatever is in them', async () => {
    put('乙.txt', article('谈谈乙的事情'));
    const before = (await take()).diagnostics;
    for (const name of ['~$乙.docx', '~$乙.txt', '~$乙.doc', '~$乙.md']) put(name, article('不是原稿'));
    expect(await titles()).toEqual(['谈谈乙的事情']);
    expect((await take()).diagnostics).toEqual(before);
  });

  it('a folder of Word files only; beside a manuscript they are a warning', async () => {
    put('甲.pages', 'x');
    expect((await errors()).map(({ rule }) => rule)).toEqual(['issue-empty']);
    put('乙.txt', article('谈谈乙的事情'));
    expect((await take()).diagnostics.map(({ rule }) => rule)).toContain('format-unknown');
    expect(await errors()).toEqual([]);
  });
});

describe('the profile of the printing house', () => {
  const profile = (kind: string, space: string, tables = 'mft2') => {
    const bytes = Buffer.alloc(5 * 1024 * 1024);
    bytes.writeUInt32BE(bytes.length, 0);
    bytes.write(`${kind}${space}`, 12, 'latin1');
    bytes.write('acsp', 36, 'latin1');
    ['A2B0', 'B2A0'].forEach((table, i) => {
      bytes.writeUInt32BE(i + 1, 128);
      bytes.write(table, 132 + 12 * i, 'latin1');
      bytes.writeUInt32BE(1000, 136 + 12 * i);
      bytes.writeUInt32BE(500, 140 + 12 * i);
    });
    bytes.write(tables, 1000, 'latin1');
    return bytes;
  };
  const ofProfile = async () => (await take()).diagnostics.filter(({ rule }) => rule === 'profile-refused');

  it.each<[string, Uint8Array | null]>([
    ['missing', null],
    ['rubbish', Buffer.from('rubbish')],
    ['for screens', profile('mntr', 'RGB ')],
    ['without tables', profile('prtr', 'CMYK', '\0\0\0\0')],
    ['of another size than it says', profile('prtr', 'CMYK').subarray(0, 1000)],
  ])('is an error at its place where it is %s, before anything is made', async (_, bytes) => {
    put('1.txt', article('谈谈第一件事'));
    put('issue.yaml', 'press:\n  profile: press.icc\n');
    if (bytes !== null) put('press.icc', bytes);
    expect(await ofProfile()).toMatchObject([{ severity: 'error', line: 2, column: 12 }]);
  });

  it('is taken where it is one of a press, also a large one', async () => {
    put('1.txt', article('谈谈第一件事'));
    put('issue.yaml', 'press:\n  profile: press.icc\n');
    put('press.icc', profile('prtr', 'CMYK'));
    expect(await ofProfile()).toEqual([]);
  });
});

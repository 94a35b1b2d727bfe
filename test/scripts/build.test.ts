import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFolder, filesIn, folderWith, kanyin, started } from './kanyin.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const keep = (folder: string) => {
  made.push(folder);
  return folder;
};
const ARTICLE = `基层读书会的一次观察

●周文

读书会办在镇上的老粮站里,每周六晚上开门,来的人有老师、学生,也有刚下班的工人。

一、缘起

最初只有五个人,后来慢慢多了起来,如今登记在册的已经有八十多人,常来的也有三十多人。

(作者单位:某某镇文化站)
`;
const names = (folder: string) => [...filesIn(folder).keys()];

describe('pnpm build:all', () => {
  it('keeps from the printing house what bears a number in the place of the journal', () => {
    const content = keep(folderWith({ '7/甲.txt': ARTICLE }));
    const asked = ['--content', content, '--out', keep(emptyFolder()), '--format', 'press', '--edition', 'zh-Hans'];
    const { status, stdout } = kanyin('build', asked);
    expect(status).toBe(0);
    expect(stdout.match(/不能付印（没有刊名，印成了“7”）/g)).toHaveLength(2);
  });

  it('makes every file of a folder with nothing but a manuscript', () => {
    const content = keep(folderWith({ '2025-03/读书会.txt': ARTICLE }));
    const out = keep(emptyFolder());
    const { status, stdout, stderr } = kanyin('build', ['--content', content, '--out', out]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(names(out)).toEqual(
      ['zh-Hans', 'zh-Hant-TW'].flatMap((edition) =>
        ['cover.pdf', 'docx', 'epub', 'pdf', 'press.pdf'].map((format) => `2025-03/2025-03.${edition}.${format}`),
      ),
    );
    for (const name of names(out)) expect(stdout).toContain(name);
    const sheet = stdout.slice(stdout.indexOf('核对单'), stdout.indexOf('错误 0'));
    expect(sheet.match(/一致 +(?:题名|作者|页码|刊期)/g)).toHaveLength(4);
    expect(sheet).not.toContain('不一致');
  });

  it('finishes where nobody reads on', () => {
    const content = keep(folderWith({ '2025-03/读书会.txt': ARTICLE }));
    const out = keep(emptyFolder());
    const line = `"${process.execPath}" pipeline/start.mjs build --content "${content}" --out "${out}" --format docx | head -n 1`;
    const { stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(names(out)).toHaveLength(2);
  });

  it('makes only what is asked for', () => {
    const content = keep(folderWith({ '3/甲.txt': ARTICLE, '4/乙.txt': ARTICLE }));
    const out = keep(emptyFolder());
    const asked = ['--issue', '4', '--format', 'docx', '--edition', 'zh-Hant-HK'];
    expect(kanyin('build', ['--content', content, '--out', out, ...asked]).status).toBe(0);
    expect(names(out)).toEqual(['4/4.zh-Hant-HK.docx']);
  });

  it.each([
    ['an error', ARTICLE, 'jurnal: 甲\n', []],
    ['a warning where warnings count', ARTICLE.replace('●周文\n\n', ''), '', ['--strict']],
  ])('makes the other issues where one has %s', (_, manuscript, yaml, more) => {
    const wrong = { '3/甲.txt': manuscript, ...(yaml === '' ? {} : { '3/issue.yaml': yaml }) };
    const content = keep(folderWith({ ...wrong, '4/乙.txt': ARTICLE }));
    const out = keep(folderWith({ '3/3.zh-Hans.docx': '旧的' }));
    const asked = ['--content', content, '--out', out, '--format', 'docx', '--edition', 'zh-Hans', ...more];
    const { status, stdout } = kanyin('build', asked);
    expect(stdout).toContain('没有出成品的：3。先改好上面的错误');
    expect(stdout).toContain('完成：1 个文件');
    expect(status).toBe(1);
    expect(names(out)).toEqual(['3/3.zh-Hans.docx', '4/4.zh-Hans.docx']);
    expect(filesIn(out).get('3/3.zh-Hans.docx')?.toString()).toBe('旧的');
  });

  it('gives the same bytes on another day in another time zone', () => {
    const content = keep(folderWith({ '2025-03/读书会.txt': ARTICLE, '2025-03/issue.yaml': 'journal: 某某学刊\n' }));
    const [here, there] = [keep(emptyFolder()), keep(emptyFolder())];
    kanyin('build', ['--content', content, '--out', here], { TZ: 'America/Los_Angeles' });
    const elsewhere = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', KANYIN_NOW: '2031-07-01T23:30:00Z' };
    kanyin('build', ['--content', content, '--out', there], elsewhere, ['./test/clock.mjs']);
    const [first, second] = [filesIn(here), filesIn(there)];
    expect(first.size).toBe(10);
    for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true);
  });
});

describe('what is wrong is said clearly, nothing is written and earlier outputs are kept', () => {
  const cases: [string, Record<string, string | Uint8Array>, string[], number, string][] = [
    ['an empty folder', {}, [], 1, '文件夹里没有原稿'],
    ['an empty manuscript', { '1/甲.txt': '' }, [], 1, '原稿是空的'],
    ['a blank manuscript', { '1/甲.txt': ' \n\u3000\n' }, [], 1, '原稿是空的'],
    ['a binary file', { '1/甲.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2]) }, [], 1, '不是纯文本'],
    ['a mistake in issue.yaml', { '1/甲.txt': ARTICLE, '1/issue.yaml': 'jurnal: 甲\n' }, [], 1, 'issue.yaml:1:1 错误'],
    ['an unknown edition', { '1/甲.txt': ARTICLE }, ['--edition', 'zh-Hant'], 2, 'zh-Hant 要写明地区'],
    ['an unknown format', { '1/甲.txt': ARTICLE }, ['--format', 'pfd'], 2, '是不是想写 pdf'],
    ['an unknown issue', { '1/甲.txt': ARTICLE }, ['--issue', '2'], 2, '没有“2”这一期'],
    ['an unknown option', { '1/甲.txt': ARTICLE }, ['--fromat', 'pdf'], 2, '是不是想写 --format'],
    ['warnings where they count as errors', { '1/甲.txt': ARTICLE.replace('●周文\n\n', '') }, ['--strict'], 1, '警告'],
  ];
  it.each(cases)('%s', (_, files, args, status, message) => {
    const content = keep(folderWith(files));
    const out = keep(folderWith({ '1/1.zh-Hans.pdf': '旧的' }));
    const run = kanyin('build', ['--content', content, '--out', out, ...args]);
    expect(run.stdout + run.stderr).toContain(message);
    expect(run.stdout + run.stderr).not.toMatch(/^\s+at /m);
    expect(run.status).toBe(status);
    expect([...filesIn(out)]).toEqual([['1/1.zh-Hans.pdf', Buffer.from('旧的')]]);
  });

  it('a content folder that is not there', () => {
    const run = kanyin('build', ['--content', '没有这个文件夹']);
    expect([run.status, run.stderr]).toEqual([2, '--content：没有“没有这个文件夹”这个文件或文件夹。\n']);
  });

  it.each(['--constructor', '--toString=1', '-x'])('the odd option %s', (option) => {
    const run = kanyin('build', [option]);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^没有 \S+ 这个选项。.*\n$/);
  });

  it('a command that is not there', () => {
    expect(kanyin('bulid', [])).toMatchObject({ status: 2, stderr: expect.stringContaining('没有“bulid”这条命令') });
  });

  it('a manuscript in the place of the content folder', () => {
    const content = keep(folderWith({ '1/甲.txt': ARTICLE }));
    expect(kanyin('build', ['--content', join(content, '1/甲.txt')])).toMatchObject({ status: 2, stdout: '' });
  });

  it('an output folder that cannot be one', () => {
    const content = keep(folderWith({ '1/甲.txt': ARTICLE, file: '' }));
    const run = kanyin('build', ['--content', content, '--out', join(content, 'file')]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('已经是一个文件，不是文件夹');
  });

  it('signs that no font has are only a warning, of three lines', () => {
    const signs = '老站𝄞、བོད、ئۇ、ᠮᠣ、שלום、∗、⁃、⌈x⌉、☐☑、😀、⸨一⸩';
    const imprint = 'journal: 江城𝄞\nheadlines: [论བོད]\nimprint: {主编: 陈望秋}\n';
    const text = ARTICLE.replaceAll('老粮站', signs).replace('观察', '观察𝄞');
    const content = keep(folderWith({ '1/甲.txt': `【论𝄞】\n${text}`, '1/issue.yaml': imprint }));
    const out = keep(emptyFolder());
    const run = kanyin('build', ['--content', content, '--out', out]);
    expect(run.status).toBe(0);
    expect(names(out)).toHaveLength(10);
    expect(run.stdout.match(/甲\.txt:\d+:\d+ 警告 .*character-without-glyph/g)).toHaveLength(3);
    expect(run.stdout.match(/issue\.yaml:\d+:\d+ 警告 .*character-without-glyph/g)).toHaveLength(2);
    expect(run.stdout).not.toMatch(/没有字体.*∗|不合格|不能付印（缺字/);
  });

  it('a manuscript without byline is only a warning', () => {
    const content = keep(folderWith({ '1/甲.txt': ARTICLE.replace('●周文\n\n', '') }));
    const out = keep(emptyFolder());
    const run = kanyin('build', ['--content', content, '--out', out, '--format', 'epub', '--edition', 'zh-Hans']);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/甲\.txt:\d+:\d+ 警告 /);
    expect(names(out)).toEqual(['1/1.zh-Hans.epub']);
  });
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  'a build interrupted by %s leaves the earlier outputs as they were',
  async (signal) => {
    const content = keep(folderWith({ '1/甲.txt': ARTICLE }));
    const out = keep(folderWith({ '1/1.zh-Hans.pdf': '旧的' }));
    const child = started('build', ['--content', content, '--out', out]);
    child.stdout.on('data', (printed: Buffer) => {
      if (printed.toString().includes('1.zh-Hans.epub')) child.kill(signal);
    });
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect(status).toBe(signal === 'SIGINT' ? 130 : 143);
    expect([...filesIn(out)]).toEqual([['1/1.zh-Hans.pdf', Buffer.from('旧的')]]);
  },
);

it('what a killed build leaves is cleared away by the next, even by one that makes nothing', async () => {
  const content = keep(folderWith({ '1/甲.txt': ARTICLE }));
  const out = keep(folderWith({ '1/1.zh-Hans.pdf': '旧的' }));
  const child = started('build', ['--content', content, '--out', out, '--format', 'docx']);
  child.stdout.on('data', (printed: Buffer) => {
    if (printed.toString().includes('1.zh-Hant-TW.docx')) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('exit', resolve));
  const left = filesIn(out).size;
  const empty = keep(folderWith({ '1/甲.txt': '' }));
  expect(kanyin('build', ['--content', empty, '--out', out]).status).toBe(1);
  expect(left).toBeGreaterThan(1);
  expect([...filesIn(out)]).toEqual([['1/1.zh-Hans.pdf', Buffer.from('旧的')]]);
});

it('files that were not made this time stay, and are named in full', () => {
  const content = keep(folderWith({ '1/甲.txt': ARTICLE }));
  const old = { '1/1.zh-Hans.booklet.pdf': '旧的', '1/1.zh-Hant-TW.docx': '旧的', '1/校样.pdf': '旧的' };
  const out = keep(folderWith(old));
  const asked = ['--format', 'docx', '--edition', 'zh-Hans'];
  const { status, stdout } = kanyin('build', ['--content', content, '--out', out, ...asked]);
  expect([status, names(out)]).toEqual([0, [...Object.keys(old), '1/1.zh-Hans.docx'].sort()]);
  const said = `  ${out}/1/1.zh-Hans.booklet.pdf\n  ${out}/1/1.zh-Hant-TW.docx\n`;
  expect(stdout).toContain(`这些成品不是这次做的，内容可能是旧的（没有动它们）：\n${said}\n`);
});

it('a file that cannot be replaced is named, with what to do, and nothing is replaced', () => {
  const content = keep(folderWith({ '1/甲.txt': ARTICLE }));
  const out = keep(folderWith({ '1/1.zh-Hans.epub': '旧的', '1/1.zh-Hans.docx/旧': '旧的' }));
  const asked = ['--format', 'epub,docx', '--edition', 'zh-Hans'];
  const { status, stderr } = kanyin('build', ['--content', content, '--out', out, ...asked]);
  expect(stderr).toBe(
    `${out}/1/1.zh-Hans.docx 是一个文件夹，占了成品的名字。请把它移走或改名，再来一次。\n1 原有的成品一个也没有动。\n`,
  );
  expect([status, names(out)]).toEqual([2, ['1/1.zh-Hans.docx/旧', '1/1.zh-Hans.epub']]);
});

it.each(['build', 'check', 'tidy', 'inspect', 'review', 'preflight'])(
  'pnpm %s explains itself and refuses unknown options',
  (script) => {
    const help = kanyin(script, ['--help']);
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(/用法：npx --yes pnpm@12 /);
    const wrong = kanyin(script, ['--nonsense']);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('没有 --nonsense 这个选项');
  },
);

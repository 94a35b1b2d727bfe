/** Whole commands over files that mean harm: a Chinese message, the right exit status, no stack trace, and soon. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneIn } from '../at-length.ts';
import { emptyFolder, folderWith, kanyin } from './kanyin.ts';

/** Seconds of processor time, many times what they take. */
const LONGEST = 10;
/** Loaded into a command, has it say what it took. */
const USAGE = new URL('../bench/usage.mjs', import.meta.url).href;
const HEAD = '桥头小学的午休\n●苏木\n';
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** As many characters as a manuscript may have, in lines as long as they may be. */
const full = (unit: string) => `${HEAD}${`${filled(unit, 260_000)}\n`.repeat(3)}`;

const FILES: readonly (readonly [string, string, string | Uint8Array, number, RegExp])[] = [
  ['half-width commas without end', '甲.txt', full('中,'), 0, /半角“,”改为“，” .*等 \d+ 处/],
  ['half-width quotes', '甲.txt', full('中"中"'), 0, /quotes-paired/],
  ['characters of several forms', '甲.txt', full('发，'), 0, /错误 0/],
  ['words of several forms', '甲.txt', full('干发后里面复'), 0, /错误 0/],
  ['opening brackets', '甲.txt', full('（'), 0, /brackets-unbalanced/],
  ['doubled characters', '甲.txt', full('的的，'), 0, /doubled-characters/],
  ['zero-width characters', '甲.txt', full('甲\u200b'), 0, /characters-cleaned/],
  ['keywords', '甲.txt', `${HEAD}关键词：${'甲；'.repeat(149_000)}\n操场上安静下来。\n`, 0, /错误 0/],
  ['affiliations', '甲.txt', `${HEAD}操场上安静下来。\n（作者单位：${'甲大学；'.repeat(70_000)}）\n`, 0, /错误 0/],
  ['notes in one line', '甲.txt', `${HEAD}操场上安静下来。\n注释：${'①甲。'.repeat(70_000)}\n`, 0, /错误 0/],
  ['more characters than an issue has', '甲.txt', full('中，') + filled('中，', 30_000), 1, /80 万字/],
  ['more lines than an issue has', '甲.txt', '字\n'.repeat(30_000), 1, /25000 行/],
  ['4 MB of NUL', '甲.txt', new Uint8Array(4_000_000), 1, /不是纯文本/],
  ['a line on a line, for ever, in Markdown', '甲.md', `> ${'甲\n'.repeat(100_000)}`, 1, /标记符号太多/],
  ['empty lines in Markdown', '甲.md', '\n'.repeat(790_000), 1, /标记符号太多/],
  ['nothing', '甲.docx', '', 1, /文件是空的/],
  ['a Word file that is text', '甲.docx', '桥头小学', 1, /纯文本/],
];

describe('pnpm check', () => {
  it.each(oneIn(2, FILES))('over %s', (_, name, content, status, message) => {
    const folder = folderWith({ [name]: content });
    const usage = join(emptyFolder(), 'usage.json');
    const run = kanyin('check', [folder], { KANYIN_USAGE: usage }, [USAGE]);
    const { cpu } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number };
    expect(cpu).toBeLessThan(LONGEST);
    expect(run.stdout).toMatch(message);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(status);
  });

  it('over links that lead out, round or nowhere', () => {
    const folder = folderWith({ '甲.txt': `${HEAD}操场上安静下来。\n` });
    symlinkSync('/etc/hostname', join(folder, '乙.txt'));
    symlinkSync('丙.txt', join(folder, '丙.txt'));
    symlinkSync('没有', join(folder, '丁.txt'));
    symlinkSync('.', join(folder, '戊'));
    const { status, stdout } = kanyin('check', [folder]);
    expect(stdout.match(/\(file-unreadable\)/g)).toHaveLength(3);
    expect(status).toBe(1);
  });
});

describe('pnpm tidy', () => {
  it('over one line of half-width commas', () => {
    const folder = folderWith({ '甲.txt': full('中,') });
    const { status, stdout } = kanyin('tidy', [join(folder, '甲.txt'), '--write']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('已写回')]);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, kanyin } from './kanyin.ts';

const TEXT =
  '桥头小学的午休\n\n●苏木\n\n钟声响过，操场上安静下来，只有树影在墙根慢慢地移动。\n\n（作者单位：桥头小学）\n';
let content: string;
let out: string;
let made: string;
beforeAll(() => {
  content = folderWith({});
  out = folderWith({});
  mkdirSync(join(content, '2026-01'));
  writeFileSync(join(content, '2026-01', '甲.txt'), TEXT);
  expect(kanyin('build', ['--content', content, '--out', out, '--format', 'docx', '--edition', 'zh-Hans']).status).toBe(
    0,
  );
  made = join(out, '2026-01', '2026-01.zh-Hans.docx');
});
afterAll(() => {
  for (const folder of [content, out]) rmSync(folder, { recursive: true, force: true });
});

/** The finished file with another word in its text, without some of its parts. */
function returned(name: string, without: RegExp): string {
  const files = unzipSync(readFileSync(made));
  const kept = Object.fromEntries(Object.entries(files).filter(([part]) => !without.test(part)));
  const xml = strFromU8(kept['word/document.xml']!).replace('慢慢地移动', '慢慢地挪动');
  const path = join(out, name);
  writeFileSync(path, zipSync({ ...kept, 'word/document.xml': strToU8(xml) }, { mtime: new Date(2020, 0, 1) }));
  return path;
}

const merge = (...args: string[]) => kanyin('merge', [...args, '--content', content]);

describe('pnpm merge', () => {
  it('finds nothing in the file as it was made, of which the build kept the base', () => {
    expect(readdirSync(join(content, '2026-01', '.kanyin'))).toEqual([
      expect.stringMatching(/^base-[0-9a-f]{64}\.xml$/),
    ]);
    const { status, stdout } = merge(made);
    expect([status, stdout]).toEqual([0, expect.stringContaining('0 处改动')]);
  });

  it('lists changes as data, by the base in the file or the one that was kept', () => {
    for (const without of [/^$/, /^customXml\//]) {
      const { stdout } = merge(returned('改.docx', without), '--json');
      const { changes, counts, comments } = JSON.parse(stdout);
      expect(changes).toEqual([
        expect.objectContaining({ fate: 'applied', base: '移', returned: '挪', manuscript: '移', author: null }),
      ]);
      expect([counts.applied, comments]).toEqual([1, []]);
      expect(changes[0].at).toMatchObject({ file: '甲.txt', line: 5 });
    }
    expect(readFileSync(join(content, '2026-01', '甲.txt'), 'utf8')).toBe(TEXT);
  });

  it('writes on request, keeps the original, and finds nothing more', () => {
    const path = returned('改.docx', /^$/);
    expect(merge(path, '--write').stdout).toContain('甲.txt.orig');
    expect(readFileSync(join(content, '2026-01', '甲.txt'), 'utf8')).toBe(TEXT.replace('移动', '挪动'));
    expect(readFileSync(join(content, '2026-01', '甲.txt.orig'), 'utf8')).toBe(TEXT);
    expect(merge(path).stdout).toContain('0 处改动');
    const sheets = readdirSync(join(content, '2026-01', '.kanyin')).filter((name) => name.endsWith('.md'));
    expect(sheets).toEqual([expect.stringMatching(/^merge-[0-9a-f]{10}\.md$/)]);
    const sheet = readFileSync(join(content, '2026-01', '.kanyin', sheets[0]!), 'utf8');
    expect(sheet).toContain('1 处改动：写进原稿 1，');
    expect(sheet).toMatch(/甲\.txt:5:\d+ 写进原稿。.*删“移”，加“挪”（未署名，[0-9a-f]{10}）/);
  });

  it('says in one sentence what it cannot take', () => {
    const noise = join(out, '坏.docx');
    writeFileSync(noise, 'PK\u0003\u0004 nothing');
    expect([merge(noise).status, merge(noise).stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringContaining('读不了')],
    ]);
    const bare = merge(returned('无底本.docx', /^customXml\/|^docProps\/custom/));
    expect([bare.status, bare.stderr]).toEqual([1, expect.stringContaining('没有底本')]);
    expect(merge(returned('无底本.docx', /^customXml\/|^docProps\/custom/), '--base', made).status).toBe(0);
    expect([merge('没有.docx').status, merge(made, '--theirs', 'zzz').status]).toEqual([2, 2]);
    expect(existsSync(join(out, '没有.docx'))).toBe(false);
  });
});

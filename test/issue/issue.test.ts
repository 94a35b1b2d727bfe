import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueSchema, planByDefault, readIssueFile } from '../../pipeline/issue/issue.ts';
import { NO_WISHES } from '../../pipeline/model/wishes.ts';

const read = (source: string) => readIssueFile('2025-01', 'issue.yaml', source);
const mistakes = (source: string) =>
  read(source).diagnostics.map(({ line, column, message, hint }) => [line, column, message, hint ?? '']);

describe('issue.yaml', () => {
  it('may be empty: everything has a default', () => {
    expect(read('')).toEqual({ plan: planByDefault('2025-01'), diagnostics: [] });
    expect(read('# 只有注释\n').diagnostics).toEqual([]);
  });

  it('gives the facts of the journal and the sections in order', () => {
    const { plan, diagnostics } = read(
      'journal: 某某学刊\nyear: 2024\nnumber: 3\nsections:\n  - title: 论坛\n    manuscripts: [甲.txt]\n  - manuscripts: [乙.txt]\n',
    );
    expect(diagnostics).toEqual([]);
    expect(plan.masthead).toMatchObject({ journal: '某某学刊', year: 2024, number: 3 });
    expect(plan.cover).toBeNull();
    expect(plan.sections?.map(({ title, manuscripts }) => [title, manuscripts[0]])).toEqual([
      ['论坛', { name: '甲.txt', point: { line: 6, column: 19 } }],
      [null, { name: '乙.txt', point: { line: 7, column: 19 } }],
    ]);
  });

  it.each([
    `journal: ${'刊'.repeat(101)}`,
    `publisher: ${'社'.repeat(101)}`,
    `headlines: ["${'要'.repeat(201)}"]`,
    `imprint:\n  主编: ${'陈'.repeat(2001)}`,
    `imprint:\n  ${'编'.repeat(101)}: 陈`,
  ])('has names of a length that can be printed: %.20s…', (source) => {
    expect(mistakes(`${source}\n`)).toHaveLength(1);
    expect(mistakes(`${source}\n`)[0]![2]).toMatch('太长了');
  });

  it.each([
    ['jurnal: 某某学刊\n', 1, 1, '没有“jurnal”这一项', '是不是想写 journal？'],
    ['journal: 甲\nyear: 二〇二五\n', 2, 7, 'year：应为四位年份，如 2025', ''],
    ['editions: [zh-Hans, zh-Hant-tw]\n', 1, 21, 'editions · 第 2 项：没有“zh-Hant-tw”', '是不是想写 zh-Hant-TW？'],
    ['date: 2025-02-30\n', 1, 7, 'date：应为存在的日期', ''],
    ['sections:\n  - titel: 甲\n    manuscripts: [a.txt]\n', 2, 5, '没有“titel”这一项', '是不是想写 title？'],
    ['sections:\n  - title: 甲\n', 2, 5, '缺少 sections · 第 1 项 · manuscripts', ''],
    ['journal: 甲\njournal: 乙\n', 2, 1, '同一项写了两次', ''],
    ['journal: [甲\n', 2, 1, '括号没有关上', ''],
    ['- 甲\n- 乙\n', 1, 1, 'issue.yaml：应写成一行一项', ''],
    ['number: 0\n', 1, 9, 'number：应不小于 1', ''],
    ['issn: 12345678\n', 1, 7, 'issn：应为', ''],
    ['names: 范建国\n', 1, 8, 'names：应为列表，每行写“- 范建国”', ''],
    ['wording: regionl\n', 1, 10, 'wording：没有“regionl”', '是不是想写 regional？'],
  ])('%j is a mistake with its place', (source, line, column, message, hint) => {
    const found = mistakes(source);
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, 2)).toEqual([line, column]);
    expect(found[0]?.[2]).toContain(message);
    expect(found[0]?.[3]).toContain(hint);
  });

  it('lays down names, what to keep, classical passages and the wording of editions', () => {
    const { plan, diagnostics } = read(
      'names: [范建国, 钟云: 鍾雲]\nkeep:\n  《干部论》:\n  某某学院: 某某學院\nclassical: [余闻之]\nwording: regional\n',
    );
    expect(diagnostics).toEqual([]);
    expect(plan.instructions).toEqual({
      names: [
        { phrase: '范建国', form: null },
        { phrase: '钟云', form: '鍾雲' },
      ],
      keep: [
        { phrase: '《干部论》', form: null },
        { phrase: '某某学院', form: '某某學院' },
      ],
      classical: ['余闻之'],
      regional: true,
    });
  });

  it.each([
    ['journal：某某学刊\n', 1, 8, '改成半角的“:”，后面空一格：journal: 内容'],
    ['year: 2025\nsections:\n  - title：论坛\n', 3, 10, '- title: 内容'],
  ])('%j has a full-width colon', (source, line, column, hint) => {
    expect(mistakes(source)).toEqual([[line, column, '冒号是全角的“：”', expect.stringContaining(hint)]]);
  });

  it('takes a name with nothing after it as not written', () => {
    expect(read('journal:\nyear: 2024\n')).toMatchObject({
      plan: { masthead: { journal: '2025-01', year: 2024 } },
      diagnostics: [],
    });
    expect(read('description: |\n  题记：journal：一词\n  ABC：说明\n').diagnostics).toEqual([]);
  });

  it('reports every mistake at once', () => {
    expect(mistakes('jurnal: 甲\nyaer: 2025\nnumber: 一\n')).toHaveLength(3);
  });

  it.each([
    [`${'['.repeat(3000)}\n`, '套得太深'],
    ['journal: 甲: 乙\n', '一行里有两个“名称: 内容”'],
    ['journal: @甲\n', '要作文字请加引号'],
    ['journal: "甲\n', '少了一个符号'],
    ['journal: [甲]]\n', '这里多了内容'],
    ['journal: 甲\n---\nyear: 2025\n', '请删去这一行'],
  ])('%j is told in Chinese', (source, message) => {
    const [found] = mistakes(source);
    expect(found![2]).toContain(message);
    expect(found![2]).not.toMatch(/[A-Z]{2}/);
  });

  it('takes no aliases, so no bomb of them', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++) {
      const [name, before] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expect(mistakes(bomb.join('\n'))[0]).toEqual([2, 8, '不收 * 引用', '把内容直接写出来']);
  });

  it.each([
    ['2025-01', 2025, 1],
    ['2024年第12期', 2024, 12],
    ['2023', 2023, null],
    ['20250101', null, null],
    ['春季号', null, null],
  ])('the folder name %s tells year and number where issue.yaml does not', (id, year, number) => {
    expect(planByDefault(id).masthead).toMatchObject({ journal: id, year, number });
  });

  it.each([
    ['unknown keys', (at: number) => `k${at}: 1\n`, '没有“k0”这一项'],
    ['repeated keys', () => 'journal: 甲\n', '同一项写了两次'],
    ['full-width colons', () => 'journal：甲\n', '冒号是全角的“：”'],
    ['references', (at: number) => `k${at}: *a\n`, '不收 * 引用'],
  ])('of 3,000 %s the first hundred are told, and how many more there are', (_, row, message) => {
    const found = mistakes(Array.from({ length: 3000 }, (_, at) => row(at)).join(''));
    expect(found).toHaveLength(101);
    expect(found[0]?.[2]).toContain(message);
    expect(found[100]?.[2]).toMatch(/^还有 \d+ 处错误没有列出$/);
  });

  it('is not read where it is over 64 KB, comments aside; one with them over 1 MB is not either', () => {
    const long = 'a: 1\n'.repeat(14_000);
    expect(mistakes(long)).toEqual([[1, 1, expect.stringContaining('有 69 KB，超过 64 KB'), expect.any(String)]]);
    expect(mistakes(`${'# 说\r\n'.repeat(20_000)}year: 2025\n`)).toEqual([]);
    expect(mistakes('# 说\n'.repeat(200_000))).toEqual([
      [1, 1, expect.stringContaining('连同注释有 1172 KB'), expect.any(String)],
    ]);
  });

  it('cuts a long wrong value short', () => {
    expect(mistakes(`wording: ${'a'.repeat(60_000)}`)[0]?.[2]).toHaveLength(60 + 'wording：没有“…”'.length);
  });

  it('says where the cover is named', () => {
    const { plan } = readIssueFile('2025-01', 'a/issue.yaml', 'year: 2025\ncover: 图/封面.png\n');
    expect(plan.cover?.path).toBe('图/封面.png');
    expect(plan.cover?.at).toEqual({ file: 'a/issue.yaml', from: { line: 2, column: 8 }, to: { line: 2, column: 8 } });
  });

  it('takes the wishes for the finished files, plain ones by default', () => {
    const { plan } = readIssueFile(
      'a',
      'a/issue.yaml',
      'writing: vertical\nembed-kai: true\nline-numbers: true\n保护: 修订\n',
    );
    expect(plan.wishes).toMatchObject({ writing: 'vertical', embedKai: true, lineNumbers: true, protect: 'tracked' });
    expect(planByDefault('a').wishes).toEqual(NO_WISHES);
    expect(mistakes('writing: sideways')[0]?.slice(0, 2)).toEqual([1, 10]);
    expect(mistakes('embed-kai: 也许')[0]?.[2]).toContain('应为 true（是）或 false（否）');
  });

  it('has a JSON Schema that is up to date: pnpm inspect --at schema > content/issue.schema.json', () => {
    const written: unknown = JSON.parse(
      readFileSync(new URL('../../content/issue.schema.json', import.meta.url), 'utf8'),
    );
    expect(written).toEqual(JSON.parse(JSON.stringify(issueSchema())));
  });
});

import { describe, expect, it } from 'vitest';
import { CHINESE } from '../../pipeline/issue/chinese-table.ts';
import { issueSchema, readIssueFile } from '../../pipeline/issue/issue.ts';

const read = (source: string) => readIssueFile('a', 'issue.yaml', source);
const mistakes = (source: string) =>
  read(source).diagnostics.map(({ line, column, message, hint }) => [line, column, message, hint ?? '']);

const IN_CHINESE = `刊名: 江城论丛
年份: 2025年
期号: 第3期
总期号: 总第128期
出版日期: 2025年3月5日
开本: 大32开
版式: 学报
版本: [简体, 香港繁体]
起始页码: 65
装订: 骑马订
行文方向: 直排
标行号: 是
付印:
  图片: 四色
  分辨率: 250
内文用纸: { 克重: 80克, 松厚度: 1.2 }
条码: { 附加码: "03" }
版权页:
  期号: 3
  主编: 陈望秋
栏目:
  - 栏目名: 论坛
    原稿: [甲.txt]
`;
const IN_ENGLISH = `journal: 江城论丛
year: 2025
number: 3
total-number: 128
date: 2025-03-05
trim: 大32开
style: xuebao
editions: [zh-Hans, zh-Hant-HK]
first-page: 65
binding: saddle
writing: vertical
line-numbers: true
press:
  pictures: cmyk
  resolution: 250
paper: { gsm: 80, bulk: 1.2 }
barcode: { addon: "03" }
imprint:
  期号: 3
  主编: 陈望秋
sections:
  - title: 论坛
    manuscripts: [甲.txt]
`;

/** A plan without the places in issue.yaml, whose columns differ. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !['point', 'at', 'imprintAt', 'numberAt'].includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]));
}

/** The dotted paths of all keys of a JSON Schema. */
function keysOf(schema: Record<string, unknown>, path = ''): string[] {
  const inner = Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>).flatMap(
    ([key, value]) => [path + key, ...keysOf(value, `${path}${key}.`)],
  );
  const items = schema.items as Record<string, unknown> | undefined;
  return items === undefined ? inner : [...inner, ...keysOf(items, path)];
}

describe('issue.yaml in Chinese', () => {
  it('says the same as in English', () => {
    expect(read(IN_CHINESE).diagnostics).toEqual([]);
    expect(withoutPlaces(read(IN_CHINESE).plan)).toEqual(withoutPlaces(read(IN_ENGLISH).plan));
  });

  it('may mix both languages, line by line', () => {
    const { plan, diagnostics } = read('刊名: 甲\nyear: 2024\n期: 2\n');
    expect(diagnostics).toEqual([]);
    expect(plan.masthead).toMatchObject({ journal: '甲', year: 2024, number: 2 });
  });

  it('has a Chinese name for every key', () => {
    const keys = keysOf(issueSchema() as Record<string, unknown>).filter((key) => /^[a-z.-]+$/.test(key));
    expect(keys.filter((key) => !(key in CHINESE))).toEqual([]);
  });

  it('has no name that stands for two keys of one map', () => {
    const names = Object.entries(CHINESE).flatMap(([at, named]) =>
      named.names.map((name) => `${at.slice(0, at.lastIndexOf('.') + 1)}${name}`),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each([
    ['刊明: 甲\n', 1, 1, '没有“刊明”这一项', '是不是想写 刊名？可用的有：刊名、年'],
    ['年份: 某年\n', 1, 5, '年份：应为四位年份', ''],
    ['装订: 骑马丁\n', 1, 5, '装订：没有“骑马丁”', '是不是想写 骑马订？可用的有：骑马订'],
    ['刊名: 甲\njournal: 乙\n', 2, 1, '“journal”和前面的“刊名”是同一项，写了两次', '只留一个'],
    ['年: 2024\n年份: 2025\n', 2, 1, '“年份”和前面的“年”是同一项，写了两次', '只留一个'],
    ['刊名：甲\n', 1, 3, '冒号是全角的“：”', '刊名: 内容'],
    ['栏目:\n  - 栏目名: 甲\n', 2, 5, '缺少 栏目 · 第 1 项 · manuscripts', ''],
    ['付印:\n  图片: 五色\n', 2, 7, '付印 · 图片：没有“五色”', '单黑'],
  ])('%j is a mistake with its place, in the words it was written in', (source, line, column, message, hint) => {
    const found = mistakes(source);
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, 2)).toEqual([line, column]);
    expect(found[0]?.[2]).toContain(message);
    expect(found[0]?.[3]).toContain(hint);
  });

  it('lets text that is set in say what it likes', () => {
    expect(read('description: |\n  刊名：旧名\n  年份：不详\n').diagnostics).toEqual([]);
  });

  it('completes both languages', () => {
    const { properties } = issueSchema() as { properties: Record<string, { enum?: string[]; properties?: object }> };
    expect(properties.装订?.enum).toEqual(expect.arrayContaining(['saddle', '骑马订', '胶订']));
    expect(Object.keys(properties.付印?.properties ?? {})).toEqual(expect.arrayContaining(['pictures', '图片']));
  });
});

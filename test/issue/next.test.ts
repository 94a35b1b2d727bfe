import { describe, expect, it } from 'vitest';
import { readIssueFile } from '../../pipeline/issue/issue.ts';
import { nextIssue } from '../../pipeline/issue/next.ts';
import { namedBy, nextName } from '../../pipeline/issue/next-name.ts';

const LAST = `# 本期的信息
journal: 江城论丛   # 不改
year: 2025
number: 12
总期号: 总第128期
date: 2025-12-05   # 见报日
first-page: 65
headlines:
  - 甲
  - 乙

# 版权页
imprint:
  主编: 陈望秋
  出版日期: 2025-12-05
  定价: 15.00元
barcode: { addon: "12", variant: 1 }
description: |
  一段
  两段
editions: [zh-Hans,   zh-Hant-TW]
sections:
  - title: 论坛   # 常设
    manuscripts: [甲.txt, 乙.txt]
  - 栏目名: 文苑
    原稿:
      - 丙.txt
      - 丁.txt
# 末尾
`;
const NEXT = `# 本期的信息
journal: 江城论丛   # 不改
year: 2026
number: 1
总期号: 总第129期
date:   # 见报日
first-page:
headlines:

# 版权页
imprint:
  主编: 陈望秋
  出版日期:
  定价: 15.00元
barcode: { addon:, variant: 1 }
description:
editions: [zh-Hans,   zh-Hant-TW]
sections:
  - title: 论坛   # 常设
    manuscripts: []
  - 栏目名: 文苑
    原稿: []
# 末尾
`;

describe('the issue.yaml of the next issue', () => {
  it('counts on and is emptied of what belongs to one issue; every other character stays', () => {
    const { source, emptied } = nextIssue(LAST, { last: namedBy('2025-12'), next: namedBy('2026-01') });
    expect(source).toBe(NEXT);
    expect(emptied).toEqual([
      'date',
      'first-page',
      'headlines',
      'description',
      'imprint · 出版日期',
      'barcode · addon',
    ]);
    expect(readIssueFile('2026-01', 'issue.yaml', source).diagnostics).toEqual([]);
  });

  it('counts its number on by one where the folder says nothing of it, or something else', () => {
    const yaml = 'year: 2025\nnumber: 7\n';
    expect(nextIssue(yaml, { last: null, next: null }).source).toBe('year: 2025\nnumber: 8\n');
    expect(nextIssue(yaml, { last: namedBy('2025-01'), next: namedBy('2025-03') }).source).toBe(
      'year: 2025\nnumber: 8\n',
    );
  });

  it('keeps a file of line ends of Windows, and one that holds nothing', () => {
    expect(nextIssue('number: 1\r\ndate: 2025-01-01\r\n', { last: null, next: null }).source).toBe(
      'number: 2\r\ndate:\r\n',
    );
    expect(nextIssue('', { last: null, next: null })).toEqual({ source: '', emptied: [] });
    expect(nextIssue('# 空\n', { last: null, next: null })).toEqual({ source: '# 空\n', emptied: [] });
  });
});

describe('the name of the next issue', () => {
  it.each([
    ['2025-03', [], '2025-04'],
    ['2025-09', [], '2025-10'],
    ['2025-12', [], '2026-01'],
    ['2025年第6期', [], '2025年第7期'],
    ['2025.4', ['2024.1', '2024.2', '2024.3', '2024.4', '2025.4'], '2026.1'],
    ['2025-04', ['2024-03', '2024-04', '2025-04'], '2025-05'],
    ['2025-12', ['2024-24', '2025-12'], '2025-13'],
    ['春季号', [], null],
    ['2025', [], null],
  ])('after %s is known from its kind and from the year before', (id, present, next) => {
    expect(nextName(id, present)).toBe(next);
  });
});

import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic } from '../../pipeline/model/diagnostic.ts';
import { reportText, severityCounts } from '../../pipeline/terminal/report.ts';

const NOWHERE = { line: () => null, words: () => null };
const at = (line: number, column: number) => ({ line, column });
const found: Diagnostic[] = [
  diagnostic('info', 'punctuation-fullwidth', 'a.txt', at(3, 9), '半角“,”改为“，”'),
  diagnostic('info', 'punctuation-fullwidth', 'a.txt', at(3, 2), '半角“,”改为“，”'),
  diagnostic('warning', 'doubled', 'a.txt', at(3, 4), '“的的”重复', '删去一个'),
  diagnostic('info', 'heading-joined', 'a.txt', at(1, 1), '标题跨栏断开，已接合'),
  diagnostic('error', 'issue-yaml', 'b.yaml', at(1, 1), '没有“jurnal”这一项'),
];

describe('the report', () => {
  const text = reportText(
    found,
    { line: (file, line) => (file === 'a.txt' && line === 3 ? '甲,的的乙' : null), words: () => null },
    true,
  );

  it('prints a diagnostic on one line with place, severity, message and rule', () => {
    expect(text).toContain('a.txt:1:1 提示 标题跨栏断开，已接合 (heading-joined)');
  });

  it('puts queries first, with the manuscript line and a caret under the place', () => {
    expect(text).toContain('a.txt:3:4 警告 “的的”重复 (doubled) → 删去一个\n    甲,的的乙\n    　 　^');
    expect(text.indexOf('警告')).toBeLessThan(text.indexOf('提示'));
  });

  it('says the same repair in a line once, with all its columns', () => {
    expect(text).toContain('a.txt:3:2 提示 半角“,”改为“，” (punctuation-fullwidth) 共 2 处，第 2、9 列');
    expect(text.split('punctuation-fullwidth')).toHaveLength(2);
  });

  it('groups by file', () => {
    expect(text.split('\n').filter((line) => line === 'a.txt' || line === 'b.yaml')).toEqual(['a.txt', 'b.yaml']);
  });

  it('groups by rule, errors before warnings, editions last, a shared hint once', () => {
    const mixed = [
      diagnostic('warning', 'edition-unsettled', 'a.txt', at(1, 1), '甲', '去定'),
      diagnostic('warning', 'doubled', 'a.txt', at(2, 1), '乙', '删去'),
      diagnostic('warning', 'brackets', 'a.txt', at(3, 1), '丙'),
      diagnostic('warning', 'doubled', 'a.txt', at(4, 1), '丁', '删去'),
      diagnostic('error', 'unknown', 'a.txt', at(5, 1), '戊'),
    ];
    expect(reportText(mixed, NOWHERE, false).trim().split('\n')).toEqual([
      'a.txt',
      'a.txt:5:1 错误 戊 (unknown)',
      'a.txt:2:1 警告 乙 (doubled) → 删去',
      'a.txt:4:1 警告 丁 (doubled)',
      'a.txt:3:1 警告 丙 (brackets)',
      'a.txt:1:1 警告 甲 (edition-unsettled) → 去定',
    ]);
  });

  it('sums up the repairs of a rule unless all are wanted', () => {
    const lines = [2, 2, 3, 5, ...Array.from({ length: 12 }, (_, index) => index + 10)];
    const many = lines.map((line) => diagnostic('info', 'marks', 'a.txt', at(line, line), '改'));
    const few = [7, 8].map((line) => diagnostic('info', 'joined', 'a.txt', at(line, 1), '接'));
    expect(
      reportText([...many, ...few], NOWHERE, false)
        .trim()
        .split('\n'),
    ).toEqual([
      'a.txt',
      'a.txt:2:2 提示 改 (marks) 等 16 处，在第 2、3、5、10、11、12、13、14、15、16、17、18…… 行',
      'a.txt:7:1 提示 接 (joined)',
      'a.txt:8:1 提示 接 (joined)',
    ]);
    expect(reportText(many, NOWHERE, true).match(/\(marks\)/g)).toHaveLength(15);
  });

  it('counts each severity', () => {
    expect(severityCounts(found)).toBe('错误 1，警告 1，提示（已修补）3');
  });
});

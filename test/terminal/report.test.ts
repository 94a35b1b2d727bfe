import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic } from '../../pipeline/model/diagnostic.ts';
import { counted, report } from '../../pipeline/terminal/report.ts';

const at = (line: number, column: number) => ({ line, column });
const found: Diagnostic[] = [
  diagnostic('info', 'punctuation-fullwidth', 'a.txt', at(3, 9), '半角“,”改为“，”'),
  diagnostic('info', 'punctuation-fullwidth', 'a.txt', at(3, 2), '半角“,”改为“，”'),
  diagnostic('warning', 'doubled', 'a.txt', at(3, 4), '“的的”重复', '删去一个'),
  diagnostic('info', 'heading-joined', 'a.txt', at(1, 1), '标题跨栏断开，已接合'),
  diagnostic('error', 'issue-yaml', 'b.yaml', at(1, 1), '没有“jurnal”这一项'),
];

describe('the report', () => {
  const text = report(found, (file, line) => (file === 'a.txt' && line === 3 ? '甲,的的乙' : null));

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

  it('counts each severity', () => {
    expect(counted(found)).toBe('错误 1，警告 1，提示（已修补）3');
  });
});

import { describe, expect, it } from 'vitest';
import { imprintIncomplete } from '../../pipeline/issue/incomplete.ts';
import { planByDefault, readIssueFile } from '../../pipeline/issue/issue.ts';

const WHOLE = `journal: 江城学刊
year: 2025
number: 1
date: 2025-01-15
issn: 0378-5955
cn: CN 11-1234/D
imprint:
  刊名拼音: Jiangcheng Xuekan
  主管单位: 江城市社科联
  主办单位: 江城学会
  主编: 陈望秋
  编辑出版: 《江城学刊》编辑部
  印刷: 江城印刷厂
  发行: 江城市邮政局
  定价: 15.00元
`;

function found(source: string) {
  const { plan } = readIssueFile('2025-01', 'issue.yaml', source);
  return imprintIncomplete(plan, 'issue.yaml');
}

describe('what a journal has to print', () => {
  it('is all there', () => {
    expect(found(WHOLE)).toEqual([]);
  });

  it.each([
    ['journal: 江城学刊\n', '刊名（journal）'],
    ['date: 2025-01-15\n', '出版日期'],
    ['issn: 0378-5955\n', 'ISSN（issn）'],
    ['cn: CN 11-1234/D\n', '国内统一连续出版物号（cn）'],
    ['  刊名拼音: Jiangcheng Xuekan\n', '刊名的汉语拼音'],
    ['  主管单位: 江城市社科联\n', '主管单位'],
    ['  主办单位: 江城学会\n', '主办单位'],
    ['  主编: 陈望秋\n', '主编'],
    ['  编辑出版: 《江城学刊》编辑部\n', '出版单位'],
    ['  印刷: 江城印刷厂\n', '印刷单位'],
    ['  发行: 江城市邮政局\n', '发行单位'],
    ['  定价: 15.00元\n', '定价'],
  ])('without %j', (line, name) => {
    const [only, ...more] = found(WHOLE.replace(line, ''));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      severity: 'warning',
      rule: 'imprint-incomplete',
      message: `版权页和封面上还缺：${name}`,
    });
    expect([only?.line, only?.column]).toEqual([line.startsWith(' ') ? 8 : 7, 3]);
  });

  it('is told by labels of the same meaning, not by 国外发行代号 or 出版周期', () => {
    const other = WHOLE.replace('  发行: 江城市邮政局\n', '  国外发行代号: BM123\n').replace('编辑出版', '出版周期');
    expect(found(other)[0]?.message).toBe('版权页和封面上还缺：出版单位、发行单位');
    expect(found(WHOLE.replace('主编', '總編輯').replace('印刷', '承印'))).toEqual([]);
  });

  it('is one remark where there is no imprint', () => {
    const diagnostics = imprintIncomplete(planByDefault('2025-01'), 'issue.yaml');
    expect(diagnostics).toMatchObject([{ severity: 'info', line: 1, column: 1 }]);
    expect(diagnostics[0]?.message).toContain('刊名（journal）、刊名的汉语拼音、主管单位、主办单位');
  });
});

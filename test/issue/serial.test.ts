import { describe, expect, it } from 'vitest';
import { readIssueFile } from '../../pipeline/issue/issue.ts';
import { issnCheck, issnMistake } from '../../pipeline/model/issn.ts';

const read = (source: string) => readIssueFile('2025-01', 'issue.yaml', source);
const found = (source: string) =>
  read(source).diagnostics.map(({ severity, rule, line, column }) => [severity, rule, line, column]);

describe('ISSN', () => {
  it.each(['0378-5955', '2049-3630', '1144-875X', '0317-8471', '1234-5679', '2434-561X'])('%s is right', (issn) => {
    expect(issnMistake(issn)).toBeNull();
    expect(found(`issn: ${issn}`)).toEqual([]);
  });

  it('with another check digit is asked about, with the right one', () => {
    expect(issnCheck('0378595')).toBe('5');
    const { diagnostics } = read('year: 2025\nissn: 0378-5956\n');
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'issn-check', line: 2, column: 7 }]);
    expect(diagnostics[0]?.message).toContain('末位应为 5');
  });

  it('may stand in the imprint, and is checked there', () => {
    const source = 'imprint:\n  国际标准刊号: ISSN 0378-5955\n  刊号: CN 11-1234/D\n';
    expect(read(source).plan.masthead).toMatchObject({ issn: '0378-5955', cn: 'CN 11-1234/D' });
    expect(read('issn: 2049-3630\n'.concat(source)).plan.masthead.issn).toBe('2049-3630');
    expect(found('imprint:\n  主办: 甲\n  刊号: ISSN 0378-5951 CN 11-1234/D\n')).toEqual([
      ['warning', 'issn-check', 3, 7],
    ]);
    expect(found('imprint:\n  电话: 0471-4567890\n')).toEqual([]);
  });
});

describe('the CN number', () => {
  it.each(['CN 11-1234/D', 'CN11-1234/D', 'CN 10-1032/TP', 'CN 15-1001/G4', 'CN 65-5001/Z', '京内资准字0716-L0001号'])(
    '%s is taken',
    (cn) => expect(found(`cn: ${cn}`)).toEqual([]),
  );

  it.each(['CN 11-1234', 'CN 99-1234/D', 'CN 11-123/D', '11-1234/D', 'CN 11－1234/D', 'CN 11-1234/L'])(
    '%s is asked about',
    (cn) => expect(found(`year: 2025\ncn: ${cn}\n`)).toEqual([['warning', 'cn-number', 2, 5]]),
  );
});

describe('forms in the imprint', () => {
  it.each([
    ['定价: 15.00', 'price-form'],
    ['每期定价: 十五', 'price-form'],
    ['邮发代号: 2—41', 'post-number'],
    ['国内统一刊号: CN11-1234', 'cn-number'],
  ])('%s is asked about at its place', (line, rule) => {
    expect(found(`imprint:\n  主办单位: 甲\n  ${line}\n`)).toEqual([
      ['warning', rule, 3, 3 + [...line.split(' ')[0]!].length + 1],
    ]);
  });

  it.each([
    '定价: 15.00元',
    '定价: ￥15',
    '定價: NT$200',
    '定价: 每册人民币 20 元',
    '定价: 免费赠阅',
    '邮发代号: 2-41',
    '邮发代号: 16-1234、80-3',
  ])('%s is taken', (line) => expect(found(`imprint:\n  ${line}\n`)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { planByDefault, readIssueFile } from '../../pipeline/issue/issue.ts';
import { BINDING_BY_DEFAULT, bindingOf } from '../../pipeline/model/imprint.ts';
import { issueOf } from '../edition/made.ts';

const read = (source: string) => readIssueFile('2025-01', 'issue.yaml', source);
const places = (source: string) => read(source).diagnostics.map(({ line, column, message }) => [line, column, message]);

describe('imprint: in issue.yaml', () => {
  it('keeps the order, several lines, and numbers as they are written', () => {
    const { plan, diagnostics } = read(
      'imprint:\n  主办单位: [甲大学, 乙学会]\n  邮政编码: 010020\n  印张: 8.50\n  创刊年: 1985\n  "1985": 一\n  地址: |\n    甲市\n    乙路\n  传真:\n',
    );
    expect(diagnostics).toEqual([]);
    expect(plan.masthead.imprint.filter(({ label }) => label !== '1985')).toEqual([
      { label: '主办单位', lines: ['甲大学', '乙学会'] },
      { label: '邮政编码', lines: ['010020'] },
      { label: '印张', lines: ['8.50'] },
      { label: '创刊年', lines: ['1985'] },
      { label: '地址', lines: ['甲市', '乙路'] },
    ]);
  });

  it('has no tabs, broken lines or what cannot be seen in names, and keeps the lines of an entry', () => {
    const { plan, diagnostics } = read(
      'journal: "江\\t河\\n\\uFEFF论坛\\x01"\nimprint: { "主\\t编": "甲\\t乙\\n丙\\x07" }\nheadlines: ["一\\n二"]\n',
    );
    expect(diagnostics).toEqual([]);
    expect(plan.masthead).toMatchObject({
      journal: '江 河 论坛',
      imprint: [{ label: '主 编', lines: ['甲 乙', '丙'] }],
      headlines: ['一 二'],
    });
  });

  it('says where it is no map', () => {
    expect(places('imprint:\n  主办单位：甲大学\n')).toEqual([[2, 3, expect.stringContaining('冒号用半角')]]);
    expect(places('imprint:\n  主编: 甲\n  编辑：乙\n  印刷: 丙\n')).toEqual([[3, 5, '冒号是全角的“：”']]);
    expect(places('imprint:\n  编辑：乙\n  印刷: 丙\n')).toEqual([[2, 5, '冒号是全角的“：”']]);
    expect(places('imprint:\n  主编: 甲\n  编辑部：乙\n')).toEqual([[3, 6, '冒号是全角的“：”']]);
    expect(places('year: 2025\nimprint:\n  主编: { 姓: 王 }\n')).toEqual([[3, 7, expect.stringContaining('列表')]]);
  });

  it('is printed in the script of the edition, names as names', async () => {
    const issue = issueOf('书屋三年\n\n●林小满\n\n　　书屋开了三年。\n');
    const imprint = [
      { label: '主办单位', lines: ['某某图书馆'] },
      { label: '主编', lines: ['范建国、于　洋'] },
    ];
    const masthead = { ...issue.masthead, imprint, headlines: ['书屋三年记'] };
    const made = await toEdition({ ...issue, masthead }, 'zh-Hant-TW');
    expect(made.issue.masthead.imprint).toEqual([
      { label: '主辦單位', lines: ['某某圖書館'] },
      { label: '主編', lines: ['范建國、于　洋'] },
    ]);
    expect(made.issue.masthead.headlines).toEqual(['書屋三年記']);
  });
});

describe('the bar code', () => {
  it.each([
    ['barcode: { addon: 03 }', '03', 0],
    ['barcode: { addon: 3 }', '03', 0],
    ['barcode: { addon: "12", variant: 2 }', '12', 2],
    ['year: 2025', null, 0],
  ])('%s', (source, addon, variant) => {
    expect(read(source)).toMatchObject({ plan: { masthead: { barcode: { addon, variant } } }, diagnostics: [] });
  });

  it.each([['addon: 123'], ['addon: 一'], ['variant: 10'], ['addOn: 1']])('refuses %s', (written) => {
    const { diagnostics } = read(`barcode:\n  ${written}\n`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.message).toMatch(/应为|没有/);
  });
});

describe('binding', () => {
  it('takes papers, the spine and the kind of binding', () => {
    const { plan, diagnostics } = read(
      'binding: perfect\npaper: { gsm: 80, bulk: 1.3 }\ncover-paper: { gsm: 200 }\nspine: 4.5\n',
    );
    expect(diagnostics).toEqual([]);
    expect(plan.wishes.binding).toEqual({
      binding: 'perfect',
      paper: { gsm: 80, bulk: 1.3 },
      coverPaper: { gsm: 200, bulk: 1 },
      spine: 4.5,
    });
    expect(planByDefault('a').wishes.binding).toEqual(BINDING_BY_DEFAULT);
  });

  it.each([
    ['paper: { gsm: 8 }', 1, 15, '太轻了'],
    ['paper: { gsm: 80, bulk: 13 }', 1, 25, '太大了'],
    ['paper: 80', 1, 8, 'gsm: 80'],
    ['binding: glued', 1, 10, '没有“glued”'],
    ['spine: 0', 1, 8, '太窄了'],
  ])('%s is a mistake with its place', (source, line, column, message) => {
    expect(places(source)).toEqual([[line, column, expect.stringContaining(message)]]);
  });

  it('is saddle stitch up to 64 pages where the editor does not say', () => {
    expect([32, 64, 68].map((pages) => bindingOf(BINDING_BY_DEFAULT, pages))).toEqual(['saddle', 'saddle', 'perfect']);
    expect(bindingOf({ ...BINDING_BY_DEFAULT, binding: 'perfect' }, 32)).toBe('perfect');
  });
});

import { expect, it } from 'vitest';
import { readIssueFile } from '../../pipeline/issue/issue.ts';
import { NO_REGISTRY } from '../../pipeline/model/registry.ts';

const read = (source: string) => readIssueFile('2025-01', 'issue.yaml', source);
const found = (source: string) =>
  read(source).diagnostics.map(({ severity, rule, line, column }) => [severity, rule, line, column]);

it('the keys for databases are read by their English and their Chinese names', () => {
  const english =
    'journal-en: Rivers\neissn: 2049-3630\narticle-url: https://example.org/{doi}\ncopyright: 甲社\nlicense: CC BY 4.0\ndepositor: { name: 甲, email: a@example.org }\nregistrant: 乙\n';
  const chinese =
    '英文刊名: Rivers\n电子刊号: 2049-3630\n文章网址: https://example.org/{doi}\n著作权人: 甲社\n许可: CC BY 4.0\n交存人: { 名称: 甲, 邮箱: a@example.org }\n登记单位: 乙\n';
  const wanted = {
    journalEnglish: 'Rivers',
    electronicIssn: '2049-3630',
    articleUrl: 'https://example.org/{doi}',
    copyright: '甲社',
    license: 'CC BY 4.0',
    depositor: { name: '甲', email: 'a@example.org' },
    registrant: '乙',
  };
  for (const source of [english, chinese]) {
    expect(read(source).diagnostics).toEqual([]);
    expect(read(source).plan.masthead.registry).toEqual(wanted);
  }
  expect(read('year: 2025\n').plan.masthead.registry).toEqual(NO_REGISTRY);
});

it.each([
  ['article-url: 不是网址', 'issue-yaml'],
  ['article-url: ftp://example.org/{doi}', 'issue-yaml'],
  ['depositor: { email: 无 }', 'issue-yaml'],
  ['depositor: { mail: a@example.org }', 'issue-yaml'],
  ['eissn: 2049', 'issue-yaml'],
])('%s is a mistake', (line, rule) => {
  expect(found(`year: 2025\n${line}\n`).map(([severity, one]) => [severity, one])).toEqual([['error', rule]]);
});

it('the ISSN of the electronic edition has its check digit looked at', () => {
  expect(found('year: 2025\neissn: 2049-3631\n')).toEqual([['warning', 'issn-check', 2, 8]]);
});

/** Entries of every kind are taken apart into their fields, in marks of either width, and nothing of an entry is in two fields. */
import { describe, expect, it } from 'vitest';
import type { EntryFields, EntryNames } from '../../pipeline/references/entry.ts';
import { fieldsIn, LONGEST_ENTRY } from '../../pipeline/references/fields.ts';

/** The fields as `name=text`, names joined with /, without marks and rest. */
function told(chars: string): Record<string, string> {
  const fields = fieldsIn(chars);
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields) as [keyof EntryFields, unknown][]) {
    if (value === null || name === 'chars' || name === 'marks' || name === 'label') continue;
    if (name === 'rest') {
      if (fields.rest.length > 0) found.rest = fields.rest.map(({ text }) => text).join('|');
    } else if (name === 'authors' || name === 'otherAuthors') found[name] = namesOf(value as EntryNames);
    else if (name === 'host') {
      const { authors, title } = fields.host!;
      found.host = (authors === null ? '' : `${namesOf(authors)}: `) + title.text;
    } else found[name] = (value as { text: string }).text;
  }
  return found;
}

function namesOf({ names, others, role }: EntryNames): string {
  return [...names.map(({ text }) => text), ...(others === null ? [] : [others.text])].join('/') + (role?.text ?? '');
}

const ENTRIES: Record<string, Record<string, string>> = {
  '[3] 陈望秋, 林以南, 周河, 等. 三层水网的调度[J]. 江城大学学报（社会科学版）, 2019, 41(3): 15-28.': {
    mark: '[J]',
    authors: '陈望秋/林以南/周河/等',
    title: '三层水网的调度',
    source: '江城大学学报（社会科学版）',
    year: '2019',
    volume: '41',
    issue: '3',
    pages: '15-28',
  },
  '［4］陈望秋，林以南．三层水网的调度［J］．江城学刊，2019（3）：15－28．': {
    mark: '［J］',
    authors: '陈望秋/林以南',
    title: '三层水网的调度',
    source: '江城学刊',
    year: '2019',
    issue: '3',
    pages: '15－28',
  },
  '5. 陈望秋.河史[M].林以南,译.2版.江城:江城出版社,2001:33-35.': {
    mark: '[M]',
    authors: '陈望秋',
    title: '河史',
    otherAuthors: '林以南译',
    edition: '2版',
    place: '江城',
    publisher: '江城出版社',
    year: '2001',
    pages: '33-35',
  },
  '[6] HILL P T, VAN DER MEER J Jr. Rivers of the north: a survey[M]. 3rd ed. St. Clair, Mich.: A. B. Field, 2004: 12.':
    {
      mark: '[M]',
      authors: 'HILL P T/VAN DER MEER J Jr',
      title: 'Rivers of the north: a survey',
      edition: '3rd ed',
      place: 'St. Clair, Mich.',
      publisher: 'A. B. Field',
      year: '2004',
      pages: '12',
    },
  '[7] 周河. 堤与人[C]//江城水利学会. 第三届堤防会议论文集. 江城: 江城出版社, 2012: 5-9.': {
    mark: '[C]',
    authors: '周河',
    title: '堤与人',
    host: '江城水利学会: 第三届堤防会议论文集',
    place: '江城',
    publisher: '江城出版社',
    year: '2012',
    pages: '5-9',
  },
  '[8] 周河. 早稻开镰[N]. 江城日报, 2013-07-16(2).': {
    mark: '[N]',
    authors: '周河',
    title: '早稻开镰',
    source: '江城日报',
    year: '2013-07-16',
    issue: '2',
  },
  '[9] 林以南. 一种量水槽: 201310012345.6[P]. 2014-02-19.': {
    mark: '[P]',
    authors: '林以南',
    title: '一种量水槽: 201310012345.6',
    code: '201310012345.6',
    year: '2014-02-19',
  },
  '[10] 江城水文站. 水位公报[EB/OL]. (2020-05-01)[2021-06-02]. https://example.org/a.b?c=1. DOI:10.1234/ab.5.': {
    mark: '[EB/OL]',
    authors: '江城水文站',
    title: '水位公报',
    updated: '2020-05-01',
    accessed: '2021-06-02',
    url: 'https://example.org/a.b?c=1',
    doi: '10.1234/ab.5',
  },
  '[11] GB/T 12345.6—2009 水尺[S]. 北京: 中国标准出版社, 2009.': {
    mark: '[S]',
    title: 'GB/T 12345.6—2009 水尺',
    code: 'GB/T 12345.6—2009',
    place: '北京',
    publisher: '中国标准出版社',
    year: '2009',
  },
  '[12] 林以南. 水位数据[DS/OL]. V1.2. 江城数据中心（2023-09-10）[2025-07-15]. https://example.org/d.': {
    mark: '[DS/OL]',
    authors: '林以南',
    title: '水位数据',
    edition: 'V1.2',
    publisher: '江城数据中心',
    updated: '2023-09-10',
    accessed: '2025-07-15',
    url: 'https://example.org/d',
  },
  '陈望秋, 2019. 三层水网[J]. 江城学刊, 41(3): 15-28.': {
    mark: '[J]',
    authors: '陈望秋',
    title: '三层水网',
    source: '江城学刊',
    year: '2019',
    volume: '41',
    issue: '3',
    pages: '15-28',
  },
};

describe('fields of an entry', () => {
  for (const [entry, fields] of Object.entries(ENTRIES)) it(entry, () => expect(told(entry)).toEqual(fields));

  it('has none where the entry has no type mark, and is none where it is longer than an entry', () => {
    expect(told('[1] 陈望秋：《河史》，江城出版社2001年版，第3页。')).toEqual({});
    expect(told(`[1] ${'河'.repeat(LONGEST_ENTRY)}[M]. 江城: 江城出版社, 2001.`)).toEqual({});
  });

  it('keeps every field at its place in the entry, each apart from the others', () => {
    for (const entry of Object.keys(ENTRIES)) {
      const fields = fieldsIn(entry);
      const { chars: _, label: __, rest: ___, code: ____, host, authors, otherAuthors, marks, ...single } = fields;
      const names = [authors, otherAuthors, host?.authors ?? null].flatMap((all) => [
        ...(all?.names ?? []),
        ...[all?.others, all?.role].filter((part) => part != null),
      ]);
      const parts = [...Object.values(single).filter((part) => part !== null), ...names, ...marks, host?.title]
        .filter((part) => part !== undefined)
        .sort((a, b) => a.from - b.from);
      for (const [index, part] of parts.entries()) {
        expect(entry.slice(part.from).startsWith(part.text), `${part.text} in ${entry}`).toBe(true);
        if (index > 0) expect(part.from, `${part.text} in ${entry}`).toBeGreaterThanOrEqual(parts[index - 1]!.to);
      }
    }
  });
});

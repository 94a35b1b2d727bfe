import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { coverWords, spineWords } from '../../../pipeline/render/cover/facts.ts';
import { countedNumeral, digitByDigit } from '../../../pipeline/render/cover/numerals.ts';
import { issue } from '../issue.ts';

const { words } = await loadStyle('lilun');
const entry = (label: string, ...lines: string[]) => ({ label, lines });

describe('what the cover says', () => {
  it('comes from issue.yaml', () => {
    const imprint = [
      entry('英文刊名', 'Rivers and Lakes Forum'),
      entry('定价', '15.00元'),
      entry('邮发代号', '38-126'),
      entry('主办单位', '江城大学'),
    ];
    const said = coverWords({ ...issue, masthead: { ...issue.masthead, imprint, headlines: ['甲', '乙'] } }, words);
    expect(said).toMatchObject({
      journal: ['江河论坛'],
      latin: ['Rivers and Lakes Forum'],
      issue: ['2024年第6期'],
      total: ['总第88期'],
      serial: ['ISSN 1234-5679', 'CN 00-1234/C'],
      headlines: ['甲', '乙'],
      publisher: ['江城社会科学院'],
      codes: ['ISSN 1234-5679', 'CN 00-1234/C', '邮发代号：38-126', '定价：15.00元'],
    });
    const unnamed = { ...issue.masthead, imprint, publisher: null };
    expect(coverWords({ ...issue, masthead: unnamed }, words).publisher).toEqual(['江城大学']);
  });

  it('takes no editor for the name in another script, and no date for a publisher', () => {
    const wordsOf = (...imprint: ReturnType<typeof entry>[]) =>
      coverWords({ ...issue, masthead: { ...issue.masthead, publisher: null, imprint } }, words);
    const others = ['英文编辑', '英文审校', '外文编辑', 'English Editor', '拼音审读', '英文网址'];
    for (const label of others) expect(wordsOf(entry(label, 'Wang')).latin, label).toEqual([]);
    const names = [
      '英文刊名',
      '刊名拼音',
      '汉语拼音',
      '拼音刊名',
      '英文名称',
      '外文刊名',
      '刊名（英文）',
      'English title',
      '刊名的汉语拼音',
    ];
    for (const label of names) expect(wordsOf(entry(label, 'Jianghe')).latin, label).toEqual(['Jianghe']);
    for (const label of ['出版日期', '出版周期', '出版时间', '出版地', '出版物经营许可证', '出版频率', '出版许可证号'])
      expect(wordsOf(entry(label, '月刊')).publisher, label).toEqual([]);
    for (const label of ['出版', '出版单位', '出版者', '编辑出版', '主办单位', '主辦'])
      expect(wordsOf(entry(label, '江城大学')).publisher, label).toEqual(['江城大学']);
  });

  it('has the first six titles for headlines, and nothing for what is not known', () => {
    const article = issue.sections[1]!.articles[0]!;
    const sections = [...issue.sections, { title: null, articles: Array(5).fill(article) }];
    const nothing = {
      year: null,
      number: null,
      totalNumber: null,
      volume: null,
      revised: null,
      issn: null,
      cn: null,
      publisher: null,
    };
    const said = coverWords({ ...issue, sections, masthead: { ...issue.masthead, ...nothing } }, words);
    expect(said.headlines).toHaveLength(6);
    expect(said.headlines[0]).toBe('河湖治理中的协同机制研究');
    for (const of of ['issue', 'total', 'serial', 'publisher', 'codes', 'latin'] as const) expect(said[of]).toEqual([]);
  });

  it('counts in Chinese characters on the spine', () => {
    expect(spineWords(issue, words).issue).toBe('二〇二四年第六期　总第八十八期');
    expect([10, 12, 20, 101, 110, 188, 1005, 12000].map(countedNumeral)).toEqual(
      '十 十二 二十 一百零一 一百一十 一百八十八 一千零五 一万二千'.split(' '),
    );
    expect(digitByDigit(2010)).toBe('二〇一〇');
  });
});

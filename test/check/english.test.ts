/** The rules that hold the two languages of a head against each other, and its identifiers against their standards. */
import { describe, expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Masthead } from '../../pipeline/model/document.ts';
import { readText } from '../read/summary.ts';
import { expectWords } from './said.ts';

const RULES = [
  'english-missing',
  'english-keywords',
  'english-authors',
  'english-name-forms',
  'identifier-form',
  'dates-order',
];

/** What those rules ask about manuscripts that make an issue. */
function asked(texts: readonly string[], masthead: Partial<Masthead> = {}): string[] {
  const issue = {
    id: 'a',
    masthead: { ...planByDefault('a').masthead, ...masthead },
    sections: [{ title: null, articles: texts.flatMap((text) => readText(text).articles) }],
  };
  return expectWords(check(issue, () => true))
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ line, rule, message }) => `${line} ${rule} ${message}`);
}

interface Head {
  readonly authors?: string;
  readonly names?: string;
  readonly keywords?: string;
  readonly words?: string;
  readonly english?: string;
  readonly rest?: string;
}

/** A paper; the first line of its English head is the sixth. */
function paper({
  authors = '林见青，欧阳晓',
  names = 'LIN Jianqing, OUYANG Xiao',
  keywords = '桥；河',
  words = 'bridge; river',
  english,
  rest = '',
}: Head): string {
  const head = english ?? `A Bridge on a River\n${names}\nAbstract: The bridge stands on a river.\nKey words: ${words}`;
  return `河上的桥\n${authors}\n（青溪大学文学院）\n摘要：桥在河上。\n关键词：${keywords}\n${head}\n一、桥\n桥上的人换了一批又一批，桥下的水还是那样流着。\n${rest}`;
}

describe('the head of a paper', () => {
  it('raises no question where both languages agree', () => {
    expect(asked([paper({})])).toEqual([]);
  });

  it.each<[string, Head, string]>([
    ['more keywords in Chinese', { keywords: '桥；河；水' }, '9 english-keywords 中文关键词 3 个，英文 2 个'],
    ['an author too few', { names: 'LIN Jianqing' }, '7 english-authors 中文作者 2 位，英文 1 位'],
    [
      'the wrong order',
      { names: 'OUYANG Xiao, LIN Jianqing' },
      '7 english-authors 英文第 1 位“OUYANG Xiao”是中文第 2 位“欧阳晓”',
    ],
    ['a slip in pinyin', { names: 'LIN Jianqin, OUYANG Xiao' }, '7 english-authors “LIN Jianqin”不是“林见青”的拼音'],
    [
      'no English title',
      { english: 'Abstract: The bridge stands on a river.\nKey words: bridge; river' },
      '6 english-missing 有英文篇首，缺英文题名',
    ],
    [
      'no English key words',
      { english: 'A Bridge on a River\nLIN Jianqing, OUYANG Xiao\nAbstract: The bridge stands on a river.' },
      '6 english-missing 有英文篇首，缺英文关键词',
    ],
  ])('is asked about with %s', (_, head, wanted) => {
    expect(asked([paper(head)])).toContain(wanted);
  });

  it.each([
    ['the surname in capitals', '林见青，欧阳晓', 'LIN Jianqing, OUYANG Xiao'],
    ['the given name first', '林见青，欧阳晓', 'Jianqing Lin, Xiao Ouyang'],
    ['a hyphen in the given name', '林见青，欧阳晓', 'Lin Jian-qing, Ouyang Xiao'],
    ['initials', '林见青，欧阳晓', 'Lin J Q, Ouyang X'],
    ['a surname with a reading of its own', '单雄信，仇英', 'SHAN Xiongxin, QIU Ying'],
    ['another one', '解晓东，尉迟恭', 'XIE Xiaodong, YUCHI Gong'],
    ['ü written in three ways', '吕晓，吕青，吕白', 'LYU Xiao, LV Qing, LÜ Bai'],
    ['tones', '林见青，欧阳晓', 'Lín Jiànqīng, Ōuyáng Xiǎo'],
    ['an apostrophe', '王西安，李长恩', "WANG Xi'an, LI Chang'en"],
    ['a spelling of another place', '陈大文，李小明', 'Chan Tai-man, Lee Siu-ming'],
    ['a foreign name', '约翰·史密斯，李小明', 'John SMITH, LI Xiaoming'],
  ])('is not asked about for %s', (_, authors, names) => {
    expect(asked([paper({ authors, names })]).filter((one) => one.includes('english-authors'))).toEqual([]);
  });

  it('has English where the others of its issue have it, and needs none where they have none', () => {
    const bare = paper({ english: '' });
    expect(asked([paper({}), bare])).toEqual(['1 english-missing 没有英文题名和摘要']);
    expect(asked([bare, bare, bare, paper({})])).toEqual([]);
    expect(asked([bare])).toEqual([]);
  });

  it('has names of one form all over an issue', () => {
    const others = [paper({}), paper({ authors: '周小舟', names: 'Zhou Xiaozhou' })];
    expect(asked(others)).toEqual(['7 english-name-forms “Zhou Xiaozhou”与本期多数作者的写法“ZHANG San”不同']);
    expect(asked([paper({}), paper({ authors: '约翰·史密斯', names: 'John Smith' })])).toEqual([]);
  });
});

describe('the form of names', () => {
  const FORMS = {
    'ZHANG San': 'ZHOU Xiaozhou',
    'Zhang San': 'Zhou Xiaozhou',
    'San ZHANG': 'Xiaozhou ZHOU',
    'San Zhang': 'Xiaozhou Zhou',
    'ZHANG SAN': 'ZHOU XIAOZHOU',
    'Zhang San-feng': 'Zhou Xiao-zhou',
  };
  const signed = (names: string) => paper({ authors: '周小舟', names });
  const about = (texts: readonly string[]) => asked(texts).filter((one) => one.includes('english-name-forms'));

  it.each(Object.entries(FORMS))('%s is the usual one where most names have it', (form, usual) => {
    for (const other of Object.values(FORMS)) {
      const found = other === usual ? [] : [`7 english-name-forms “${other}”与本期多数作者的写法“${form}”不同`];
      expect(about([signed(usual), signed(usual), signed(other)])).toEqual(found);
    }
  });

  it('is any where no form is usual, and names of other peoples have none', () => {
    expect(about([signed(FORMS['ZHANG San']), signed(FORMS['San Zhang'])])).toEqual([]);
    const foreign = paper({ authors: '周小舟，约翰·史密斯', names: 'ZHOU Xiaozhou, John Smith' });
    expect(about([signed(FORMS['ZHANG San']), foreign])).toEqual([]);
    const hyphened = signed(FORMS['Zhang San-feng']);
    expect(about([hyphened, hyphened, paper({ authors: '欧阳晓，周舟', names: 'OUYANG Xiao, Zhou Zhou' })])).toEqual(
      [],
    );
    const twoCharacters = paper({ authors: '欧阳晓', names: 'Ouyang Xiao' });
    expect(about([signed(FORMS['ZHANG San']), signed(FORMS['ZHANG San']), twoCharacters])).toEqual([
      '7 english-name-forms “Ouyang Xiao”与本期多数作者的写法“ZHANG San”不同',
    ]);
  });
});

describe('identifiers', () => {
  const masthead = { issn: '2049-3630', year: 2024, number: 3 };
  it('raise no question in the form of their standards', () => {
    const rest =
      'DOI：10.13000/j.cnki.2049-3630.2024.03.002\n中图分类号：F323.3；G127　文献标识码：A　文章编号：2049-3630（2024）03-0012-09\nORCID：林见青 0000-0002-1825-0097；欧阳晓 0000-0001-5109-3700';
    expect(asked([paper({ rest })], masthead)).toEqual([]);
  });

  it.each([
    ['DOI：13000/a', '“13000/a”不像 DOI'],
    ['中图分类号：经济', '“经济”不像中图分类号'],
    ['中图分类号：M323', '“M323”不像中图分类号'],
    ['文献标识码：F', '文献标识码“F”不是 A 到 E'],
    ['文章编号：2049-3630(2023)03-0012-09', '文章编号“2049-3630(2023)03-0012-09”里的年份与本期的 2024 不同'],
    ['文章编号：2049-3630(2024)04-0012-09', '文章编号“2049-3630(2024)04-0012-09”里的期号与本期的 3 不同'],
    ['文章编号：1000-0000(2024)03-0012-09', '文章编号“1000-0000(2024)03-0012-09”里的 ISSN 与本刊的 2049-3630 不同'],
    ['文章编号：2024-03-12', '文章编号“2024-03-12”的写法不对'],
    ['ORCID：林见青 0000-0002-1825-0098', 'ORCID 0000-0002-1825-0098 的校验位不对'],
  ])('%s: %s', (rest, message) => {
    expect(asked([paper({ rest })], masthead).map((one) => one.split(' identifier-form ')[1])).toEqual([message]);
  });

  it('are not those of another article', () => {
    const rest = 'DOI：10.13000/a.1';
    const [first] = asked([paper({ rest }), paper({ rest }).replace('河上的桥', '河上的船')]);
    expect(first).toMatch(/identifier-form DOI 与《河上的船》的相同/);
  });
});

describe('dates', () => {
  const rest = (received: string, revised: string) => `收稿日期：${received}\n修回日期：${revised}`;
  it('follow one another, before the issue is out', () => {
    expect(asked([paper({ rest: rest('2024-01-05', '2024年3月2日') })], { date: '2024-05-20' })).toEqual([]);
    expect(asked([paper({ rest: rest('2024-01', '2024-01-20') })], { date: '2024-05-20' })).toEqual([]);
  });

  it.each([
    ['2024-03-05', '2024-01-02', '修回日期 2024-01-02 比收稿日期 2024-03-05 还早'],
    ['2024年6月1日', '2024.6.2', '收稿日期 2024-06-01 比出版日期 2024-05-20 还晚'],
  ])('%s, %s: %s', (received, revised, message) => {
    expect(asked([paper({ rest: rest(received, revised) })], { date: '2024-05-20' }).join()).toContain(message);
  });
});
